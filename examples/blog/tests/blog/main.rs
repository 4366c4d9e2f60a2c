//! The blog as its clients see it.

mod comments;
mod pages;
mod posts;
mod sessions;
mod users;

use std::{ops::Deref, path::PathBuf};

use catzilla::{
    middleware::AccessLog,
    test::{TestClient, TestResponse},
};
use catzilla_blog::application;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A client of a blog that has its file for itself.
struct Blog {
    folder: TempDir,
    client: TestClient,
}

impl Blog {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let client = open(file(&folder));
        Self { folder, client }
    }

    /// The same blog after a restart.
    async fn restarted(self) -> Self {
        self.client.stop().await.expect("it stops");
        let client = open(file(&self.folder));
        Self { client, ..self }
    }

    /// Another client, which has signed up under this name.
    async fn user(&self, name: &str) -> TestClient {
        let client = self.client.another();
        sign_up(&client, name).await.assert_status(201);
        client
    }
}

impl Deref for Blog {
    type Target = TestClient;

    fn deref(&self) -> &TestClient {
        &self.client
    }
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("blog.db")
}

fn open(file: PathBuf) -> TestClient {
    application(file, AccessLog::to(|_| {})).test()
}

const PASSWORD: &str = "a long walk home";

async fn sign_up(client: &TestClient, name: &str) -> TestResponse {
    let email = format!("{name}@example.com");
    let user = json!({"name": name, "email": email, "password": PASSWORD});
    client.post("/api/users").json(&user).send().await
}

async fn log_in(client: &TestClient, name: &str, password: &str) -> TestResponse {
    let given = json!({"name": name, "password": password});
    client.post("/api/session").json(&given).send().await
}

/// Writes a post with this slug.
async fn write(client: &TestClient, slug: &str) -> TestResponse {
    let post = json!({"slug": slug, "title": "A title", "body": "Some text."});
    client.post("/api/posts").json(&post).send().await
}

/// Who the client is, if it has logged in.
async fn name(client: &TestClient) -> Option<String> {
    let response = client.get("/api/users/me").send().await;
    let me: Value = response.json();
    me["name"].as_str().map(ToOwned::to_owned)
}
