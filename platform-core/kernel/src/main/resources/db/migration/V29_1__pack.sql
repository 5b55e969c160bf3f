-- What was put together for somebody from outside, and how far it is; the archives lie in a folder.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.pack (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    kind        text        NOT NULL,
    unit_id     uuid        NOT NULL,
    from_day    date        NOT NULL,
    to_day      date        NOT NULL CHECK (to_day >= from_day),
    language    text        NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    ordered_by  uuid        NOT NULL,
    ordered_at  timestamptz NOT NULL,
    state       text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    done        int         NOT NULL DEFAULT 0,
    total       int         NOT NULL DEFAULT 0,
    bytes       bigint      NOT NULL DEFAULT 0,
    sha256      text,
    beat_at     timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id),
    FOREIGN KEY (tenant_id, ordered_by) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect('guiju.pack', 'select, insert, update');

RESET ROLE;
