-- Random spot checks: the seed is sealed before the first pick and opened after the last, so that anybody can check the draw.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.draw (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    control      text        NOT NULL,
    unit_id      uuid        NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,
    times        jsonb       NOT NULL,
    picks        int         NOT NULL CHECK (picks > 0),
    commitment   text        NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    sealed       text        NOT NULL,
    seed         text        CHECK (seed ~ '^[0-9a-f]{64}$'),
    begun_docket uuid,
    opened_docket uuid,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, control, unit_id, from_at),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.draw.times IS 'working hours in which picks fall: a list of [from, until]';
COMMENT ON COLUMN guiju.draw.commitment IS 'SHA-256 of the seed as it is written';
COMMENT ON COLUMN guiju.draw.sealed IS 'the seed, sealed: id of the key, a dot, nonce and cipher text';
COMMENT ON COLUMN guiju.draw.seed IS 'the seed once it is opened: 64 hexadecimal digits';
SELECT sec.protect('guiju.draw', 'select, insert, update');

CREATE TABLE guiju.draw_pick (
    tenant_id  uuid        NOT NULL,
    draw_id    uuid        NOT NULL,
    number     int         NOT NULL,
    at         timestamptz NOT NULL,
    population jsonb       NOT NULL,
    item       text,
    docket_id  uuid        NOT NULL,
    PRIMARY KEY (tenant_id, draw_id, number),
    FOREIGN KEY (tenant_id, draw_id) REFERENCES guiju.draw (tenant_id, id)
);
COMMENT ON COLUMN guiju.draw_pick.population IS 'what was drawn from: id and name of each';
COMMENT ON COLUMN guiju.draw_pick.item IS 'what was picked; none where there was nothing to draw from';
SELECT sec.protect_append_only('guiju.draw_pick');

RESET ROLE;
