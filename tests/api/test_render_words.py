"""What the render program says of a document without making a film, and beside one."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import jsonschema
import pytest

from api.render_program import main
from tests.api.rendering import FILM, ROOT, SCHEMA, call


class TestExplaining:
    def test_says_every_capability_in_a_sentence_and_makes_nothing(
        self, document: Path, tmp_path: Path
    ) -> None:
        told = call(document, "--explain")
        answer = json.loads(call(document, "--explain", "--json").stdout)

        jsonschema.validate(answer, SCHEMA)
        sentences = [each["sentence"] for each in answer["explained"]["capabilities"]]
        assert all(sentences)
        assert all(sentence in told.stdout for sentence in sentences)
        assert list(tmp_path.iterdir()) == []

    def test_says_what_the_document_will_cost(self, document: Path) -> None:
        told = call(document, "--explain")
        answer = json.loads(call(document, "--explain", "--json").stdout)

        costs = answer["explained"]["estimate"]
        assert costs["level"] in {"light", "fair"}
        assert costs["bodies"] == 5
        assert "cost: " in told.stdout
        assert costs["dearest"]["path"] in told.stdout

    def test_warns_of_a_film_beyond_the_hard_budget(self, tmp_path: Path) -> None:
        heavy = tmp_path / "heavy.yaml"
        heavy.write_text(
            FILM.replace("count: 5", "count: 20000").replace("meta:", "max_bodies: 20000\nmeta:")
        )

        told = call(heavy, "--explain")

        assert "warning: species[0]" in told.stdout

    def test_prints_the_schemas(self) -> None:
        document = json.loads(call("--schema", "document").stdout)
        model = json.loads(call("--schema", "model").stdout)

        assert "$defs" in document
        assert "$defs" not in model

    @pytest.mark.parametrize(
        "film", sorted((ROOT / "gallery").glob("*.yaml")), ids=lambda f: f.stem
    )
    def test_knows_everything_in_the_gallery(self, film: Path) -> None:
        done = call(film, "--explain", "--json")

        answer = json.loads(done.stdout)
        jsonschema.validate(answer, SCHEMA)
        assert done.returncode == 0
        assert all(each["sentence"] for each in answer["explained"]["capabilities"])


OLD = """
dsl_version: "1.4"
meta: {id: old, title: Old, seed: 3}
scene: {canvas: {width: 720, height: 1280, fps: 30, duration_s: 2}, palette: ["#102030", "#ffb84c"], background: "#102030"}
systems:
  entities: [{id: ball, shape: custom, size: 20, color: "#ffb84c"}]
  spawns: [{entity_id: ball, count: 3, distribution: {type: center}}]
  rules: []
  forces: {gravity: 10}
  forces: {gravity: 90}
termination: {time: {at_s: 1}}
output: {format: mp4, resolution: 720x1280, codec: h264, bitrate: 8M}
"""  # noqa: E501  as such documents are written


class TestOldDocuments:
    def told(self, folder: Path, *arguments: str) -> tuple[str, str]:
        path = folder / "old.yaml"
        path.write_text(OLD)
        out, errors = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(errors):
            code = main([str(path), "--still", "0", "--out", str(folder / "old.png"),
                         "--scale", "0.1", "--no-cache", *arguments])  # fmt: skip
        assert code == 0, errors.getvalue()
        return out.getvalue(), errors.getvalue()

    def test_tell_in_the_answer_what_is_otherwise(self, tmp_path: Path) -> None:
        answer = json.loads(self.told(tmp_path, "--json")[0])

        jsonschema.validate(answer, SCHEMA)
        assert answer["warnings"][0]["kind"] == "repeated"
        assert "output" in {each["path"] for each in answer["warnings"]}

    def test_tell_people_line_by_line(self, tmp_path: Path) -> None:
        errors = self.told(tmp_path)[1]

        assert "kinora-render: repeated: systems.forces" in errors

    def test_of_this_version_say_nothing(self, document: Path, tmp_path: Path) -> None:
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            main([str(document), "--still", "0", "--out", str(tmp_path / "a.png"), "--json",
                  "--scale", "0.1", "--no-cache"])  # fmt: skip

        assert "warnings" not in json.loads(out.getvalue())
