//! Models: a body, a query or a form that is read and checked in one pass.
//!
//! ```sh
//! cargo run -p catzilla-examples --example models
//! curl -H 'content-type: application/json' http://127.0.0.1:8000/users -d '{"name": "Ada", "email": "ada@example.com", "age": 36}'
//! curl -H 'content-type: application/json' http://127.0.0.1:8000/users -d '{"name": "", "email": "ada", "age": 200, "tags": ["x", 7]}'
//! curl 'http://127.0.0.1:8000/users?role=admin&limit=500'
//! curl http://127.0.0.1:8000/posts/2026/a-cat
//! ```

use catzilla::prelude::*;

/// Nothing of the body is copied: text is borrowed from it.
#[derive(Model)]
struct NewUser<'a> {
    #[field(len(1..=64))]
    name: &'a str,
    #[field(email)]
    email: &'a str,
    #[field(range(0..=150))]
    age: Option<u8>,
    #[field(len(..=8), each(len(1..=32)), default)]
    tags: &'a [&'a str],
}

/// It is valid, or this function would not run.
#[post("/users")]
async fn create(user: Json<NewUser<'_>>) -> (StatusCode, String) {
    let NewUser {
        name,
        email,
        age,
        tags,
    } = user.0;
    let text = format!("{name} <{email}>, {age:?}, {} tags\n", tags.len());
    (StatusCode::CREATED, text)
}

#[derive(Model)]
#[model(rename_all = "lowercase")]
enum Role {
    Admin,
    Guest,
}

#[derive(Model)]
struct Search {
    role: Role,
    #[field(range(1..=100), default = 10)]
    limit: u32,
    /// `from` and `to` are members of the search itself.
    #[field(flatten)]
    span: Span,
}

#[derive(Model)]
#[model(check = is_ordered)]
struct Span {
    #[field(default)]
    from: u32,
    to: Option<u32>,
}

/// A rule that needs more than one field.
fn is_ordered(span: &Span) -> Result<(), Violation> {
    match span.to {
        Some(to) if to < span.from => {
            Err(Violation::new("order", "this is before `from`").at("/to"))
        }
        _ => Ok(()),
    }
}

/// The same models read queries and forms.
#[get("/users")]
async fn list(search: Query<Search>) -> String {
    let who = match search.role {
        Role::Admin => "admins",
        Role::Guest => "guests",
    };
    format!("{} {who} from {}\n", search.limit, search.span.from)
}

#[derive(Model)]
struct Post<'a> {
    #[field(range(2000..=2100))]
    year: u16,
    #[field(pattern("^[a-z-]+$"))]
    slug: &'a str,
}

/// And paths; the compiler compares the two.
#[get("/posts/<year>/<slug>")]
async fn read(post: Path<Post<'_>>) -> String {
    format!("{} of {}\n", post.slug, post.year)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create, list, read]).run()
}
