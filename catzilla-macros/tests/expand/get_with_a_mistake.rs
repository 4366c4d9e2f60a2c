#[allow(dead_code)]
async fn show() {}
::core::compile_error! {
    "no argument of `show` takes `<id>` from the path\nhelp: add `id: T` to its arguments, or take `<id>` out"
}
#[doc(hidden)]
#[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
struct show {}
impl ::catzilla::__private::Handler for show {
    const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route::NONE;
    type Endpoint = ::catzilla::__private::Nothing;
}
