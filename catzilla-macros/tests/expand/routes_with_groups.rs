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
        const DETAILS: &'static [::catzilla::__private::Detail] = &[
            ::catzilla::__private::Detail::handler(
                &[],
                <stop as ::catzilla::__private::Handler>::ASKS,
            ),
        ];
        const TABLE: &'static ::catzilla::__private::Table = ::catzilla::__private::table!(
            < __ApiInline1 as ::catzilla::__private::Group > ::ENTRIES
        );
    }
    const _: () = ::catzilla::__private::report::<__ApiInline1>(0usize);
    type ____ApiInline1Parts = ::catzilla::__private::Handlers<1usize, (stop)>;
    #[automatically_derived]
    impl<__State: 'static> ::catzilla::__private::Part<__State> for __ApiInline1
    where
        ____ApiInline1Parts: ::catzilla::__private::Part<__State>,
    {
        const LAID_OUT: () = <____ApiInline1Parts as ::catzilla::__private::Part<
            __State,
        >>::LAID_OUT;
        const COUNT: usize = <____ApiInline1Parts as ::catzilla::__private::Part<
            __State,
        >>::COUNT;
        fn call(
            route: usize,
            cx: &mut ::catzilla::__private::Context<'_, __State>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::catzilla::__private::Response,
                ::catzilla::__private::Rejection,
            >,
        > {
            <____ApiInline1Parts as ::catzilla::__private::Part<
                __State,
            >>::call(route, cx)
        }
    }
    #[automatically_derived]
    impl<__State: 'static> ::catzilla::__private::Routes<__State> for __ApiInline1
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
                        words: [18446743469954262388u64, 18446744073709551615u64],
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
                        words: [18446743448413103201u64, 18446744073709551615u64],
                    }),
                ],
                entries: <__ApiInline1 as ::catzilla::__private::Group>::ENTRIES,
            },
        ];
        const DETAILS: &'static [::catzilla::__private::Detail] = &[
            ::catzilla::__private::Detail::handler(
                &[],
                <index as ::catzilla::__private::Handler>::ASKS,
            ),
            ::catzilla::__private::Detail::handler(
                &[],
                <users::show as ::catzilla::__private::Handler>::ASKS,
            ),
            ::catzilla::__private::Detail::group(
                &[],
                <teams::Teams as ::catzilla::__private::Group>::DETAILS,
            ),
            ::catzilla::__private::Detail::group(
                &[],
                <__ApiInline1 as ::catzilla::__private::Group>::DETAILS,
            ),
        ];
        const TABLE: &'static ::catzilla::__private::Table = ::catzilla::__private::table!(
            < Api as ::catzilla::__private::Group > ::ENTRIES
        );
    }
    const _: () = ::catzilla::__private::report::<Api>(0usize);
    const _: () = ::catzilla::__private::report::<Api>(1usize);
    const _: () = ::catzilla::__private::report_list::<
        Api,
    >(2usize, <teams::Teams as ::catzilla::__private::Group>::TABLE);
    const _: () = ::catzilla::__private::report_list::<
        Api,
    >(3usize, <__ApiInline1 as ::catzilla::__private::Group>::TABLE);
    type __ApiParts = ::catzilla::__private::Parts<
        ::catzilla::__private::Handlers<2usize, (index), (users::show)>,
        teams::Teams,
        __ApiInline1,
    >;
    #[automatically_derived]
    impl<__State: 'static> ::catzilla::__private::Part<__State> for Api
    where
        __ApiParts: ::catzilla::__private::Part<__State>,
    {
        const LAID_OUT: () = <__ApiParts as ::catzilla::__private::Part<
            __State,
        >>::LAID_OUT;
        const COUNT: usize = <__ApiParts as ::catzilla::__private::Part<__State>>::COUNT;
        fn call(
            route: usize,
            cx: &mut ::catzilla::__private::Context<'_, __State>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::catzilla::__private::Response,
                ::catzilla::__private::Rejection,
            >,
        > {
            <__ApiParts as ::catzilla::__private::Part<__State>>::call(route, cx)
        }
    }
    #[automatically_derived]
    impl<__State: 'static> ::catzilla::__private::Routes<__State> for Api
    where
        Api: ::catzilla::__private::Part<__State>,
    {}
};
