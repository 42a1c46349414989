-- The role the application acts in: it may read the log and call the append function, and
-- has no INSERT, UPDATE, DELETE or TRUNCATE on it. Without the right to create roles the
-- append-only trigger alone guards the log.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinora_app') THEN
        CREATE ROLE kinora_app NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL; -- another database was first
    WHEN insufficient_privilege THEN RAISE NOTICE 'no right to create the role kinora_app';
END $$;

REVOKE ALL ON FUNCTION kinora_append FROM PUBLIC;
REVOKE ALL ON kinora_events FROM PUBLIC;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinora_app') THEN
        RETURN;
    END IF;
    GRANT SELECT ON kinora_events, kinora_log TO kinora_app;
    GRANT EXECUTE ON FUNCTION kinora_append, kinora_event_hash TO kinora_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON
        kinora_cursors, kinora_parked_events, kinora_leases, kinora_accounts, kinora_secrets,
        kinora_log_anchors TO kinora_app;
    BEGIN -- derived tables are made and dropped by the application itself
        GRANT USAGE, CREATE ON SCHEMA public TO kinora_app;
        EXECUTE format('GRANT CREATE ON DATABASE %I TO kinora_app', current_database());
    EXCEPTION WHEN insufficient_privilege THEN
        RAISE NOTICE 'no right to let kinora_app create derived tables';
    END;
    IF NOT pg_has_role(current_user, 'kinora_app', 'SET') THEN
        EXECUTE format('GRANT kinora_app TO %I WITH SET TRUE', current_user);
    END IF;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'no right to act as kinora_app';
END $$;
