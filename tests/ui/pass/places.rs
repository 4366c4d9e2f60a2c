//! Handlers where functions can stand: behind `cfg`, in bodies, in private modules, out of a macro.

use catzilla::prelude::*;

#[cfg(any())]
#[get("/os")]
async fn left_out(missing: &ThereIsNoSuchType) {}

#[get("/os")]
#[cfg(any())]
async fn os() -> &'static str {
    "another"
}

#[get("/os")]
#[cfg(not(any()))]
async fn os() -> &'static str {
    "this"
}

mod users {
    use catzilla::prelude::*;

    /// Private, and listed in a group that is not.
    #[get("/<id>")]
    async fn show(id: u64) -> String {
        id.to_string()
    }

    mod inner {
        use catzilla::prelude::*;

        #[get("/inner")]
        pub(in crate::users) async fn show() {}
    }

    routes! {
        /// Everything about users.
        pub Users = [show, inner::show]
    }
}

macro_rules! constant {
    ($name:ident, $path:literal, $type:ty, $value:expr) => {
        #[get($path)]
        async fn $name(#[header] host: Option<&str>) -> $type {
            let _ = host;
            $value
        }
    };
}

constant!(greeting, "/greeting", &'static str, "hello");
constant!(nothing, "/nothing", (), ());

macro_rules! echo {
    ($name:ident, $argument:ident: $type:ty) => {
        #[get("/echo/<text>")]
        async fn $name($argument: $type) -> String {
            $argument.into()
        }
    };
}

echo!(echoed, text: &str);

fn main() {
    #[get("/local")]
    async fn local() {}

    routes! { Local = [local] }

    let _ = Catzilla::new(routes![
        os,
        greeting,
        nothing,
        echoed,
        "/users" => users::Users,
        "/" => Local,
        "/nested/<level>" => ["/deeper" => [deep], "/" => Local],
    ])
    .into_router();
}

#[get("/deep")]
async fn deep(#[path] level: u8) -> String {
    level.to_string()
}
