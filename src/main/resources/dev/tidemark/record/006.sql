-- CRC-32C, so that a byte that a disk has changed is noticed. text_sum: of document, null without one. facts_sum: of all
-- other columns of the row. sum: of everything else in the row, of a key without last_used. Rows from before get theirs at
-- once; after that none is without.
ALTER TABLE article ADD COLUMN text_sum INTEGER;
ALTER TABLE article ADD COLUMN facts_sum INTEGER;
ALTER TABLE quarantine_document ADD COLUMN sum INTEGER;
ALTER TABLE api_key ADD COLUMN sum INTEGER;
