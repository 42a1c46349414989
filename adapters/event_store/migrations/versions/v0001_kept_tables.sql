-- Kept beside the log: not facts, but not made again from them either.

CREATE TABLE kinora_cursors (
    name          text        PRIMARY KEY,
    position      bigint      NOT NULL,
    hash          bytea       NOT NULL,
    updated_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_error    text        NOT NULL DEFAULT '',
    failing_since timestamptz
);
COMMENT ON TABLE kinora_cursors IS
    'How far each follower is; the hash tells a log that was restored from an older backup.';

CREATE TABLE kinora_parked_events (
    name      text        NOT NULL,
    stream    uuid        NOT NULL,
    position  bigint      NOT NULL,
    topic     text        NOT NULL,
    tries     integer     NOT NULL,
    error     text        NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    unparked  boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (name, stream)
);
COMMENT ON TABLE kinora_parked_events IS
    'Streams a follower gave up on, and from which position; unparked = take them up again.';

CREATE TABLE kinora_leases (
    work_id    uuid        PRIMARY KEY,
    attempt    integer     NOT NULL,
    expires_at timestamptz NOT NULL,
    beaten_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    progress   json        NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE kinora_leases IS 'Who works on what right now. Heart-beats are not facts.';

CREATE TABLE kinora_accounts (
    name             text        PRIMARY KEY,
    password_hash    text        NOT NULL,
    totp_secret_name text        NOT NULL DEFAULT '',
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE kinora_accounts IS 'Who may sign in. totp_secret_name names a secret.';

CREATE TABLE kinora_secrets (
    name       text        PRIMARY KEY,
    sealed     bytea       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE kinora_secrets IS 'Encrypted values only; the key lives outside this database.';

CREATE TABLE kinora_log_anchors (
    day         date        NOT NULL,
    position    bigint      NOT NULL,
    hash        bytea       NOT NULL,
    anchored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (day, position)
);
COMMENT ON TABLE kinora_log_anchors IS
    'Which heads of the log were written down outside; the file outside is the proof.';
