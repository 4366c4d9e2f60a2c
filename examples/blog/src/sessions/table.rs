//! [`Table`]: sessions in the database.

use catzilla::session::{Record, SessionStore, StoreError};
use sqlx::SqlitePool;

/// The table `sessions`.
pub(super) struct Table(pub(super) SqlitePool);

impl SessionStore for Table {
    async fn load(&self, key: &str) -> Result<Option<Record>, StoreError> {
        let row: Option<(String, i64)> =
            sqlx::query_as("SELECT data, expires FROM sessions WHERE key = ?")
                .bind(key)
                .fetch_optional(&self.0)
                .await?;
        Ok(row.map(|(values, expires)| Record { values, expires }))
    }

    async fn insert(&self, key: &str, record: Record) -> Result<(), StoreError> {
        // As good a time as any: there are as many log-ins as sessions that expire.
        sqlx::query("DELETE FROM sessions WHERE expires <= unixepoch()")
            .execute(&self.0)
            .await?;
        sqlx::query("INSERT INTO sessions (key, data, expires) VALUES (?, ?, ?)")
            .bind(key)
            .bind(record.values)
            .bind(record.expires)
            .execute(&self.0)
            .await?;
        Ok(())
    }

    async fn update(&self, key: &str, record: Record) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE sessions SET data = ?, expires = ? WHERE key = ?")
            .bind(record.values)
            .bind(record.expires)
            .bind(key)
            .execute(&self.0)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn extend(&self, key: &str, expires: i64) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE sessions SET expires = ? WHERE key = ?")
            .bind(expires)
            .bind(key)
            .execute(&self.0)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE key = ?")
            .bind(key)
            .execute(&self.0)
            .await?;
        Ok(())
    }
}
