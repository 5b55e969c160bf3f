-- A refused signature counts as one, where somebody saw the refusal.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.clause_receipt ADD COLUMN witness_id uuid;
ALTER TABLE guiju.clause_receipt ADD FOREIGN KEY (tenant_id, witness_id) REFERENCES guiju.employee (tenant_id, id);
