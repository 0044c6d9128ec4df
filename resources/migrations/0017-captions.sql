-- description: what is said in a clip
-- readable-by: 1
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of this device, by the content of the clip, as long as the clip is. `document` is WebVTT; `words` are all that is said,
-- in lower case, to be searched. `origin`: imported, or transcribed on this laptop.
CREATE TABLE local_captions (
    media BLOB PRIMARY KEY, document TEXT NOT NULL, words TEXT NOT NULL, origin TEXT NOT NULL, changed_ms INTEGER NOT NULL
);
