-- Clauses that a company has rewritten, and everybody whose hand is in a draft.

SET LOCAL ROLE gj_owner;

-- By their content, like clauses that plugins ship; a revision refers to the hash.
CREATE TABLE guiju.own_clause (
    tenant_id uuid NOT NULL,
    hash      text NOT NULL,
    plugin    text NOT NULL,
    path      text NOT NULL,
    source    text NOT NULL,
    docket_id uuid NOT NULL,
    kept_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, hash)
);
SELECT sec.protect_append_only('guiju.own_clause');

ALTER TABLE guiju.draft ADD COLUMN hands jsonb NOT NULL DEFAULT '[]';
UPDATE guiju.draft SET hands = jsonb_build_array(author_id::text);
