#[doc(hidden)]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    single_use_lifetimes,
    type_alias_bounds,
)]
const _: () = {
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Value<'catzilla_text> for Colour {
        const EXPECTED: &'static ::core::primitive::str = "one of red, light-green";
        const IS_OBJECT: ::core::primitive::bool = false;
        const NOT_OF_PAIRS: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::Some(
            ::catzilla::__private::model::NO_OBJECT,
        );
        #[inline]
        fn read(
            reader: &mut ::catzilla::__private::model::Reader<'catzilla_text>,
        ) -> ::core::option::Option<Self> {
            <Self as ::catzilla::__private::model::Key<
                'catzilla_text,
            >>::from_name(reader.name()?)
        }
        fn explain(
            reader: &mut ::catzilla::__private::model::Reader<'catzilla_text>,
            report: &mut ::catzilla::__private::model::Report,
        ) -> ::core::option::Option<Self> {
            ::catzilla::__private::model::explain_name(
                reader,
                report,
                &["red", "light-green"],
            )
        }
    }
    #[automatically_derived]
    impl ::catzilla::__private::model::WriteJson for Colour {
        fn write(&self, writer: &mut ::catzilla::__private::model::Writer) {
            match self {
                Self::Red => writer.raw("\"red\""),
                Self::LightGreen => writer.raw("\"light-green\""),
            }
        }
    }
    #[automatically_derived]
    impl ::catzilla::__private::model::Describe for Colour {
        fn schema(
            schemas: &mut ::catzilla::__private::model::Schemas,
        ) -> ::catzilla::__private::model::Schema {
            schemas
                .model::<
                    Self,
                >(|schemas| {
                    ::catzilla::__private::model::Schema::of("string")
                        .with("enum", ["red", "light-green", "green"].as_slice())
                })
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::MemberName for Colour {
        fn name(&self) -> ::catzilla::__private::model::Cow<'_, ::core::primitive::str> {
            ::catzilla::__private::model::Cow::Borrowed(
                match self {
                    Self::Red => "red",
                    Self::LightGreen => "light-green",
                },
            )
        }
        fn schema() -> ::core::option::Option<::catzilla::__private::model::Schema> {
            ::core::option::Option::Some(
                ::catzilla::__private::model::Schema::of("string")
                    .with("enum", ["red", "light-green", "green"].as_slice()),
            )
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Key<'catzilla_text> for Colour {
        const EXPECTED: &'static ::core::primitive::str = <Self as ::catzilla::__private::model::Value<
            'catzilla_text,
        >>::EXPECTED;
        #[inline]
        fn from_name(
            name: ::catzilla::__private::model::Cow<
                'catzilla_text,
                ::core::primitive::str,
            >,
        ) -> ::core::option::Option<Self> {
            match &*name {
                "red" => ::core::option::Option::Some(Self::Red),
                "light-green" | "green" => ::core::option::Option::Some(Self::LightGreen),
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::FromParam<'catzilla_text>
    for Colour {
        const EXPECTED: &'static ::core::primitive::str = <Self as ::catzilla::__private::model::Value<
            'catzilla_text,
        >>::EXPECTED;
        fn from_param(
            value: &'catzilla_text ::core::primitive::str,
        ) -> ::core::result::Result<Self, ::catzilla::__private::model::ParamError> {
            ::catzilla::__private::model::named_param(
                <Self as ::catzilla::__private::model::Key<
                    'catzilla_text,
                >>::from_name(::catzilla::__private::model::Cow::Borrowed(value)),
                &["red", "light-green"],
            )
        }
    }
    #[automatically_derived]
    impl<
        'catzilla_text,
        __State: 'static,
    > ::catzilla::__private::model::Sees<'catzilla_text, __State> for Colour {
        fn seen(state: &__State) -> ::catzilla::__private::model::Seen<'_> {
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Model<'catzilla_text> for Colour {}
};
