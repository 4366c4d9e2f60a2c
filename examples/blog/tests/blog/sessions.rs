//! Logging in and out.

use crate::{Blog, PASSWORD, log_in, name, write};

#[tokio::test]
async fn a_password_logs_in_until_the_user_logs_out() {
    let blog = Blog::new();
    blog.user("tom").await;
    log_in(&blog, "tom", PASSWORD).await.assert_status(200);
    assert_eq!(name(&blog).await.as_deref(), Some("tom"));
    blog.delete("/api/session").send().await.assert_status(204);
    assert_eq!(name(&blog).await, None);
    write(&blog, "a-post").await.assert_problem(401);
}

#[tokio::test]
async fn a_session_is_dead_for_whoever_has_kept_its_cookie() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    let cookie = tom.cookie(COOKIE).expect("a session");
    let me = || blog.get("/api/users/me").cookie(COOKIE, &cookie);
    me().send().await.assert_status(200);
    tom.delete("/api/session").send().await.assert_status(204);
    me().send().await.assert_problem(401);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_one_answer() {
    let blog = Blog::new();
    blog.user("tom").await;
    let wrong = log_in(&blog, "tom", "a short walk home").await;
    let unknown = log_in(&blog, "tim", PASSWORD).await;
    wrong.assert_problem(401);
    assert_eq!(wrong.text(), unknown.text());
    assert_eq!(wrong.header("set-cookie"), unknown.header("set-cookie"));
    assert_eq!(name(&blog).await, None);
}

#[tokio::test]
async fn users_posts_and_sessions_outlive_a_restart() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    write(&tom, "a-post").await.assert_status(201);
    let cookie = tom.cookie(COOKIE).expect("a session");
    // It has the blog open, too.
    drop(tom);
    let blog = blog.restarted().await;
    blog.get("/api/posts/a-post")
        .send()
        .await
        .assert_status(200);
    let me = blog.get("/api/users/me").cookie(COOKIE, &cookie);
    me.send().await.assert_status(200);
}

const COOKIE: &str = "__Host-id";
