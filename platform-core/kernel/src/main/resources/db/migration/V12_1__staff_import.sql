-- Lists of staff on their way in: what a file said, what is wrong with it, and what became of each row.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.staff_import (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    file_id     uuid NOT NULL,
    file_name   text NOT NULL,
    brought_by  uuid NOT NULL,
    brought_at  timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'checked' CHECK (state IN ('checked', 'applying', 'done', 'cancelled')),
    applied_by  uuid,
    docket_id   uuid,
    ended_at    timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, brought_by) REFERENCES guiju.employee (tenant_id, id)
);
CREATE UNIQUE INDEX one_staff_import_at_once ON guiju.staff_import (tenant_id) WHERE state = 'applying';
COMMENT ON COLUMN guiju.staff_import.docket_id IS 'the decision to apply it';
SELECT sec.protect('guiju.staff_import', 'select, insert, update');

CREATE TABLE guiju.staff_import_row (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    row       int  NOT NULL,
    cells     jsonb NOT NULL,
    verdict   text NOT NULL CHECK (verdict IN ('add', 'change', 'same', 'problem')),
    problems  jsonb NOT NULL,
    state     text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused')),
    says      jsonb,
    docket_id uuid,
    PRIMARY KEY (tenant_id, import_id, row),
    FOREIGN KEY (tenant_id, import_id) REFERENCES guiju.staff_import (tenant_id, id)
);
CREATE INDEX staff_import_row_by_verdict ON guiju.staff_import_row (tenant_id, import_id, verdict, state, row);
COMMENT ON COLUMN guiju.staff_import_row.row IS 'as a spreadsheet program counts them';
SELECT sec.protect('guiju.staff_import_row', 'select, insert, update');
