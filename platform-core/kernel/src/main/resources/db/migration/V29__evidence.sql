-- The chain of what was decided. Heads over the chains of all companies are signed and kept outside the database.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.docket_seal (
    tenant_id uuid        NOT NULL,
    position  bigint      NOT NULL CHECK (position > 0),
    docket_id uuid        NOT NULL,
    salt      text        NOT NULL,
    digest    text        NOT NULL,
    chain     text        NOT NULL,
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, position),
    UNIQUE (tenant_id, docket_id)
);
COMMENT ON COLUMN guiju.docket_seal.salt IS 'what people wrote is in the digest salted; with the salt gone nobody guesses it from there';
SELECT sec.protect_append_only('guiju.docket_seal');
COMMENT ON TABLE guiju.docket IS 'Every column is sealed: one that is added later is null in earlier rows.';

RESET ROLE;
