-- description: the team share: what this device knows of it and what it has still to send
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The team this home belongs to. `roster` is the file in force; none until the team is reached. `invitation` is kept
-- until its request was published; `cited` is the roster version of the own newest head.
CREATE TABLE local_team (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    marker BLOB NOT NULL,
    name TEXT NOT NULL,
    remote TEXT NOT NULL,
    roster BLOB,
    invitation TEXT,
    cited INTEGER NOT NULL
);

-- Devices whose certificate is genuine. Beyond `frozen` a device has two histories; `told` is the newest of its
-- segments that we have passed on news of.
CREATE TABLE local_device (id BLOB PRIMARY KEY, certificate BLOB NOT NULL, frozen INTEGER, told INTEGER NOT NULL)
    WITHOUT ROWID;

-- Segments that are verified and linked to a head. While `tag` is there, its changes wait for the key of their epoch.
CREATE TABLE local_segment (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    previous BLOB NOT NULL,
    tag BLOB,
    PRIMARY KEY (device, seq)
) WITHOUT ROWID;
CREATE INDEX local_segment_tag ON local_segment (device, tag) WHERE tag IS NOT NULL;

-- Own segments that are sealed and not yet delivered: the final bytes.
CREATE TABLE local_outbox (device BLOB NOT NULL, seq INTEGER NOT NULL, file BLOB NOT NULL, PRIMARY KEY (device, seq))
    WITHOUT ROWID;

-- Keys of circles, sealed under a key of the vault; `device` and `seq` say which segment brought them.
CREATE TABLE local_epoch (
    circle BLOB NOT NULL,
    number INTEGER NOT NULL,
    mark BLOB NOT NULL,
    key BLOB NOT NULL,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (circle, number, mark)
) WITHOUT ROWID;
-- To whom this device has sealed an epoch, by box key.
CREATE TABLE local_sealed (circle BLOB NOT NULL, number INTEGER NOT NULL, mark BLOB NOT NULL, box BLOB NOT NULL,
    PRIMARY KEY (circle, number, mark, box)) WITHOUT ROWID;

-- How to open a content, by who said so; sealed like epoch keys.
CREATE TABLE local_manifest (
    circle BLOB NOT NULL,
    content BLOB NOT NULL,
    device BLOB NOT NULL,
    size INTEGER NOT NULL,
    manifest BLOB NOT NULL,
    PRIMARY KEY (circle, content, device)
) WITHOUT ROWID;
-- Chunks this device has put on the share.
CREATE TABLE local_chunk (circle BLOB NOT NULL, content BLOB NOT NULL, number INTEGER NOT NULL, id BLOB NOT NULL,
    PRIMARY KEY (circle, content, number)) WITHOUT ROWID;

CREATE TABLE team (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    name TEXT NOT NULL
);
CREATE TABLE invitation (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    secret TEXT NOT NULL, roles INTEGER NOT NULL, team_group TEXT, expires INTEGER NOT NULL, used_by TEXT
);
CREATE INDEX invitation_id ON invitation (id);
