-- Acts that wait for people: signatures, who signs for whom, what was left open, waivers.

SET LOCAL ROLE gj_owner;

-- ── Agreement ───────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.approval (
    tenant_id        uuid NOT NULL,
    id               uuid NOT NULL,
    docket_id        uuid NOT NULL,
    origin_id        uuid NOT NULL,
    action_type      text NOT NULL,
    subject_id       uuid,
    requester_id     uuid NOT NULL,
    by_system        boolean NOT NULL,
    raw              text NOT NULL,
    reason           text,
    digest           text NOT NULL,
    previous_id      uuid,
    state            text NOT NULL DEFAULT 'open'
                     CHECK (state IN ('open', 'granted', 'rejected', 'withdrawn', 'superseded')),
    because          text,
    opened_at        timestamptz NOT NULL,
    closed_at        timestamptz,
    result           text,
    result_docket_id uuid,
    version          bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, requester_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.approval.origin_id IS 'docket entry of the first decision on the act';
CREATE INDEX approval_by_state ON guiju.approval (tenant_id, state, id);
CREATE INDEX approval_of_requester ON guiju.approval (tenant_id, requester_id, id);
CREATE INDEX approval_by_origin ON guiju.approval (tenant_id, origin_id);
SELECT sec.protect('guiju.approval', 'select, insert, update');

-- What one clause asks for: its agreement, and the values agreed to.
CREATE TABLE guiju.approval_demand (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    approval_id uuid NOT NULL,
    control     text NOT NULL,
    clause_hash text NOT NULL,
    agreement   text NOT NULL,
    material    text NOT NULL,
    digest      text NOT NULL,
    added_by    uuid,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, approval_id) REFERENCES guiju.approval (tenant_id, id)
);
CREATE INDEX demand_of_approval ON guiju.approval_demand (tenant_id, approval_id);
SELECT sec.protect('guiju.approval_demand', 'select, insert');

-- One answer per step; what was answered is never changed.
CREATE TABLE guiju.approval_vote (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    approval_id  uuid NOT NULL,
    demand_id    uuid NOT NULL,
    step         text NOT NULL,
    voter_id     uuid NOT NULL,
    principal_id uuid NOT NULL,
    agrees       boolean NOT NULL,
    reason       text,
    docket_id    uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, demand_id, step),
    FOREIGN KEY (tenant_id, demand_id) REFERENCES guiju.approval_demand (tenant_id, id),
    FOREIGN KEY (tenant_id, voter_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX vote_of_approval ON guiju.approval_vote (tenant_id, approval_id);
SELECT sec.protect_append_only('guiju.approval_vote');

CREATE TABLE guiju.delegation (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    from_id     uuid NOT NULL,
    to_id       uuid NOT NULL,
    role        text,
    first_day   date NOT NULL,
    last_day    date NOT NULL,
    reason      text NOT NULL,
    ended_at    timestamptz,
    docket_id   uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (first_day <= last_day),
    CHECK (from_id <> to_id),
    FOREIGN KEY (tenant_id, from_id) REFERENCES guiju.employee (tenant_id, id),
    FOREIGN KEY (tenant_id, to_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX delegation_by_day ON guiju.delegation (tenant_id, last_day);
SELECT sec.protect('guiju.delegation', 'select, insert, update');

-- ── What clauses left open ──────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.pending_decision (
    tenant_id        uuid NOT NULL,
    id               uuid NOT NULL,
    docket_id        uuid NOT NULL,
    origin_id        uuid NOT NULL,
    action_type      text NOT NULL,
    subject_id       uuid,
    requester_id     uuid NOT NULL,
    by_system        boolean NOT NULL,
    raw              text NOT NULL,
    reason           text,
    state            text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'passed', 'refused')),
    opened_at        timestamptz NOT NULL,
    decided_by       uuid,
    decided_at       timestamptz,
    decision_reason  text,
    holds            text,
    ruling_docket_id uuid,
    result           text,
    result_docket_id uuid,
    version          bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, requester_id) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX pending_by_state ON guiju.pending_decision (tenant_id, state, id);
CREATE INDEX pending_by_origin ON guiju.pending_decision (tenant_id, origin_id);
SELECT sec.protect('guiju.pending_decision', 'select, insert, update');

-- ── Waivers ─────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE guiju.waiver (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    control      text NOT NULL,
    clause_hash  text NOT NULL,
    person_id    uuid,
    record_id    uuid,
    unit         text,
    uses         int  NOT NULL CHECK (uses > 0),
    used         int  NOT NULL DEFAULT 0 CHECK (used >= 0),
    last_day     date NOT NULL,
    reason       text NOT NULL,
    state        text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'granted', 'refused', 'revoked')),
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    decided_by   uuid,
    decided_at   timestamptz,
    because      text,
    docket_id    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (used <= uses),
    FOREIGN KEY (tenant_id, requested_by) REFERENCES guiju.employee (tenant_id, id)
);
CREATE INDEX waiver_by_state ON guiju.waiver (tenant_id, state, control);
SELECT sec.protect('guiju.waiver', 'select, insert, update');

CREATE TABLE guiju.waiver_use (
    tenant_id  uuid NOT NULL,
    waiver_id  uuid NOT NULL,
    docket_id  uuid NOT NULL,
    at         timestamptz NOT NULL,
    returned_docket_id uuid,
    PRIMARY KEY (tenant_id, waiver_id, docket_id),
    FOREIGN KEY (tenant_id, waiver_id) REFERENCES guiju.waiver (tenant_id, id)
);
SELECT sec.protect('guiju.waiver_use', 'select, insert, update');
