"""What is said and by whom, what happened when, and which words are damaged?"""

import itertools
from collections.abc import Iterable

from analysis.charts.words import Value, day, records
from analysis.report.fragment import Fragment, render
from analysis.report.names import Names, Record, days, joined, spaced
from analysis.schema import Tables
from analysis.sources import Article

FORMS = {"direct": "quoted", "indirect": "reported", "mixed": "quoted in part"}


def statements(tables: Tables, article: Article) -> Fragment:
    """Return each statement with its speaker, role, venue and day, unnamed speakers marked as such."""
    names = Names.of(tables)
    told = [_statement(row, names) for row in _in_order(records(tables["statements"]))]
    return render("statements", statements=told, lang=article.card.language)


def _statement(row: Record, names: Names) -> dict[str, Value]:
    speaker = row["speaker_words"] or names.actor(row["speaker_id"])
    meant = names.actor(row["speaker_id"]) if row["speaker_id"] else None
    return {
        "row_id": row["row_id"],
        "content": row["content"],
        "speaker": speaker,
        "meant": None if meant is None or meant.casefold() == speaker.casefold() else meant,
        "about": joined(row["role"], row["venue"], days(row), _sources(row)),
        "kind": FORMS[str(row["directness"])],
        "standing": spaced(row["anonymity"]) if row["anonymity"] != "anonymous" else "unnamed",
        "why": row["anonymity_reason"],
        "is_low": "yes" if row["confidence"] == "low" else None,
    }


def _sources(row: Record) -> str | None:
    low, high = row["sources_low"], row["sources_high"]
    if row["anonymity"] != "anonymous" or not low:
        return None
    if low == high:
        return f"{low} source" if low == "1" else f"{low} sources"
    return f"{low} to {high} sources" if high else f"at least {low} sources"


def timeline(tables: Tables) -> Fragment:
    """Return what is dated, in order, as a list of days; worked-out days are said to be so."""
    rows = sorted(
        records(tables["timeline"]),
        key=lambda row: (str(row["date_start"]), str(row["date_end"]), int(row["start"] or 0)),
    )
    days = itertools.groupby(rows, key=lambda row: (_when(row), row["is_inferred"] == "True"))
    return render("timeline", days=[(when, inferred, list(those)) for (when, inferred), those in days])


def _when(row: Record) -> str:
    first, last = str(row["date_start"]), str(row["date_end"])
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def damage(tables: Tables, article: Article) -> Fragment:
    """Return each sentence that translation or copying seems to have damaged, with what is wrong with it."""
    rows = [row for row in _in_order(records(tables["sentences"])) if row["damage"]]
    return render("damage", rows=rows, lang=article.card.language, notes=article.card.notes)


def _in_order(rows: Iterable[Record]) -> list[Record]:
    return sorted(rows, key=lambda row: int(row["start"] or 0))
