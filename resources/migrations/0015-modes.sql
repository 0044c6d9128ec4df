-- description: how a recording was practised, and where it was paused
-- readable-by: 15
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE attempt ADD COLUMN mode TEXT;
CREATE TABLE attempt_cut (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));

ALTER TABLE share ADD COLUMN mode TEXT;
CREATE TABLE share_cut (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));
