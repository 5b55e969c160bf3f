-- Some proposals may be upheld by one role only.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.ledger_entry ADD decider_role text;
