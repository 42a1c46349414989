"""The data dictionary knows every table and every column, and docs/ has it as it is."""

import os
from pathlib import Path

from adapters.log_segments.columns import COLUMNS
from projections.analytics.dictionary import dictionary
from projections.analytics.tables import FILMS, KPIS, METRICS, table
from tests.projections.analytics.tale import PUBLIC, Tale


class TestTheDictionary:
    def test_stands_in_docs_as_it_is(self, repository: Path) -> None:
        facts = Tale().facts
        schemas = [
            (name, table(facts, name, now=PUBLIC, zone="UTC").schema)
            for name in (*FILMS, *METRICS, *KPIS)
        ]
        text = dictionary([*schemas, ("events", COLUMNS)])
        page = repository / "docs" / "data-dictionary.md"
        if "KINORA_RECORD" in os.environ:
            page.write_text(text, encoding="utf-8")

        assert page.read_text(encoding="utf-8") == text
