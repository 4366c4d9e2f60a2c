use catzilla::prelude::*;

struct Team(u32);

#[dependency]
async fn team(#[path] team: u32) -> Team {
    Team(team)
}

// Who asks for it is not blamed as well.
#[get("/teams/<team>")]
async fn show(#[path] team: u32, _team: &Team) -> String {
    team.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
