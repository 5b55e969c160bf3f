-- When a company and its units work. Public holidays come from the jurisdiction's plugin, not from here.

SET LOCAL ROLE gj_owner;

-- A year whose days off the company has entered itself, because no publication of them is installed.
CREATE TABLE guiju.calendar_year (
    tenant_id    uuid NOT NULL,
    year         int  NOT NULL,
    source       text NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, year),
    FOREIGN KEY (tenant_id, confirmed_by) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect('guiju.calendar_year');

-- Years a clock has asked for in vain; the administrators are told once.
CREATE TABLE guiju.calendar_gap (
    tenant_id uuid NOT NULL,
    year      int  NOT NULL,
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, year)
);
SELECT sec.protect('guiju.calendar_gap');

-- Working hours of a unit and those below it that have none of their own.
CREATE TABLE guiju.unit_hours (
    tenant_id      uuid NOT NULL,
    unit_id        uuid NOT NULL,
    week           jsonb NOT NULL,
    keeps_holidays boolean NOT NULL,
    PRIMARY KEY (tenant_id, unit_id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.unit_hours.week IS 'weekday → spans such as 09:00-18:00; a weekday that is absent is not worked';
SELECT sec.protect('guiju.unit_hours');
