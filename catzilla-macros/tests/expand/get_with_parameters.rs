#[allow(clippy::unused_async, clippy::needless_pass_by_value)]
/// One file of a user.
pub async fn file(
    id: u64,
    path: &str,
    shout: Option<bool>,
    user_agent: Option<&str>,
    db: &Db,
) -> Result<Json<File>, Problem> {
    db.file(id, path).await
}
#[doc(hidden)]
#[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
pub struct file {}
#[automatically_derived]
impl ::catzilla::__private::Handler for file {
    const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
        methods: ::catzilla::__private::Methods::GET,
        path: "/users/<id>/files/<path..>",
        segments: &[
            ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                text: "users",
                words: [18446743470038414197u64, 18446744073709551615u64],
            }),
            ::catzilla::__private::Segment::Param("id"),
            ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                text: "files",
                words: [18446743469820766566u64, 18446744073709551615u64],
            }),
            ::catzilla::__private::Segment::CatchAll("path"),
        ],
        captures: &["id", "path"],
        handler: ::core::concat!(::core::module_path!(), "::", "file"),
        place: ::catzilla::__private::Place {
            file: ::core::file!(),
            line: ::core::line!(),
            column: ::core::column!(),
        },
    };
    const ASKS: &'static [&'static ::core::primitive::str] = &["Db"];
    const QUERY: &'static [(&'static ::core::primitive::str, ::core::primitive::bool)] = &[
        ("shout", true),
    ];
    type Endpoint = ::catzilla::__private::Asked<file>;
}
#[automatically_derived]
impl<
    __State: ::core::marker::Send + ::core::marker::Sync + 'static,
> ::catzilla::__private::Asking<__State> for file
where
    Db: ::catzilla::__private::Dependency<__State>,
{
    type Asks = ::catzilla::__private::Asks<Db, ()>;
    #[allow(
        clippy::all,
        clippy::pedantic,
        clippy::restriction,
        deprecated,
        unused_variables
    )]
    async fn call(
        cx: &mut ::catzilla::__private::Context<'_, __State>,
        wrong: ::catzilla::__private::Wrong,
        slots: &::catzilla::__private::SlotsOf<
            ::catzilla::__private::Asks<Db, ()>,
            __State,
        >,
    ) -> ::core::result::Result<
        ::catzilla::__private::Response,
        ::catzilla::__private::Rejection,
    > {
        let scope = ::catzilla::__private::Context::scope(cx);
        let (mut parameters, cx) = ::catzilla::__private::Context::parameters(cx, true);
        let argument0 = ::catzilla::__private::Parameters::read::<
            u64,
        >(&mut parameters, ::catzilla::__private::Source::Path("id", 0usize));
        let argument1 = ::catzilla::__private::Parameters::read::<
            &str,
        >(&mut parameters, ::catzilla::__private::Source::Path("path", 1usize));
        let argument2 = ::catzilla::__private::Parameters::read::<
            Option<bool>,
        >(&mut parameters, ::catzilla::__private::Source::Query("shout"));
        let argument3 = ::catzilla::__private::Parameters::read::<
            Option<&str>,
        >(
            &mut parameters,
            ::catzilla::__private::Source::Header({
                static NAME: ::catzilla::__private::HeaderName = ::catzilla::__private::HeaderName::from_static(
                    "user-agent",
                );
                &NAME
            }),
        );
        let right = parameters.also(wrong);
        let (
            ::core::option::Option::Some(argument0),
            ::core::option::Option::Some(argument1),
            ::core::option::Option::Some(argument2),
            ::core::option::Option::Some(argument3),
            ::core::option::Option::Some(right),
        ) = (argument0, argument1, argument2, argument3, right) else {
            return ::core::result::Result::Err(parameters.reject());
        };
        let (argument4, ()) = <::catzilla::__private::Asks<
            Db,
            (),
        > as ::catzilla::__private::Dependencies<
            __State,
        >>::give(::catzilla::__private::Context::state(cx), scope, slots);
        ::core::result::Result::Ok(
            ::catzilla::__private::answer_with!(
                file(argument0, argument1, argument2, argument3, argument4). await
            ),
        )
    }
}
#[automatically_derived]
impl ::catzilla::__private::uri::Takes<0usize, u64> for file {}
#[automatically_derived]
impl ::catzilla::__private::uri::Takes<1usize, &'static str> for file {}
#[automatically_derived]
impl ::catzilla::__private::uri::Takes<2usize, Option<bool>> for file {}
