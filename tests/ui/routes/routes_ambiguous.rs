use catzilla::prelude::*;

#[get("/files/v<version>")]
async fn by_version(version: &str) {
    let _ = version;
}

#[get("/files/<name>.json")]
async fn by_name(name: &str) {
    let _ = name;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![by_version, by_name]).run()
}
