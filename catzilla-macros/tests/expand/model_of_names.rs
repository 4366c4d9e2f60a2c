#[doc(hidden)]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    deprecated,
    non_camel_case_types
)]
const _: () = {
    #[automatically_derived]
    impl<'catzilla_text> ::catzilla::__private::model::Value<'catzilla_text> for Colour {
        const EXPECTED: &'static ::core::primitive::str = "one of red, light-green";
        #[inline]
        fn read(
            reader: &mut ::catzilla::__private::model::Reader<'catzilla_text>,
        ) -> ::core::option::Option<Self> {
            match &*reader.cow()? {
                "red" => ::core::option::Option::Some(Self::Red),
                "light-green" | "green" => ::core::option::Option::Some(Self::LightGreen),
                _ => ::core::option::Option::None,
            }
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
    impl<'catzilla_text> ::catzilla::__private::model::Model<'catzilla_text> for Colour {}
};
