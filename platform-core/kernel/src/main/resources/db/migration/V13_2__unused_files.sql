-- Files that no action ever named may go; those that one named stay as they are.

SET LOCAL ROLE gj_owner;

DROP TRIGGER append_only ON guiju.attachment;
CREATE TRIGGER append_only BEFORE UPDATE ON guiju.attachment FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();
GRANT DELETE ON guiju.attachment TO gj_app;
CREATE INDEX attachment_by_time ON guiju.attachment (tenant_id, uploaded_at);
CREATE INDEX attachment_by_content ON guiju.attachment (tenant_id, sha256);
