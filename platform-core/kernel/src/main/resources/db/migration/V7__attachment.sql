-- Files that people add to actions; their content lies in a folder under its hash.

SET LOCAL ROLE gj_owner;

CREATE TABLE guiju.attachment (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    media_type  text NOT NULL,
    size        bigint NOT NULL CHECK (size > 0),
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by uuid NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, uploaded_by) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.attachment');

-- Which files an action carried, so that who sees the decision sees them too.
CREATE TABLE guiju.docket_file (
    tenant_id uuid NOT NULL,
    file_id   uuid NOT NULL,
    docket_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, file_id, docket_id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES guiju.attachment (tenant_id, id)
);
SELECT sec.protect_append_only('guiju.docket_file');
