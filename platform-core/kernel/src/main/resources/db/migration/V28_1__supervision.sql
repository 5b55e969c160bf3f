-- Which post supervises a regulation, where a company says it otherwise than the regulation; and what such a post has to look at.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.supervisor (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    regulation text        NOT NULL,
    role       text        NOT NULL,
    reason     text        NOT NULL,
    docket_id  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX supervisor_of_regulation ON guiju.supervisor (tenant_id, regulation, id);
SELECT sec.protect_append_only('guiju.supervisor');

CREATE TABLE guiju.review_item (
    tenant_id   uuid        NOT NULL,
    docket_id   uuid        NOT NULL,
    regulation  text        NOT NULL,
    unit_id     uuid        NOT NULL,
    clause      text        NOT NULL,
    flags       jsonb       NOT NULL,
    at          timestamptz NOT NULL,
    actor_id    uuid        NOT NULL,
    record_id   uuid,
    reviewed_docket uuid,
    reviewed_at timestamptz,
    PRIMARY KEY (tenant_id, docket_id, regulation),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.review_item.flags IS 'why it wants a look: late, missed, breach, waived, reasoned, changed, again';
CREATE INDEX review_item_open ON guiju.review_item (tenant_id, at) WHERE reviewed_at IS NULL;
CREATE INDEX review_item_of_record ON guiju.review_item (tenant_id, record_id);
SELECT sec.protect('guiju.review_item', 'select, insert, update');

RESET ROLE;
