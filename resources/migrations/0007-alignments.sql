-- description: how the two clips of a comparison lie to each other
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE alignment (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    first INTEGER NOT NULL, second INTEGER NOT NULL, seconds REAL NOT NULL
);
CREATE INDEX alignment_id ON alignment (id);
