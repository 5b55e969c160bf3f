-- What a tablet sent after it had been without connection, and the desk could not take: nothing of it is lost.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.untaken_act (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    act_id        uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    unit_id       uuid        NOT NULL,
    action_type   text        NOT NULL,
    subject       text,
    raw           jsonb       NOT NULL,
    reason        text,
    made_at       timestamptz NOT NULL,
    happened_at   timestamptz,
    received_at   timestamptz NOT NULL,
    says          jsonb       NOT NULL,
    problems      jsonb       NOT NULL DEFAULT '[]',
    docket_id     uuid,
    state         text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'mended', 'dismissed')),
    ended_by      uuid,
    ended_at      timestamptz,
    ended_because text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, person_id, act_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.untaken_act.act_id IS 'as the tablet numbered it; sent twice, it is answered twice and kept once';
COMMENT ON COLUMN guiju.untaken_act.made_at IS 'by the tablet''s clock, corrected by ours';
COMMENT ON COLUMN guiju.untaken_act.happened_at IS 'absent: that it was made then cannot be believed';
COMMENT ON COLUMN guiju.untaken_act.docket_id IS 'the refusal, where it came before the clauses';
CREATE INDEX untaken_act_of_unit ON guiju.untaken_act (tenant_id, unit_id, state, id);
SELECT sec.protect('guiju.untaken_act', 'select, insert, update');

RESET ROLE;
