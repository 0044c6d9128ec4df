-- description: people, scenarios and assessment maps
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tables of entity kinds, written by folding the journal alone.
CREATE TABLE member (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    name TEXT NOT NULL
);
CREATE TABLE member_role (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));

CREATE TABLE scenario (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    title TEXT NOT NULL, current INTEGER NOT NULL
);
CREATE TABLE scenario_version (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    scenario INTEGER NOT NULL, document TEXT NOT NULL
);
CREATE INDEX scenario_version_id ON scenario_version (id);

CREATE TABLE map (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    title TEXT NOT NULL, current INTEGER NOT NULL
);
CREATE TABLE map_version (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    map INTEGER NOT NULL, document TEXT NOT NULL
);
CREATE INDEX map_version_id ON map_version (id);
