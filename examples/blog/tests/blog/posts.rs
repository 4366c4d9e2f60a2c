//! Posts, as programs see them.

use catzilla::test::TestClient;
use serde_json::{Value, json};

use crate::{Blog, write};

#[tokio::test]
async fn a_post_is_written_read_changed_and_deleted_by_its_author() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    let response = write(&tom, "a-post").await;
    response
        .assert_status(201)
        .assert_header("location", "/api/posts/a-post");
    let written: Value = response.json();
    assert_eq!(written["author"], "tom");
    blog.get("/api/posts/a-post")
        .send()
        .await
        .assert_json(&written);

    let change = json!({"title": "Another title", "body": "Other text."});
    let response = tom.put("/api/posts/a-post").json(&change).send().await;
    let changed: Value = response.assert_status(200).json();
    assert_eq!(changed["title"], "Another title");
    assert_eq!(changed["written_at"], written["written_at"]);

    let delete = async || tom.delete("/api/posts/a-post").send().await;
    delete().await.assert_status(204);
    delete().await.assert_problem(404);
    blog.get("/api/posts/a-post")
        .send()
        .await
        .assert_problem(404);
}

#[tokio::test]
async fn nobody_changes_a_post_of_somebody_elses() {
    let blog = Blog::new();
    let (tom, ada) = (blog.user("tom").await, blog.user("ada").await);
    write(&tom, "a-post").await.assert_status(201);
    for (client, status) in [(&ada, 403), (&*blog, 401)] {
        let change = json!({"title": "Mine", "body": "All mine."});
        let response = client.put("/api/posts/a-post").json(&change).send().await;
        response.assert_problem(status);
        let response = client.delete("/api/posts/a-post").send().await;
        response.assert_problem(status);
    }
    let post: Value = blog.get("/api/posts/a-post").send().await.json();
    assert_eq!(post["title"], "A title");
}

#[tokio::test]
async fn a_slug_is_taken_once() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    write(&tom, "a-post").await.assert_status(201);
    let problem: Value = write(&tom, "a-post").await.assert_problem(409).json();
    assert_eq!(problem["what"], "slug");
    write(&tom, "A Post")
        .await
        .assert_violation("/slug", "pattern");
}

#[tokio::test]
async fn the_newest_posts_come_first_page_by_page() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    for slug in ["one", "two", "three", "four", "five"] {
        write(&tom, slug).await.assert_status(201);
    }
    let (slugs, next) = page(&blog, "/api/posts?limit=2").await;
    assert_eq!(slugs, ["five", "four"]);
    // What is written meanwhile moves nothing from one page to the next.
    write(&tom, "six").await.assert_status(201);
    let (slugs, next) = page(&blog, &next.expect("a next page")).await;
    assert_eq!(slugs, ["three", "two"]);
    let (slugs, next) = page(&blog, &next.expect("a last page")).await;
    assert_eq!(slugs, ["one"]);
    assert_eq!(next, None);
}

async fn page(client: &TestClient, path: &str) -> (Vec<String>, Option<String>) {
    let page: Value = client.get(path).send().await.assert_status(200).json();
    let posts = page["posts"].as_array().expect("posts");
    let slugs = posts
        .iter()
        .map(|post| text(&post["slug"]).expect("a slug"));
    (slugs.collect(), text(&page["next"]))
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(ToOwned::to_owned)
}

#[tokio::test]
async fn a_page_has_a_hundred_posts_at_the_most() {
    for limit in [0, 101] {
        let blog = Blog::new();
        let request = blog.get("/api/posts").query(&[("limit", limit)]);
        request.send().await.assert_violation("/limit", "range");
    }
}
