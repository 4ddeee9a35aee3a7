"""Articles that the package reads itself: the first one, one on other things, a long one, a hostile one."""

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis import desk, sources
from analysis.decisions import COLUMNS
from analysis.schema import Tables
from analysis.sources import Article, Card, Project

ROOT = Path(__file__).parent.parent
FIRST = "2024-12-06-iran-syria"
PUBLISHED = date(2031, 3, 14)

GARDEN = """The Roses Are Early This Year

Visitors to the town gardens found the first roses open on Friday, three weeks before anybody looked for them.

The head gardener, Ada Finch, said the winter was the reason. "We cut them in January and hoped," she said.

The gardens are open every day until dusk. Dogs must be kept on a lead.
"""

TREES = (
    "Alder", "Ash", "Aspen", "Beech", "Birch", "Bramble", "Cedar", "Cypress", "Elder", "Elm",
    "Fir", "Gorse", "Hawthorn", "Hazel", "Heather", "Holly", "Hornbeam", "Ivy", "Juniper", "Larch",
    "Laurel", "Lime", "Linden", "Maple", "Myrtle", "Oak", "Olive", "Pine", "Poplar", "Rowan",
    "Spruce", "Sycamore", "Thorn", "Walnut", "Willow", "Yew",
)  # fmt: skip
BODIES = ("Brigade", "Front", "Movement", "Army", "Council", "Guard", "Battalion", "Union")
TOWNS = (
    "Carrow", "Dell", "Hask", "Serrin", "Port Amity", "Marren", "Tolm", "Veshta", "Orrin", "Pell", "Quay",
    "Rask", "Sable Bay", "Tarn", "Umber", "Wick", "Yarrow Bridge", "Zell", "Ashdown", "Birkhold",
)  # fmt: skip
PEOPLE = ("Ilse Aranov", "Tomas Verrin", "Petra Sol", "Oren Malk", "Mira Dunne", "Jon Tarrow", "Lena Osk")
ROLES = ("a spokesman", "a spokeswoman", "a commander", "the deputy leader", "an adviser")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
TEMPLATES = (
    "Fighters of the {a} seized {t} on {d} after {n} hours of fighting with the {b}, {r} of the {a} said.",
    "The {a} sent weapons and {n} fighters to the {b} in {t} because its lines were thin, officials said.",
    'The {b} has withdrawn {n} soldiers from {t} to {u}. "We left to protect the town," {p}, {r}, said.',
    "The {a} has backed the {b} for years, and its advisers trained the {c} at {t}.",
    "On {d}, troops of the {c} were evacuated from {t} to {u}, two officials who asked not to be named said.",
    "The {a} attacked positions of the {c} near {t}, killing at least {n} people.",
    'The {c} will not leave {t}, {p} told reporters on {d}. "The road to {u} must stay open," {p} said.',
    "The {b} lost control of {t} last week, weakened by its war with the {c}.",
    "About {n} fighters of the {a} were ordered to move to {u} in order to defend the road to {t}.",
    "The {a} accused the {c} of shelling {t} and said it would send more troops to {u} on {d}.",
    "If {t} falls, the {b} could lose its supply route to {u}, analysts said.",
    "The {c} cut its funding of the {b} in retaliation for the attack on {t}.",
)


def bodies() -> list[str]:
    """Return sixty invented bodies."""
    return [f"{tree} {BODIES[n % len(BODIES)]}" for n, tree in enumerate(TREES)] + [
        f"{tree} {BODIES[(n + 3) % len(BODIES)]}" for n, tree in enumerate(TREES[:24])
    ]


