//! Links: `uri!` writes the path of a handler, and the compiler checks it.
//!
//! ```sh
//! cargo run -p catzilla-examples --example links
//! curl http://127.0.0.1:8000/
//! curl -i 'http://127.0.0.1:8000/search?q=Tom%20%26%20Jerry'
//! cargo run -p catzilla-examples --example links -- --routes
//! ```

use catzilla::prelude::*;

mod cats {
    use catzilla::prelude::*;

    #[get("/<name>?<lives>")]
    pub(super) async fn show(#[path] house: u32, name: &str, lives: Option<u8>) -> String {
        format!("{name} of house {house} has {} lives\n", lives.unwrap_or(9))
    }

    routes! { pub(super) Cats = [show] }
}

#[get("/")]
async fn index() -> Html<String> {
    let tom = uri!(Site, cats::show(house = 7, name = "Tom", lives = 8));
    let search = uri!(Site, search(q = "Jerry"));
    Html(format!(
        "<a href=\"{tom}\">Tom</a> <a href=\"{search}\">Jerry?</a>\n"
    ))
}

#[get("/search?<q>")]
async fn search(q: &str) -> Redirect {
    Redirect::to(&uri!(Site, cats::show(house = 1, name = q)))
}

routes! {
    /// All that there is: the group that knows every prefix.
    Site = [index, search, "/houses/<house>" => ["/cats" => cats::Cats]]
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(Site).run()
}
