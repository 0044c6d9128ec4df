-- description: what was said to the person while a recording was made
-- readable-by: 15
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE attempt_prompt (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));
CREATE TABLE attempt_prompt_words (entity INTEGER NOT NULL, key TEXT NOT NULL, value TEXT, PRIMARY KEY (entity, key));
CREATE TABLE share_prompt (entity INTEGER NOT NULL, key TEXT NOT NULL, value REAL, PRIMARY KEY (entity, key));
CREATE TABLE share_prompt_words (entity INTEGER NOT NULL, key TEXT NOT NULL, value TEXT, PRIMARY KEY (entity, key));
