-- description: attempts, takes, observations, model examples and assessments
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE attempt (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    scenario INTEGER NOT NULL, version INTEGER NOT NULL, started INTEGER NOT NULL,
    duration REAL, full_run INTEGER, ending TEXT
);
CREATE INDEX attempt_scenario ON attempt (scenario, started);
CREATE TABLE attempt_landmark (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));

CREATE TABLE take (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    attempt INTEGER NOT NULL, media BLOB NOT NULL, media_size INTEGER NOT NULL, duration REAL NOT NULL,
    frames INTEGER, dropped INTEGER, width INTEGER, height INTEGER, sound INTEGER,
    starred INTEGER, cleaned INTEGER
);
CREATE INDEX take_attempt ON take (attempt);

CREATE TABLE observation (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    who TEXT NOT NULL, person INTEGER, kind TEXT NOT NULL, day TEXT NOT NULL, intent TEXT, consent TEXT,
    media BLOB, media_size INTEGER, duration REAL
);

CREATE TABLE example (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    title TEXT NOT NULL, quality TEXT NOT NULL, scenario INTEGER, consent TEXT,
    media BLOB NOT NULL, media_size INTEGER NOT NULL, duration REAL NOT NULL, width INTEGER, height INTEGER,
    sound INTEGER, starts REAL, ends REAL, source TEXT NOT NULL
);
CREATE INDEX example_source ON example (source);
CREATE TABLE example_tag (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));

CREATE TABLE assessment (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    subject INTEGER NOT NULL, map TEXT NOT NULL, label TEXT NOT NULL, comment TEXT, final INTEGER
);
CREATE INDEX assessment_subject ON assessment (subject);
CREATE TABLE assessment_level (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));
CREATE TABLE assessment_unscored (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));

CREATE TABLE evidence (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    assessment INTEGER NOT NULL, criterion TEXT NOT NULL, position REAL NOT NULL
);
CREATE INDEX evidence_assessment ON evidence (assessment);
