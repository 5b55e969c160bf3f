-- What is calculated for a unit and what its people get of it; where units were before they were moved.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.unit_move (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    unit_id   uuid NOT NULL,
    parent_id uuid,
    moved_on  date NOT NULL,
    docket_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES guiju.unit (tenant_id, id)
);
COMMENT ON COLUMN guiju.unit_move.parent_id IS 'the unit it was below until the day before moved_on';
CREATE INDEX unit_move_of_unit ON guiju.unit_move (tenant_id, unit_id, moved_on);
SELECT sec.protect_append_only('guiju.unit_move');

ALTER TABLE guiju.calculation_line
    DROP CONSTRAINT calculation_line_tenant_id_run_id_person_id_from_date_key,
    ADD COLUMN unit_id uuid,
    ALTER COLUMN person_id DROP NOT NULL,
    ADD CONSTRAINT calculation_line_once UNIQUE NULLS NOT DISTINCT (tenant_id, run_id, unit_id, person_id, from_date),
    ADD CHECK (unit_id IS NOT NULL OR person_id IS NOT NULL),
    ADD FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id);
COMMENT ON COLUMN guiju.calculation_line.unit_id IS 'the unit it was calculated for; with a person, what they get of it';
