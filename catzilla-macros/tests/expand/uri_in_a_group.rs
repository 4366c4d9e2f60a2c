fn link() {
    {
        const __CATZILLA_TEMPLATE: &::catzilla::__private::uri::Template = &::catzilla::__private::uri::mounted::<
            Api,
            (users::show),
        >("Api", &["id", "type"]);
        ::catzilla::__private::uri::link(
            __CATZILLA_TEMPLATE,
            &[
                (
                    "id",
                    &::catzilla::__private::uri::given::<
                        {
                            ::catzilla::__private::uri::position::<
                                (users::show),
                            >(__CATZILLA_TEMPLATE, "id")
                        },
                        (users::show),
                        _,
                        _,
                        _,
                    >(5),
                ),
                (
                    "type",
                    &::catzilla::__private::uri::given::<
                        {
                            ::catzilla::__private::uri::position::<
                                (users::show),
                            >(__CATZILLA_TEMPLATE, "type")
                        },
                        (users::show),
                        _,
                        _,
                        _,
                    >(kind),
                ),
            ],
        )
    }
}
