-- description: where the sections of a clip begin, and which pairs are aligned by them
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE alignment ADD COLUMN by_landmarks INTEGER;

CREATE TABLE clip_landmarks (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    clip INTEGER NOT NULL
);
CREATE INDEX clip_landmarks_clip ON clip_landmarks (clip);
CREATE TABLE clip_landmarks_at (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));
