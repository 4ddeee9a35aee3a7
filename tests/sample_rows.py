"""Rows of a line or two of text, for tests of what happens to rows."""

from typing import Any

from analysis.schema import Evidence
from analysis.tables.forces import Force

TEXT = "Carrow fell. Carrow was quiet."


def evidence(start: int = 0, end: int = 6, **changed: Any) -> Evidence:
    given = {"article_id": "a", "sentence_id": "a-1", "rule": "test", "region": "prose"} | changed
    return Evidence(start=start, end=end, quote=TEXT[start:end], **given)


def force(start: int = 0, end: int = 6, **changed: Any) -> Force:
    blank = {
        "actor_id": None,
        "unit": "the garrison",
        "unit_kind": "troops",
        "activity": "lost",
        "place": None,
        "place_country": None,
        "origin": None,
        "origin_country": None,
        "destinations": (),
        "destination_countries": (),
        "date_words": None,
        "date_start": None,
        "date_end": None,
        "date_granularity": None,
        "date_method": None,
        "quantity_words": None,
        "people_low": None,
        "people_best": None,
        "people_high": None,
        "quantity_kind": "none",
        "quantity_qualifier": None,
        "trigger": "fell",
    }
    return Force(evidence=evidence(start, end), **(blank | changed))
