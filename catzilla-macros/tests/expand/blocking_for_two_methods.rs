#[allow(clippy::unused_async, clippy::needless_pass_by_value)]
#[cfg(unix)]
fn hash(version: u8) {}
#[cfg(unix)]
#[doc(hidden)]
#[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
struct hash {}
#[cfg(unix)]
#[automatically_derived]
impl ::catzilla::__private::Handler for hash {
    const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
        methods: ::catzilla::__private::Methods::NONE
            .or(::catzilla::__private::Methods::PUT)
            .or(::catzilla::__private::Methods::PATCH),
        path: "/hash/v<version>",
        segments: &[
            ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                text: "hash",
                words: [1752392040u64, 0u64],
            }),
            ::catzilla::__private::Segment::Partial(
                &[
                    ::catzilla::__private::Piece::Text("v"),
                    ::catzilla::__private::Piece::Param("version"),
                ],
            ),
        ],
        captures: &["version"],
        handler: ::core::concat!(::core::module_path!(), "::", "hash"),
        place: ::catzilla::__private::Place {
            file: ::core::file!(),
            line: ::core::line!(),
            column: ::core::column!(),
        },
    };
}
#[cfg(unix)]
#[automatically_derived]
impl<
    __State: ::core::marker::Send + ::core::marker::Sync + 'static,
> ::catzilla::__private::Endpoint<__State> for hash {
    #[allow(
        clippy::all,
        clippy::pedantic,
        clippy::restriction,
        deprecated,
        unused_variables
    )]
    fn call(
        cx: &mut ::catzilla::__private::Context<'_, __State>,
    ) -> impl ::core::future::Future<
        Output = ::core::result::Result<
            ::catzilla::__private::Reply,
            ::catzilla::__private::Rejection,
        >,
    > {
        let cx = &*cx;
        let mut faults = ::catzilla::__private::Faults::new();
        let argument0 = ::catzilla::__private::read_param::<
            u8,
            __State,
        >(cx, ::catzilla::__private::Source::Path("version", 0usize), &mut faults);
        let (::core::option::Option::Some(argument0),) = (argument0,) else {
            return ::catzilla::__private::Answering::rejected(faults.reject());
        };
        ::catzilla::__private::Answering::running(
            ::catzilla::__private::blocking(move || hash(argument0)),
            |value| ::catzilla::__private::answer_with!(value),
        )
    }
}
