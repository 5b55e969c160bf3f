WITH place AS (
    SELECT n.oid FROM pg_namespace n WHERE n.nspname = ?
), tenant_table AS (
    SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c JOIN place ON c.relnamespace = place.oid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p')
      -- The platform's own work lists: no personal data, claimed before a tenant is bound.
      AND c.oid IS DISTINCT FROM to_regclass('guiju.due')
      AND c.oid IS DISTINCT FROM to_regclass('guiju.lane')
)
SELECT relname AS object, 'row-level security is not enabled and forced' AS breach
FROM tenant_table WHERE NOT (relrowsecurity AND relforcerowsecurity)
UNION ALL
SELECT relname, 'has no policy "tenant" for all commands and roles, with USING and WITH CHECK over sec.tenant()'
FROM tenant_table t WHERE NOT EXISTS (
    SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname = 'tenant' AND p.polcmd = '*' AND p.polroles = '{0}'
      AND pg_get_expr(p.polqual, p.polrelid) LIKE '(tenant_id = ( SELECT sec.tenant() AS tenant))'
      AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '(tenant_id = ( SELECT sec.tenant() AS tenant))')
UNION ALL
-- Policies add up: another one may only serve the functions of gj_sec: sign-in, and what the operator may count.
SELECT t.relname, 'has a second policy: ' || p.polname
FROM tenant_table t JOIN pg_policy p ON p.polrelid = t.oid
WHERE p.polname <> 'tenant' AND p.polroles <> ARRAY['gj_sec'::regrole::oid]
UNION ALL
SELECT relname, 'the primary key does not begin with tenant_id'
FROM tenant_table t WHERE t.oid IS DISTINCT FROM to_regclass('guiju.membership') AND NOT EXISTS (
    SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = 'tenant_id')
UNION ALL
SELECT t.relname, 'a unique index without tenant_id tells whether another company has a value: ' || i.indexrelid::regclass
FROM tenant_table t JOIN pg_index i ON i.indrelid = t.oid
WHERE i.indisunique AND NOT EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (i.indkey) AND a.attname = 'tenant_id')
UNION ALL
SELECT t.relname, 'a foreign key without tenant_id may point into another company: ' || k.conname
FROM tenant_table t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
WHERE k.confrelid IS DISTINCT FROM to_regclass('guiju.tenant') AND NOT EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (k.conkey) AND a.attname = 'tenant_id')
UNION ALL
SELECT c.relname, 'gj_app may write it, but it has no tenant_id'
FROM pg_class c JOIN place ON c.relnamespace = place.oid, aclexplode(c.relacl) g
WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM tenant_table t WHERE t.oid = c.oid)
  AND g.grantee IN ('gj_app'::regrole, 0) AND g.privilege_type IN ('INSERT', 'UPDATE', 'DELETE')
  -- The platform's own tables, company_* what it does with companies; template_clause holds plugins' clauses under the hash of their text.
  AND c.oid NOT IN (SELECT coalesce(to_regclass(name), 0)
                    FROM unnest(ARRAY['guiju.due', 'guiju.lane', 'guiju.tenant', 'guiju.template_clause', 'guiju.company_act',
                                       'guiju.company_invitation', 'guiju.company_export']) name)
UNION ALL
SELECT c.relname, 'a view without security_invoker shows what its owner may see'
FROM pg_class c JOIN place ON c.relnamespace = place.oid
WHERE c.relkind = 'v' AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
UNION ALL
SELECT c.relname, 'a materialized view has no row-level security'
FROM pg_class c JOIN place ON c.relnamespace = place.oid WHERE c.relkind = 'm'
UNION ALL
SELECT c.relname, 'gj_app may ' || lower(g.privilege_type)
FROM pg_class c JOIN place ON c.relnamespace = place.oid, aclexplode(c.relacl) g
WHERE g.grantee IN ('gj_app'::regrole, 0)
  AND g.privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
UNION ALL
SELECT c.relname, 'is a partition gj_app may reach directly'
FROM pg_class c JOIN place ON c.relnamespace = place.oid, aclexplode(c.relacl) g
WHERE c.relispartition AND c.relkind IN ('r', 'p') AND g.grantee IN ('gj_app'::regrole, 0)
UNION ALL
SELECT c.relname, 'belongs to gj_app' FROM pg_class c JOIN place ON c.relnamespace = place.oid WHERE c.relowner = 'gj_app'::regrole
UNION ALL
SELECT f.proname, 'SECURITY DEFINER without a pinned search_path'
FROM pg_proc f JOIN place ON f.pronamespace = place.oid
WHERE f.prosecdef AND NOT EXISTS (SELECT FROM unnest(f.proconfig) s WHERE s LIKE 'search_path=%')
UNION ALL
SELECT f.proname, 'SECURITY DEFINER outside the allow-list'
FROM pg_proc f JOIN place ON f.pronamespace = place.oid
WHERE f.prosecdef AND f.oid::regprocedure::text NOT IN
    ('sec.tenant()', 'sec.tenants_of(text,text)', 'sec.login(text)', 'sec.put_account(text,text)', 'sec.invited(text)',
     'sec.device(text)', 'sec.company_figures()', 'sec.end_accounts()', 'guiju.erase_company()')
ORDER BY 1, 2
