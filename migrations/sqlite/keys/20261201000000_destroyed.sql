-- Whose key was destroyed. The ledger of erasures stands in the store; this second copy, written with the
-- destruction itself, survives when the store is lost or put back from a backup.
CREATE TABLE destroyed (
    user BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16)
) STRICT, WITHOUT ROWID;
