-- When something happened, where we were told later; decided_at stays when it was received and decided.
ALTER TABLE guiju.docket ADD COLUMN happened_at timestamptz CHECK (happened_at <= decided_at);
ALTER TABLE guiju.approval ADD COLUMN happened_at timestamptz;
ALTER TABLE guiju.pending_decision ADD COLUMN happened_at timestamptz;

-- What reached us late, for whoever looks after it.
CREATE INDEX docket_late ON guiju.docket (tenant_id, id) WHERE happened_at IS NOT NULL;
