"""What is one piece of the page, and how is it shown in a notebook?"""

import re
from dataclasses import dataclass, field
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from analysis.report.columns import SHOWN

PARTS = Environment(
    loader=PackageLoader("analysis", "template/parts"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


# A longer run of characters without white space would push a table over the side.
_LONG = re.compile(r"\S{22,}")
_STEP = 11


def soft(words: str) -> Markup:
    """Return words in which a very long one may be broken.

    Examples
    --------
    >>> str(soft("a" * 23))
    'aaaaaaaaaaa<wbr>aaaaaaaaaaa<wbr>a'
    """
    made: list[Markup] = []
    at = 0
    for run in _LONG.finditer(words):
        long = run[0]
        steps = [escape(long[n : n + _STEP]) for n in range(0, len(long), _STEP)]
        made += [escape(words[at : run.start()]), Markup("<wbr>").join(steps)]
        at = run.end()
    return Markup("").join([*made, escape(words[at:])])


PARTS.filters["soft"] = soft


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of HTML that is safe to show; what it says of the page goes into the output's metadata."""

    html: Markup
    about: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Return how long the piece is; its words are for readers of HTML."""
        return f"<a piece of the page, {len(self.html):,} characters>"

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        return {"text/html": str(self.html), "text/plain": repr(self)}, {"brief": self.about}


def render(template: str, /, about: dict[str, str] | None = None, **context: object) -> Fragment:
    """Return a template of ``analysis/template/parts`` filled in; every value is escaped.

    Parameters
    ----------
    template
        Name of the template, without its ending.
    about
        What the piece says of the page: ``title`` and ``lang``, or ``role`` for a piece that is not printed.
    context
        The template's values.
    """
    made = PARTS.get_template(f"{template}.html.j2").render(**context)
    return Fragment(Markup(f'<div class="brief">\n{made}\n</div>'), about or {})


def stylesheet(name: str) -> str:
    """Return a style sheet of the page, without the white space that only its writers need."""
    made = (resources.files("analysis") / "template" / "brief" / name).read_text(encoding="utf-8")
    return re.sub(r"\s*([{};,])\s*|(?<=:) (?!\")", lambda found: found[1] or "", made)


def labels() -> str:
    """Return the rules that set its heading before each cell where a table is shown as cards."""
    rules = [
        '.rows .q::before{content:"Quote"}.rows .q+td::before{content:"Confidence"}',
        '.rows .q+td+td::before{content:"row_id"}',
    ]
    for table, shown in SHOWN.items():
        for number, column in enumerate(shown[1:], 2):
            rules.append(f'.t-{table} td:nth-child({number})::before{{content:"{column.heading}"}}')
    return f"@media screen and (max-width: 700px) {{{''.join(rules)}}}\n"


def look() -> str:
    """Return the style sheet of all pieces."""
    return stylesheet("parts.css") + labels()


def style() -> Fragment:
    """Return the look of the pieces, for a notebook; the page has it in its head."""
    return Fragment(Markup(f"<style>{look()}</style>"), {"role": "style"})
