"""What a document does, told in words: of machines also what they are made of."""

from typing import Any

from api.render_explain import explained
from domain.language.validation import validated


def film(language: str) -> Any:
    return explained(
        validated(
            {
                "dsl_version": "2.0",
                "meta": {"title": "x", "language": language},
                "species": [{"name": "bob"}],
                "machines": [{"kind": "pendulum", "bob": "bob", "links": 2}],
            }
        )
    )


def test_a_machine_is_told_with_its_parts() -> None:
    told = film("en")

    (machine,) = told["machines"]
    assert machine["name"] == machine["kind"] == "pendulum"
    assert {"section": "joints", "name": "rod", "number": 2} in machine["parts"]
    assert "pendulum · made of: species: pendulum_pin, pendulum_elbow_1;" in told["text"]
    assert "machine.pendulum" in told["text"]


def test_and_in_polish() -> None:
    assert "narodziny: 3 × point; więzy: 2 × rod" in film("pl")["text"]
