-- What came of looking a regulation over.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.regulation_review (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    regulation text        NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('amend', 'confirm', 'repeal', 'mature')),
    docket_id  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.regulation_review');

RESET ROLE;
