"""What is heard of what happens."""

from collections import Counter

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from domain.sound.composer import AT_ONCE, HUSH, MOMENT, Hit, compose
from domain.sound.score import SAMPLE_RATE, Score
from domain.sound.settings import SoundSettings, settings_of

SECOND = SAMPLE_RATE
USUAL = SoundSettings(voices=("pluck", "bell"))


def hit(at: int, kind: str = "contact", **changes: int) -> Hit:
    usual = {"x": 32768, "y": 32768, "strength": 20_000, "species": 0, "size": 6000}
    return Hit(at=at, kind=kind, **{**usual, **changes})


def heard(*hits: Hit, seconds: int = 10, end: int | None = None) -> Score:
    return compose(hits, length=seconds * SECOND, settings=USUAL, end=end)


class TestNotes:
    def test_a_contact_is_a_note_at_its_sample(self) -> None:
        score = heard(hit(12_345))

        assert [(note.start, note.voice) for note in score.notes] == [(12_345, "pluck")]

    def test_all_pitches_are_of_the_scale(self) -> None:
        score = heard(*(hit(at * 9000, size=700 + 900 * at) for at in range(40)))

        steps = {(note.pitch - USUAL.root) % 1200 for note in score.notes}
        assert steps <= set(USUAL.scale)
        assert len(steps) > 2

    def test_a_small_body_sounds_higher_than_a_large_one(self) -> None:
        low, high = (heard(hit(0, size=size)).notes[0].pitch for size in (40_000, 2000))

        assert low < high

    def test_pitch_follows_species_or_height_when_asked(self) -> None:
        by_height = SoundSettings(pitch_by="height")
        by_species = SoundSettings(pitch_by="species")

        def first(settings: SoundSettings, **changes: int) -> int:
            return (
                compose([hit(0, "contact", **changes)], length=SECOND, settings=settings, end=None)
                .notes[0]
                .pitch
            )

        assert first(by_height, y=60_000) < first(by_height, y=5000)
        assert first(by_species, species=0) < first(by_species, species=3)

    def test_a_stronger_contact_is_louder(self) -> None:
        soft, hard = (heard(hit(0, strength=each)).notes[0].loudness for each in (500, 60_000))

        assert soft < hard <= 127

    def test_left_is_left(self) -> None:
        assert heard(hit(0, x=0)).notes[0].pan < -90
        assert heard(hit(0, x=65_536)).notes[0].pan > 90

    def test_species_have_their_voices_and_deaths_tick(self) -> None:
        score = heard(hit(0, species=1), hit(SECOND, kind="death"))

        assert [note.voice for note in score.notes] == ["bell", "tick"]

    def test_equal_bodies_play_a_figure(self) -> None:
        score = heard(*(hit(at * 12_000) for at in range(8)))

        assert len({note.pitch for note in score.notes}) >= 4


class TestDensity:
    @hypothesis_settings(max_examples=40, deadline=None)
    @given(
        st.lists(st.tuples(st.integers(0, 5 * SECOND), st.integers(0, 65_535)), max_size=300),
        st.integers(1, 30),
    )
    def test_it_is_never_exceeded(self, struck: list[tuple[int, int]], density: int) -> None:
        score = compose(
            [hit(at, strength=strength) for at, strength in struck],
            length=6 * SECOND,
            settings=SoundSettings(density=density),
            end=None,
        )

        per_moment = Counter(note.start // MOMENT for note in score.notes)
        per_second = Counter(note.start // SECOND for note in score.notes)
        assert max(per_moment.values(), default=0) <= AT_ONCE
        assert max(per_second.values(), default=0) <= density

    def test_the_strongest_are_kept(self) -> None:
        score = heard(*(hit(at, strength=1000 * at) for at in range(10)))

        loudest = max(heard(hit(0, strength=9000)).notes[0].loudness for _ in range(1))
        assert loudest in {note.loudness for note in score.notes}

    def test_the_order_of_equal_hits_does_not_matter(self) -> None:
        hits = [hit(at % 4 * 5000, x=at * 999, strength=7000) for at in range(30)]

        assert heard(*hits) == heard(*reversed(hits))


class TestEnd:
    def test_silence_comes_before_the_hit(self) -> None:
        end = 8 * SECOND
        contacts = [hit(at * 4000) for at in range(110)]

        score = heard(*contacts, hit(end, kind="mark"), end=end)

        assert not [note for note in score.notes if end - HUSH <= note.start < end]
        assert {note.voice for note in score.notes if note.start == end} == {"sub", "bell"}
        assert score.silence_from == end - HUSH

    def test_a_mark_in_the_middle_is_a_blow_without_silence(self) -> None:
        score = heard(hit(SECOND, kind="mark"), hit(SECOND + 50))

        assert [note.voice for note in score.notes] == ["sub", "pluck"]
        assert score.silence_from is None

    def test_no_note_outlives_the_film(self) -> None:
        score = heard(hit(10 * SECOND - 30), hit(10 * SECOND + 5), seconds=10)

        assert all(note.start + note.length <= score.length for note in score.notes)
        assert len(score.notes) == 1


class TestPad:
    def test_it_breathes_with_the_energy(self) -> None:
        score = heard(*(hit(5 * SECOND + at * 2000, strength=60_000) for at in range(60)))

        before = next(point for point in score.pad if point.at == 4 * SECOND)
        during = next(point for point in score.pad if point.at == 6 * SECOND)
        assert during.loudness > before.loudness
        assert during.brightness > before.brightness

    def test_a_silent_document_has_no_sound_at_all(self) -> None:
        score = compose([hit(0)], length=SECOND, settings=SoundSettings(silent=True), end=None)

        assert score == Score(length=SECOND, notes=())


class TestSettings:
    def test_they_are_read_from_the_header(self) -> None:
        header: dict[str, str | int | float] = {
            "silent": 0,
            "pitch_by": "height",
            "density": 9.0,
            "pad": 1,
            "root": 6000,
            "scale": "0 200 400",
            "pad_chord": "0 700",
            "timbre": "bell",
            "voice.ant": "tick",
        }

        found = settings_of(header, ("ant", "bee"))

        assert found.scale == (0, 200, 400)
        assert found.voices == ("tick", "bell")
        assert (found.density, found.root, found.pitch_by) == (9, 6000, "height")

    def test_what_is_missing_or_absurd_takes_its_default(self) -> None:
        found = settings_of({"density": 900, "pitch_by": "mood", "scale": ""}, ())

        assert found.density == 30
        assert found.pitch_by == "size"
        assert found.scale == SoundSettings().scale
