-- One row an article, the last thing said about it. A deletion is a row too, so that it can be followed.
-- title: for links, without reading the document. origin: the file it was read from, null when a program sent it.
CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  deleted INTEGER NOT NULL,
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  title TEXT,
  document BLOB,
  origin TEXT,
  accepted_at INTEGER NOT NULL
);

-- A target need not be there, or not any more: the link holds again when it comes back.
CREATE TABLE link (
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (source, target)
) WITHOUT ROWID;
CREATE INDEX link_target ON link (target, source);

-- A file as it was last read completely; without a row it is read again.
CREATE TABLE source_file (
  path TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL,
  reader INTEGER NOT NULL
) WITHOUT ROWID;

-- Which articles a file gave. current = 0: it gave them once and does not any more.
CREATE TABLE source_article (
  path TEXT NOT NULL,
  id TEXT NOT NULL,
  current INTEGER NOT NULL,
  PRIMARY KEY (path, id)
) WITHOUT ROWID;
CREATE INDEX source_article_id ON source_article (id, current);

CREATE TABLE quarantine (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  UNIQUE (path, line)
);
CREATE INDEX quarantine_seen ON quarantine (last_seen, number);

-- The bytes that could not be read, once a file. shown: its path as articles name it. size: of the whole file, which may be more than is kept.
CREATE TABLE quarantine_document (
  path TEXT NOT NULL PRIMARY KEY,
  shown TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL
);

-- The one counter of sequence numbers; taken inside the transaction that writes them.
CREATE TABLE sequence (
  last INTEGER NOT NULL
);
INSERT INTO sequence (last) VALUES (0);

-- Whose sequence numbers these are: an index that was made from another record is told by it.
CREATE TABLE identity (
  id TEXT NOT NULL
);
INSERT INTO identity (id) VALUES (lower(hex(randomblob(8))));
