-- description: whether one's own levels go along with a share, and what of others' feedback was looked at
-- readable-by: 9
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE share ADD COLUMN self_levels INTEGER;

CREATE TABLE looked (
    entity INTEGER PRIMARY KEY, id INTEGER NOT NULL, circle INTEGER NOT NULL, deleted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
    item INTEGER NOT NULL, item_changed INTEGER NOT NULL
);
CREATE INDEX looked_item ON looked (item);
