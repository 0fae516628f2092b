-- What tells which story. One row an article that was looked at; stories and articles' own stories are 64-bit keys.
-- founded: when the story began, the sequence number at which its founder was first looked at. first: the same of this
-- article. since: the change from which on its story, or its being alone, is what it is. bands: what is in story_band.
CREATE TABLE story_member (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,
  story INTEGER NOT NULL,
  founded INTEGER NOT NULL,
  first INTEGER NOT NULL,
  since INTEGER NOT NULL,
  bands BLOB NOT NULL,
  sketch BLOB NOT NULL
);
CREATE INDEX story_member_story ON story_member (story);
CREATE INDEX story_member_since ON story_member (since);

-- Texts that share a band may be copies of each other. The newest wait in story_band_new: a small table takes rows in any
-- order quickly, and a large one takes many at a time, sorted.
CREATE TABLE story_band (
  band INTEGER NOT NULL,
  member INTEGER NOT NULL,
  PRIMARY KEY (band, member)
) WITHOUT ROWID;
CREATE TABLE story_band_new (
  band INTEGER NOT NULL,
  member INTEGER NOT NULL,
  PRIMARY KEY (band, member)
) WITHOUT ROWID;

-- How far the changes were looked at, and by which version of the rules.
CREATE TABLE story_progress (
  sequence INTEGER NOT NULL,
  version INTEGER NOT NULL,
  waiting INTEGER NOT NULL
);
INSERT INTO story_progress (sequence, version, waiting) VALUES (0, 0, 0);
