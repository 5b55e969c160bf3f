-- Who has learnt and signed what.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.training_pass (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    employee_id uuid NOT NULL,
    course      text NOT NULL,
    passed_at   timestamptz NOT NULL,
    docket_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX training_of_employee ON guiju.training_pass (tenant_id, employee_id, course, passed_at);
SELECT sec.protect_append_only('guiju.training_pass');

-- 签收: of the exact words of a clause as they stood.
CREATE TABLE guiju.clause_receipt (
    tenant_id   uuid NOT NULL,
    employee_id uuid NOT NULL,
    clause      text NOT NULL,
    hash        text NOT NULL,
    revision    int  NOT NULL,
    signed_at   timestamptz NOT NULL,
    docket_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, employee_id, clause, hash),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.clause_receipt');
