use catzilla::prelude::*;

#[get("/members/<id>")]
async fn show(#[path] team: &str, id: u64) -> String {
    format!("{team} {id}")
}

#[get("/logo")]
async fn logo() {}

#[get("/other")]
async fn other() {}

routes! { Team = [show, logo] }

routes! { Api = ["/teams/<team>" => Team] }

routes! { Twice = ["/a/<team>" => Team, "/b" => ["/<team>" => Team]] }

fn main() {
    let _ = uri!(Team, show(team = "red", id = 5));
}
