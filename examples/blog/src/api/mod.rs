//! What programs use: JSON, under `/api`.

mod comments;
mod posts;
mod sessions;
mod users;

use catzilla::prelude::*;

routes! {
    /// All of it.
    pub(crate) Api = [
        "/users" => users::Users,
        "/session" => sessions::LogIns,
        "/posts" => posts::Posts,
        "/posts/<slug>/comments" => comments::Comments,
    ]
}
