//! What the macros expand to, formatted, in `tests/expand`. `UPDATE_EXPECT=1` writes the files anew;
//! their difference is reviewed like code.

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use crate::{model, problem, route, routes, state, uri};

#[track_caller]
fn check(expanded: TokenStream, expected: &ExpectFile) {
    let file = syn::parse2(expanded).expect("items");
    expected.assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn get_with_parameters() {
    let expanded = route::attribute(
        Some(route::Method::Get),
        quote!("/users/<id>/files/<path..>?<shout>"),
        quote! {
            /// One file of a user.
            pub async fn file(
                id: u64,
                path: &str,
                shout: Option<bool>,
                #[header] user_agent: Option<&str>,
                db: &Db,
            ) -> Result<Json<File>, Problem> {
                db.file(id, path).await
            }
        },
    );
    check(
        expanded,
        &expect_file!["../tests/expand/get_with_parameters.rs"],
    );
}

#[test]
fn post_with_a_borrowed_body() {
    let expanded = route::attribute(
        Some(route::Method::Post),
        quote!("/users"),
        quote! {
            async fn create<'a>(headers: HeaderMap, user: Json<NewUser<'a>>) -> StatusCode {
                StatusCode::CREATED
            }
        },
    );
    check(
        expanded,
        &expect_file!["../tests/expand/post_with_a_borrowed_body.rs"],
    );
}

#[test]
fn blocking_for_two_methods() {
    let expanded = route::attribute(
        None,
        quote!("/hash/v<version>", methods = [PUT, PATCH], blocking),
        quote! {
            #[cfg(unix)]
            fn hash(version: u8) {}
        },
    );
    check(
        expanded,
        &expect_file!["../tests/expand/blocking_for_two_methods.rs"],
    );
}

#[test]
fn get_with_a_mistake() {
    let expanded = route::attribute(
        Some(route::Method::Get),
        quote!("/users/<id>"),
        quote! {
            async fn show() {}
        },
    );
    check(
        expanded,
        &expect_file!["../tests/expand/get_with_a_mistake.rs"],
    );
}

#[test]
fn routes_with_groups() {
    let expanded = routes::list(quote! {
        /// Everything.
        pub Api = [index, users::show, "/teams/<team>" => teams::Teams, "/admin" => [stop]]
    });
    check(
        expanded,
        &expect_file!["../tests/expand/routes_with_groups.rs"],
    );
}

#[test]
fn uri_in_a_group() {
    let link = uri::link(quote!(Api, users::show(id = 5, r#type = kind)));
    check(
        quote! { fn link() { #link } },
        &expect_file!["../tests/expand/uri_in_a_group.rs"],
    );
}

#[test]
fn derive_state() {
    let expanded = state::derive(quote! {
        struct App {
            db: Db,
            mailer: Box<dyn Mailer>,
            #[state(skip)]
            secret: String,
        }
    });
    check(expanded, &expect_file!["../tests/expand/derive_state.rs"]);
}

#[test]
fn derive_problem() {
    let expanded = problem::derive(quote! {
        enum OrderError {
            #[problem(status = 409, code = "sold-out", detail = "{left:>width$} are left")]
            SoldOut {
                left: u32,
                #[problem(with)]
                width: usize,
            },
            #[problem(status = 500, title = "Closed")]
            Ledger(#[from] io::Error),
        }
    });
    check(expanded, &expect_file!["../tests/expand/derive_problem.rs"]);
}

#[test]
fn model_with_borrowed_fields() {
    let expanded = model::derive(quote! {
        #[model(rename_all = "camelCase", deny_unknown, check = is_fine)]
        pub struct User<'a> {
            id: u64,
            #[field(len(1..=64))]
            full_name: &'a str,
            #[field(range(..=150), alias = "years")]
            age: Option<u8>,
            #[field(each(len(1..=32)), default)]
            tags: Vec<Cow<'a, str>>,
            #[field(skip)]
            cache: usize,
        }
    });
    let expected = expect_file!["../tests/expand/model_with_borrowed_fields.rs"];
    check(expanded, &expected);
}

#[test]
fn model_of_one_value() {
    let expanded = model::derive(quote! {
        struct Slug(#[field(len(2..))] String);
    });
    check(
        expanded,
        &expect_file!["../tests/expand/model_of_one_value.rs"],
    );
}

#[test]
fn model_of_names() {
    let expanded = model::derive(quote! {
        #[model(rename_all = "kebab-case")]
        enum Colour {
            Red,
            #[field(alias = "green")]
            LightGreen,
        }
    });
    check(expanded, &expect_file!["../tests/expand/model_of_names.rs"]);
}
