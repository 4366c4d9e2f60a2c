//! The application, put together: its routes, what its handlers share, and what stands around them.

use std::{error::Error, path::PathBuf, time::Duration};

use catzilla::{
    Layers,
    middleware::{AccessLog, Compression, Csrf, RequestId, SecurityHeaders, Timeout},
    prelude::*,
    session::Sessions,
};
use sqlx::SqlitePool;

use crate::{api::Api, database, errors, pages::Pages, passwords::Passwords, sessions::sessions};

routes! {
    /// All that there is: links begin here.
    pub Site = ["/" => Pages, "/api" => Api]
}

/// What handlers share, and ask for by type.
#[derive(Debug, State)]
pub struct Blog {
    pool: SqlitePool,
    passwords: Passwords,
    sessions: Sessions,
}

impl Blog {
    async fn open(database: PathBuf) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let pool = database::open(&database).await?;
        Ok(Self {
            sessions: sessions(pool.clone()),
            passwords: Passwords::new()?,
            pool,
        })
    }
}

/// A blog that keeps everything in this file.
pub fn application(
    database: impl Into<PathBuf>,
    log: AccessLog,
) -> Catzilla<Site, Blog, impl Layers<Site, Blog>> {
    let database = database.into();
    Catzilla::new(Site)
        .state_with(async || Blog::open(database).await)
        .on_start(async |blog: &Blog| database::migrate(&blog.pool).await)
        .on_stop(async |blog: &Blog| blog.pool.close().await)
        .on_error(errors::answer)
        .with(RequestId::new())
        .with(log)
        .with(SecurityHeaders::new())
        .with(Compression::new())
        .with(Timeout::new(Duration::from_secs(10)))
        .with(Csrf::new())
}
