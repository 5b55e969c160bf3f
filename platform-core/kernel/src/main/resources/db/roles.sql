-- Database roles of one Guiju database. Run by a superuser, connected to that database, before the migrations.
-- May be run again at any time. Passwords are not set here: the launcher (or the container's start script) does.

DO $roles$
DECLARE
    wanted text;
BEGIN
    -- Owners never log in; the server is gj_app and owns nothing.
    FOREACH wanted IN ARRAY ARRAY['gj_owner', 'gj_sec', 'gj_migrator', 'gj_app', 'gj_backup'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I', wanted);
        END IF;
    END LOOP;
END
$roles$;

ALTER ROLE gj_owner    NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE gj_sec      NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE gj_migrator LOGIN   NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;
ALTER ROLE gj_app      LOGIN   NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE gj_backup   LOGIN   NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;

-- Under forced row-level security an owner's UPDATE touches no row, so migrations run as the migrator, which bypasses
-- it and uses the owner's rights. What belongs to gj_sec it reaches only by an explicit SET ROLE.
GRANT gj_owner TO gj_migrator WITH INHERIT TRUE,  SET TRUE;
GRANT gj_sec   TO gj_migrator WITH INHERIT FALSE, SET TRUE;

ALTER ROLE gj_app      SET search_path = guiju;
ALTER ROLE gj_backup   SET default_transaction_read_only = on;
ALTER ROLE gj_app      SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE gj_migrator SET lock_timeout = '30s';

DO $database$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO gj_app, gj_backup', current_database());
    EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO gj_migrator', current_database());
END
$database$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- Large objects know no row-level security.
REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS crypto AUTHORIZATION gj_sec;
REVOKE ALL ON SCHEMA crypto FROM PUBLIC;
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA crypto;
