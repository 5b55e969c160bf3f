-- Minimum wages of regions, as a company states them with their source. What was stated stays; what was stated last for a day counts.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.minimum_wage (
    tenant_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    region    text        NOT NULL CHECK (length(region) <= 40),
    from_date date        NOT NULL,
    amount    bigint      NOT NULL CHECK (amount > 0),
    source    text        NOT NULL CHECK (length(source) <= 300),
    stated_by uuid        NOT NULL,
    stated_at timestamptz NOT NULL,
    docket_id uuid        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, stated_by) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX minimum_wage_of_region ON guiju.minimum_wage (tenant_id, region, from_date, stated_at);
SELECT sec.protect_append_only('guiju.minimum_wage');

RESET ROLE;
