use catzilla::prelude::*;

#[derive(Debug)]
struct Slug(String);

impl FromParam<'_> for Slug {
    const EXPECTED: &'static str = "a slug";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        Ok(Self(value.to_owned()))
    }
}

#[get("/posts/<slug>")]
async fn post(slug: Slug) -> String {
    slug.0
}

fn main() {
    let _ = uri!(post(slug = Slug("a".to_owned())));
}
