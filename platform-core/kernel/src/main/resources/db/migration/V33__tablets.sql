-- Tablets that belong to a unit, what came through them, and the short numbers by which people say who they are there.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.tablet (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) <= 60),
    unit_id     uuid        NOT NULL,
    key_hash    text        NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
    key         text        NOT NULL,
    pin_key     text        NOT NULL,
    pin_secret  text        NOT NULL,
    enrolled_by uuid        NOT NULL,
    enrolled_at timestamptz NOT NULL,
    retired_at  timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, key_hash),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id),
    FOREIGN KEY (tenant_id, enrolled_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.tablet.key IS 'checks what the tablet signs; what it signs with never leaves it';
COMMENT ON COLUMN guiju.tablet.pin_key IS 'what is typed on the tablet is closed with it at once';
COMMENT ON COLUMN guiju.tablet.pin_secret IS 'opens that; sealed with a key that is not in the database';
SELECT sec.protect('guiju.tablet', 'select, insert, update');

CREATE TABLE guiju.tablet_entry (
    tenant_id uuid NOT NULL,
    docket_id uuid NOT NULL,
    tablet_id uuid NOT NULL,
    act_id    uuid NOT NULL,
    signed_in uuid NOT NULL,
    PRIMARY KEY (tenant_id, docket_id),
    FOREIGN KEY (tenant_id, tablet_id) REFERENCES guiju.tablet (tenant_id, id),
    FOREIGN KEY (tenant_id, signed_in) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.tablet_entry.signed_in IS 'in whose name the tablet was signed in; who acted is the actor of the entry';
CREATE INDEX tablet_entry_of_act ON guiju.tablet_entry (tenant_id, act_id);
SELECT sec.protect_append_only('guiju.tablet_entry');

CREATE TABLE guiju.pin (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    person_id    uuid        NOT NULL,
    hash         text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    since        timestamptz,
    wrong        int         NOT NULL DEFAULT 0,
    locked_until timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.pin.hash IS 'slow and salted, and sealed with a key that is not in the database: four digits are soon tried';
COMMENT ON COLUMN guiju.pin.since IS 'absent: chosen, and not yet set';
CREATE UNIQUE INDEX one_pin ON guiju.pin (tenant_id, person_id) WHERE since IS NOT NULL;
SELECT sec.protect('guiju.pin', 'select, insert, update, delete');

ALTER TABLE guiju.untaken_act ADD COLUMN proven boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN guiju.untaken_act.proven IS 'false: whoever it names has not shown that it was them';

RESET ROLE;
