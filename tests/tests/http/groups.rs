//! Groups: prefixes, parameters in prefixes, modules, other crates.

use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get, library};

mod admin {
    use catzilla::prelude::*;

    #[get("/")]
    pub(super) async fn home() -> &'static str {
        "admin"
    }

    #[get("/stats?<since>")]
    async fn stats(since: Option<u32>) -> String {
        format!("stats {since:?}")
    }

    mod jobs {
        use catzilla::prelude::*;

        #[get("/<id>")]
        async fn job(id: u32) -> String {
            format!("job {id}")
        }

        #[get("/")]
        async fn list() -> &'static str {
            "jobs"
        }

        routes! { pub(super) Jobs = [job, list] }
    }

    routes! { pub(super) Admin = [home, stats, "/jobs" => jobs::Jobs] }
}

#[get("/")]
async fn index() -> &'static str {
    "index"
}

#[get("/posts/<post>")]
async fn post_of(#[path] user: u64, #[path("team")] group: &str, post: &str) -> String {
    format!("post {post} of {user} in {group}")
}

#[get("/plain")]
async fn plain() -> &'static str {
    "plain"
}

#[track_caller]
fn at(path: &str) -> Answer {
    let routes = routes![
        index,
        "/admin" => admin::Admin,
        "/teams/<team>" => ["/users/u<user>" => [post_of, plain]],
        "/books" => library::Library,
        "/of/<owner>" => library::Owned,
        "/" => [library::version],
    ];
    ask(Catzilla::new(routes), get(path))
}

#[test]
fn groups_nest_across_modules() {
    at("/").says("index");
    at("/admin").says("admin");
    at("/admin/stats?since=3").says("stats Some(3)");
    at("/admin/jobs").says("jobs");
    at("/admin/jobs/9").says("job 9");
    at("/stats").problem(404);
    at("/jobs/9").problem(404);
}

#[test]
fn handlers_read_the_parameters_of_their_prefixes() {
    at("/teams/red/users/u7/posts/first").says("post first of 7 in red");
    at("/teams/a%2Fb/users/u7/posts/%C3%A9").says("post é of 7 in a/b");
    at("/teams/red/users/u7/plain").says("plain");
    assert_eq!(
        at("/teams/red/users/ux/posts/first").faults(),
        ["path /user type: expected an integer from 0 to 18446744073709551615"],
    );
    at("/teams/red/users/x7/plain").problem(404);
}

#[test]
fn groups_of_another_crate_are_mounted_like_ones_own() {
    at("/books/version").says("1.2.3");
    at("/books/tom/echo?times=2").says("tomtom");
    at("/of/ann/whose").says("it is ann's");
    at("/of/ann/deep/3/depth").says("ann is 3 deep");
    at("/version").says("1.2.3");
}

#[test]
fn a_trailing_slash_of_a_prefix_is_redirected() {
    let answer = at("/admin/");
    assert_eq!(
        (answer.status, answer.header("location")),
        (308, Some("/admin"))
    );
}

#[test]
fn handlers_stay_functions() {
    let text = catzilla_tests::block_on(post_of(1, "blue", "second"));
    assert_eq!(text, "post second of 1 in blue");
    assert_eq!(catzilla_tests::block_on(library::version()), "1.2.3");
}

mod many {
    use catzilla::prelude::*;

    macro_rules! handlers {
        ($($name:ident $path:literal)*) => {
            $(
                #[get($path)]
                async fn $name(n: u8) -> String {
                    format!("{} {n}", stringify!($name))
                }
            )*
            routes! { pub(super) Many = [$($name),*] }
        };
    }

    handlers! {
        a "/a/<n>" b "/b/<n>" c "/c/<n>" d "/d/<n>" e "/e/<n>" f "/f/<n>" g "/g/<n>" h "/h/<n>"
        i "/i/<n>" j "/j/<n>" k "/k/<n>" l "/l/<n>" m "/m/<n>" n "/n/<n>" o "/o/<n>" p "/p/<n>"
        q "/q/<n>" r "/r/<n>" s "/s/<n>" t "/t/<n>" u "/u/<n>" v "/v/<n>" w "/w/<n>" x "/x/<n>"
        y "/y/<n>" z "/z/<n>" aa "/aa/<n>" bb "/bb/<n>" cc "/cc/<n>" dd "/dd/<n>" ee "/ee/<n>"
        ff "/ff/<n>" gg "/gg/<n>" hh "/hh/<n>" ii "/ii/<n>" jj "/jj/<n>" kk "/kk/<n>"
    }
}

#[test]
fn a_long_list_runs_the_handler_that_was_named() {
    for name in ["a", "o", "p", "q", "z", "ee", "ff", "gg", "kk"] {
        for prefix in ["/one", "/two"] {
            let routes = routes!["/one" => many::Many, plain, "/two" => many::Many];
            ask(Catzilla::new(routes), get(&format!("{prefix}/{name}/7")))
                .says(&format!("{name} 7"));
        }
    }
}
