"""Which words give away the parts of a pasted article, and which full stops end no sentence?"""

from dataclasses import dataclass, fields
from functools import lru_cache

from analysis.codebook import files
from analysis.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Layout:
    """Words that tell headlines, captions, links and notices from prose, by what they are for; lower case."""

    link_headings: frozenset[str]
    section_headings: frozenset[str]
    notices: frozenset[str]
    notice_openings: frozenset[str]
    byline_openings: frozenset[str]
    stamp_openings: frozenset[str]
    day_words: frozenset[str]
    stamp_words: frozenset[str]
    picture_marks: frozenset[str]
    caption_openings: frozenset[str]
    credit_words: frozenset[str]
    agencies: frozenset[str]
    picture_openings: frozenset[str]
    picture_cues: frozenset[str]
    telling_words: frozenset[str]
    finite_words: frozenset[str]
    before_names: frozenset[str]
    may_end: frozenset[str]
    before_numbers: frozenset[str]
    openers: frozenset[str]
    weighty_words: frozenset[str]
    small_name_parts: frozenset[str]


@lru_cache(maxsize=1)
def load() -> Layout:
    """Return the words of ``layout.yaml``, read once in a process.

    Raises
    ------
    CodebookError
        If a list is missing or holds anything but words, or the file has a list nobody reads.
    """
    found = files.read("layout")
    names = [field.name for field in fields(Layout)]
    if not isinstance(found, dict) or set(found) != set(names):
        raise CodebookError(
            f"layout.yaml: expected the lists {', '.join(names)}, found {', '.join(map(str, found))}"
        )
    return Layout(**{name: _words(found[name], name) for name in names})


def _words(found: object, name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in files.phrases(found, where=f"layout.yaml, {name}"))
