-- description: that somebody declined an assignment, and why
-- readable-by: 12
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE assignment_decline (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    assignment INTEGER NOT NULL, declined INTEGER NOT NULL, why TEXT
);
