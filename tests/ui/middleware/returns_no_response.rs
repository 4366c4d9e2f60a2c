use catzilla::prelude::*;

struct Nothing;

#[middleware]
async fn timing(request: &mut Request, next: Next<'_>) -> Nothing {
    let _ = next.run(request).await;
    Nothing
}

fn main() {}
