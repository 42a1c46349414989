-- Who may sign in and who is in. Nobody could before this version, so no row is lost.

DROP TABLE kinora_accounts;

CREATE TABLE kinora_accounts (
    name          text        PRIMARY KEY,
    password_hash text        NOT NULL,
    totp_sealed   bytea,
    totp_pending  bytea,
    totp_step     bigint      NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE kinora_accounts IS
    'Argon2id hash; TOTP keys sealed with a key outside this database; the last used time step.';

CREATE TABLE kinora_recovery_codes (
    account text  NOT NULL REFERENCES kinora_accounts ON DELETE CASCADE,
    digest  bytea NOT NULL,
    PRIMARY KEY (account, digest)
);
COMMENT ON TABLE kinora_recovery_codes IS 'SHA-256 of the unused ones.';

CREATE TABLE kinora_sessions (
    id            uuid        PRIMARY KEY,
    account       text        NOT NULL REFERENCES kinora_accounts ON DELETE CASCADE,
    digest        bytea       NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    address       text        NOT NULL,
    user_agent    text        NOT NULL,
    second_factor text        NOT NULL
);
COMMENT ON TABLE kinora_sessions IS 'Open sessions; digest = SHA-256 of the cookie''s secret.';

CREATE TABLE kinora_failures (
    key    text        PRIMARY KEY,
    count  integer     NOT NULL,
    last   timestamptz NOT NULL
);
COMMENT ON TABLE kinora_failures IS 'Failed attempts in a row, by account and by address.';

CREATE TABLE kinora_first_codes (
    account    text        PRIMARY KEY,
    digest     bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE kinora_first_codes IS
    'SHA-256 of the one-time code that lets a browser create the operator.';

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinora_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON
            kinora_accounts, kinora_recovery_codes, kinora_sessions, kinora_failures,
            kinora_first_codes TO kinora_app;
    END IF;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'no right to let kinora_app keep accounts';
END $$;
