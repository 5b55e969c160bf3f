-- What happened, in the order in which it can be told to other systems, and whom it is told to.

SET LOCAL ROLE gj_owner;

-- A fact gets its place in the order only once it is committed: whoever has read up to a place has missed nothing.
CREATE TABLE guiju.event (
    tenant_id    uuid NOT NULL,
    seq          bigint NOT NULL CHECK (seq > 0),
    id           uuid NOT NULL,
    docket_id    uuid NOT NULL,
    topic        text NOT NULL,
    record_types text NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    UNIQUE (tenant_id, id)
);
CREATE INDEX event_by_time ON guiju.event (tenant_id, at);
SELECT sec.protect('guiju.event', 'select, insert, delete');

CREATE TABLE guiju.event_head (
    tenant_id uuid NOT NULL,
    seq       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id)
);
SELECT sec.protect('guiju.event_head', 'select, insert, update');

CREATE TABLE guiju.webhook (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    url           text NOT NULL CHECK (length(url) <= 500),
    topics        text NOT NULL,
    secret        text NOT NULL,
    secret_told   boolean NOT NULL DEFAULT false,
    former_secret text,
    former_until  timestamptz,
    patience      interval NOT NULL,
    state         text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'paused', 'ended')),
    because       text,
    position      bigint NOT NULL,
    tries         int NOT NULL DEFAULT 0,
    failing_since timestamptz,
    created_by    uuid NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES guiju.employee (tenant_id, id)
);
COMMENT ON COLUMN guiju.webhook.position IS 'seq of the last event that was delivered or does not concern it';
SELECT sec.protect('guiju.webhook', 'select, insert, update');

CREATE TABLE guiju.delivery (
    tenant_id  uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id   uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('event', 'ping')),
    topic      text NOT NULL,
    state      text NOT NULL CHECK (state IN ('asked', 'waiting', 'delivered', 'failed')),
    tries      int NOT NULL DEFAULT 0,
    status     int,
    problem    text,
    answer     text,
    millis     bigint,
    next_at    timestamptz,
    at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, webhook_id, event_id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES guiju.webhook (tenant_id, id)
);
COMMENT ON COLUMN guiju.delivery.state IS 'asked: somebody wants it sent once, now; waiting: tried again by itself';
CREATE INDEX delivery_by_time ON guiju.delivery (tenant_id, webhook_id, at);
SELECT sec.protect('guiju.delivery');

-- Which webhook is looked at when: all the platform knows without being bound to the company.
CREATE TABLE guiju.lane (
    tenant_id     uuid NOT NULL REFERENCES guiju.tenant (id),
    webhook_id    uuid NOT NULL,
    at            timestamptz NOT NULL,
    claimed_by    uuid,
    claimed_until timestamptz,
    PRIMARY KEY (tenant_id, webhook_id)
);
CREATE INDEX lane_by_time ON guiju.lane (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON guiju.lane TO gj_app;
