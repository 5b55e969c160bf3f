-- One-time links of a company's own people, and nobody let in by a login alone.

SET LOCAL ROLE gj_owner;

-- Only the hash of what the link says is kept.
CREATE TABLE guiju.invitation (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    employee_id uuid        NOT NULL,
    token_hash  text        NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    revoked_at  timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE UNIQUE INDEX one_open_link ON guiju.invitation (tenant_id, employee_id) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitation_of_employee ON guiju.invitation (tenant_id, employee_id, created_at);
CREATE INDEX invitation_by_token ON guiju.invitation (token_hash);
SELECT sec.protect('guiju.invitation', 'select, insert, update');
GRANT SELECT (tenant_id, id, token_hash) ON guiju.invitation TO gj_sec;
CREATE POLICY sign_in ON guiju.invitation FOR SELECT TO gj_sec USING (true);

-- Until now adding somebody let in whoever had, or would ever get, a password under the login that was typed.
GRANT DELETE ON guiju.membership TO gj_sec;
CREATE POLICY never_came ON guiju.membership FOR DELETE TO gj_sec USING (true);

SET LOCAL ROLE gj_sec;

DELETE FROM guiju.membership m WHERE m.iss = 'guiju' AND m.employee_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM sec.account a WHERE a.username = m.sub);

-- The company and the invitation that a link leads to; the only way to it before a company is bound.
CREATE FUNCTION sec.invited(hash text) RETURNS TABLE (tenant_id uuid, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT i.tenant_id, i.id FROM guiju.invitation i WHERE i.token_hash = hash
$$;
GRANT EXECUTE ON FUNCTION sec.invited(text) TO gj_app;

SET LOCAL ROLE gj_owner;

DROP POLICY never_came ON guiju.membership;
REVOKE DELETE ON guiju.membership FROM gj_sec;

RESET ROLE;
