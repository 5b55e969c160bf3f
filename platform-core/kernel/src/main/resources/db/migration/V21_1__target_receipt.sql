-- Who has seen and accepted a target as it was set; one that is adjusted has to be seen anew.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.target_receipt (
    tenant_id uuid NOT NULL,
    target_id uuid NOT NULL,
    docket_id uuid NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, target_id),
    FOREIGN KEY (tenant_id, target_id) REFERENCES guiju.target (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.target_receipt');