def sentences(number: int) -> Iterator[str]:
    """Return invented sentences, each body the subject of some of them, no two alike."""
    people, roles, days = cycle(PEOPLE), cycle(ROLES), cycle(DAYS)
    names = bodies()
    for n in range(number):
        a, b, c = (names[(n * step + step) % len(names)] for step in (1, 7, 13))
        t, u = TOWNS[n % len(TOWNS)], TOWNS[(n * 3 + 7) % len(TOWNS)]
        given = {"a": a, "b": b, "c": c, "t": t, "u": u, "n": 20 + n, "p": next(people)}
        template = TEMPLATES[(n + n // len(TEMPLATES)) % len(TEMPLATES)]
        yield template.format(r=next(roles), d=next(days), **given)


def long_text() -> str:
    """Return an article of about 14,000 characters with sixty actors."""
    made = list(sentences(120))
    paragraphs = [" ".join(made[at : at + 3]) for at in range(0, len(made), 3)]
    return "\n\n".join(["Sixty Forces Fight Over Twenty Towns", *paragraphs]) + "\n"


def read_of(text: str, title: str) -> tuple[Tables, Article]:
    """Return a text as an article with all its tables."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        "made-for-the-tests", text, Card(title=title, published=PUBLISHED, sha256=digest), digest
    )
    return desk.make(article).tables, article


@cache
def first() -> tuple[Tables, Article]:
    """Return the article that the project comes with."""
    project = Project(ROOT)
    article = sources.load(project, FIRST)
    return desk.make(article, project.raw).tables, article


@cache
def garden() -> tuple[Tables, Article]:
    """Return an article that has nothing to do with a conflict."""
    return read_of(GARDEN, GARDEN.splitlines()[0])


@cache
def long() -> tuple[Tables, Article]:
    """Return a long article with sixty actors."""
    text = long_text()
    return read_of(text, text.splitlines()[0])


RUN_ME = "<script>alert(1)</script>"
NAME = "\"><img src=x onerror=alert(1)> $a$ =1+1 '"
HOSTILE = f"""{RUN_ME} Kestrian Forces Leave </title> Port Amity

Fighters of the Birch Front seized Hask on Friday in order to protect the road. Fighters of the <b>Alder
Brigade</b> {RUN_ME} seized =HYPERLINK("http://a.example") Carrow on Friday after $x$ hours.

"javascript:alert(1) </style> we left because of ]]> &lt;img src=x onerror=alert(1)&gt;," said Petra Sol,
a spokeswoman of the Alder Brigade, {RUN_ME}.

<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe> The Birch Front <svg onload=alert(1)>
sent weapons to the Alder Brigade in Carrow. {{{{ 7 * 7 }}}} {{% raw %}} The Birch Front attacked the Elm Army
near Dell on Thursday.
"""


@cache
def hostile_file() -> tuple[Tables, Article]:
    """Return an article whose file name, text, card and review try to run something, read from disk."""
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.raw.mkdir(parents=True)
        (project.raw / f"{NAME}.txt").write_text(HOSTILE, encoding="utf-8")
        digest = hashlib.sha256(HOSTILE.encode()).hexdigest()
        words = json.dumps(f"{RUN_ME}</title>\"' =1+1 javascript:alert(1)")
        lines = [f"{name}: {words}" for name in ("title", "outlet", "author", "notes", "added_by")]
        lines += ["published: 2031-03-14", f"sha256: {digest}"]
        (project.raw / f"{NAME}.yaml").write_text("\n".join(lines), encoding="utf-8")
        article = sources.load(project, NAME)
        row = desk.make(article).tables["forces"].iloc[0]
        decision = dict.fromkeys(COLUMNS, "") | {
            "when": "2031-03-20", "who": RUN_ME, "table": "forces", "row_id": row["row_id"],
            "decision": "accept", "quote": row["quote"], "reason": f"=cmd {RUN_ME}",
        }  # fmt: skip
        with (project.raw / f"{NAME}.review.csv").open("w", encoding="utf-8", newline="") as file:
            made = csv.DictWriter(file, COLUMNS)
            made.writeheader()
            made.writerow(decision)
        return desk.make(article, project.raw).tables, article
