"""The base of every refusal: a decision that a rule forbids, said in words."""


class Refusal(Exception):
    """A rule forbids the decision. Nothing was stored; the text says why and what to do."""
