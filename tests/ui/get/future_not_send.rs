use catzilla::prelude::*;

use std::rc::Rc;

#[get("/users")]
async fn show() -> String {
    let name = Rc::new(String::from("Catzilla"));
    std::future::ready(()).await;
    name.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
