-- A company that changes: units that close, people who come and go, roles and salaries over time.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.unit ADD COLUMN last_day date;
COMMENT ON COLUMN guiju.unit.last_day IS 'the unit closes at the end of that day';

ALTER TABLE guiju.employee
    ADD COLUMN number       text,
    ADD COLUMN joined_on    date,
    ADD COLUMN last_day     date,
    ADD COLUMN successor_id uuid,
    ADD CONSTRAINT employee_number UNIQUE (tenant_id, number),
    ADD CHECK (last_day >= joined_on),
    ADD FOREIGN KEY (tenant_id, successor_id) REFERENCES guiju.employee (tenant_id, id);
CREATE INDEX employee_by_unit ON guiju.employee (tenant_id, unit_id, state);
CREATE INDEX employee_by_name ON guiju.employee (tenant_id, name);

ALTER TABLE guiju.position
    DROP CONSTRAINT position_pkey,
    ADD COLUMN id         uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN from_date  date,
    ADD COLUMN until_date date,
    ADD PRIMARY KEY (tenant_id, id),
    ADD CHECK (until_date >= from_date);
CREATE INDEX position_of_employee ON guiju.position (tenant_id, employee_id);
COMMENT ON COLUMN guiju.position.from_date IS 'absent: since the company was set up';
COMMENT ON COLUMN guiju.position.until_date IS 'the last day; absent: until further notice';

-- Roles held on the company's own today.
CREATE VIEW guiju.current_position WITH (security_invoker = true) AS
    SELECT p.tenant_id, p.employee_id, p.unit_id, p.role, p.until_date
    FROM guiju.position p
    JOIN guiju.tenant t ON t.id = p.tenant_id
    WHERE coalesce(p.from_date <= ((now() + t.clock_offset) AT TIME ZONE t.zone)::date, true)
      AND coalesce(p.until_date >= ((now() + t.clock_offset) AT TIME ZONE t.zone)::date, true);
GRANT SELECT ON guiju.current_position TO gj_app;

-- What was said about a day stays; what was entered last counts.
ALTER TABLE guiju.base_salary
    DROP CONSTRAINT base_salary_pkey,
    ADD COLUMN id         uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN entered_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN docket_id  uuid,
    ADD COLUMN reason     text,
    ADD PRIMARY KEY (tenant_id, id);
CREATE INDEX base_salary_of_employee ON guiju.base_salary (tenant_id, employee_id, from_date, entered_at);
SELECT sec.protect_append_only('guiju.base_salary');
