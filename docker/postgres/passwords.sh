#!/bin/bash
# Runs once, as superuser, when the database is created: the roles' passwords, and a database for Keycloak.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set app      `cat /run/secrets/gj_app`
\set migrator `cat /run/secrets/gj_migrator`
\set backup   `cat /run/secrets/gj_backup`
\set keycloak `cat /run/secrets/keycloak_db`
SET log_statement = 'none';
SET password_encryption = 'scram-sha-256';
ALTER ROLE gj_app      PASSWORD :'app';
ALTER ROLE gj_migrator PASSWORD :'migrator';
ALTER ROLE gj_backup   PASSWORD :'backup';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL
