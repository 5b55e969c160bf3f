-- Duties with terms: reminders, escalation, pauses, several holders of one matter; clocks that say why they fail.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.due
    ADD COLUMN failures  int NOT NULL DEFAULT 0,
    ADD COLUMN fault     text,
    ADD COLUMN failed_at timestamptz;
COMMENT ON COLUMN guiju.due.failures IS 'tries that ended and failed; a try that was killed does not count';

ALTER TABLE guiju.duty
    ADD COLUMN matter         uuid,
    ADD COLUMN unit_id        uuid,
    ADD COLUMN terms          jsonb  NOT NULL DEFAULT '{}',
    ADD COLUMN steps          int    NOT NULL DEFAULT 0,
    ADD COLUMN done_times     int    NOT NULL DEFAULT 0,
    ADD COLUMN paused_at      timestamptz,
    ADD COLUMN left_time      text,
    ADD COLUMN paused_seconds bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN guiju.duty.matter IS 'shared by the holders of one and the same thing; it has one clock';
COMMENT ON COLUMN guiju.duty.steps IS 'reminders and escalations done so far';
CREATE INDEX duty_of_matter ON guiju.duty (tenant_id, matter);
CREATE INDEX duty_of_unit ON guiju.duty (tenant_id, unit_id, state);
