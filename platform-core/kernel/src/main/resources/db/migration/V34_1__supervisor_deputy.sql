-- Which post stands in while a supervising one is vacant, and what the queue of those who supervise is read by.
ALTER TABLE guiju.supervisor ADD COLUMN deputy text NOT NULL DEFAULT '';
CREATE INDEX review_item_of_unit ON guiju.review_item (tenant_id, unit_id, at) WHERE reviewed_at IS NULL;
