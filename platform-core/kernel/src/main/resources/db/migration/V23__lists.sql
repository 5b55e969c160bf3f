-- Lists of staff are lists like others: brought, tried, corrected and worked off by one machinery.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.import_run RENAME COLUMN action TO kind;
COMMENT ON COLUMN guiju.import_run.kind IS 'what the rows become: an action type, or staff';
ALTER TABLE guiju.import_run DROP COLUMN beat_at;
ALTER TABLE guiju.import_row DROP CONSTRAINT import_row_verdict_check;
ALTER TABLE guiju.import_row ADD CONSTRAINT import_row_verdict_check
    CHECK (verdict IN ('ready', 'add', 'change', 'waits', 'refused', 'wrong', 'known'));

-- Their owner sees the rows of all companies while they move.
ALTER TABLE guiju.import_run NO FORCE ROW LEVEL SECURITY;
ALTER TABLE guiju.import_row NO FORCE ROW LEVEL SECURITY;
ALTER TABLE guiju.staff_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE guiju.staff_import_row NO FORCE ROW LEVEL SECURITY;

-- Nobody works on a list while the tables move: what was under way waits for somebody to go on.
UPDATE guiju.import_run SET state = 'read' WHERE state = 'checking';
UPDATE guiju.import_run SET state = 'checked' WHERE state = 'applying';

INSERT INTO guiju.import_run (tenant_id, id, employee_id, file, header, kind, columns, state, rows, at)
SELECT tenant_id, id, coalesce(applied_by, brought_by), file_name,
       '["工号", "姓名", "登录账号", "部门", "岗位", "入职日期", "基本工资", "工资从哪天起"]', 'staff',
       '["number", "name", "login", "unit", "roles", "joined_on", "base_salary", "salary_from"]',
       CASE state WHEN 'checking' THEN 'cancelled' WHEN 'applying' THEN 'checked' ELSE state END,
       (SELECT count(*) FROM guiju.staff_import_row r WHERE r.tenant_id = i.tenant_id AND r.import_id = i.id),
       brought_at
FROM guiju.staff_import i;

INSERT INTO guiju.import_row (tenant_id, run_id, number, cells, verdict, outcome, says, docket_id)
SELECT tenant_id, import_id, row,
       jsonb_build_array(coalesce(cells->>'number', ''), coalesce(cells->>'name', ''), coalesce(cells->>'login', ''),
                         coalesce(cells->>'unit', ''), coalesce(cells->>'roles', ''), coalesce(cells->>'joined_on', ''),
                         coalesce(cells->>'base_salary', ''), coalesce(cells->>'salary_from', '')),
       CASE verdict WHEN 'same' THEN 'known' WHEN 'problem' THEN 'wrong' ELSE verdict END,
       nullif(state, 'waiting'),
       coalesce((SELECT jsonb_agg(jsonb_build_object('field', p.key, 'zhHans', p.value->>'zh-Hans',
                                                     'zhHant', p.value->>'zh-Hant', 'en', p.value->>'en'))
                 FROM jsonb_each(problems) p), '[]')
           || CASE WHEN says IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object(
                  'field', '', 'zhHans', says->'$texts'->>0, 'zhHant', says->'$texts'->>1, 'en', says->'$texts'->>2)) END,
       docket_id
FROM guiju.staff_import_row;

DELETE FROM guiju.due WHERE kind = 'staff-import';
DROP TABLE guiju.staff_import_row;
DROP TABLE guiju.staff_import;
ALTER TABLE guiju.import_run FORCE ROW LEVEL SECURITY;
ALTER TABLE guiju.import_row FORCE ROW LEVEL SECURITY;
