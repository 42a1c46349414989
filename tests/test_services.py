import psycopg
import redis


class TestTheServicesForTests:
    def test_give_every_test_a_fresh_database(self, postgres_url: str) -> None:
        with psycopg.connect(postgres_url) as connection:
            connection.execute("CREATE TABLE leftover (id integer)")

    def test_really_give_every_test_a_fresh_database(self, postgres_url: str) -> None:
        with psycopg.connect(postgres_url) as connection:
            found = connection.execute("SELECT to_regclass('leftover')").fetchone()

        assert found == (None,)

    def test_give_an_empty_valkey(self, redis_url: str) -> None:
        with redis.Redis.from_url(redis_url) as client:
            size = client.dbsize()
            client.set("leftover", "1")

        assert size == 0

    def test_really_give_an_empty_valkey(self, redis_url: str) -> None:
        with redis.Redis.from_url(redis_url) as client:
            assert client.dbsize() == 0
