//! [`Browser`]: a real browser without a window.

use std::{
    ffi::OsString,
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::PATIENCE;

/// Chromium without a window, with a profile of its own in a folder for it.
///
/// Each look at a page is a process of its own, which has ended when the function returns.
#[derive(Debug)]
pub struct Browser {
    folder: PathBuf,
}

impl Browser {
    /// A browser that keeps its files in this folder.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        fs::create_dir_all(&folder).expect("a folder for a browser");
        Self { folder }
    }

    /// The document at this address as the browser has parsed it, as HTML.
    #[must_use]
    pub fn document(&self, url: &str) -> String {
        let out = self.folder.join("document.html");
        self.run(&["--dump-dom".into(), url.into()], &out);
        fs::read_to_string(&out).expect("a document")
    }

    /// A picture of the page at this address, 800 pixels wide and 600 high, as PNG.
    #[must_use]
    pub fn picture(&self, url: &str, dark: bool) -> Vec<u8> {
        let (out, picture) = (self.folder.join("out"), self.folder.join("picture.png"));
        let mut written = OsString::from("--screenshot=");
        written.push(&picture);
        // The engine has 0 for dark and 1 for light.
        let scheme = u8::from(!dark);
        let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
        let size = "--window-size=800,600".into();
        self.run(&[written, scheme.into(), size, url.into()], &out);
        fs::read(&picture).expect("a picture")
    }

    /// Runs it with its output in a file, to its end.
    fn run(&self, arguments: &[OsString], out: &PathBuf) {
        let mut profile = OsString::from("--user-data-dir=");
        profile.push(self.folder.join("profile"));
        let child = Command::new("chromium")
            // Root may not run it in its sandbox; the pages are our own.
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
            ])
            .arg(profile)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(File::create(out).expect("a file for its output"))
            .stderr(Stdio::null())
            .spawn();
        let child = child.unwrap_or_else(|error| {
            panic!("{error}: `chromium` cannot be run; tests/run installs it on Debian")
        });
        wait(child);
    }
}

fn wait(mut child: Child) {
    let patience = 3 * PATIENCE;
    let start = Instant::now();
    while child.try_wait().expect("a child").is_none() {
        if start.elapsed() > patience {
            child.kill().expect("a child");
            child.wait().expect("a child");
            panic!("the browser took more than {patience:?}");
        }
        thread::sleep(Duration::from_millis(20));
    }
}
