"""A part of the model-facing schema for one film: only the kinds that the film may need.

The whole schema takes about 33 000 tokens, and servers with a small context cut a long prompt
without a word. A fitted part takes less than half of that; a document that it allows is
allowed by the whole as well, for what is left out stands at its default.
"""

from collections.abc import Collection

from domain.language.model_schema import IS, Shape, model_schema

SECTIONS = {
    "births": "birth",
    "forces": "force",
    "fields": "field",
    "behaviours": "behaviour",
    "bounds": "bounds",
    "walls": "wall",
    "machines": "machine",
    "joints": "joint",
    "contacts": "contact",
    "timeline": "action",
    "words": "word",
    "transitions": "transition",
    "numbers": "number",
}
"""Sections with alternatives, and how their kinds are called among the capabilities."""

_ONLY_WITH = {"states": "transition", "overrides": "design.override"}
"""Sections that mean nothing without a capability."""


def fitted_schema(capabilities: Collection[str]) -> Shape:
    """The schema with only those kinds that are among the capabilities.

    ``capabilities`` are ids like ``force.gravity``; those of other parts are ignored. A section
    of which none is among them is left out, as is what only such a section uses.
    """
    properties: Shape = {}
    for name, shape in model_schema()["properties"].items():
        if name in _ONLY_WITH:
            if any(each.startswith(_ONLY_WITH[name]) for each in capabilities):
                properties[name] = shape
        elif name in SECTIONS:
            kinds = {
                each.partition(".")[2]
                for each in capabilities
                if each.startswith(f"{SECTIONS[name]}.")
            }
            fitted = _only(shape, kinds) if kinds else None
            if fitted is not None:
                properties[name] = fitted
        else:
            properties[name] = shape
    return model_schema() | {"properties": properties, "required": list(properties)}


def _only(shape: Shape, kinds: Collection[str]) -> Shape | None:
    """A section with only these kinds; none when it has none of them."""
    if "items" in shape:
        items = _only(shape["items"], kinds)
        return None if items is None else shape | {"items": items}
    if "anyOf" in shape:
        kept = [each for each in shape["anyOf"] if _kind(each) in {*kinds, None}]
        kept = kept if any(_kind(each) for each in kept) else []
        return shape | {"anyOf": kept} if kept else None
    kind = shape.get("properties", {}).get("kind", {})
    if "anyOf" in kind:
        inner = _only(kind, kinds)
        return (
            None if inner is None else shape | {"properties": shape["properties"] | {"kind": inner}}
        )
    return shape if _kind(shape) in kinds else None


def _kind(shape: Shape) -> str | None:
    """The kind that an alternative says; none for ``null``."""
    properties = shape.get("properties", {})
    words = properties.get("kind", properties.get(IS, {})).get("enum")
    return str(words[0]) if words else None
