-- Which decision answered an item of a checklist, and which corrected that answer last.
ALTER TABLE guiju.duty ADD COLUMN answer_docket uuid, ADD COLUMN amended_docket uuid;
