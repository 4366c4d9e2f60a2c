use catzilla::prelude::*;

#[get("/<id>")]
async fn show(#[path] team: &str, id: u32) -> String {
    format!("{team} {id}")
}

#[get("/<name>")]
async fn by_name(#[path] team: &str, name: &str) -> String {
    format!("{team} {name}")
}

routes! { Jobs = [show, by_name] }

fn main() {
    let _ = Catzilla::new(routes!["/teams/<team>" => Jobs]).run();
}
