-- What articles were read from, so that a better reader can read it again. hash: over everything else but bytes' packing,
-- reader and number. path: identifies the file or address, null when a program sent it. shown: the same as articles name
-- it. line: of a file of lines, whose line this is; 0 for a whole document. bytes: deflated. reader: the last that read it.
CREATE TABLE original (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  path TEXT,
  shown TEXT,
  media_type TEXT,
  charset TEXT,
  line INTEGER NOT NULL,
  reader INTEGER NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
);
CREATE INDEX original_reader ON original (reader, number);

-- way, reader, arrived_at: how, by which version and when what the row says came in; null for rows from before.
ALTER TABLE article ADD COLUMN way TEXT;
ALTER TABLE article ADD COLUMN reader INTEGER;
ALTER TABLE article ADD COLUMN arrived_at INTEGER;
ALTER TABLE article ADD COLUMN original INTEGER;
CREATE INDEX article_original ON article (original) WHERE original IS NOT NULL;

-- Ids that articles had before they were read again, and what they are called now.
CREATE TABLE moved (
  id TEXT NOT NULL PRIMARY KEY,
  target TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX moved_target ON moved (target);
