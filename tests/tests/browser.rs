//! The pages of the framework, in a real browser.

use catzilla::prelude::*;
use catzilla_tests::{Browser, Server};

#[get("/ledger")]
async fn ledger() -> Result<(), Problem> {
    let error = std::io::Error::other("<b>the disk</b> is full");
    Err(Problem::internal(error))
}

fn folder(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The color of a pixel of a picture.
fn color(picture: &[u8], [x, y]: [usize; 2]) -> [u8; 3] {
    let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info();
    let mut reader = reader.expect("a picture");
    let size = reader.output_buffer_size().expect("a small picture");
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).expect("a whole picture");
    assert_eq!((frame.width, frame.height), (800, 600));
    let at = y * frame.line_size + x * frame.color_type.samples();
    bytes[at..].first_chunk().copied().expect("a color")
}

#[test]
fn the_page_of_an_error_shows_what_went_wrong_in_light_and_in_dark() {
    let server = Server::start(Catzilla::new(routes![ledger]));
    let browser = Browser::new(folder("browser"));
    let url = format!("http://{}/ledger", server.address());

    let document = browser.document(&url);
    for told in [
        "<title>500 Internal Server Error</title>",
        // Whatever it says is text.
        "&lt;b&gt;the disk&lt;/b&gt; is full",
        "browser::ledger at",
    ] {
        assert!(document.contains(told), "{told} in {document}");
    }

    // Its style has come through the page's own policy: the ground, and the sheet on it.
    let (ground, sheet) = ([2, 2], [400, 100]);
    let light = browser.picture(&url, false);
    assert_eq!(color(&light, ground), [0xf7, 0xf7, 0xf5]);
    assert_eq!(color(&light, sheet), [0xff, 0xff, 0xff]);
    let dark = browser.picture(&url, true);
    assert_eq!(color(&dark, ground), [0x16, 0x18, 0x1c]);
    assert_eq!(color(&dark, sheet), [0x1f, 0x22, 0x27]);
}

#[test]
fn a_browser_that_is_lost_is_shown_where_it_may_have_wanted_to_go() {
    let server = Server::start(Catzilla::new(routes![ledger]));
    let browser = Browser::new(folder("lost"));
    let document = browser.document(&format!("http://{}/leger", server.address()));
    assert!(document.contains("Did you mean"), "{document}");
    assert!(document.contains("/ledger"), "{document}");
}
