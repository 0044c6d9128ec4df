-- description: whether one's own levels go along with a share, and what of others' feedback was looked at here
-- readable-by: 8
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE share ADD COLUMN self_levels INTEGER;

-- What others wrote or scored and this person has looked at on this device, as it was then.
CREATE TABLE local_looked (item BLOB PRIMARY KEY, changed_ms INTEGER NOT NULL) WITHOUT ROWID;
