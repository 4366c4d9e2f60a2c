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
        methods: ::catzilla::__private::Methods::PUT
            .or(::catzilla::__private::Methods::PATCH),
        path: "/hash/v<version>",
        segments: &[
            ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                text: "hash",
                words: [18446744071166976360u64, 18446744073709551615u64],
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
    type Endpoint = ::catzilla::__private::Immediately<hash>;
}
#[cfg(unix)]
#[automatically_derived]
impl ::catzilla::__private::Immediate for hash {
    #[allow(
        clippy::all,
        clippy::pedantic,
        clippy::restriction,
        deprecated,
        unused_variables
    )]
    fn call(
        mut parameters: ::catzilla::__private::Parameters<'_>,
    ) -> ::catzilla::__private::Answering<impl ::core::future::Future> {
        let argument0 = ::catzilla::__private::Parameters::read::<
            u8,
        >(&mut parameters, ::catzilla::__private::Source::Path("version", 0usize));
        let ::core::option::Option::Some(argument0) = argument0 else {
            return parameters.answer();
        };
        ::catzilla::__private::run!(
            ::catzilla::__private::blocking(move || hash(argument0))
        )
    }
}
#[cfg(unix)]
#[automatically_derived]
impl ::catzilla::__private::uri::Takes<0usize, u8> for hash {}
