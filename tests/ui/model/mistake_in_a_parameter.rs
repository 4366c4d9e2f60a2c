use catzilla::prelude::*;

#[derive(Model)]
enum Colour {
    #[field(renam = "red")]
    Red,
}

#[derive(Model)]
struct Tag(#[field(lenn(1..))] String);

#[get("/<colour>/<tag>")]
async fn handler(colour: Colour, tag: Tag) {
    let _ = (colour, tag);
}

fn main() {}
