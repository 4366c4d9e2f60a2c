#[automatically_derived]
impl ::catzilla::__private::problem::Described for OrderError {
    fn describe(&self) -> ::catzilla::__private::problem::Problem {
        match self {
            Self::SoldOut { width: field1, .. } => {
                ::catzilla::__private::problem::Kind {
                    status: 409u16,
                    r#type: ::core::option::Option::None,
                    title: ::core::option::Option::None,
                    code: ::core::option::Option::Some("sold-out"),
                }
                    .problem(
                        self,
                        ::core::option::Option::Some(
                            ::catzilla::__private::problem::text(self),
                        ),
                    )
                    .with("width", field1)
            }
            Self::Ledger { .. } => {
                ::catzilla::__private::problem::Kind {
                    status: 500u16,
                    r#type: ::core::option::Option::None,
                    title: ::core::option::Option::Some("Closed"),
                    code: ::core::option::Option::None,
                }
                    .problem(self, ::core::option::Option::None)
            }
        }
    }
}
#[automatically_derived]
impl ::core::convert::From<OrderError> for ::catzilla::__private::problem::Problem {
    #[track_caller]
    fn from(error: OrderError) -> Self {
        ::catzilla::__private::problem::noticed(&error)
    }
}
#[automatically_derived]
impl ::catzilla::__private::problem::IntoResponse for OrderError {
    fn into_response(self) -> ::catzilla::__private::problem::Response {
        ::catzilla::__private::problem::answer(&self)
    }
}
#[automatically_derived]
impl ::catzilla::__private::problem::AxumsResponse for OrderError {
    fn into_response(self) -> ::catzilla::__private::problem::OfAxum {
        ::catzilla::__private::problem::answer_of_axum(&self)
    }
}
#[automatically_derived]
impl ::core::fmt::Display for OrderError {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Self::SoldOut { left: field0, width: field1, .. } => {
                f.write_fmt(
                    ::core::format_args!(
                        "{left:>width$} are left", left = field0, width = field1
                    ),
                )
            }
            Self::Ledger { .. } => f.write_str("Closed"),
        }
    }
}
#[automatically_derived]
impl ::core::error::Error for OrderError {
    fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
        use ::catzilla::__private::problem::AsError as _;
        match self {
            Self::Ledger { 0: field0, .. } => {
                ::core::option::Option::Some(field0.as_error())
            }
            _ => ::core::option::Option::None,
        }
    }
}
#[automatically_derived]
impl ::core::convert::From<io::Error> for OrderError {
    fn from(error: io::Error) -> Self {
        Self::Ledger { 0: error }
    }
}
