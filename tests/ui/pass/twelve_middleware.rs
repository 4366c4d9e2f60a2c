//! Twelve around a group, twelve around an application, each with a dependency: rustc's limits are those that
//! every crate has.

use catzilla::prelude::*;

struct Host(bool);

#[dependency]
async fn host(#[header] host: Option<&str>) -> Host {
    Host(host.is_some())
}

macro_rules! middleware {
    ($($name:ident)*) => {$(
        #[middleware]
        async fn $name(request: &mut Request, next: Next<'_>, host: &Host) -> Response {
            let response = next.run(request).await;
            assert!(!host.0);
            response
        }
    )*};
}

middleware! { a b c d e f g h i j k l }

#[get("/")]
async fn index(host: &Host) -> String {
    host.0.to_string()
}

fn main() {
    let routes = routes!["/in" => [index] with [a, b, c, d, e, f, g, h, i, j, k, l]];
    catzilla_tests::ask(Catzilla::new(routes), catzilla_tests::get("/in")).says("false");

    let app = Catzilla::new(routes![index]);
    let app = app.with(a()).with(b()).with(c()).with(d()).with(e()).with(f());
    let app = app.with(g()).with(h()).with(i()).with(j()).with(k()).with(l());
    catzilla_tests::ask(app, catzilla_tests::get("/")).says("false");
}
