//! What a handler costs at compile time: the same handlers on catzilla and on axum's router.
//!
//! Writes a crate of n handlers for each, builds the dependencies first, and then times `cargo check`,
//! a debug build and a release build of that one crate, for several n.
//!
//! ```sh
//! cargo bench -p catzilla-benches --bench compile            # 50, 200 and 1000 handlers
//! cargo bench -p catzilla-benches --bench compile -- 10 100  # others
//! ```

use std::{
    fmt::Write as _,
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

fn main() -> io::Result<()> {
    let counts: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|n| n.parse().ok())
        .collect();
    let counts = if counts.is_empty() {
        vec![50, 200, 1000]
    } else {
        counts
    };
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
    println!("handlers  build    catzilla      axum  ratio");
    for &count in &counts {
        for (name, arguments) in BUILDS {
            let ours = time(&place, "catzilla", &catzilla(count), arguments)?;
            let axums = time(&place, "axum", &axum(count), arguments)?;
            println!(
                "{count:8}  {name:7}  {:7.2} s  {:7.2} s  {:5.2}",
                ours.as_secs_f64(),
                axums.as_secs_f64(),
                ours.as_secs_f64() / axums.as_secs_f64(),
            );
        }
    }
    Ok(())
}

/// How long cargo takes for this program once its dependencies are there: the better of two.
fn time(place: &Path, framework: &str, program: &str, arguments: &[&str]) -> io::Result<Duration> {
    let package = place.join(framework);
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("Cargo.toml"), manifest(framework))?;
    fs::write(package.join("src/main.rs"), "fn main() {}\n")?;
    run(&package, arguments)?;
    let mut best = Duration::MAX;
    for round in 0..2 {
        fs::write(
            package.join("src/main.rs"),
            format!("// {round}\n{program}"),
        )?;
        let start = Instant::now();
        run(&package, arguments)?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}

fn run(package: &Path, arguments: &[&str]) -> io::Result<()> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--quiet")
        .current_dir(package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(io::Error::other(
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}

fn manifest(framework: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let catzilla = root.with_file_name("catzilla");
    let dependencies = match framework {
        "catzilla" => format!("catzilla = {{ path = \"{}\" }}", catzilla.display()),
        _ => {
            "axum = \"0.8.9\"\ntokio = { version = \"1\", features = [\"rt-multi-thread\"] }".into()
        }
    };
    format!(
        "[package]\nname = \"many-{framework}\"\nedition = \"2024\"\n\n[dependencies]\n\
         {dependencies}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\n[workspace]\n"
    )
}

const ANSWER: &str =
    "#[derive(serde::Serialize)]\nstruct Answer { id: u64, name: String, page: u32 }\n";

/// A third of the handlers have no parameter, a third one, a third two and a query.
fn catzilla(count: usize) -> String {
    let mut program = format!("use catzilla::prelude::*;\n{ANSWER}");
    let mut list = String::new();
    for n in 0..count {
        let _ = match n % 3 {
            0 => writeln!(
                program,
                "#[get(\"/area{n}/list\")]\nasync fn h{n}() -> Json<Answer> {{ Json(Answer {{ id: {n}, name: String::new(), page: 0 }}) }}"
            ),
            1 => writeln!(
                program,
                "#[get(\"/area{n}/item/<id>\")]\nasync fn h{n}(id: u64) -> Json<Answer> {{ Json(Answer {{ id, name: String::new(), page: 0 }}) }}"
            ),
            _ => writeln!(
                program,
                "#[get(\"/area{n}/<id>/of/<name>?<page>\")]\nasync fn h{n}(id: u64, name: String, page: u32) -> Json<Answer> {{ Json(Answer {{ id, name, page }}) }}"
            ),
        };
        let _ = write!(list, "h{n}, ");
    }
    let _ = writeln!(
        program,
        "fn main() -> catzilla::Result<()> {{ Catzilla::new(routes![{list}]).run() }}"
    );
    program
}

fn axum(count: usize) -> String {
    let mut program = format!(
        "use axum::{{Json, Router, extract::{{Path, Query}}, routing::get}};\n{ANSWER}\
         #[derive(serde::Deserialize)]\nstruct Page {{ page: u32 }}\n"
    );
    let mut list = String::new();
    for n in 0..count {
        let _ = match n % 3 {
            0 => writeln!(
                program,
                "async fn h{n}() -> Json<Answer> {{ Json(Answer {{ id: {n}, name: String::new(), page: 0 }}) }}"
            ),
            1 => writeln!(
                program,
                "async fn h{n}(Path(id): Path<u64>) -> Json<Answer> {{ Json(Answer {{ id, name: String::new(), page: 0 }}) }}"
            ),
            _ => writeln!(
                program,
                "async fn h{n}(Path((id, name)): Path<(u64, String)>, Query(Page {{ page }}): Query<Page>) -> Json<Answer> {{ Json(Answer {{ id, name, page }}) }}"
            ),
        };
        let path = match n % 3 {
            0 => format!("/area{n}/list"),
            1 => format!("/area{n}/item/{{id}}"),
            _ => format!("/area{n}/{{id}}/of/{{name}}"),
        };
        let _ = write!(list, ".route(\"{path}\", get(h{n}))");
    }
    let _ = writeln!(
        program,
        "fn main() {{\n let app: Router = Router::new(){list};\n \
         tokio::runtime::Runtime::new().unwrap().block_on(async {{\n \
         let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8000\").await.unwrap();\n \
         axum::serve(listener, app).await.unwrap();\n }});\n}}"
    );
    program
}
