-- Who may see what: the tenant context, helpers that protect a table, sign-in, and the platform's own tables.
-- Runs as gj_migrator. Objects of schema sec belong to gj_sec, all others to gj_owner.

CREATE SCHEMA IF NOT EXISTS guiju;
ALTER SCHEMA guiju OWNER TO gj_owner;
GRANT USAGE ON SCHEMA guiju TO gj_app, gj_sec, gj_backup;

CREATE SCHEMA sec AUTHORIZATION gj_sec;

-- ── The platform's own tables ───────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.tenant (
    id           uuid PRIMARY KEY,
    code         text        NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{1,40}$'),
    name         text        NOT NULL,
    zone         text        NOT NULL DEFAULT 'Asia/Shanghai',
    currency     text        NOT NULL DEFAULT 'CNY',
    jurisdiction text        NOT NULL DEFAULT 'CN',
    state        text        NOT NULL DEFAULT 'active',
    clock_offset interval    NOT NULL DEFAULT '0',
    created_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN guiju.tenant.clock_offset IS 'Moves the tenant''s clock; other than 0 only in the demo and test profiles.';

CREATE TABLE guiju.membership (
    iss         text NOT NULL,
    sub         text NOT NULL,
    tenant_id   uuid NOT NULL REFERENCES guiju.tenant (id),
    employee_id uuid,
    PRIMARY KEY (iss, sub, tenant_id)
);
CREATE INDEX membership_of_tenant ON guiju.membership (tenant_id, employee_id);

CREATE TABLE guiju.due (
    tenant_id     uuid        NOT NULL REFERENCES guiju.tenant (id),
    kind          text        NOT NULL,
    ref           uuid        NOT NULL,
    at            timestamptz NOT NULL,
    claimed_until timestamptz,
    attempts      int         NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, kind, ref)
);
CREATE INDEX due_by_time ON guiju.due (at);

CREATE TABLE guiju.operator (
    iss text NOT NULL,
    sub text NOT NULL,
    PRIMARY KEY (iss, sub)
);

ALTER TABLE guiju.tenant     OWNER TO gj_owner;
ALTER TABLE guiju.membership OWNER TO gj_owner;
ALTER TABLE guiju.due        OWNER TO gj_owner;
ALTER TABLE guiju.operator   OWNER TO gj_owner;

GRANT SELECT, INSERT, UPDATE ON guiju.tenant             TO gj_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON guiju.membership TO gj_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON guiju.due        TO gj_app;
GRANT SELECT ON guiju.operator                           TO gj_app;
GRANT SELECT ON guiju.tenant, guiju.membership           TO gj_sec;

-- What is created later is readable for backups without a line in every migration.
ALTER DEFAULT PRIVILEGES FOR ROLE gj_migrator, gj_owner GRANT SELECT ON TABLES TO gj_backup;
ALTER DEFAULT PRIVILEGES FOR ROLE gj_migrator, gj_owner GRANT SELECT ON SEQUENCES TO gj_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA guiju TO gj_backup;

-- ── Schema sec ──────────────────────────────────────────────────────────────────────────────────────────────────

SET LOCAL ROLE gj_sec;

