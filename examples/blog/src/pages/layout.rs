//! What all pages have around them.

use catzilla::prelude::*;
use maud::{DOCTYPE, Markup, html};
use time::OffsetDateTime;

use super::{accounts, posts, style};
use crate::{Site, sessions::Visitor};

/// A page, with links to the others.
pub(crate) fn page(title: &str, visitor: &Visitor, content: &Markup) -> Markup {
    let links = html! {
        @if let Some(user) = &visitor.0 {
            span { (user.name) }
            a href=(uri!(Site, posts::write_form())) { "Write" }
            (button("Log out", &uri!(Site, accounts::log_out())))
        } @else {
            a href=(uri!(Site, accounts::sign_up_form())) { "Sign up" }
            a href=(uri!(Site, accounts::log_in_form())) { "Log in" }
        }
    };
    frame(title, &links, content)
}

/// The page for an error, with each value that was not as expected.
pub(crate) fn error(problem: &Problem) -> Markup {
    let text = |name: &str| Some(problem.member(name)?.as_str()?.to_owned());
    let title = text("title").unwrap_or_default();
    let content = html! {
        @if let Some(detail) = text("detail") { p { (detail) } }
        @if !problem.violations().is_empty() {
            ul {
                @for wrong in problem.violations() {
                    li { (wrong.pointer().trim_start_matches('/')) ": " (wrong.message()) }
                }
            }
            p { "Your browser's way back keeps what you wrote." }
        }
    };
    frame(&title, &html! {}, &content)
}

fn frame(title: &str, links: &Markup, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                link rel="stylesheet" href=(uri!(Site, style()));
            }
            body {
                header {
                    strong { a href=(uri!(Site, posts::index())) { "A blog" } }
                    (links)
                }
                h1 { (title) }
                (content)
            }
        }
    }
}

/// A button that does something: what changes anything is no link.
pub(crate) fn button(label: &str, action: &str) -> Markup {
    html! {
        form.inline method="post" action=(action) { button { (label) } }
    }
}

/// Who wrote something, and on which day.
pub(crate) fn byline(author: &str, written_at: OffsetDateTime) -> Markup {
    html! { small { "by " (author) ", " (written_at.date()) } }
}
