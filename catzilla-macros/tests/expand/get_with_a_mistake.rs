#[allow(dead_code)]
async fn show() {}
::core::compile_error! {
    "no argument of `show` takes `<id>` from the path\nhelp: add `id: T` to its arguments, or take `<id>` out"
}
#[doc(hidden)]
#[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
struct show {}
impl ::catzilla::__private::Handler for show {
    const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
        methods: ::catzilla::__private::Methods::NONE,
        path: "",
        segments: &[],
        captures: &[],
        handler: "",
        place: ::catzilla::__private::Place {
            file: "",
            line: 0,
            column: 0,
        },
    };
}
impl<
    __State: ::core::marker::Send + ::core::marker::Sync + 'static,
> ::catzilla::__private::Endpoint<__State> for show {
    async fn call(
        _: &mut ::catzilla::__private::Context<'_, __State>,
    ) -> ::core::result::Result<
        ::catzilla::__private::Reply,
        ::catzilla::__private::Rejection,
    > {
        ::core::unreachable!()
    }
}
