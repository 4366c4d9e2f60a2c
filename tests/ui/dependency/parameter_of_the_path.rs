use catzilla::prelude::*;

struct Team(u32);

#[dependency]
async fn team(#[path] team: u32) -> Team {
    Team(team)
}

fn main() {}
