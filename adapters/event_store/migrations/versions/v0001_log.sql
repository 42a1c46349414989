-- The log, its chain of hashes, and the one way to write it.

CREATE TABLE kinora_events (
    notification_id    bigint      NOT NULL PRIMARY KEY,
    originator_id      uuid        NOT NULL,
    originator_version bigint      NOT NULL,
    topic              text        NOT NULL,
    topic_version      integer     NOT NULL,
    event_id           uuid        NOT NULL UNIQUE,
    correlation_id     uuid        NOT NULL,
    causation_id       uuid,
    actor              text        NOT NULL,
    state              bytea       NOT NULL,
    recorded_at        timestamptz NOT NULL,
    hash               bytea       NOT NULL,
    UNIQUE (originator_id, originator_version)
);
COMMENT ON TABLE kinora_events IS
    'The log. Gapless, append-only, each row chained to the one before by its hash.';

CREATE VIEW kinora_log AS
SELECT notification_id AS position, originator_id AS stream, originator_version AS version,
       topic, topic_version, event_id, correlation_id, causation_id, actor,
       convert_from(state, 'UTF8')::jsonb AS payload, recorded_at, hash
FROM kinora_events;
COMMENT ON VIEW kinora_log IS 'The log under the names the domain uses, for people and notebooks.';

-- SHA-256 over the previous hash (32 bytes), then every column in table order, each as a
-- four-byte big-endian length and its bytes; an absent value has length -1 and no bytes.
-- bigint and integer: big-endian two's complement; uuid: its 16 bytes; text: UTF-8;
-- recorded_at: microseconds since 2000-01-01T00:00Z as a bigint. That is the row as
-- COPY ... (FORMAT binary) writes it, so a verifier hashes what it reads off the wire.
-- STABLE because convert_to is: an IMMUTABLE wrapper would not be inlined.
CREATE FUNCTION kinora_event_hash(
    previous bytea, notification_id bigint, originator_id uuid, originator_version bigint,
    topic text, topic_version integer, event_id uuid, correlation_id uuid, causation_id uuid,
    actor text, state bytea, recorded_at timestamptz
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(
    previous
    || '\x00000008'::bytea || int8send(notification_id)
    || '\x00000010'::bytea || uuid_send(originator_id)
    || '\x00000008'::bytea || int8send(originator_version)
    || int4send(octet_length(topic)) || convert_to(topic, 'UTF8')
    || '\x00000004'::bytea || int4send(topic_version)
    || '\x00000010'::bytea || uuid_send(event_id)
    || '\x00000010'::bytea || uuid_send(correlation_id)
    || CASE WHEN causation_id IS NULL THEN '\xffffffff'::bytea
            ELSE '\x00000010'::bytea || uuid_send(causation_id) END
    || int4send(octet_length(actor)) || convert_to(actor, 'UTF8')
    || int4send(octet_length(state)) || state
    || '\x00000008'::bytea || timestamptz_send(recorded_at)
);

-- Append, all or nothing, in the order given. One writer at a time: ids are handed out under
-- a lock that is released after the commit is visible, so id order is commit order and a
-- reader of "id > last" cannot miss a row. An advisory lock, because a table lock would wait
-- for vacuum and index builds.
--
-- When every event id is known with the same stream, topic, topic version and state, nothing
-- is written and the rows come back with replayed = true. Anything in between is refused with
-- unique_violation; a stream version without its predecessor with check_violation.
--
-- Look-ups by index are forced: a plan made while the table was small or not yet analysed
-- would otherwise go on reading all of it while it grows.
CREATE FUNCTION kinora_append(
    streams uuid[], versions bigint[], topics text[], topic_versions integer[],
    event_ids uuid[], correlation_ids uuid[], causation_ids uuid[], actors text[], states bytea[]
) RETURNS TABLE (position_ bigint, recorded_at_ timestamptz, hash_ bytea, replayed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
    total integer := cardinality(event_ids);
    known integer;
    equal integer;
    last bigint;
    hashes bytea[];
    new record;
BEGIN
    PERFORM pg_advisory_xact_lock(4201, 1);
    SELECT count(*) INTO known FROM kinora_events e WHERE e.event_id = ANY (event_ids);
    IF known > 0 THEN
        SELECT count(*) INTO equal
        FROM generate_subscripts(event_ids, 1) AS n
        JOIN kinora_events e ON e.event_id = event_ids[n]
        WHERE e.originator_id = streams[n] AND e.topic = topics[n]
            AND e.topic_version = topic_versions[n] AND e.state = states[n];
        IF equal < total THEN
            RAISE EXCEPTION '% of % event ids are known already, % of them with equal content',
                known, total, equal USING ERRCODE = 'unique_violation';
        END IF;
        RETURN QUERY SELECT e.notification_id, e.recorded_at, e.hash, true
            FROM generate_subscripts(event_ids, 1) AS n
            JOIN kinora_events e ON e.event_id = event_ids[n] ORDER BY n;
        RETURN;
    END IF;

    SELECT e.notification_id, e.hash INTO last, hash_
    FROM kinora_events e ORDER BY e.notification_id DESC LIMIT 1;
    IF NOT FOUND THEN
        last := 0;
        hash_ := decode(repeat('00', 32), 'hex');
    END IF;
    recorded_at_ := clock_timestamp();

    FOR new IN
        SELECT * FROM unnest(streams, versions, topics, topic_versions, event_ids,
            correlation_ids, causation_ids, actors, states)
            WITH ORDINALITY AS u (stream, version, topic, topic_version, event_id,
                correlation_id, causation_id, actor, state, n)
    LOOP
        -- Nested, because an expression with a subquery runs as a query of its own each time.
        IF new.version > 1 AND (
            new.n = 1 OR streams[new.n - 1] <> new.stream OR versions[new.n - 1] <> new.version - 1
        ) THEN
            IF NOT EXISTS (
                SELECT FROM kinora_events e
                WHERE e.originator_id = new.stream AND e.originator_version = new.version - 1
            ) AND NOT EXISTS (
                SELECT FROM generate_series(1, new.n - 1) AS m
                WHERE streams[m] = new.stream AND versions[m] = new.version - 1
            ) THEN
                RAISE EXCEPTION 'stream % has no version % yet', new.stream, new.version - 1
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        hash_ := kinora_event_hash(
            hash_, last + new.n, new.stream, new.version, new.topic, new.topic_version,
            new.event_id, new.correlation_id, new.causation_id, new.actor, new.state,
            recorded_at_);
        hashes[new.n] := hash_;
    END LOOP;

    PERFORM pg_notify('kinora_events', '');
    RETURN QUERY
        INSERT INTO kinora_events
        SELECT last + u.n, u.stream, u.version, u.topic, u.topic_version, u.event_id,
            u.correlation_id, u.causation_id, u.actor, u.state, recorded_at_, hashes[u.n]
        FROM unnest(streams, versions, topics, topic_versions, event_ids,
            correlation_ids, causation_ids, actors, states)
            WITH ORDINALITY AS u (stream, version, topic, topic_version, event_id,
                correlation_id, causation_id, actor, state, n)
        ORDER BY u.n
        RETURNING notification_id, recorded_at, hash, false;
END $$;

CREATE FUNCTION kinora_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER kinora_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kinora_events
    FOR EACH STATEMENT EXECUTE FUNCTION kinora_refuse_change();
-- Also for sessions that replicate, which skip ordinary triggers.
ALTER TABLE kinora_events ENABLE ALWAYS TRIGGER kinora_append_only;
