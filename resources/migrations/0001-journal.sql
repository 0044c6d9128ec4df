-- description: the journal: changes as they were signed, and what this device keeps for itself
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids appear here once; everywhere else stand these integers.
CREATE TABLE identifier (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);
CREATE TABLE circle (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);
CREATE TABLE device (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);

-- An entity is an id of one kind within one circle.
CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id INTEGER NOT NULL REFERENCES identifier,
    circle INTEGER NOT NULL REFERENCES circle,
    kind TEXT NOT NULL,
    UNIQUE (id, circle, kind)
);

-- Numbers are gapless for each device within each circle. A change without a segment is our own and not sealed yet.
-- Somebody else's device may give one number in several segments: those are several changes.
CREATE TABLE change (
    key INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES device,
    circle INTEGER NOT NULL REFERENCES circle,
    number INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity,
    segment INTEGER,
    bytes BLOB NOT NULL,
    UNIQUE (device, circle, number, segment)
);
CREATE UNIQUE INDEX change_unsealed ON change (device, circle, number) WHERE segment IS NULL;
CREATE INDEX change_entity ON change (entity);

-- Of this device only: neither rebuilt from changes nor compared between homes.
CREATE TABLE local_clock (only INTEGER PRIMARY KEY CHECK (only = 1), ms INTEGER NOT NULL, counter INTEGER NOT NULL);
CREATE TABLE local_kind (kind TEXT PRIMARY KEY, fingerprint TEXT NOT NULL);
CREATE TABLE local_refold (only INTEGER PRIMARY KEY CHECK (only = 1), count INTEGER NOT NULL);
CREATE TABLE local_refusal (
    entity INTEGER NOT NULL REFERENCES entity,
    device INTEGER NOT NULL REFERENCES device,
    number INTEGER NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX local_refusal_entity ON local_refusal (entity);
CREATE TABLE local_newer (
    key INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    circle BLOB NOT NULL,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
