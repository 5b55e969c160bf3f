-- Who was asked about a draft and who took part; and the draft as it stood then, which is what they were asked about.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.consulted_draft (
    tenant_id       uuid        NOT NULL,
    consultation_id uuid        NOT NULL,
    content         text        NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, consultation_id),
    FOREIGN KEY (tenant_id, consultation_id) REFERENCES guiju.record (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
SELECT sec.protect_append_only('guiju.consulted_draft');

CREATE TABLE guiju.consulted_person (
    tenant_id       uuid        NOT NULL,
    consultation_id uuid        NOT NULL,
    employee_id     uuid        NOT NULL,
    took_part_at    timestamptz,
    PRIMARY KEY (tenant_id, consultation_id, employee_id),
    FOREIGN KEY (tenant_id, consultation_id) REFERENCES guiju.record (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX consulted_person_waiting ON guiju.consulted_person (tenant_id, employee_id) WHERE took_part_at IS NULL;
SELECT sec.protect('guiju.consulted_person', 'select, insert, update');

RESET ROLE;
