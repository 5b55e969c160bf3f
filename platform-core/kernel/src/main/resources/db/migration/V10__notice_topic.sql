-- What a notice is about, so that it leads to the page where something can be done.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.notice ADD COLUMN topic text NOT NULL DEFAULT 'RECORD';
ALTER TABLE guiju.notice ALTER COLUMN topic DROP DEFAULT;
