-- description: shares with their audiences and receipts, notes and replies, drafts of assessments
-- readable-by: 4
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE audience (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    root INTEGER NOT NULL, person TEXT NOT NULL
);
CREATE INDEX audience_root ON audience (root);

CREATE TABLE share (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    scenario TEXT NOT NULL, take INTEGER, note TEXT, attempts INTEGER, first INTEGER, recorded INTEGER,
    expires INTEGER NOT NULL, media BLOB, media_size INTEGER, duration REAL, width INTEGER, height INTEGER,
    sound INTEGER, withdrawn TEXT, to_coach INTEGER
);
CREATE INDEX share_take ON share (take);

CREATE TABLE receipt (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    share INTEGER NOT NULL
);
CREATE INDEX receipt_share ON receipt (share);

CREATE TABLE note (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    subject INTEGER NOT NULL, starts REAL NOT NULL, ends REAL, tone TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX note_subject ON note (subject);

CREATE TABLE reply (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    note INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX reply_note ON reply (note);

-- The map of an assessment whose readers may not have it.
ALTER TABLE assessment ADD COLUMN document TEXT;

CREATE TABLE assessment_draft (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    subject INTEGER NOT NULL, map TEXT NOT NULL, label TEXT NOT NULL, comment TEXT
);
CREATE INDEX assessment_draft_subject ON assessment_draft (subject);
CREATE TABLE assessment_draft_level (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));
CREATE TABLE assessment_draft_unscored (entity INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER, PRIMARY KEY (entity, key));
