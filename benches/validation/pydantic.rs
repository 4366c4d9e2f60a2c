//! pydantic, in a Python process that times itself whenever it is asked.

use std::{
    fs, io,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

const PACKAGE: &str = "pydantic==2.14.4";

/// The process, which ends with its standard input.
pub(crate) struct Pydantic {
    process: Child,
    ask: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Pydantic {
    /// Starts it with these bodies, once it is installed in an environment of its own.
    pub(crate) fn start(bodies: [&[u8]; 4]) -> io::Result<Self> {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pydantic");
        let python = install(&place)?;
        let mut files = Vec::new();
        for (number, body) in bodies.iter().enumerate() {
            let file = place.join(format!("body{number}.json"));
            fs::write(&file, body)?;
            files.push(file);
        }
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("validation/in_python.py");
        let mut process = Command::new(python)
            .arg(program)
            .args(files)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let ask = process.stdin.take();
        let answers = process.stdout.take().map(BufReader::new);
        let answers = answers.ok_or_else(|| io::Error::other("Python has no output"))?;
        Ok(Self {
            process,
            ask,
            answers,
        })
    }

    /// The nanoseconds for each body, now.
    pub(crate) fn time(&mut self) -> io::Result<[f64; 4]> {
        if let Some(ask) = &mut self.ask {
            writeln!(ask)?;
        }
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let times: Vec<f64> = line
            .split(' ')
            .flat_map(|time| time.trim().parse())
            .collect();
        times
            .try_into()
            .map_err(|_| io::Error::other("pydantic did not read the bodies as the others do"))
    }
}

impl Drop for Pydantic {
    fn drop(&mut self) {
        self.ask = None;
        let _status = self.process.wait();
    }
}

/// The interpreter of an environment in which pydantic is.
fn install(place: &Path) -> io::Result<PathBuf> {
    let python = place.join("bin/python");
    let mut is_there = Command::new(&python);
    is_there
        .args(["-c", "import pydantic"])
        .stderr(Stdio::null());
    if is_there.status().is_ok_and(|status| status.success()) {
        return Ok(python);
    }
    run(Command::new("python3").args(["-m", "venv"]).arg(place))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", PACKAGE]))?;
    Ok(python)
}

fn run(command: &mut Command) -> io::Result<()> {
    let status = command.status()?;
    let failed = || io::Error::other(format!("{command:?}: {status}"));
    status.success().then_some(()).ok_or_else(failed)
}
