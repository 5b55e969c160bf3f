-- What companies declare for themselves, which records are not the same thing, and what was done before.

SET LOCAL ROLE gj_owner;

-- Declarations as written, one row for every version of a file; an empty source withdraws it.
CREATE TABLE guiju.company_type (
    tenant_id   uuid NOT NULL,
    path        text NOT NULL,
    version     int  NOT NULL CHECK (version > 0),
    source      text NOT NULL,
    hash        text NOT NULL,
    declared_at timestamptz NOT NULL,
    declared_by uuid,
    docket_id   uuid,
    PRIMARY KEY (tenant_id, path, version)
);
SELECT sec.protect_append_only('guiju.company_type');

-- Two records that a match key takes for the same thing, and that somebody said are not.
CREATE TABLE guiju.match_separation (
    tenant_id uuid NOT NULL,
    one_id    uuid NOT NULL,
    other_id  uuid NOT NULL CHECK (one_id < other_id),
    reason    text NOT NULL,
    docket_id uuid NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, one_id, other_id),
    FOREIGN KEY (tenant_id, one_id) REFERENCES guiju.record (tenant_id, id),
    FOREIGN KEY (tenant_id, other_id) REFERENCES guiju.record (tenant_id, id)
);
CREATE INDEX match_separation_of_other ON guiju.match_separation (tenant_id, other_id);
SELECT sec.protect_append_only('guiju.match_separation');

CREATE INDEX fact_by_actor ON guiju.fact (tenant_id, action_type, actor_id, id);
CREATE INDEX fact_by_subject ON guiju.fact (tenant_id, action_type, subject_id, id);
CREATE INDEX fact_of_docket ON guiju.fact (tenant_id, docket_id);
