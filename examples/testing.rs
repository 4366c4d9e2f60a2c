//! Testing an application without a socket: another state, another user, and what a client sees.
//!
//! ```sh
//! cargo test -p catzilla-examples --example testing
//! cargo run -p catzilla-examples --example testing
//! curl http://127.0.0.1:8000/me
//! ```

use std::collections::HashMap;

use catzilla::prelude::*;

/// Whose key is whose.
struct Keys(HashMap<String, String>);

#[derive(State)]
struct App {
    keys: Keys,
}

struct User {
    name: String,
}

#[dependency]
fn user(#[header] x_key: &str, keys: &Keys) -> Result<User, Problem> {
    let name = keys.0.get(x_key).cloned();
    let name = name.ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED))?;
    Ok(User { name })
}

#[get("/me")]
async fn me(user: &User) -> String {
    format!("You are {}\n", user.name)
}

routes! { Api = [me] }

fn app() -> Catzilla<Api, App> {
    let keys = Keys(HashMap::new());
    Catzilla::new(Api).state(App { keys })
}

fn main() -> catzilla::Result<()> {
    app().run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn without_a_key_nobody_comes_in() {
        let client = app().test();
        let response = client.get("/me").send().await;
        response.assert_violation("/x-key", "missing");
        let response = client.get("/me").header("x-key", "guess").send().await;
        response.assert_problem(401);
    }

    #[tokio::test]
    async fn a_key_of_the_state_says_who_it_is() {
        let app = app().override_state(|app: &mut App| {
            app.keys.0.insert("k".to_owned(), "Tom".to_owned());
        });
        let response = app.test().get("/me").header("x-key", "k").send().await;
        response.assert_status(200).assert_text("You are Tom\n");
    }

    #[tokio::test]
    async fn another_user_stands_in_for_whoever_sends_a_key() {
        let app = app().override_dependency(|| User {
            name: "Ada".to_owned(),
        });
        app.test()
            .get("/me")
            .send()
            .await
            .assert_text("You are Ada\n");
    }
}
