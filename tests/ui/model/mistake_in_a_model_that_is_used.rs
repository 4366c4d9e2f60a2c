use catzilla::{Describe, WriteJson, prelude::*};

#[derive(Model)]
#[model(serde)]
struct User<'a, T: Clone> {
    #[field(emial)]
    email: &'a str,
    more: T,
}

#[derive(Model)]
struct Users<'a> {
    first: User<'a, u8>,
    others: Vec<User<'a, u8>>,
    #[field(flatten)]
    same: User<'a, u8>,
}

#[post("/<email>")]
async fn all(
    path: Path<User<'_, u8>>,
    query: Query<User<'_, u8>>,
    headers: Headers<User<'_, u8>>,
    body: Json<User<'_, u8>>,
) -> Json<User<'static, u8>> {
    let _ = (path, query, headers, body.email);
    todo!()
}

#[post("/form")]
async fn form(form: Form<User<'_, u8>>, list: Query<Users<'_>>) -> String {
    form.to_json() + list.first.email
}

fn main() {
    let user = User::<u8>::from_json(b"{}").unwrap();
    user.validate().unwrap();
    let _: User<'_, u8> = serde_json::from_str(&serde_json::to_string(&user).unwrap()).unwrap();
    User::<u8>::json_schema();
    let _ = Catzilla::new(routes![all, form]);
}
