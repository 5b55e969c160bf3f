-- What a decision rested on beside the act and its facts, so that it can be taken again and tried under a draft.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.docket ADD COLUMN premises jsonb;
COMMENT ON COLUMN guiju.docket.premises IS 'unit, reason, grants, open duties, restraints; null in entries from before these were kept';

-- Calendars by which decisions were taken, each kept once.
CREATE TABLE guiju.decision_calendar (
    tenant_id uuid  NOT NULL,
    hash      text  NOT NULL,
    content   jsonb NOT NULL,
    PRIMARY KEY (tenant_id, hash)
);
SELECT sec.protect_append_only('guiju.decision_calendar');

-- Drafts tried over what a company has done.
CREATE TABLE guiju.backtest (
    tenant_id   uuid    NOT NULL,
    id          uuid    NOT NULL,
    draft_id    uuid    NOT NULL,
    regulation  text    NOT NULL,
    changes     text    NOT NULL,
    from_date   date    NOT NULL,
    until_date  date    NOT NULL,
    state       text    NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
    total       bigint  NOT NULL DEFAULT 0,
    looked_at   bigint  NOT NULL DEFAULT 0,
    cursor      uuid,
    tallies     jsonb   NOT NULL DEFAULT '{}',
    started_by  uuid    NOT NULL,
    docket_id   uuid    NOT NULL,
    started_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, started_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.backtest.changes IS 'what the draft said when this began; later changes to the draft are not in it';
SELECT sec.protect('guiju.backtest', 'select, insert, update, delete');

CREATE TABLE guiju.backtest_line (
    tenant_id   uuid NOT NULL,
    backtest_id uuid NOT NULL,
    docket_id   uuid NOT NULL,
    person_id   uuid NOT NULL,
    unit_id     uuid NOT NULL,
    kinds       text NOT NULL,
    money       bigint NOT NULL DEFAULT 0,
    before      jsonb NOT NULL,
    after       jsonb NOT NULL,
    PRIMARY KEY (tenant_id, backtest_id, docket_id),
    FOREIGN KEY (tenant_id, backtest_id) REFERENCES guiju.backtest (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN guiju.backtest_line.money IS 'fen that people would have got more, or less when negative';
SELECT sec.protect('guiju.backtest_line', 'select, insert, delete');

RESET ROLE;
