-- description: what others shared and that is gone is forgotten, not just hidden
-- readable-by: 12
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Circles of shares that are gone, and how many changes were there when what others wrote in them was forgotten.
CREATE TABLE local_forgotten (circle BLOB PRIMARY KEY, changes INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX entity_circle ON entity (circle);
