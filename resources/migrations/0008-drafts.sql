-- description: what is being written and not kept as a version yet
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

-- `about` is the id that the document has or will have, `kind` what it is: scenario or map. `document` is as the editor
-- of that kind writes it, half finished or not.
CREATE TABLE local_draft (
    about BLOB PRIMARY KEY, kind TEXT NOT NULL, document TEXT NOT NULL, changed_ms INTEGER NOT NULL
) WITHOUT ROWID;
