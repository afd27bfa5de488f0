-- The keys, in a file of their own with backups of their own: without it the store cannot be read,
-- and without a row here neither can that person's rows, in any backup.
CREATE TABLE keys (
    user    BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16),
    -- Version of the master key that wraps it.
    master  INTEGER NOT NULL,
    -- The user's data key, wrapped.
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;
