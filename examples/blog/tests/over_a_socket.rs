//! The blog over a socket, where clients have addresses.

use catzilla::middleware::AccessLog;
use catzilla_blog::application;
use serde_json::json;
use tempfile::TempDir;

#[tokio::test]
async fn who_guesses_passwords_is_told_to_wait() {
    let folder = TempDir::new().expect("a folder");
    let app = application(folder.path().join("blog.db"), AccessLog::to(|_| {}));
    let client = app.test_server().await;
    client.get("/").send().await.assert_status(200);
    let guess = json!({"name": "tom", "password": "12345"});
    let guess = async || client.post("/api/session").json(&guess).send().await;
    for _ in 0..20 {
        guess().await.assert_problem(401);
    }
    let refused = guess().await;
    refused.assert_problem(429);
    assert!(refused.header("retry-after").is_some(), "{refused}");
}
