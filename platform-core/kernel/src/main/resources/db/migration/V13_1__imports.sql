-- Tables that people bring in, row by row as actions.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.import_run (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    employee_id uuid NOT NULL,
    file        text NOT NULL,
    header      jsonb NOT NULL,
    action      text,
    columns     jsonb NOT NULL DEFAULT '[]',
    state       text NOT NULL DEFAULT 'read'
                CHECK (state IN ('read', 'checking', 'checked', 'applying', 'done', 'cancelled')),
    rows        int  NOT NULL,
    at          timestamptz NOT NULL,
    beat_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.import_run.columns IS 'for each column the field it fills, or empty';
CREATE INDEX import_run_of_employee ON guiju.import_run (tenant_id, employee_id, id);
SELECT sec.protect('guiju.import_run');

CREATE TABLE guiju.import_row (
    tenant_id uuid NOT NULL,
    run_id    uuid NOT NULL,
    number    int  NOT NULL,
    cells     jsonb NOT NULL,
    faults    jsonb NOT NULL DEFAULT '{}',
    hash      text,
    verdict   text CHECK (verdict IN ('ready', 'waits', 'refused', 'wrong', 'known')),
    outcome   text CHECK (outcome IN ('done', 'waits', 'refused', 'wrong', 'known')),
    says      jsonb NOT NULL DEFAULT '[]',
    docket_id uuid,
    record_id uuid,
    PRIMARY KEY (tenant_id, run_id, number),
    FOREIGN KEY (tenant_id, run_id) REFERENCES guiju.import_run (tenant_id, id)
);
COMMENT ON COLUMN guiju.import_row.hash IS 'of the action and what the row says; what was done once is not done again';
COMMENT ON COLUMN guiju.import_row.verdict IS 'what was found before anything was done';
CREATE INDEX import_row_by_verdict ON guiju.import_row (tenant_id, run_id, verdict, number);
CREATE INDEX import_row_by_hash ON guiju.import_row (tenant_id, hash);
SELECT sec.protect('guiju.import_row');
