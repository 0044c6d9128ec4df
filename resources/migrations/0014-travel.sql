-- description: which of the team's model examples this laptop keeps
-- readable-by: 12
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Clips by hand: `kept` 1 is to be here, 0 is to stay on the team share whatever else would bring it. By content, so
-- that the choice outlives a publishing of the same clip under better words.
CREATE TABLE local_kept_clip (content BLOB PRIMARY KEY, kept INTEGER NOT NULL) WITHOUT ROWID;

-- Scenarios whose examples are all to be here, those published later too.
CREATE TABLE local_kept_scenario (scenario BLOB PRIMARY KEY) WITHOUT ROWID;

-- That everything the team shows is to be here. No row: what is practised, and what is kept by hand.
CREATE TABLE local_keeps_all (only INTEGER PRIMARY KEY CHECK (only = 1)) WITHOUT ROWID;
