use catzilla::prelude::*;
struct A(u8);
#[dependency]
async fn dep(#[header] host: Option<&str>) -> A {
    A(host.map_or(0, |_| 1))
}
macro_rules! marks { ($($name:ident)*) => {$(
    #[middleware]
    async fn $name(request: &mut Request, next: Next<'_>, a: &A) -> Response {
        let _ = a.0;
        next.run(request).await
    }
)*} }
marks! { m1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11 m12 }
#[get("/")]
async fn handler(a: &A) -> String {
    tokio::task::yield_now().await;
    a.0.to_string()
}
#[test]
fn deep() {
    let app = Catzilla::new(routes!["/" => [handler] with [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12], "/two" => ["/" => [handler] with [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10]] with [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10]])
        .with(m7())
        .with(m8());
    catzilla_tests::ask(app, catzilla_tests::get("/")).says("0");
}
