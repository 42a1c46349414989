"""JSON out of an answer that may have a fence or prose around it."""

import json
import re
from collections.abc import Mapping

from jsonschema import Draft202012Validator

_OPENING = re.compile(r"\{|\[(?=\s*\{)")
"""A list counts only when it holds objects: prose has brackets of its own."""


class NoJson(Exception):
    """The text holds no complete JSON object; the message says where it breaks."""


def json_in(text: str) -> object:
    """The first JSON object in a text, or the list of objects that it begins. An object that
    breaks off is not replaced by one of its parts. Raises ``NoJson``."""
    decoder = json.JSONDecoder()
    for opening in _OPENING.finditer(text):
        place = opening.start()
        try:
            return decoder.raw_decode(text, place)[0]
        except json.JSONDecodeError as error:
            if text[place + 1 : error.pos].strip():
                raise NoJson(
                    f"The JSON breaks at line {error.lineno}, column {error.colno}: {error.msg}."
                ) from None
        except RecursionError:
            raise NoJson("The JSON is nested too deeply.") from None
    raise NoJson("The text holds no JSON object.")


def schema_problem(text: str, schema: Mapping[str, object]) -> str:
    """What is wrong with an answer under a JSON Schema, with its place; empty when nothing.

    Fits ``accept`` of ``domain.advising.Adviser.ask``.
    """
    try:
        found = json_in(text)
    except NoJson as absent:
        return str(absent)
    error = next(iter(Draft202012Validator(schema).iter_errors(found)), None)
    return "" if error is None else f"{error.json_path}: {error.message[:300]}"