GRANT USAGE ON SCHEMA sec TO gj_app, gj_migrator, gj_owner, gj_backup;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE sec.key (
    kid        text PRIMARY KEY CHECK (kid ~ '^[A-Za-z0-9._-]{1,64}$'),
    secret     bytea       NOT NULL CHECK (length(secret) >= 32),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sec.account (
    username      text PRIMARY KEY,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON sec.account TO gj_backup;

-- The tenant this connection may see now, from the setting guiju.context:
--     kid|tenant|backend pid|expiry epoch seconds|hex(hmac_sha256(key, 'kid|tenant|pid|expiry'))
-- NULL, never an error, when the context is absent, malformed, of another connection, expired or forged.
-- PARALLEL RESTRICTED because a worker has another pid. Use it as (select sec.tenant()): once per query.
CREATE FUNCTION sec.tenant() RETURNS uuid
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    context text := current_setting('guiju.context', true);
    part    text[];
    expected bytea;
BEGIN
    IF context IS NULL OR context = '' OR length(context) > 300 THEN
        RETURN NULL;
    END IF;
    part := regexp_match(context, '^([A-Za-z0-9._-]{1,64})\|'
        '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\|([0-9]{1,10})\|([0-9]{1,11})\|([0-9a-f]{64})$');
    IF part IS NULL
        OR part[3]::bigint <> pg_backend_pid()
        OR to_timestamp(part[4]::bigint) <= transaction_timestamp() THEN
        RETURN NULL;
    END IF;
    SELECT crypto.hmac(convert_to(array_to_string(part[1:4], '|'), 'UTF8'), k.secret, 'sha256')
        INTO expected FROM sec.key k WHERE k.kid = part[1];
    -- Hashing both sides leaves nothing to learn from how long the comparison takes.
    IF expected IS NULL OR sha256(expected) <> sha256(decode(part[5], 'hex')) THEN
        RETURN NULL;
    END IF;
    RETURN part[2]::uuid;
END
$$;

-- The companies somebody may act for; the only way to read memberships before a tenant is bound.
CREATE FUNCTION sec.tenants_of(issuer text, subject text)
    RETURNS TABLE (tenant_id uuid, employee_id uuid, code text, name text, zone text, state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT t.id, m.employee_id, t.code, t.name, t.zone, t.state
    FROM guiju.membership m JOIN guiju.tenant t ON t.id = m.tenant_id
    WHERE m.iss = issuer AND m.sub = subject
    ORDER BY t.code
$$;

-- For the server's password realm (FORM sign-in): bcrypt hash in modular crypt form, and the role of everybody.
CREATE FUNCTION sec.login(name text) RETURNS TABLE (password_hash text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT a.password_hash, 'user' FROM sec.account a WHERE a.username = name
$$;

-- An account that exists keeps its password: nobody is taken over through this door. True when one was created.
CREATE FUNCTION sec.put_account(name text, password text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF EXISTS (SELECT FROM sec.account a WHERE a.username = name) THEN
        RETURN false;
    END IF;
    INSERT INTO sec.account (username, password_hash) VALUES (name, crypto.crypt(password, crypto.gen_salt('bf', 10)))
        ON CONFLICT (username) DO NOTHING;
    RETURN found;
END
$$;

GRANT EXECUTE ON FUNCTION sec.tenant() TO gj_app, gj_owner, gj_migrator, gj_backup;
GRANT EXECUTE ON FUNCTION sec.tenants_of(text, text), sec.login(text), sec.put_account(text, text) TO gj_app;

-- ── Helpers for migrations (run with the caller's own rights) ───────────────────────────────────────────────────

-- Row-level security enabled and forced, with one policy: the row's tenant is the bound tenant.
CREATE FUNCTION sec.force_tenant(target regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('DROP POLICY IF EXISTS tenant ON %s', target);
    EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = (SELECT sec.tenant()))'
        ' WITH CHECK (tenant_id = (SELECT sec.tenant()))', target);
END
$$;

-- Protects a tenant table and grants gj_app what is listed: sec.protect('guiju.unit'), or
-- sec.protect('guiju.position', 'select, insert'). The primary key must begin with tenant_id.
CREATE FUNCTION sec.protect(target regclass, privileges text DEFAULT 'select, insert, update, delete') RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF NOT regexp_split_to_array(lower(trim(privileges)), '\s*,\s*') <@ ARRAY['select', 'insert', 'update', 'delete'] THEN
        RAISE EXCEPTION 'sec.protect: only select, insert, update, delete may be granted, not: %', privileges;
    END IF;
    IF NOT EXISTS (
        SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = target AND i.indisprimary AND a.attname = 'tenant_id' AND a.atttypid = 'uuid'::regtype) THEN
        RAISE EXCEPTION 'sec.protect: the primary key of % must begin with tenant_id uuid', target;
    END IF;
    PERFORM sec.force_tenant(target);
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, gj_app', target);
    EXECUTE format('GRANT %s ON %s TO gj_app', privileges, target);
END
$$;

CREATE FUNCTION sec.refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Protects a tenant table whose rows never change: gj_app may select and insert, a trigger refuses the rest to everybody.
CREATE FUNCTION sec.protect_append_only(target regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    PERFORM sec.protect(target, 'select, insert');
    EXECUTE format('CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s'
        ' FOR EACH ROW EXECUTE FUNCTION sec.refuse_change()', target);
    EXECUTE format('CREATE OR REPLACE TRIGGER append_only_whole BEFORE TRUNCATE ON %s'
        ' FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change()', target);
END
$$;

-- The smallest UUIDv7 of a moment: its first 48 bits are milliseconds since 1970.
CREATE FUNCTION sec.uuid_at(moment timestamptz) RETURNS uuid
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS
$$
    SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

CREATE FUNCTION sec.add_partition(parent regclass, suffix text, bounds text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    home  regnamespace := (SELECT relnamespace FROM pg_class WHERE oid = parent);
    child text := format('%s.%I', home, (SELECT relname FROM pg_class WHERE oid = parent) || '_' || suffix);
BEGIN
    IF to_regclass(child) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %s PARTITION OF %s FOR VALUES %s', child, parent, bounds);
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, gj_app', child);
    -- Read directly, a partition escapes its parent's policy: it gets its own.
    PERFORM sec.force_tenant(child::regclass);
    EXECUTE format('ALTER TABLE %s OWNER TO %I', child, (SELECT relowner::regrole::text FROM pg_class WHERE oid = parent));
END
$$;

-- Monthly partitions of a table declared PARTITION BY RANGE (id), id being a UUIDv7: one for everything before the month
-- of the first call, then every month up to months_ahead from now. Repeat it any time to go on.
CREATE FUNCTION sec.partitions(parent regclass, months_ahead int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS
$$
DECLARE
    base   text := (SELECT relname FROM pg_class WHERE oid = parent);
    latest date := (SELECT max(to_date(right(c.relname, 7), 'YYYY_MM'))
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = parent AND c.relname ~ ('^' || base || '_[0-9]{4}_[0-9]{2}$'));
    month  date := coalesce(latest + interval '1 month', date_trunc('month', now()));
BEGIN
    IF latest IS NULL THEN
        PERFORM sec.add_partition(parent, 'earlier', format('FROM (MINVALUE) TO (%L)', sec.uuid_at(month)));
    END IF;
    WHILE month <= date_trunc('month', now()) + make_interval(months => months_ahead) LOOP
        PERFORM sec.add_partition(parent, to_char(month, 'YYYY_MM'),
            format('FROM (%L) TO (%L)', sec.uuid_at(month), sec.uuid_at(month + interval '1 month')));
        month := month + interval '1 month';
    END LOOP;
END
$$;

GRANT EXECUTE ON FUNCTION sec.force_tenant(regclass), sec.protect(regclass, text), sec.protect_append_only(regclass),
    sec.refuse_change(), sec.uuid_at(timestamptz), sec.add_partition(regclass, text, text),
    sec.partitions(regclass, int) TO gj_migrator, gj_owner;

RESET ROLE;

-- Memberships are written by the company they belong to; signing in reads them through sec.tenants_of.
SELECT sec.force_tenant('guiju.membership');
CREATE POLICY sign_in ON guiju.membership FOR SELECT TO gj_sec USING (true);
