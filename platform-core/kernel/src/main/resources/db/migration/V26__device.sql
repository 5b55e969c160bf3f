-- Devices that report about a record: who they are, what they last said, and which entries of the docket are theirs.

SET LOCAL ROLE gj_owner;

-- Only the hash of a key is kept.
CREATE TABLE guiju.device (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    name         text        NOT NULL CHECK (length(name) <= 60),
    record_id    uuid        NOT NULL,
    action       text        NOT NULL,
    silence      interval    NOT NULL,
    key_id       uuid        NOT NULL,
    key_hash     text        NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
    key_told     boolean     NOT NULL DEFAULT false,
    created_by   uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    retired_at   timestamptz,
    heard_at     timestamptz,
    silent_since timestamptz,
    fault        text,
    fault_line   text,
    fault_at     timestamptz,
    minute       timestamptz,
    taken        int         NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, record_id) REFERENCES guiju.record (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.device.heard_at IS 'when something new of it was last taken in';
COMMENT ON COLUMN guiju.device.fault IS 'why the last line of it that was not taken was not';
COMMENT ON COLUMN guiju.device.taken IS 'lines in that minute';
CREATE INDEX device_of_record ON guiju.device (tenant_id, record_id);
CREATE INDEX device_by_key ON guiju.device (key_hash);
SELECT sec.protect('guiju.device', 'select, insert, update');
GRANT SELECT (tenant_id, id, key_hash, retired_at) ON guiju.device TO gj_sec;
CREATE POLICY by_key ON guiju.device FOR SELECT TO gj_sec USING (true);

CREATE TABLE guiju.device_entry (
    tenant_id uuid NOT NULL,
    docket_id uuid NOT NULL,
    device_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, docket_id),
    FOREIGN KEY (tenant_id, device_id) REFERENCES guiju.device (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.device_entry');

SET LOCAL ROLE gj_sec;

-- The company and the device that a key belongs to; the only way to it before a company is bound.
CREATE FUNCTION sec.device(hash text) RETURNS TABLE (tenant_id uuid, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT d.tenant_id, d.id FROM guiju.device d WHERE d.key_hash = hash AND d.retired_at IS NULL
$$;
GRANT EXECUTE ON FUNCTION sec.device(text) TO gj_app;

RESET ROLE;
