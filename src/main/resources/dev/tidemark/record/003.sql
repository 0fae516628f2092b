-- Keys that were made; of a key itself only what it hashes to is kept. scopes: words with a space between. made_by: the
-- key that made it, or how. last_used: the day (UTC), null when it never was.
CREATE TABLE api_key (
  name TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  last_used TEXT
) WITHOUT ROWID;
