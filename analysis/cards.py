"""What does a source card say: title, day of publication, where the text comes from, who may use it?"""

import re
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import TypeGuard

import yaml

from analysis.errors import CallError, CardError, nearest

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_REQUIRED = ("title", "published", "sha256")
_DAYS = ("published", "added_on")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Card:
    """An article's source card: what a person knows of it beside its text."""

    title: str
    published: date
    outlet: str | None = None
    author: str | None = None
    language: str = "en"
    translated: str | None = None
    rights: str | None = None
    added_by: str | None = None
    added_on: date | None = None
    sha256: str | None = None
    notes: str | None = None


def day(words: str) -> date:
    """Return the day that words such as ``2024-12-06`` name.

    Raises
    ------
    CallError
        If the words are not a day of the calendar in the form year-month-day.

    Examples
    --------
    >>> day("2024-12-06").isoformat()
    '2024-12-06'
    """
    try:
        if _DAY.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise CallError(f"expected a day such as 2024-12-06, found {words!r}")


def parse(data: str, path: Path) -> Card:
    """Return the card that a YAML text holds.

    Parameters
    ----------
    data
        The text of the card.
    path
        Its file, for the message.

    Raises
    ------
    CardError
        If the text is not YAML, or a column is missing, unknown or of the wrong form.
    """
    found = _mapping(data, path)
    known = [field.name for field in fields(Card)]
    for name in found:
        if name not in known:
            raise CardError(f"{path}: a card has no column {name!r}{nearest(str(name), known)}")
    for name in _REQUIRED:
        if found.get(name) in (None, ""):
            raise CardError(f"{path}: expected a line '{name}: ...', found none; add it")
    values = {str(name): _value(str(name), value, path) for name, value in found.items()}
    if values.get("language") is None:
        values.pop("language", None)
    return Card(**values)  # type: ignore[arg-type]


def _mapping(data: str, path: Path) -> dict[object, object]:
    try:
        found = yaml.safe_load(data)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day such as 2024-02-30
        raise CardError(f"{path}: is not YAML ({' '.join(str(error).split())})") from error
    if not _is_mapping(found):
        raise CardError(f"{path}: expected lines such as 'title: ...', found {type(found).__name__}")
    return found


def _is_mapping(found: object) -> TypeGuard[dict[object, object]]:
    return isinstance(found, dict)


def _value(name: str, value: object, path: Path) -> str | date | None:
    if value is None:
        return None
    if name in _DAYS:
        return _card_day(name, value, path)
    if not isinstance(value, str):
        raise CardError(f"{path}: expected text in {name!r}, found {value!r}; put it in quotation marks")
    if name == "sha256" and not _HASH.fullmatch(value):
        raise CardError(
            f"{path}: expected 64 hexadecimal digits in 'sha256', found {value!r}; run sha256sum on the text"
        )
    return value.strip()


def _card_day(name: str, value: object, path: Path) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return day(str(value))
    except CallError as error:
        raise CardError(f"{path}: {name}: {error}") from error


def as_yaml(card: Card) -> str:
    """Return the card as the text of its file, columns in their declared order, unknown ones as null."""
    return yaml.safe_dump(asdict(card), sort_keys=False, allow_unicode=True, width=110)
