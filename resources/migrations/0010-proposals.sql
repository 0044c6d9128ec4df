-- description: agreements that one proposes and the other accepts, declines or counters
-- readable-by: 10
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE agreement ADD COLUMN why TEXT;
ALTER TABLE agreement ADD COLUMN needs TEXT;

CREATE TABLE agreement_answer (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    agreement INTEGER NOT NULL, answer TEXT NOT NULL, answered INTEGER NOT NULL, why TEXT
);
CREATE INDEX agreement_answer_id ON agreement_answer (id);
