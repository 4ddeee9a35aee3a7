"""How is a file of the codebook opened, and what may stand in it?"""

import re
from collections.abc import Mapping
from importlib import resources
from typing import Any

import yaml

from analysis.errors import CodebookError


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads words as words: "on", "off", "no" and "yes" are no truth values here, as in YAML 1.2."""


_BOOL = "tag:yaml.org,2002:bool"
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != _BOOL]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOL, re.compile("true|false"), list("tf"))


def read(name: str) -> Any:
    """Return what ``analysis/codebook/<name>.yaml`` holds.

    Raises
    ------
    CodebookError
        If the file is not YAML.
    """
    path = resources.files("analysis") / "codebook" / f"{name}.yaml"
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise CodebookError(f"{name}.yaml: is not YAML ({' '.join(str(error).split())})") from error


def phrases(words: Any, *, where: str) -> tuple[str, ...]:
    """Return a list of words or phrases from YAML as text.

    Raises
    ------
    CodebookError
        If it is no list of texts (YAML reads a bare 1 or true as something else).
    """
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise CodebookError(
            f"{where}: expected a list of words, found {words!r}; quote what YAML takes for another type"
        )
    return tuple(words)


def item(book: Any, name: str, *, where: str) -> Any:
    """Return what a file of the codebook holds under a name.

    Raises
    ------
    CodebookError
        If it holds nothing under that name.
    """
    if not isinstance(book, Mapping) or name not in book:
        raise CodebookError(f"{where}: expected a list or table called {name!r}, found none")
    return book[name]


def word_set(book: Any, name: str, *, where: str) -> frozenset[str]:
    """Return the words or phrases that a file of the codebook lists under a name.

    Raises
    ------
    CodebookError
        If the list is missing or holds anything but texts.
    """
    return frozenset(phrases(item(book, name, where=where), where=f"{where}, {name}"))


def whole(value: Any, where: str) -> int:
    """Return a whole number from YAML.

    Raises
    ------
    CodebookError
        If it is anything else, a truth value among them.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise CodebookError(f"{where}: expected a whole number, found {value!r}")
    return value
