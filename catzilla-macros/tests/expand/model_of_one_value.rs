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
    struct __Partial<'catzilla_text>(
        ::core::marker::PhantomData<(&'catzilla_text (), Slug)>,
    );
    impl<'catzilla_text> __Partial<'catzilla_text> {
        #[inline]
        fn field0() -> ::catzilla::__private::model::Constrained<
            String,
            (::catzilla::__private::model::Len,),
        > {
            ::catzilla::__private::model::field::<
                String,
                _,
            >((
                ::catzilla::__private::model::Len::new(
                    2,
                    ::core::primitive::usize::MAX,
                    ::catzilla::__private::model::Unit::Characters,
                ),
            ))
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Value<'catzilla_text> for Slug {
        const EXPECTED: &'static ::core::primitive::str = <String as ::catzilla::__private::model::Value<
            'catzilla_text,
        >>::EXPECTED;
        const REQUIRED: ::core::primitive::bool = <String as ::catzilla::__private::model::Value<
            'catzilla_text,
        >>::REQUIRED;
        const MEMBERS: ::core::option::Option<
            &'static ::catzilla::__private::model::Names,
        > = <String as ::catzilla::__private::model::Value<'catzilla_text>>::MEMBERS;
        const IS_OBJECT: ::core::primitive::bool = false;
        const NOT_OF_PAIRS: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::Some(
            ::catzilla::__private::model::NO_OBJECT,
        );
        #[inline]
        fn read(
            reader: &mut ::catzilla::__private::model::Reader<'catzilla_text>,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {
                0: ::catzilla::__private::model::Field::read(
                    &__Partial::<'catzilla_text>::field0(),
                    reader,
                )?,
            })
        }
        fn explain(
            reader: &mut ::catzilla::__private::model::Reader<'catzilla_text>,
            report: &mut ::catzilla::__private::model::Report,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {
                0: ::catzilla::__private::model::Field::explain(
                    &__Partial::<'catzilla_text>::field0(),
                    reader,
                    report,
                )?,
            })
        }
        fn absent() -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {
                0: ::catzilla::__private::model::Field::absent(
                    &__Partial::<'catzilla_text>::field0(),
                )?,
            })
        }
        fn holds(&self) -> ::core::primitive::bool {
            ::catzilla::__private::model::Field::holds(
                &__Partial::<'catzilla_text>::field0(),
                &self.0,
            )
        }
        fn check(&self, report: &mut ::catzilla::__private::model::Report) {
            ::catzilla::__private::model::Field::check(
                &__Partial::<'catzilla_text>::field0(),
                &self.0,
                report,
            );
        }
    }
    #[automatically_derived]
    impl ::catzilla::__private::model::WriteJson for Slug {
        fn write(&self, writer: &mut ::catzilla::__private::model::Writer) {
            ::catzilla::__private::model::WriteJson::write(&self.0, writer)
        }
    }
    #[automatically_derived]
    impl ::catzilla::__private::model::Describe for Slug {
        const REQUIRED: ::core::primitive::bool = <String as ::catzilla::__private::model::Value<
            '_,
        >>::REQUIRED;
        fn schema(
            schemas: &mut ::catzilla::__private::model::Schemas,
        ) -> ::catzilla::__private::model::Schema {
            schemas
                .model::<
                    Self,
                >(|schemas| ::catzilla::__private::model::describe::<
                    String,
                    _,
                >(schemas, &__Partial::field0().into_constraints()))
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::MemberName for Slug
    where
        String: ::catzilla::__private::model::KeyWithin<'catzilla_text>,
    {
        fn name(&self) -> ::catzilla::__private::model::Cow<'_, ::core::primitive::str> {
            <String as ::catzilla::__private::model::KeyWithin<
                'catzilla_text,
            >>::text(&self.0)
        }
        fn schema() -> ::core::option::Option<::catzilla::__private::model::Schema> {
            <String as ::catzilla::__private::model::KeyWithin<'catzilla_text>>::names()
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Key<'catzilla_text> for Slug
    where
        String: ::catzilla::__private::model::KeyWithin<'catzilla_text>,
    {
        const EXPECTED: &'static ::core::primitive::str = <String as ::catzilla::__private::model::KeyWithin<
            'catzilla_text,
        >>::EXPECTED;
        fn from_name(
            name: ::catzilla::__private::model::Cow<
                'catzilla_text,
                ::core::primitive::str,
            >,
        ) -> ::core::option::Option<Self> {
            ::catzilla::__private::model::proved_key(Self {
                0: <String as ::catzilla::__private::model::KeyWithin<
                    'catzilla_text,
                >>::from_name(name)?,
            })
        }
        fn explain_name(
            name: ::catzilla::__private::model::Cow<
                'catzilla_text,
                ::core::primitive::str,
            >,
            report: &mut ::catzilla::__private::model::Report,
        ) -> ::core::option::Option<Self> {
            ::catzilla::__private::model::explain_key(
                Self {
                    0: <String as ::catzilla::__private::model::KeyWithin<
                        'catzilla_text,
                    >>::explain_name(name, report)?,
                },
                report,
            )
        }
        fn is_right(&self) -> ::core::primitive::bool {
            ::catzilla::__private::model::Value::holds(self)
        }
        fn check_name(&self, report: &mut ::catzilla::__private::model::Report) {
            ::catzilla::__private::model::Value::check(self, report);
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::FromParam<'catzilla_text> for Slug
    where
        String: ::catzilla::__private::model::FromParam<'catzilla_text>,
    {
        const EXPECTED: &'static ::core::primitive::str = <String as ::catzilla::__private::model::FromParam<
            'catzilla_text,
        >>::EXPECTED;
        fn from_param(
            value: &'catzilla_text ::core::primitive::str,
        ) -> ::core::result::Result<Self, ::catzilla::__private::model::ParamError> {
            ::catzilla::__private::model::proved_param(
                <String as ::catzilla::__private::model::FromParam<
                    'catzilla_text,
                >>::from_param(value)
                    .map(|value| Self { 0: value }),
            )
        }
        fn from_values(
            values: &::catzilla::__private::model::ParamValues<'catzilla_text>,
        ) -> ::core::result::Result<
            ::core::option::Option<Self>,
            ::catzilla::__private::model::ParamError,
        > {
            let values = <String as ::catzilla::__private::model::FromParam<
                'catzilla_text,
            >>::from_values(values);
            ::catzilla::__private::model::proved_values(
                values.map(|some| some.map(|value| Self { 0: value })),
            )
        }
        fn explain(
            values: &::catzilla::__private::model::ParamValues<'catzilla_text>,
            _: ::catzilla::__private::model::ParamError,
            report: &mut ::catzilla::__private::model::Report,
        ) -> ::core::option::Option<::catzilla::__private::model::Part<Self>> {
            ::catzilla::__private::model::explain_param(
                values,
                report,
                &__Partial::field0().into_constraints(),
                |value| Self { 0: value },
            )
        }
    }
    #[automatically_derived]
    impl<
        'catzilla_text,
        __State: 'static,
    > ::catzilla::__private::model::Sees<'catzilla_text, __State> for Slug {
        fn seen(state: &__State) -> ::catzilla::__private::model::Seen<'_> {
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Model<'catzilla_text> for Slug {
        const IS_PROVED_BY_SERDE: ::core::primitive::bool = false;
    }
};
