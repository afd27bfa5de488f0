-- Where messages stand in a chat, so that `hide` can take them away there. Kept for as long as a platform lets a bot do
-- that (48 hours); what the record holds is not touched by it.
CREATE TABLE traces (
    -- UUIDv7, part of what the seal is bound to.
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user     BLOB NOT NULL REFERENCES users (user) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    -- When it was sent or received.
    at       INTEGER NOT NULL,
    -- Sealed: the platform's ids of the message.
    body     BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX traces_by_user ON traces (user, platform, at);
CREATE INDEX traces_by_time ON traces (at);
