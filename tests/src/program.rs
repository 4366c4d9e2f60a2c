//! [`Program`]: a server in a process of its own.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use crate::{PATIENCE, Wire};

/// A server in a process of its own, which is killed when this is dropped.
#[derive(Debug)]
pub struct Program {
    child: Child,
    /// What it printed until it listened, or until it ended.
    pub banner: String,
    address: Option<SocketAddr>,
    errors: Option<thread::JoinHandle<String>>,
}

impl Program {
    /// Starts a program, and waits until it says where it listens, or ends.
    #[must_use]
    #[track_caller]
    pub fn start(program: impl AsRef<OsStr>, arguments: &[&str]) -> Self {
        let mut child = Command::new(program.as_ref())
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.as_ref().display()));
        let out = BufReader::new(child.stdout.take().expect("its output"));
        let mut errors = child.stderr.take().expect("its error output");
        // Both outputs are read to their ends, so that the program never waits for a reader.
        let errors = thread::spawn(move || {
            let mut text = String::new();
            errors.read_to_string(&mut text).expect("text");
            text
        });
        let (line, lines) = mpsc::channel();
        thread::spawn(move || {
            out.lines()
                .map_while(Result::ok)
                .try_for_each(|text| line.send(text))
        });
        let mut started = Self {
            child,
            banner: String::new(),
            address: None,
            errors: Some(errors),
        };
        let mut routes = None;
        while routes != Some(0) {
            let Ok(text) = lines.recv_timeout(PATIENCE) else {
                break;
            };
            started.read(&text);
            if text.starts_with("listening at ") {
                break;
            }
            routes = match text.trim().strip_prefix("routes ") {
                Some(count) => count.trim().parse::<usize>().ok(),
                None => routes.map(|left| left - 1),
            };
        }
        started
    }

    fn read(&mut self, line: &str) {
        self.banner += line;
        self.banner += "\n";
        if let Some((_, address)) = line.split_once("http://") {
            self.address = address.trim().parse().ok();
        }
    }

    /// Where it listens; `None` if it never did.
    #[must_use]
    pub fn address(&self) -> Option<SocketAddr> {
        self.address
    }

    /// A new connection.
    #[must_use]
    #[track_caller]
    pub fn connect(&self) -> Wire {
        Wire::open(
            self.address
                .unwrap_or_else(|| panic!("no address: {}", self.banner)),
        )
    }

    /// Sends it a signal: `TERM`, `INT`.
    pub fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        let status = Command::new("sh")
            .args(["-c", &kill])
            .status()
            .expect("a shell");
        assert!(status.success(), "{kill}");
    }

    /// Waits for it to end; its status, and what it wrote to its error output.
    #[must_use]
    #[track_caller]
    pub fn end(mut self) -> (ExitStatus, String) {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                break status;
            }
            assert!(start.elapsed() < PATIENCE, "it does not end");
            thread::sleep(Duration::from_millis(5));
        };
        let errors = self.errors.take().map(thread::JoinHandle::join);
        (status, errors.expect("an end").expect("its error output"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
