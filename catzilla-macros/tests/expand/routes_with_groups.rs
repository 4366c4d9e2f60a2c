/// Everything.
#[derive(Clone, Copy, Debug)]
pub struct Api;
const _: () = {
    struct __ApiInline1;
    #[automatically_derived]
    impl ::catzilla::__private::Group for __ApiInline1 {
        const ENTRIES: &'static [::catzilla::__private::Entry] = &[
            ::catzilla::__private::Entry::Route(
                <stop as ::catzilla::__private::Handler>::ROUTE,
            ),
        ];
        const TABLE: &'static ::catzilla::__private::Table = ::catzilla::__private::table!(
            < __ApiInline1 as ::catzilla::__private::Group > ::ENTRIES
        );
    }
    const _: () = ::catzilla::__private::report(
        <__ApiInline1 as ::catzilla::__private::Group>::ENTRIES,
        <__ApiInline1 as ::catzilla::__private::Group>::TABLE,
        0usize,
        ::core::option::Option::None,
    );
    #[automatically_derived]
    impl<
        __State: ::core::marker::Send + ::core::marker::Sync + 'static,
    > ::catzilla::__private::Part<__State> for __ApiInline1
    where
        stop: ::catzilla::__private::Endpoint<__State>,
    {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unused_variables)]
        async fn call(
            route: usize,
            cx: &mut ::catzilla::__private::Context<'_, __State>,
        ) -> ::core::result::Result<
            ::catzilla::__private::Reply,
            ::catzilla::__private::Rejection,
        > {
            match route {
                0usize => {
                    return <stop as ::catzilla::__private::Endpoint<__State>>::call(cx)
                        .await;
                }
                _ => {}
            }
            let route = route - 1usize;
            ::catzilla::__private::no_such_route(route)
        }
    }
    #[automatically_derived]
    impl<__State> ::catzilla::__private::Routes<__State> for __ApiInline1
    where
        __ApiInline1: ::catzilla::__private::Part<__State>,
    {}
    #[automatically_derived]
    impl ::catzilla::__private::Group for Api {
        const ENTRIES: &'static [::catzilla::__private::Entry] = &[
            ::catzilla::__private::Entry::Route(
                <index as ::catzilla::__private::Handler>::ROUTE,
            ),
            ::catzilla::__private::Entry::Route(
                <users::show as ::catzilla::__private::Handler>::ROUTE,
            ),
            ::catzilla::__private::Entry::Group {
                path: "/teams/<team>",
                prefix: &[
                    ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                        text: "teams",
                        words: [495756338548u64, 0u64],
                    }),
                    ::catzilla::__private::Segment::Param("team"),
                ],
                entries: <teams::Teams as ::catzilla::__private::Group>::ENTRIES,
            },
            ::catzilla::__private::Entry::Group {
                path: "/admin",
                prefix: &[
                    ::catzilla::__private::Segment::Literal(::catzilla::__private::Literal {
                        text: "admin",
                        words: [474215179361u64, 0u64],
                    }),
                ],
                entries: <__ApiInline1 as ::catzilla::__private::Group>::ENTRIES,
            },
        ];
        const TABLE: &'static ::catzilla::__private::Table = ::catzilla::__private::table!(
            < Api as ::catzilla::__private::Group > ::ENTRIES
        );
    }
    const _: () = ::catzilla::__private::report(
        <Api as ::catzilla::__private::Group>::ENTRIES,
        <Api as ::catzilla::__private::Group>::TABLE,
        0usize,
        ::core::option::Option::None,
    );
    const _: () = ::catzilla::__private::report(
        <Api as ::catzilla::__private::Group>::ENTRIES,
        <Api as ::catzilla::__private::Group>::TABLE,
        1usize,
        ::core::option::Option::None,
    );
    const _: () = ::catzilla::__private::report(
        <Api as ::catzilla::__private::Group>::ENTRIES,
        <Api as ::catzilla::__private::Group>::TABLE,
        2usize,
        ::core::option::Option::Some(
            <teams::Teams as ::catzilla::__private::Group>::TABLE,
        ),
    );
    const _: () = ::catzilla::__private::report(
        <Api as ::catzilla::__private::Group>::ENTRIES,
        <Api as ::catzilla::__private::Group>::TABLE,
        3usize,
        ::core::option::Option::Some(
            <__ApiInline1 as ::catzilla::__private::Group>::TABLE,
        ),
    );
    #[automatically_derived]
    impl<
        __State: ::core::marker::Send + ::core::marker::Sync + 'static,
    > ::catzilla::__private::Part<__State> for Api
    where
        index: ::catzilla::__private::Endpoint<__State>,
        users::show: ::catzilla::__private::Endpoint<__State>,
        teams::Teams: ::catzilla::__private::Part<__State>,
        __ApiInline1: ::catzilla::__private::Part<__State>,
    {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unused_variables)]
        async fn call(
            route: usize,
            cx: &mut ::catzilla::__private::Context<'_, __State>,
        ) -> ::core::result::Result<
            ::catzilla::__private::Reply,
            ::catzilla::__private::Rejection,
        > {
            match route {
                0usize => {
                    return <index as ::catzilla::__private::Endpoint<__State>>::call(cx)
                        .await;
                }
                1usize => {
                    return <users::show as ::catzilla::__private::Endpoint<
                        __State,
                    >>::call(cx)
                        .await;
                }
                _ => {}
            }
            let route = route - 2usize;
            let count = const {
                ::catzilla::__private::count(
                    <teams::Teams as ::catzilla::__private::Group>::ENTRIES,
                )
            };
            if route < count {
                return <teams::Teams as ::catzilla::__private::Part<
                    __State,
                >>::call(route, cx)
                    .await;
            }
            let route = route - count;
            let count = const {
                ::catzilla::__private::count(
                    <__ApiInline1 as ::catzilla::__private::Group>::ENTRIES,
                )
            };
            if route < count {
                return <__ApiInline1 as ::catzilla::__private::Part<
                    __State,
                >>::call(route, cx)
                    .await;
            }
            let route = route - count;
            ::catzilla::__private::no_such_route(route)
        }
    }
    #[automatically_derived]
    impl<__State> ::catzilla::__private::Routes<__State> for Api
    where
        Api: ::catzilla::__private::Part<__State>,
    {}
};
