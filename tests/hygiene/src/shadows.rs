//! The names of the prelude and of the core library, taken.

#![expect(dead_code, unused_macros, unused_imports, reason = "nothing but names")]

macro_rules! shadow {
    ($($name:ident)*) => {$(
        pub(crate) struct $name;
    )*};
}

shadow! {
    Ok Err Some Option Result Send Sync Default Future Clone Copy Debug String Vec Box Into From
    Endpoint Handler Part Context Incoming Immediate Answering Parts Parameters Reply Rejection Entry Table Source HeaderName Methods
}

pub(crate) mod core {}
pub(crate) mod std {}
pub(crate) mod axum {}

macro_rules! unusable {
    ($($name:ident)*) => {$(
        macro_rules! $name {
            () => {};
        }
        pub(crate) use $name;
    )*};
}

unusable! { concat module_path file line column unreachable assert panic matches }
