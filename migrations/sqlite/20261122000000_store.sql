-- The store: people, what they said, what is to be said to them.
--
-- Instants are microseconds since 1970 in UTC. Users are UUIDv7 as 16 bytes, hashes are keyed and
-- of 16 bytes. Everything called sealed is authenticated ciphertext; no key is in this file.

CREATE TABLE users (
    user    BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16),
    -- Rises by one with every write of the session; a writer names the version it has read.
    version INTEGER NOT NULL CHECK (version > 0),
    -- Sealed session document.
    session BLOB NOT NULL
) STRICT;

CREATE TABLE accounts (
    -- 'telegram', 'discord' or 'terminal', here and below.
    platform     TEXT NOT NULL,
    -- Keyed hash of the platform's user id.
    hash         BLOB NOT NULL CHECK (length(hash) = 16),
    -- Keyed hash of the conversation to write to.
    conversation BLOB NOT NULL CHECK (length(conversation) = 16),
    user         BLOB NOT NULL REFERENCES users (user) ON DELETE CASCADE,
    -- Sealed: how to write there unprompted.
    address      BLOB NOT NULL,
    -- When the person last used it; their nudges go to the newest.
    last_used    INTEGER NOT NULL,
    PRIMARY KEY (platform, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_by_user ON accounts (user, last_used);

-- Append-only entries of a person's record. A new feature adds a kind, never a table.
CREATE TABLE records (
    -- Order of writing, which decides between entries of one instant.
    seq  INTEGER NOT NULL PRIMARY KEY,
    -- UUIDv7, part of what the seal is bound to.
    id   BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    user BLOB NOT NULL REFERENCES users (user) ON DELETE CASCADE,
    -- Kind of entry ('check_in', 'touch', ..), in the clear so that it can be selected.
    kind TEXT NOT NULL,
    -- When it was made.
    at   INTEGER NOT NULL,
    -- Sealed entry.
    body BLOB NOT NULL
) STRICT;

CREATE INDEX records_by_user ON records (user, at);

-- Clustered by due time, without another index: what is due lies together at the front, which is
-- worth a factor of five to ten. Clearing names the instant; only an erasure has to look through it.
CREATE TABLE timers (
    -- The instant for which it was set.
    due  INTEGER NOT NULL,
    user BLOB NOT NULL REFERENCES users (user) ON DELETE CASCADE,
    -- Name the core gave it; never private text.
    name TEXT NOT NULL,
    PRIMARY KEY (due, user, name)
) STRICT, WITHOUT ROWID;

-- Events from platforms. A settled row only keeps the event's id, so that a repeat is recognised
-- until it is pruned.
CREATE TABLE inbox (
    -- Order of arrival.
    seq          INTEGER NOT NULL PRIMARY KEY,
    platform     TEXT NOT NULL,
    -- The platform's own id of the event.
    event_id     TEXT NOT NULL,
    -- 0 waiting, 1 settled, 2 quarantined (could not be read; kept for inspection until pruned).
    state        INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),
    -- When it arrived here.
    received     INTEGER NOT NULL,
    -- Keyed hash of the conversation whose order it keeps; NULL once settled.
    conversation BLOB CHECK (length(conversation) = 16),
    -- Keyed hash of whom it is from; NULL where it belongs to nobody, and once settled.
    account      BLOB CHECK (length(account) = 16),
    -- Sealed event and the way to answer it; NULL once settled.
    body         BLOB,
    -- Why it is in quarantine.
    reason       TEXT,
    UNIQUE (platform, event_id),
    CHECK (state = 1 OR (conversation IS NOT NULL AND body IS NOT NULL))
) STRICT;

CREATE INDEX inbox_waiting ON inbox (platform, conversation, seq, account) WHERE state = 0;
CREATE INDEX inbox_quarantined ON inbox (platform, account) WHERE state = 2;

-- Messages to send. A settled row keeps only what became of it.
CREATE TABLE outbox (
    -- Order of queueing. Never used twice: a settlement that comes too late must not hit another row.
    seq          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- UUIDv7; the platform's idempotency nonce is made from it.
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    platform     TEXT NOT NULL,
    -- 0 waiting, 1 delivered, 2 unknown (may have arrived, is not sent again), 3 dead.
    state        INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2, 3)),
    -- Keyed hash of the conversation whose order it keeps; NULL once settled.
    conversation BLOB CHECK (length(conversation) = 16),
    -- Whose it is; NULL when it must outlive its user or belongs to nobody, and once settled.
    user         BLOB REFERENCES users (user) ON DELETE CASCADE,
    -- 0 safety, 1 reply, 2 follow-up, 3 nudge: smaller overtakes greater.
    priority     INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 3),
    -- Not to be claimed before this instant.
    not_before   INTEGER NOT NULL,
    -- When it was queued.
    queued       INTEGER NOT NULL,
    -- Sealed message and address; NULL once settled.
    body         BLOB,
    -- How often it was leased; the current holder knows the number.
    fence        INTEGER NOT NULL DEFAULT 0,
    -- How many leases ended without an answer.
    unknowns     INTEGER NOT NULL DEFAULT 0,
    -- End of the current lease, or of one that was lost; NULL when it is not out.
    leased       INTEGER,
    -- When it was settled.
    settled      INTEGER,
    -- Why it is dead: 'blocked', 'closed' or 'refused'.
    failure      TEXT,
    CHECK (state <> 0 OR (conversation IS NOT NULL AND body IS NOT NULL)),
    CHECK ((state = 0) = (settled IS NULL))
) STRICT;

CREATE INDEX outbox_waiting ON outbox (platform, conversation, priority, seq) WHERE state = 0;
CREATE INDEX outbox_by_user ON outbox (user) WHERE user IS NOT NULL;

-- One row per conversation that is or was written to, so that a claim reads as many rows as it
-- takes, however many messages wait.
CREATE TABLE lanes (
    lane         INTEGER NOT NULL PRIMARY KEY,
    platform     TEXT NOT NULL,
    conversation BLOB NOT NULL CHECK (length(conversation) = 16),
    -- First waiting row by (priority, seq); NULL when nothing waits.
    head         INTEGER,
    -- Its priority.
    priority     INTEGER,
    -- From when it may be claimed: the latest of its own time, the hold, and the lease.
    ready        INTEGER,
    -- The platform wants nothing sent there before this instant.
    held         INTEGER,
    -- The row that is out, and the end of its lease.
    out          INTEGER,
    lease        INTEGER,
    -- When something was last sent there; who waited longest comes first.
    last_send    INTEGER,
    UNIQUE (platform, conversation),
    CHECK ((head IS NULL) = (ready IS NULL) AND (head IS NULL) = (priority IS NULL))
) STRICT;

CREATE INDEX lanes_queue ON lanes (platform, priority, last_send, head, ready) WHERE head IS NOT NULL;

-- Users who asked to be erased: replayed after a restore, so that a backup does not bring them back.
CREATE TABLE erasures (
    user BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16)
) STRICT, WITHOUT ROWID;
