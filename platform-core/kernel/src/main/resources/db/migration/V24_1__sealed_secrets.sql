-- Secrets shared with receivers are sealed by the server with a key that is not in the database. Those from before lie open until
-- the server has started, which seals them.

SET LOCAL ROLE gj_owner;

COMMENT ON COLUMN guiju.webhook.secret IS 'sealed: id of the key, a dot, nonce and cipher text';
COMMENT ON COLUMN guiju.webhook.former_secret IS 'sealed like secret';

RESET ROLE;
