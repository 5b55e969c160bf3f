-- Everything a company owns. tenant_id leads every key; personal and business data is reached only under its policy.

SET LOCAL ROLE gj_owner;

-- ── Organisation ────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.unit (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    code      text NOT NULL,
    parent_id uuid,
    name      jsonb NOT NULL,
    kind      text NOT NULL,
    region    text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES guiju.unit (tenant_id, id)
);
SELECT sec.protect('guiju.unit');

CREATE TABLE guiju.employee (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    login     text NOT NULL,
    name      text NOT NULL,
    unit_id   uuid NOT NULL,
    state     text NOT NULL DEFAULT 'active',
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, login),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
SELECT sec.protect('guiju.employee');

CREATE TABLE guiju.position (
    tenant_id   uuid NOT NULL,
    employee_id uuid NOT NULL,
    unit_id     uuid NOT NULL,
    role        text NOT NULL,
    PRIMARY KEY (tenant_id, employee_id, unit_id, role),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id)
);
CREATE INDEX position_by_role ON guiju.position (tenant_id, role);
SELECT sec.protect('guiju.position');

CREATE TABLE guiju.base_salary (
    tenant_id   uuid NOT NULL,
    employee_id uuid NOT NULL,
    from_date   date NOT NULL,
    amount      bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (tenant_id, employee_id, from_date),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect('guiju.base_salary');

CREATE TABLE guiju.month_wage (
    tenant_id   uuid NOT NULL,
    employee_id uuid NOT NULL,
    month       date NOT NULL CHECK (extract(day FROM month) = 1),
    gross       bigint NOT NULL CHECK (gross >= 0),
    PRIMARY KEY (tenant_id, employee_id, month),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
SELECT sec.protect('guiju.month_wage');

-- Days that are not what their weekday says: holidays, and weekend days worked in exchange.
CREATE TABLE guiju.special_day (
    tenant_id uuid NOT NULL,
    day       date NOT NULL,
    works     boolean NOT NULL,
    name      jsonb NOT NULL,
    PRIMARY KEY (tenant_id, day)
);
SELECT sec.protect('guiju.special_day');

-- ── Plugins and regulations ─────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.company_plugin (
    tenant_id uuid NOT NULL,
    plugin    text NOT NULL,
    enabled   boolean NOT NULL,
    PRIMARY KEY (tenant_id, plugin)
);
SELECT sec.protect('guiju.company_plugin');

-- Clauses as templates stated them, by content: a revision refers to a hash, never to a jar. No company's data.
CREATE TABLE guiju.template_clause (
    hash    text PRIMARY KEY,
    path    text NOT NULL,
    plugin  text NOT NULL,
    source  text NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON guiju.template_clause TO gj_app;

CREATE TABLE guiju.revision (
    tenant_id    uuid NOT NULL,
    regulation   text NOT NULL,
    number       int  NOT NULL CHECK (number > 0),
    published_at timestamptz NOT NULL,
    published_by uuid,
    hash         text NOT NULL,
    content      text NOT NULL,
    evidence     jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, regulation, number)
);
SELECT sec.protect_append_only('guiju.revision');

CREATE TABLE guiju.draft (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    regulation  text NOT NULL,
    base_number int  NOT NULL,
    author_id   uuid NOT NULL,
    changes     text NOT NULL,
    approvals   jsonb NOT NULL DEFAULT '[]',
    state       text NOT NULL DEFAULT 'open',
    version     bigint NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX one_open_draft ON guiju.draft (tenant_id, regulation) WHERE state = 'open';
SELECT sec.protect('guiju.draft');

-- ── Business records ────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.record (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    type       text NOT NULL,
    number     text NOT NULL,
    state      text NOT NULL,
    unit_id    uuid NOT NULL,
    owner_id   uuid,
    data       jsonb NOT NULL,
    version    bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES guiju.unit (tenant_id, id),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX record_by_type ON guiju.record (tenant_id, type, id);
CREATE INDEX record_by_owner ON guiju.record (tenant_id, owner_id, type);
SELECT sec.protect('guiju.record', 'select, insert, update');

CREATE TABLE guiju.record_index (
    tenant_id  uuid NOT NULL,
    type       text NOT NULL,
    field      text NOT NULL,
    text_value text NOT NULL,
    record_id  uuid NOT NULL,
    PRIMARY KEY (tenant_id, type, field, text_value, record_id),
    FOREIGN KEY (tenant_id, record_id) REFERENCES guiju.record (tenant_id, id)
);
CREATE INDEX record_index_of_record ON guiju.record_index (tenant_id, record_id);
SELECT sec.protect('guiju.record_index');

CREATE TABLE guiju.number_series (
    tenant_id uuid NOT NULL,
    series    text NOT NULL,
    year      int  NOT NULL,
    last      bigint NOT NULL,
    PRIMARY KEY (tenant_id, series, year)
);
SELECT sec.protect('guiju.number_series', 'select, insert, update');

-- ── Decisions ───────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.docket (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    parent_id    uuid,
    action_type  text NOT NULL,
    schema_hash  text NOT NULL,
    actor_id     uuid NOT NULL,
    by_system    boolean NOT NULL,
    unit_id      uuid NOT NULL,
    subject_id   uuid,
    channel      text NOT NULL,
    outcome      text NOT NULL,
    action       jsonb NOT NULL,
    facts        jsonb NOT NULL,
    findings     jsonb NOT NULL,
    fault        text,
    decided_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX docket_by_subject ON guiju.docket (tenant_id, subject_id, id);
CREATE INDEX docket_by_type ON guiju.docket (tenant_id, action_type, id);
SELECT sec.protect_append_only('guiju.docket');

-- Which clauses spoke in a docket entry, so that the docket can be searched by clause.
CREATE TABLE guiju.docket_clause (
    tenant_id  uuid NOT NULL,
    clause     text NOT NULL,
    docket_id  uuid NOT NULL,
    revision   int  NOT NULL,
    PRIMARY KEY (tenant_id, clause, docket_id)
);
SELECT sec.protect_append_only('guiju.docket_clause');

-- Which records an action created or changed.
CREATE TABLE guiju.docket_record (
    tenant_id uuid NOT NULL,
    record_id uuid NOT NULL,
    docket_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, record_id, docket_id)
);
SELECT sec.protect_append_only('guiju.docket_record');

CREATE TABLE guiju.fact (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    docket_id   uuid NOT NULL,
    action_type text NOT NULL,
    actor_id    uuid NOT NULL,
    subject_id  uuid,
    data        jsonb NOT NULL,
    stated_at   timestamptz NOT NULL,
    captured_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX fact_by_type ON guiju.fact (tenant_id, action_type, id);
SELECT sec.protect_append_only('guiju.fact');

SELECT sec.partitions('guiju.docket', 12);
SELECT sec.partitions('guiju.fact', 12);

CREATE TABLE guiju.outbox (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    docket_id  uuid NOT NULL,
    topic      text NOT NULL,
    payload    jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT sec.protect('guiju.outbox', 'select, insert, delete');

CREATE TABLE guiju.submission (
    tenant_id uuid NOT NULL,
    key       text NOT NULL,
    digest    text NOT NULL,
    docket_id uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, key)
);
SELECT sec.protect('guiju.submission');

-- ── Duties, ledger, notices ─────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.duty (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    docket_id  uuid NOT NULL,
    control    text NOT NULL,
    duty       text NOT NULL,
    title      jsonb NOT NULL,
    record_id  uuid,
    holder_id  uuid NOT NULL,
    due_at     timestamptz NOT NULL,
    done_by    jsonb NOT NULL,
    lapse      text,
    state      text NOT NULL DEFAULT 'open',
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, holder_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX duty_of_holder ON guiju.duty (tenant_id, holder_id, state, due_at);
CREATE INDEX duty_of_record ON guiju.duty (tenant_id, record_id, state);
SELECT sec.protect('guiju.duty', 'select, insert, update');

CREATE TABLE guiju.ledger_entry (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    docket_id    uuid NOT NULL,
    finding      int  NOT NULL,
    control      text NOT NULL,
    revision     int  NOT NULL,
    record_id    uuid,
    person_id    uuid NOT NULL,
    unit         text NOT NULL CHECK (unit IN ('money', 'points')),
    amount       bigint NOT NULL,
    nature       text NOT NULL,
    period       date NOT NULL,
    says         jsonb NOT NULL,
    state        text NOT NULL DEFAULT 'proposed',
    defence      text,
    decided_by   uuid,
    decided_at   timestamptz,
    decision_reason text,
    posted       bigint,
    posted_docket_id uuid,
    version      bigint NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.ledger_entry.amount IS 'fen, or hundredths of a point; below zero is against the person';
CREATE INDEX ledger_of_person ON guiju.ledger_entry (tenant_id, person_id, period);
CREATE INDEX ledger_of_record ON guiju.ledger_entry (tenant_id, record_id);
SELECT sec.protect('guiju.ledger_entry', 'select, insert, update');

CREATE TABLE guiju.notice (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    employee_id uuid NOT NULL,
    says        jsonb NOT NULL,
    record_id   uuid,
    at          timestamptz NOT NULL,
    read_at     timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX notice_of_employee ON guiju.notice (tenant_id, employee_id, id);
SELECT sec.protect('guiju.notice', 'select, insert, update');

-- What somebody has typed and not submitted yet.
CREATE TABLE guiju.form_draft (
    tenant_id   uuid NOT NULL,
    employee_id uuid NOT NULL,
    form        text NOT NULL,
    typed       jsonb NOT NULL,
    saved_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, employee_id, form)
);
SELECT sec.protect('guiju.form_draft');
