//! The database: one file, opened and brought up to date when the application starts.

use std::path::Path;

use sqlx::{
    SqlitePool,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};

/// The files of `migrations/`, compiled into the program.
static MIGRATIONS: Migrator = sqlx::migrate!();

/// Opens the file, or makes it.
pub(crate) async fn open(path: &Path) -> sqlx::Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        // Who reads does not wait for who writes.
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true);
    SqlitePoolOptions::new().connect_with(options).await
}

/// Runs the migrations that this file has not seen.
pub(crate) async fn migrate(pool: &SqlitePool) -> Result<(), MigrateError> {
    MIGRATIONS.run(pool).await
}
