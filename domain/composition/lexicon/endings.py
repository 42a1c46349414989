"""How a film ends; the family's own end stays as well."""

ENDINGS: dict[str, tuple[str, str]] = {
    "until_full": ("full", "pelno pelny pelna"),
    "until_rest": ("rest settle standstill motionless", "spoczy* uspokaj* nierucho* zastyg*"),
    "until_one": ("survivor last-one remains remaining", "ocala* przetrw* zostan* pozostan*"),
    "until_all": ("everybody everyone all", "wszyscy wszystkie wszystko"),
}
"""Sense → (English, Polish)."""
