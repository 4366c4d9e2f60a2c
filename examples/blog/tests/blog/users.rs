//! Signing up.

use serde_json::{Value, json};

use crate::{Blog, name, sign_up};

#[tokio::test]
async fn everything_that_is_wrong_with_a_sign_up_is_one_422() {
    let user = json!({"name": "T!", "email": "tom", "password": "short"});
    let response = Blog::new().post("/api/users").json(&user).send().await;
    response
        .assert_violation("/name", "len")
        .assert_violation("/name", "pattern")
        .assert_violation("/email", "email")
        .assert_violation("/password", "len");
}

#[tokio::test]
async fn a_password_with_the_name_in_it_is_refused() {
    let user = json!({"name": "tom", "email": "tom@example.com", "password": "I am Tomcat"});
    let response = Blog::new().post("/api/users").json(&user).send().await;
    response.assert_violation("/password", "guessable");
}

#[tokio::test]
async fn a_name_that_is_taken_is_a_conflict() {
    let blog = Blog::new();
    blog.user("tom").await;
    let response = sign_up(&blog, "tom").await;
    let problem: Value = response.assert_problem(409).json();
    assert_eq!(problem["code"], "taken");
}

#[tokio::test]
async fn who_signs_up_has_logged_in_and_sees_no_hash() {
    let blog = Blog::new();
    assert_eq!(name(&blog).await, None);
    let response = sign_up(&blog, "tom").await;
    response.assert_json(json!({"id": 1, "name": "tom"}));
    assert_eq!(name(&blog).await.as_deref(), Some("tom"));
}
