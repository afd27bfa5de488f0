-- One person on several platforms: codes that join, and histories that are set aside.

CREATE TABLE codes (
    -- Keyed hash of a code that was given out; it is used once.
    code  BLOB NOT NULL PRIMARY KEY CHECK (length(code) = 16),
    -- Who gave it out; a newer one takes its place.
    user  BLOB NOT NULL UNIQUE REFERENCES users (user) ON DELETE CASCADE,
    -- Good before this instant.
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE asides (
    -- Whose history rests, whole and sealed; their accounts are those of the one who is kept.
    user  BLOB NOT NULL PRIMARY KEY REFERENCES users (user) ON DELETE CASCADE,
    -- Who goes on.
    kept  BLOB NOT NULL REFERENCES users (user) ON DELETE CASCADE,
    -- When it ends: a timer of the one who rests erases them then.
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX asides_by_kept ON asides (kept, until);
