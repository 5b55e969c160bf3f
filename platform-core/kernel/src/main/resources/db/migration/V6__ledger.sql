-- Due process, balances as sums of lines, and the closing of payroll months.

SET LOCAL ROLE gj_owner;

ALTER TABLE guiju.ledger_entry DROP CONSTRAINT ledger_entry_unit_check;
ALTER TABLE guiju.ledger_entry
    ADD consequence       jsonb NOT NULL DEFAULT '{}',
    ADD acted_at          timestamptz,
    ADD step              text NOT NULL DEFAULT '',
    ADD delivered_at      timestamptz,
    ADD evidence          jsonb NOT NULL DEFAULT '[]',
    ADD appeal            text,
    ADD appealed_at       timestamptz,
    ADD appeal_decided_by uuid,
    ADD appeal_decided_at timestamptz,
    ADD appeal_reason     text,
    ADD in_force_from     timestamptz,
    ADD in_force_until    timestamptz,
    ADD proven_loss       bigint CHECK (proven_loss >= 0),
    ADD loss_description  text,
    ADD contract_clause   text;
COMMENT ON COLUMN guiju.ledger_entry.unit IS 'money, points, a declared unit, or the kind of what is not counted';
COMMENT ON COLUMN guiju.ledger_entry.step IS 'step of a ladder or threshold that made it follow; empty for the act itself';
CREATE INDEX ledger_of_control ON guiju.ledger_entry (tenant_id, control, person_id, acted_at);
CREATE INDEX ledger_in_force ON guiju.ledger_entry (tenant_id, person_id, in_force_until) WHERE unit = 'restriction';

-- What counts: a balance is the sum of these lines and of nothing else. A line is never changed; another one undoes it.
CREATE TABLE guiju.ledger_line (
    tenant_id uuid   NOT NULL,
    id        uuid   NOT NULL,
    entry_id  uuid   NOT NULL,
    person_id uuid   NOT NULL,
    account   text   NOT NULL,
    amount    bigint NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('posted', 'reversed', 'suspended', 'resumed', 'expired')),
    period    date   CHECK (extract(day FROM period) = 1),
    counts_at timestamptz NOT NULL,
    docket_id uuid   NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, entry_id) REFERENCES guiju.ledger_entry (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.ledger_line.amount IS 'fen, or hundredths of a point or unit; below zero is against the person';
COMMENT ON COLUMN guiju.ledger_line.period IS 'payroll month, for money';
CREATE INDEX ledger_line_of_account ON guiju.ledger_line (tenant_id, person_id, account, counts_at);
CREATE INDEX ledger_line_of_entry ON guiju.ledger_line (tenant_id, entry_id);
CREATE INDEX ledger_line_of_period ON guiju.ledger_line (tenant_id, period);
SELECT sec.protect_append_only('guiju.ledger_line');

-- Months whose pay is closed: nothing is posted to them any more.
CREATE TABLE guiju.payroll_period (
    tenant_id uuid NOT NULL,
    month     date NOT NULL CHECK (extract(day FROM month) = 1),
    closed_by uuid NOT NULL,
    docket_id uuid NOT NULL,
    closed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, month)
);
SELECT sec.protect_append_only('guiju.payroll_period');
