"""How long does reading take: a long text on one line, beside the same sentences in paragraphs?"""

from analysis.build import build
from analysis.codebook import book
from tests.benchmarks.timing import Pair
from tests.reading_of import article_of
from tests.whole_articles import sentences

LONG = 200_000  # characters


def _sentences() -> list[str]:
    made: list[str] = []
    while sum(map(len, made)) < LONG:
        made += sentences(400)
    return made


SENTENCES = _sentences()


def on_one_line() -> object:
    """Read a text of 200 kB without a line break."""
    return build([article_of(" ".join(SENTENCES))], book.load(), {})


def in_paragraphs() -> object:
    """Read the same sentences, three to a paragraph."""
    paragraphs = (" ".join(SENTENCES[at : at + 3]) for at in range(0, len(SENTENCES), 3))
    return build([article_of(*paragraphs)], book.load(), {})


PAIRS = (Pair("reading 200 kB of prose on one line", on_one_line, "in paragraphs", in_paragraphs, "2 s"),)
