-- Lists of staff are checked apart from the request that brings them.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.staff_import DROP CONSTRAINT staff_import_state_check;
ALTER TABLE guiju.staff_import ADD CONSTRAINT staff_import_state_check
    CHECK (state IN ('checking', 'checked', 'applying', 'done', 'cancelled'));
ALTER TABLE guiju.staff_import ALTER COLUMN state SET DEFAULT 'checking';
