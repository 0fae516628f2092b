-- How the addresses that an operator listed stand. status: waiting, fetched, failed, refused or gone. basis: what its
-- articles follow from besides the bytes (reader, stated facts); where it differs, everything is fetched and read again.
-- failures: in a row. added, changed, unreadable: of the last document that was new. articles: added, all in all.
CREATE TABLE fetch_source (
  name TEXT NOT NULL PRIMARY KEY,
  address TEXT NOT NULL,
  status TEXT NOT NULL,
  detail TEXT,
  basis TEXT NOT NULL,
  hash TEXT,
  etag TEXT,
  last_modified TEXT,
  moved_to TEXT,
  failures INTEGER NOT NULL,
  last_run INTEGER,
  last_success INTEGER,
  next_run INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  articles INTEGER NOT NULL
) WITHOUT ROWID;

-- Which article an entry of a feed is, by the name that the feed gives it: its link and title may change.
CREATE TABLE fetch_entry (
  address TEXT NOT NULL,
  guid TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (address, guid)
) WITHOUT ROWID;
