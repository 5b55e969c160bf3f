-- What is calculated for everybody over a period: from the calculation to the pay.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.calculation_run (
    tenant_id   uuid    NOT NULL,
    id          uuid    NOT NULL,
    control     text    NOT NULL,
    period      text    NOT NULL CHECK (period IN ('day', 'week', 'month', 'quarter', 'year')),
    from_date   date    NOT NULL,
    until_date  date    NOT NULL,
    cut_at      timestamptz NOT NULL,
    preview     boolean NOT NULL,
    state       text    NOT NULL CHECK (state IN ('calculating', 'calculated', 'released', 'closed', 'cancelled')),
    people      int     NOT NULL DEFAULT 0,
    started_by  uuid    NOT NULL,
    released_by uuid,
    docket_id   uuid    NOT NULL,
    started_at  timestamptz NOT NULL,
    closed_at   timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, started_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.calculation_run.cut_at IS 'what was recorded later is left to the next run';
CREATE UNIQUE INDEX calculation_once ON guiju.calculation_run (tenant_id, control, from_date)
    WHERE state <> 'cancelled' AND NOT preview;
SELECT sec.protect('guiju.calculation_run', 'select, insert, update');

CREATE TABLE guiju.calculation_line (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    run_id    uuid NOT NULL,
    person_id uuid NOT NULL,
    from_date date NOT NULL,
    sources   int  NOT NULL,
    base      numeric(24, 6) NOT NULL,
    value     bigint,
    before    bigint NOT NULL DEFAULT 0,
    nature    text NOT NULL DEFAULT '',
    says      jsonb NOT NULL DEFAULT '{}',
    state     text NOT NULL CHECK (state IN ('ready', 'held', 'open')),
    reason    text NOT NULL DEFAULT '',
    docket_id uuid,
    finding   int  NOT NULL DEFAULT 0,
    tries     int  NOT NULL DEFAULT 1,
    again     boolean NOT NULL DEFAULT false,
    adjusts   uuid,
    entry_id  uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, run_id, person_id, from_date),
    CHECK (state <> 'ready' OR value IS NOT NULL),
    FOREIGN KEY (tenant_id, run_id) REFERENCES guiju.calculation_run (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.calculation_line.from_date IS 'first day of the period it is about; an earlier one for an adjustment';
COMMENT ON COLUMN guiju.calculation_line.value IS 'fen for the whole period; "before" of it was granted by earlier runs';
COMMENT ON COLUMN guiju.calculation_line.adjusts IS 'the line of an earlier run that this one corrects';
SELECT sec.protect('guiju.calculation_line', 'select, insert, update');

-- A closed run stays as it is; what changes later is a line of another run.
CREATE FUNCTION guiju.refuse_closed_run() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF EXISTS (SELECT FROM guiju.calculation_run r
               WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.run_id AND r.state = 'closed') THEN
        RAISE EXCEPTION 'the calculation is closed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER closed_run BEFORE INSERT OR UPDATE ON guiju.calculation_line
    FOR EACH ROW EXECUTE FUNCTION guiju.refuse_closed_run();
