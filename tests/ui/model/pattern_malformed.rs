use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern(r"^(\d+-\d+$"))]
    f0: String,
    #[field(pattern("^[a-z+$"))]
    f1: String,
    #[field(pattern("+49"))]
    f2: String,
    #[field(pattern("^v{1,2,3}"))]
    f3: String,
    #[field(pattern("^\\y$"))]
    f4: String,
    #[field(pattern(r"é\d)"))]
    f5: String,
    #[field(pattern("[z-a]"))]
    f6: String,
    #[field(pattern("^a{8,2}$"))]
    f7: String,
}

fn main() {}
