//! What people see.

use catzilla::test::{TestClient, TestRequest};
use serde_json::json;

use crate::{Blog, PASSWORD, name, write};

/// What a browser sends with a request of its own.
fn browsed(request: TestRequest<'_>) -> TestRequest<'_> {
    request
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
}

async fn page(client: &TestClient, path: &str) -> String {
    let response = browsed(client.get(path)).send().await;
    response.assert_header("content-type", "text/html; charset=utf-8");
    response.text().to_owned()
}

#[tokio::test]
async fn a_person_signs_up_writes_and_comments_with_forms() {
    let blog = Blog::new();
    let form = [
        ("name", "tom"),
        ("email", "tom@example.com"),
        ("password", PASSWORD),
    ];
    let request = browsed(blog.post("/sign-up"))
        .form(&form)
        .follow_redirects();
    request.send().await.assert_status(200);
    assert!(page(&blog, "/").await.contains("<span>tom</span>"));

    let form = [
        ("slug", "a-post"),
        ("title", "A title"),
        ("body", "Some text."),
    ];
    let request = browsed(blog.post("/write")).form(&form);
    request
        .send()
        .await
        .assert_status(303)
        .assert_header("location", "/posts/a-post");
    let form = [("title", "A title"), ("body", "Other text.")];
    let request = browsed(blog.post("/posts/a-post/edit")).form(&form);
    request.send().await.assert_status(303);
    let form = [("body", "Well said, me.")];
    let request = browsed(blog.post("/posts/a-post/comments"))
        .form(&form)
        .follow_redirects();
    let response = request.send().await;
    assert!(response.text().contains("Other text."), "{response}");
    assert!(response.text().contains("Well said, me."), "{response}");

    let request = browsed(blog.post("/posts/a-post/delete")).follow_redirects();
    let response = request.send().await;
    assert!(!response.text().contains("A title"), "{response}");
    browsed(blog.post("/log-out"))
        .send()
        .await
        .assert_status(303);
    assert_eq!(name(&blog).await, None);
}

#[tokio::test]
async fn what_users_write_is_no_html() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    let script = "<script>alert('&')</script>";
    let post = json!({"slug": "a-post", "title": script, "body": script});
    tom.post("/api/posts")
        .json(&post)
        .send()
        .await
        .assert_status(201);
    let comment = json!({"body": script});
    tom.post("/api/posts/a-post/comments")
        .json(&comment)
        .send()
        .await
        .assert_status(201);
    for path in ["/", "/posts/a-post", "/posts/a-post/edit"] {
        let page = page(&tom, path).await;
        assert!(page.contains("&lt;script&gt;"), "{page}");
        assert!(!page.contains("<script"), "{page}");
    }
}

#[tokio::test]
async fn only_its_author_sees_the_buttons_of_a_post() {
    let blog = Blog::new();
    let (tom, ada) = (blog.user("tom").await, blog.user("ada").await);
    write(&tom, "a-post").await.assert_status(201);
    assert!(
        page(&tom, "/posts/a-post")
            .await
            .contains("/posts/a-post/delete")
    );
    assert!(
        !page(&ada, "/posts/a-post")
            .await
            .contains("/posts/a-post/delete")
    );
    let form = [("title", "Mine"), ("body", "All mine.")];
    let request = browsed(ada.post("/posts/a-post/edit")).form(&form);
    request.send().await.assert_status(403);
    browsed(ada.get("/posts/a-post/edit"))
        .send()
        .await
        .assert_status(403);
}

#[tokio::test]
async fn another_site_cannot_have_a_browser_write() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    let form = [
        ("slug", "a-post"),
        ("title", "A title"),
        ("body", "Some text."),
    ];
    let post = || tom.post("/write").form(&form);
    let other = post().header("sec-fetch-site", "cross-site");
    other.send().await.assert_status(403);
    let older = post().header("origin", "https://evil.example");
    older.send().await.assert_status(403);
    browsed(post()).send().await.assert_status(303);
}

#[tokio::test]
async fn a_form_that_is_wrong_is_a_page_that_says_all_of_it() {
    let blog = Blog::new();
    let form = [("name", "tom"), ("email", "tom"), ("password", "short")];
    let response = browsed(blog.post("/sign-up")).form(&form).send().await;
    response.assert_status(422);
    assert!(response.text().contains("<li>email: "), "{response}");
    assert!(response.text().contains("<li>password: "), "{response}");
}

#[tokio::test]
async fn who_has_not_logged_in_is_asked_to() {
    let blog = Blog::new();
    let request = browsed(blog.get("/write"));
    request
        .send()
        .await
        .assert_status(303)
        .assert_header("location", "/log-in");
}

#[tokio::test]
async fn pages_are_kept_by_nobody_but_their_browser() {
    let blog = Blog::new();
    let response = blog.get("/").send().await;
    response.assert_header("cache-control", "private, no-cache");
    let style = blog.get("/style.css").send().await;
    style.assert_header("content-type", "text/css; charset=utf-8");
    assert_eq!(style.header("cache-control"), None);
}
