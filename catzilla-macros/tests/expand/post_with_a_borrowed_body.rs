#[allow(clippy::unused_async, clippy::needless_pass_by_value)]
async fn create<'a>(headers: HeaderMap, user: Json<NewUser<'a>>) -> StatusCode {
    StatusCode::CREATED
}
#[doc(hidden)]
#[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
struct create {}
#[automatically_derived]
impl ::catzilla::__private::Handler for create {
    const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
        methods: ::catzilla::__private::Methods::POST,
        path: "/users",
        segments: &[
            ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                text: "users",
                words: [18446743470038414197u64, 18446744073709551615u64],
            }),
        ],
        captures: &[],
        handler: ::core::concat!(::core::module_path!(), "::", "create"),
        place: ::catzilla::__private::Place {
            file: ::core::file!(),
            line: ::core::line!(),
            column: ::core::column!(),
        },
    };
    type Endpoint = create;
}
#[automatically_derived]
impl<
    __State: ::core::marker::Send + ::core::marker::Sync + 'static,
> ::catzilla::__private::Endpoint<__State> for create {
    #[allow(
        clippy::all,
        clippy::pedantic,
        clippy::restriction,
        deprecated,
        unused_variables
    )]
    async fn call(
        cx: &mut ::catzilla::__private::Context<'_, __State>,
    ) -> ::core::result::Result<
        ::catzilla::__private::Response,
        ::catzilla::__private::Rejection,
    > {
        ::catzilla::__private::Incoming::keep_head(cx);
        let mut gathered0 = <HeaderMap as ::catzilla::__private::Extract<
            'static,
            __State,
            _,
        >>::gather(cx)
            .await?;
        let mut gathered1 = ::catzilla::__private::gather(
                cx,
                {
                    #[allow(unused_imports)]
                    use ::catzilla::__private::{
                        ViaAny as _, ViaModel as _, ViaNothing as _, ViaSerde as _,
                    };
                    (&&&&::catzilla::__private::argument::<Json<NewUser<'static>>>())
                        .via()
                },
            )
            .await?;
        let (mut parameters, cx) = ::catzilla::__private::Context::parameters(cx, false);
        let argument0 = parameters
            .view(
                <HeaderMap as ::catzilla::__private::Extract<
                    '_,
                    __State,
                    _,
                >>::view(&mut gathered0, cx),
            )?;
        let argument1 = parameters
            .view(
                ::catzilla::__private::view(
                    cx,
                    &mut gathered1,
                    {
                        #[allow(unused_imports)]
                        use ::catzilla::__private::{
                            ViaAny as _, ViaModel as _, ViaNothing as _, ViaSerde as _,
                        };
                        (&&&&::catzilla::__private::argument::<Json<NewUser<'static>>>())
                            .via()
                    },
                    ::catzilla::__private::argument::<Json<NewUser<'_>>>(),
                ),
            )?;
        let (
            ::core::option::Option::Some(argument0),
            ::core::option::Option::Some(argument1),
        ) = (argument0, argument1) else {
            return ::core::result::Result::Err(parameters.reject());
        };
        ::core::result::Result::Ok(
            ::catzilla::__private::answer_with!(create(argument0, argument1). await),
        )
    }
}
const _: () = {
    struct __State;
    ::catzilla::__private::check_body(
        true,
        &[<HeaderMap as ::catzilla::__private::Extract<'static, __State, _>>::BODY],
        true,
        "two arguments of `create` read the request's body, which can be read once\nhelp: keep one; to look at the same bytes twice, take `Bytes` and parse them yourself",
        "an argument of `create` reads a body, and requests with POST usually have none\nhelp: write `body` after the path if they do here, or use another method",
    )
};
