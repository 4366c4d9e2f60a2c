CREATE TABLE sessions (
    -- A hash of what the browser has: who reads this table can log in as nobody.
    key TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_end ON sessions (expires);
