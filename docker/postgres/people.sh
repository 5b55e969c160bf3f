#!/bin/bash
# Lets the demo's people in as Keycloak knows them: what they may enter by password, they may enter so too.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres)
export PGPASSWORD
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }

# The server founds the companies when it starts.
for _ in $(seq 60); do
    founded=$(ask --command "SELECT count(*) > 0 FROM guiju.membership WHERE iss = 'guiju'")
    [ "$founded" = t ] && break
    sleep 2
done

grep -v '^#' "$SUBJECTS" | while IFS='=' read -r login subject; do
    ask --set issuer="$ISSUER" --set login="$login" --set subject="$subject" <<'SQL'
INSERT INTO guiju.membership (iss, sub, tenant_id, employee_id)
SELECT :'issuer', :'subject', tenant_id, employee_id FROM guiju.membership WHERE iss = 'guiju' AND sub = :'login'
ON CONFLICT DO NOTHING;
SQL
done
ask --set issuer="$ISSUER" --command "SELECT count(*) || ' people known' FROM guiju.membership WHERE iss <> 'guiju'"
