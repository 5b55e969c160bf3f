-- Which shipped clause a company last compared its own with: taken, refused or combined.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.clause_baseline (
    tenant_id  uuid        NOT NULL,
    clause     text        NOT NULL,
    content    text        NOT NULL,
    baseline   text        NOT NULL,
    docket_id  uuid        NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, clause, content, baseline)
);
COMMENT ON COLUMN guiju.clause_baseline.content IS 'hash of what the clause says for the company; empty when it has no such clause';
COMMENT ON COLUMN guiju.clause_baseline.baseline IS 'hash of the clause as shipped; empty when it was its withdrawal';
SELECT sec.protect_append_only('guiju.clause_baseline');
