//! The blog over a socket, as `main` runs it.

use catzilla::middleware::AccessLog;
use catzilla_blog::application;
use serde_json::json;
use tempfile::TempDir;

#[tokio::test]
async fn who_tries_too_often_is_told_to_wait() {
    let folder = TempDir::new().expect("a folder");
    let app = application(folder.path().join("blog.db"), AccessLog::to(|_| {}));
    let client = app.test_server().await;
    client.get("/").send().await.assert_status(200);
    // Without a password there is nothing to hash, so that all of these are over before the next one is allowed.
    let attempt = json!({"name": "tom"});
    let attempt = async || client.post("/api/session").json(&attempt).send().await;
    for _ in 0..20 {
        attempt().await.assert_violation("/password", "missing");
    }
    let refused = attempt().await;
    refused.assert_problem(429);
    assert!(refused.header("retry-after").is_some(), "{refused}");
    client.get("/").send().await.assert_status(200);
}
