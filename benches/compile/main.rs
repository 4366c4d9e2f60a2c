//! What handlers and models cost at compile time: the same handlers on catzilla and on axum's router, without
//! and with five dependencies, and the same models of 20 fields with catzilla's derive and with those of serde
//! and garde.
//!
//! Writes a crate with n of them for each, builds the dependencies first, and then times `cargo check`,
//! a debug build and a release build of that one crate, for several n.
//!
//! ```sh
//! cargo bench -p catzilla-benches --bench compile              # 50, 200 and 1000 handlers
//! cargo bench -p catzilla-benches --bench compile -- 10 100    # others
//! cargo bench -p catzilla-benches --bench compile -- dependencies    # 100, 250 and 500 handlers
//! cargo bench -p catzilla-benches --bench compile -- models    # 1, 10 and 50 models
//! ```

mod dependencies;
mod handlers;
mod models;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

const BUILDS: [(&str, &[&str]); 3] = [
    ("check", &["check"]),
    ("debug", &["build"]),
    ("release", &["build", "--release"]),
];

/// The same program for two of them.
struct Comparison {
    what: &'static str,
    counts: &'static [usize],
    ours: fn(usize) -> String,
    other: &'static str,
    dependencies: &'static str,
    theirs: fn(usize) -> String,
}

const HANDLERS: Comparison = Comparison {
    what: "handlers",
    counts: &[50, 200, 1000],
    ours: handlers::catzilla,
    other: "axum",
    dependencies: handlers::AXUM,
    theirs: handlers::axum,
};

const DEPENDENCIES: Comparison = Comparison {
    what: "dependencies",
    counts: &[100, 250, 500],
    ours: dependencies::catzilla,
    other: "axum",
    dependencies: dependencies::AXUM,
    theirs: dependencies::axum,
};

const MODELS: Comparison = Comparison {
    what: "models",
    counts: &[1, 10, 50],
    ours: models::catzilla,
    other: "serde + garde",
    dependencies: models::GARDE,
    theirs: models::garde,
};

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let counts: Vec<usize> = arguments.iter().flat_map(|n| n.parse()).collect();
    let asked = |what| arguments.iter().any(|argument| argument == what);
    let comparison = [DEPENDENCIES, MODELS]
        .into_iter()
        .find(|comparison| asked(comparison.what))
        .unwrap_or(HANDLERS);
    let counts = if counts.is_empty() {
        comparison.counts
    } else {
        &counts
    };
    comparison.print(counts)
}

impl Comparison {
    fn print(&self, counts: &[usize]) -> io::Result<()> {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
        let ours = Package::new(&place, "catzilla", &catzilla());
        let theirs = Package::new(&place, self.what, self.dependencies);
        println!(
            "{:>12}  build    catzilla  {:>13}  ratio",
            self.what, self.other
        );
        for &count in counts {
            for (name, arguments) in BUILDS {
                let ours = ours.time(&(self.ours)(count), arguments)?;
                let theirs = theirs.time(&(self.theirs)(count), arguments)?;
                println!(
                    "{count:12}  {name:7}  {:6.2} s  {:11.2} s  {:5.2}",
                    ours.as_secs_f64(),
                    theirs.as_secs_f64(),
                    ours.as_secs_f64() / theirs.as_secs_f64(),
                );
            }
        }
        Ok(())
    }
}

fn catzilla() -> String {
    let catzilla = PathBuf::from(env!("CARGO_MANIFEST_DIR")).with_file_name("catzilla");
    format!("catzilla = {{ path = \"{}\" }}", catzilla.display())
}

/// A crate of one file.
struct Package {
    place: PathBuf,
    manifest: String,
}

impl Package {
    fn new(place: &Path, name: &str, dependencies: &str) -> Self {
        let place = place.join(name);
        let manifest = format!(
            "[package]\nname = \"many-{name}\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\n\n[workspace]\n"
        );
        Self { place, manifest }
    }

    /// How long cargo takes for this program once its dependencies are there: the better of two.
    fn time(&self, program: &str, arguments: &[&str]) -> io::Result<Duration> {
        let main = self.place.join("src/main.rs");
        fs::create_dir_all(self.place.join("src"))?;
        fs::write(self.place.join("Cargo.toml"), &self.manifest)?;
        fs::write(&main, "fn main() {}\n")?;
        self.run(arguments)?;
        let mut best = Duration::MAX;
        for round in 0..2 {
            fs::write(&main, format!("// {round}\n{program}"))?;
            let start = Instant::now();
            self.run(arguments)?;
            best = best.min(start.elapsed());
        }
        Ok(best)
    }

    fn run(&self, arguments: &[&str]) -> io::Result<()> {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.place)
            .env("CARGO_TARGET_DIR", self.place.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .output()?;
        if output.status.success() {
            return Ok(());
        }
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(io::Error::other(told))
    }
}
