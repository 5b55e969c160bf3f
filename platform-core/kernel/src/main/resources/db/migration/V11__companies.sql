-- A company's front door, seen by the operator: names, standing, invitations, exports, and the end.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.tenant
    ADD COLUMN names      jsonb,
    ADD COLUMN language   text NOT NULL DEFAULT 'zh-Hans' CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    ADD COLUMN halted_at  timestamptz,
    ADD COLUMN halt       jsonb,
    ADD CONSTRAINT tenant_state CHECK (state IN ('active', 'suspended', 'closing', 'closed'));
COMMENT ON COLUMN guiju.tenant.names IS 'The name in every language; without it, name in all of them.';
COMMENT ON COLUMN guiju.tenant.halt IS 'Why nothing may be done in the company now, and whom to ask.';

-- What the platform did to a company. The operator writes it; the company copies it into its own docket.
CREATE TABLE guiju.company_act (
    id          uuid PRIMARY KEY,
    company_id  uuid        NOT NULL REFERENCES guiju.tenant (id),
    act         text        NOT NULL,
    operator    text        NOT NULL,
    reason      text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz
);
CREATE INDEX act_of_company ON guiju.company_act (company_id, at);

-- A link with which a company's first administrator sets the sign-in up. Only the hash of what the link says is kept.
CREATE TABLE guiju.company_invitation (
    id         uuid PRIMARY KEY,
    company_id uuid        NOT NULL REFERENCES guiju.tenant (id),
    token_hash text        NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    name       text        NOT NULL,
    login      text        NOT NULL,
    email      text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX one_open_invitation ON guiju.company_invitation (company_id) WHERE used_at IS NULL AND revoked_at IS NULL;

CREATE TABLE guiju.company_export (
    id            uuid PRIMARY KEY,
    company_id    uuid        NOT NULL REFERENCES guiju.tenant (id),
    state         text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    done          int         NOT NULL DEFAULT 0,
    total         int         NOT NULL DEFAULT 0,
    rows          bigint      NOT NULL DEFAULT 0,
    bytes         bigint      NOT NULL DEFAULT 0,
    sha256        text,
    ordered_at    timestamptz NOT NULL,
    beat_at       timestamptz,
    finished_at   timestamptz,
    downloaded_at timestamptz
);
CREATE INDEX export_of_company ON guiju.company_export (company_id, ordered_at);

GRANT SELECT, INSERT, UPDATE ON guiju.company_act, guiju.company_invitation, guiju.company_export TO gj_app;

-- What the operator may know of companies: how many, how long ago, never what.
GRANT SELECT (tenant_id, state) ON guiju.employee TO gj_sec;
GRANT SELECT (tenant_id, regulation) ON guiju.revision TO gj_sec;
GRANT SELECT (tenant_id, id, decided_at) ON guiju.docket TO gj_sec;
GRANT SELECT (tenant_id, period) ON guiju.ledger_line TO gj_sec;
GRANT SELECT (tenant_id, month) ON guiju.payroll_period TO gj_sec;
CREATE POLICY figures ON guiju.employee FOR SELECT TO gj_sec USING (true);
CREATE POLICY figures ON guiju.revision FOR SELECT TO gj_sec USING (true);
CREATE POLICY figures ON guiju.docket FOR SELECT TO gj_sec USING (true);
CREATE POLICY figures ON guiju.ledger_line FOR SELECT TO gj_sec USING (true);
CREATE POLICY figures ON guiju.payroll_period FOR SELECT TO gj_sec USING (true);

-- Removes everything the bound company owns, in the order its references ask for. The caller must be bound to it, so no other
-- company can be meant; and the company must be closed.
CREATE FUNCTION guiju.erase_company() RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    company uuid := sec.tenant();
    waiting regclass[];
    later   regclass[];
    target  regclass;
    gone    bigint;
    total   bigint := 0;
BEGIN
    IF NOT EXISTS (SELECT FROM guiju.tenant t WHERE t.id = company AND t.state = 'closed') THEN
        RAISE EXCEPTION 'only a closed company is erased' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('guiju.erasing', company::text, true);
    waiting := ARRAY(
        SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT a.attisdropped
          AND (c.relnamespace = 'guiju'::regnamespace OR c.relnamespace::regnamespace::text LIKE 'p\_%'));
    WHILE cardinality(waiting) > 0 LOOP
        later := '{}';
        FOREACH target IN ARRAY waiting LOOP
            BEGIN
                EXECUTE format('DELETE FROM %s WHERE tenant_id = $1', target) USING company;
                GET DIAGNOSTICS gone = ROW_COUNT;
                total := total + gone;
            EXCEPTION WHEN foreign_key_violation THEN
                later := later || target;
            END;
        END LOOP;
        IF cardinality(later) = cardinality(waiting) THEN
            RAISE EXCEPTION 'these refer to each other: %', later;
        END IF;
        waiting := later;
    END LOOP;
    DELETE FROM guiju.company_invitation WHERE company_id = company;
    DELETE FROM guiju.company_export WHERE company_id = company;
    PERFORM set_config('guiju.erasing', '', true);
    RETURN total;
END
$$;
REVOKE EXECUTE ON FUNCTION guiju.erase_company() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guiju.erase_company() TO gj_app;

SET LOCAL ROLE gj_sec;

-- Append-only rows go with their company, and in no other way: only the owner of the tables erases.
CREATE OR REPLACE FUNCTION sec.refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF tg_op = 'DELETE' AND current_user = 'gj_owner' THEN
        IF current_setting('guiju.erasing', true) = OLD.tenant_id::text THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op USING ERRCODE = 'insufficient_privilege';
END
$$;

DROP FUNCTION sec.tenants_of(text, text);
CREATE FUNCTION sec.tenants_of(issuer text, subject text)
    RETURNS TABLE (tenant_id uuid, employee_id uuid, code text, name text, names jsonb, zone text, state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT t.id, m.employee_id, t.code, t.name, t.names, t.zone, t.state
    FROM guiju.membership m JOIN guiju.tenant t ON t.id = m.tenant_id
    WHERE m.iss = issuer AND m.sub = subject
    ORDER BY t.code
$$;

CREATE FUNCTION sec.company_figures()
    RETURNS TABLE (tenant_id uuid, people bigint, regulations bigint, open_months bigint, last_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT t.id,
        (SELECT count(*) FROM guiju.employee e WHERE e.tenant_id = t.id AND e.state = 'active'),
        (SELECT count(DISTINCT r.regulation) FROM guiju.revision r WHERE r.tenant_id = t.id),
        (SELECT count(DISTINCT l.period) FROM guiju.ledger_line l WHERE l.tenant_id = t.id AND NOT EXISTS (
            SELECT FROM guiju.payroll_period p WHERE p.tenant_id = t.id AND p.month = l.period)),
        (SELECT d.decided_at FROM guiju.docket d WHERE d.tenant_id = t.id ORDER BY d.id DESC LIMIT 1)
    FROM guiju.tenant t
$$;

-- Passwords of those who work for the bound company and for no other: they end with it.
CREATE FUNCTION sec.end_accounts() RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    ended bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM guiju.tenant t WHERE t.id = sec.tenant() AND t.state = 'closed') THEN
        RAISE EXCEPTION 'only accounts of a closed company end' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM sec.account a WHERE EXISTS (
            SELECT FROM guiju.membership m WHERE m.iss = 'guiju' AND m.sub = a.username AND m.tenant_id = sec.tenant())
        AND NOT EXISTS (
            SELECT FROM guiju.membership m WHERE m.iss = 'guiju' AND m.sub = a.username AND m.tenant_id <> sec.tenant());
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END
$$;

GRANT EXECUTE ON FUNCTION sec.tenants_of(text, text), sec.company_figures(), sec.end_accounts() TO gj_app;

RESET ROLE;
