//! Groups: each module lists its own routes, and whoever mounts the list decides where.
//!
//! ```sh
//! cargo run -p catzilla-examples --example groups
//! curl http://127.0.0.1:8000/
//! curl http://127.0.0.1:8000/teams/red/members
//! curl http://127.0.0.1:8000/teams/red/members/7/badges
//! curl http://127.0.0.1:8000/admin/stats
//! ```

use catzilla::prelude::*;

mod members {
    use catzilla::prelude::*;

    /// `#[path]` reads a parameter of the prefix, whatever that will be.
    #[get("/")]
    async fn list(#[path] team: &str) -> String {
        format!("the members of {team}\n")
    }

    #[get("/<id>")]
    async fn show(#[path] team: &str, id: u32) -> String {
        format!("member {id} of {team}\n")
    }

    mod badges {
        use catzilla::prelude::*;

        #[get("/")]
        async fn list(#[path] team: &str, #[path] id: u32) -> String {
            format!("the badges of member {id} of {team}\n")
        }

        routes! { pub(super) Badges = [list] }
    }

    routes! {
        /// Everything about the members of one team.
        pub Members = [list, show, "/<id>/badges" => badges::Badges]
    }
}

#[get("/")]
async fn index() -> &'static str {
    "teams and their members\n"
}

#[get("/stats")]
async fn stats() -> &'static str {
    "2 teams\n"
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![
        index,
        "/teams/<team>/members" => members::Members,
        "/admin" => [stats],
    ])
    .run()
}
