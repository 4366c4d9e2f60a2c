//! A blog on Catzilla: users who log in, their posts, and what others say about these.
//!
//! ```text
//! application  all of it, put together: routes, state, middleware
//! api          for programs: JSON
//! pages        for people: HTML and forms
//! users        who signs up, and how they are known again
//! sessions     who has logged in
//! posts        what users write
//! comments     what is said about a post
//! passwords    hashes, made where they block nobody
//! database     the file in which all of it is kept
//! errors       what a client is told when something is wrong
//! ```

mod api;
mod application;
mod comments;
mod database;
mod errors;
mod pages;
mod passwords;
mod posts;
mod sessions;
mod users;

pub use application::{Blog, Site, application};
