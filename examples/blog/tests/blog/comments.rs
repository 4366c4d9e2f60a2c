//! Comments, as programs see them.

use serde_json::{Value, json};

use crate::{Blog, write};

#[tokio::test]
async fn a_comment_is_its_authors_and_goes_with_the_post() {
    let blog = Blog::new();
    let (tom, ada) = (blog.user("tom").await, blog.user("ada").await);
    write(&tom, "a-post").await.assert_status(201);
    let comments = "/api/posts/a-post/comments";
    let body = json!({"body": "Well said."});
    blog.post(comments)
        .json(&body)
        .send()
        .await
        .assert_problem(401);
    let comment: Value = ada
        .post(comments)
        .json(&body)
        .send()
        .await
        .assert_status(201)
        .json();
    assert_eq!(
        (&comment["id"], &comment["author"]),
        (&json!(1), &json!("ada"))
    );
    blog.get(comments).send().await.assert_json([&comment]);

    tom.delete("/api/posts/a-post/comments/1")
        .send()
        .await
        .assert_problem(403);
    tom.delete("/api/posts/a-post/comments/2")
        .send()
        .await
        .assert_problem(404);
    ada.delete("/api/posts/a-post/comments/1")
        .send()
        .await
        .assert_status(204);
    blog.get(comments).send().await.assert_json(json!([]));

    tom.delete("/api/posts/a-post")
        .send()
        .await
        .assert_status(204);
    blog.get(comments).send().await.assert_problem(404);
    ada.post(comments)
        .json(&body)
        .send()
        .await
        .assert_problem(404);
}

#[tokio::test]
async fn who_may_not_comment_is_told_so_before_what_is_wrong_with_it() {
    let blog = Blog::new();
    let comments = "/api/posts/a-post/comments";
    blog.post(comments)
        .text("?")
        .send()
        .await
        .assert_problem(401);
    let tom = blog.user("tom").await;
    tom.post(comments)
        .text("?")
        .send()
        .await
        .assert_problem(415);
    let response = tom.post(comments).json(&json!({"body": ""})).send().await;
    response.assert_violation("/body", "len");
}

#[tokio::test]
async fn many_comments_come_a_page_at_a_time() {
    let blog = Blog::new();
    let tom = blog.user("tom").await;
    write(&tom, "a-post").await.assert_status(201);
    let comments = "/api/posts/a-post/comments";
    for number in 1..=101 {
        let body = json!({"body": format!("Number {number}.")});
        let response = tom.post(comments).json(&body).send().await;
        response.assert_status(201);
    }
    let first: Vec<Value> = blog.get(comments).send().await.json();
    assert_eq!((first.len(), &first[99]["id"]), (100, &json!(100)));
    let rest: Vec<Value> = blog
        .get(&format!("{comments}?after=100"))
        .send()
        .await
        .json();
    assert_eq!((rest.len(), &rest[0]["id"]), (1, &json!(101)));

    let page = blog.get("/posts/a-post").send().await;
    assert!(page.text().contains("/posts/a-post?after=100"), "{page}");
    let page = blog.get("/posts/a-post?after=100").send().await;
    assert!(page.text().contains("Number 101."), "{page}");
    assert!(!page.text().contains("Later comments"), "{page}");
}
