-- What is measured of people's work, the targets for it, and what is calculated from it over a period.

SET LOCAL ROLE gj_owner;

-- What one act added to a measure, once and for all; another line takes it back. Every sum is one of these lines.
CREATE TABLE guiju.measured (
    tenant_id uuid    NOT NULL,
    id        uuid    NOT NULL,
    measure   text    NOT NULL,
    person_id uuid    NOT NULL,
    unit_id   uuid    NOT NULL,
    amount    numeric(24, 6) NOT NULL,
    money     boolean NOT NULL,
    counts_at timestamptz NOT NULL,
    control   text    NOT NULL,
    revision  int     NOT NULL,
    docket_id uuid    NOT NULL,
    finding   int     NOT NULL,
    record_id uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.measured.unit_id IS 'unit the person was in when it was recorded; it stays there when they move';
COMMENT ON COLUMN guiju.measured.counts_at IS 'when it counts by its clause; "at" is when it was recorded';
CREATE INDEX measured_of_person ON guiju.measured (tenant_id, measure, person_id, counts_at);
CREATE INDEX measured_in_time ON guiju.measured (tenant_id, measure, counts_at);
SELECT sec.protect_append_only('guiju.measured');

-- A target as somebody set it; the newest that has taken effect holds.
CREATE TABLE guiju.target (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    control      text NOT NULL,
    unit_id      uuid,
    person_id    uuid,
    period       text NOT NULL CHECK (period IN ('day', 'week', 'month', 'quarter', 'year')),
    from_date    date NOT NULL,
    until_date   date NOT NULL CHECK (until_date >= from_date),
    amount       numeric(24, 2) NOT NULL CHECK (amount > 0),
    effective_on date NOT NULL CHECK (effective_on <= until_date),
    reason       text NOT NULL,
    set_by       uuid NOT NULL,
    docket_id    uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.target.until_date IS 'last day, which belongs to the period';
CREATE INDEX target_of_period ON guiju.target (tenant_id, control, from_date, until_date);
SELECT sec.protect_append_only('guiju.target');
