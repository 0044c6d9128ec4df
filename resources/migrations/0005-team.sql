-- description: groups, published scenarios, assignments and agreements
-- readable-by: 5
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE team_group (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    name TEXT NOT NULL, segment TEXT
);
CREATE TABLE group_member (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    team_group INTEGER NOT NULL, person TEXT NOT NULL, coach INTEGER, removed INTEGER
);

CREATE TABLE published_scenario (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    document TEXT NOT NULL, scenario INTEGER NOT NULL, team_group INTEGER
);
CREATE INDEX published_scenario_id ON published_scenario (id);

CREATE TABLE assignment (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    document TEXT NOT NULL, scenario INTEGER NOT NULL, person TEXT NOT NULL, due INTEGER NOT NULL, why TEXT
);
CREATE TABLE assignment_report (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    assignment INTEGER NOT NULL, accepted INTEGER NOT NULL
);
CREATE INDEX assignment_report_assignment ON assignment_report (assignment);
CREATE TABLE assignment_report_attempts (
    entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key)
);
CREATE TABLE assignment_report_full_runs (
    entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key)
);
CREATE TABLE assignment_report_last_practised (
    entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key)
);

CREATE TABLE agreement (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    person TEXT NOT NULL, committer TEXT NOT NULL, title TEXT NOT NULL, document TEXT NOT NULL,
    scenario INTEGER NOT NULL, wanted INTEGER NOT NULL, due INTEGER NOT NULL, replaces INTEGER
);
CREATE TABLE agreement_report (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    agreement INTEGER NOT NULL, accepted INTEGER NOT NULL, reported INTEGER
);
CREATE INDEX agreement_report_agreement ON agreement_report (agreement);
CREATE TABLE agreement_report_done (
    entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key)
);
