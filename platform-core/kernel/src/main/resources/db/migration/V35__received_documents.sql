-- Regulations that a company brings as files, worked through clause by clause before they become a draft.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.received_document (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    employee_id uuid NOT NULL,
    file        text NOT NULL,
    title       text NOT NULL,
    language    text NOT NULL,
    state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'put_aside')),
    counts      jsonb NOT NULL,
    dropped     jsonb NOT NULL,
    regulation  text,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.received_document.counts IS 'how many lines of the file ended how';
COMMENT ON COLUMN guiju.received_document.dropped IS 'what of the file is none of the text, and why';
SELECT sec.protect('guiju.received_document');

CREATE TABLE guiju.received_clause (
    tenant_id   uuid NOT NULL,
    document_id uuid NOT NULL,
    address     text NOT NULL,
    position    int  NOT NULL,
    depth       int  NOT NULL,
    number      text NOT NULL,
    heading     text NOT NULL,
    text        text NOT NULL,
    page        int  NOT NULL,
    marks       jsonb NOT NULL DEFAULT '[]',
    state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'guidance', 'left_out')),
    as_words    jsonb NOT NULL DEFAULT '[]',
    likened     text,
    version     int  NOT NULL DEFAULT 0,
    changed_by  uuid,
    PRIMARY KEY (tenant_id, document_id, address),
    FOREIGN KEY (tenant_id, document_id) REFERENCES guiju.received_document (tenant_id, id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.received_clause.as_words IS 'where in the text numbers stand that stay words and become no parameter';
COMMENT ON COLUMN guiju.received_clause.likened IS 'clause of a module whose controls enforce this one too';
CREATE INDEX received_clause_in_order ON guiju.received_clause (tenant_id, document_id, position);
SELECT sec.protect('guiju.received_clause');
