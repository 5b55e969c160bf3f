-- The states in which a record has stood, in the order in which it came to them; of records from before only what is on from here.
ALTER TABLE guiju.record ADD COLUMN passed text NOT NULL DEFAULT '';
