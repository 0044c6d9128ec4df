-- description: model examples that are shown to the team or a group of it
-- readable-by: 11
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE published_example (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    example INTEGER NOT NULL, team_group INTEGER,
    title TEXT NOT NULL, quality TEXT NOT NULL, scenario INTEGER, consent TEXT NOT NULL,
    media BLOB NOT NULL, media_size INTEGER NOT NULL, duration REAL NOT NULL, width INTEGER, height INTEGER,
    sound INTEGER, starts REAL, ends REAL, source TEXT NOT NULL
);
CREATE INDEX published_example_example ON published_example (example);
CREATE TABLE published_example_tag (
    entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key)
);
