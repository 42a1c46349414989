"""JSON out of an answer that may have a fence or prose around it."""

import json
from collections.abc import Mapping

from jsonschema import Draft202012Validator


class NoJson(Exception):
    """The text holds no complete JSON object; the message says where it breaks."""


def json_in(text: str) -> object:
    """The first complete JSON object (or list) in a text. Raises ``NoJson``."""
    decoder = json.JSONDecoder()
    broken: json.JSONDecodeError | None = None
    place = _next_opening(text, 0)
    while place >= 0:
        try:
            found, _ = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            broken = broken or error
            place = _next_opening(text, place + 1)
        except RecursionError:
            raise NoJson("The JSON is nested too deeply.") from None
        else:
            return found
    if broken is None:
        raise NoJson("The text holds no JSON object.")
    raise NoJson(f"The JSON breaks at line {broken.lineno}, column {broken.colno}: {broken.msg}.")


def schema_problem(text: str, schema: Mapping[str, object]) -> str:
    """What is wrong with an answer under a JSON Schema, with its place; empty when nothing.

    Fits ``accept`` of ``domain.ports.Adviser.ask``.
    """
    try:
        found = json_in(text)
    except NoJson as absent:
        return str(absent)
    error = next(iter(Draft202012Validator(schema).iter_errors(found)), None)
    return "" if error is None else f"{error.json_path}: {error.message[:300]}"


def _next_opening(text: str, start: int) -> int:
    places = [place for mark in "{[" if (place := text.find(mark, start)) >= 0]
    return min(places, default=-1)
