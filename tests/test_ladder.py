"""Do imports point down the ladder, and does no line of code know what the first article says?"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "analysis"
RAW = PACKAGE.parent / "data" / "raw"

# From the ground up. A name stands for a module, or for a shelf of modules that may lean on each other.
RUNGS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("lettering",),
    ("spans", "look", "texts", "cards", "staging", "parameters", "words"),
    ("schema", "codebook", "sources", "wording"),
    ("clean",),
    ("extract", "charts", "checks", "adding"),
    ("reading",),
    ("tables",),
    ("views", "unread", "decisions", "store"),
    ("review", "catalogue"),
    ("build",),
    ("desk",),
    ("report", "execution"),
    ("runs",),
    ("commands",),
    ("cli",),
    ("dictionary", "__main__"),
)
RUNG_OF = {name: rung for rung, names in enumerate(RUNGS) for name in names}
SHELVES = {"codebook", "extract", "charts", "tables", "views", "report", "clean", "wording"}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {
    module_name(path): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.parent != PACKAGE or path.stem != "__init__"
}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def named(node: ast.AST) -> list[str]:
    """Return the modules of this package that an import may mean, longest name first in doubt."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


@cache
def imports(name: str) -> frozenset[str]:
    found = set()
    for node in ast.walk(tree(name)):
        for full in named(node):
            inner = full.removeprefix("analysis.")
            parts = inner.split(".")
            candidates = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
            hit = next((one for one in candidates if one in MODULES), None)
            if full.startswith("analysis.") and hit:
                found.add(hit)
    return frozenset(found - {name})


def home(name: str) -> str:
    return name.split(".")[0]


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_a_rung(name):
    assert home(name) in RUNG_OF


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_down(name):
    mine = home(name)
    wrong = {
        other
        for other in imports(name)
        if RUNG_OF[home(other)] >= RUNG_OF[mine] and not (home(other) == mine and mine in SHELVES)
    }
    assert not wrong, f"{name} imports {wrong}, which stand no lower"


@pytest.mark.parametrize("name", MODULES)
def test_no_module_leads_back_to_itself(name):
    seen: set[str] = set()
    ahead = set(imports(name))
    while ahead:
        seen |= ahead
        ahead = {further for one in ahead for further in imports(one)} - seen
    assert name not in seen


@pytest.mark.parametrize("name", MODULES)
def test_no_import_stands_inside_a_function(name):
    functions = [
        node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    inner = [node for function in functions for node in ast.walk(function)]
    assert not [node.lineno for node in inner if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_opens_with_a_sentence(name):
    first = (ast.get_docstring(tree(name)) or "").splitlines()
    assert first, name
    assert first[0][-1] in ".?"


@pytest.mark.parametrize("name", MODULES)
def test_no_function_is_longer_than_forty_lines(name):
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef)]
    assert not [(f.name, f.end_lineno - f.lineno + 1) for f in functions if f.end_lineno - f.lineno >= 40]


def names_of_the_first_article() -> set[str]:
    """Return the capitalised words of the first article that do not open a sentence, but for common ones."""
    text = next(RAW.glob("2024-12-06-*.txt")).read_text(encoding="utf-8")
    inner = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text))
    return inner - COMMON


# Words of the calendar, offices and sorts of body: any article has them.
COMMON = {
    "Army", "Brigade", "Corps", "Credit", "East", "Force", "Foreign", "Friday", "Guard", "Guardian",
    "Islamic",
    "Islamist", "Like", "Middle", "Minister", "Parliament", "President", "Revolutionary", "Some", "State",
    "Three", "Wednesday",
}  # fmt: skip


def code_words(name: str) -> set[str]:
    """Return the words of a module's names and strings; docstrings and comments may give examples."""
    nodes = list(ast.walk(tree(name)))
    documented = [n for n in nodes if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)]
    docstrings = {ast.get_docstring(node, clean=False) for node in documented}
    strings = {
        n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)
    } - docstrings
    names = {n.id for n in nodes if isinstance(n, ast.Name)} | {
        d.name for d in documented if hasattr(d, "name")
    }
    return {word.lower() for text in strings | names for word in re.findall(r"[A-Za-z]+", text)}


@pytest.mark.parametrize("name", MODULES)
def test_no_code_knows_a_name_of_the_first_article(name):
    assert not code_words(name) & {word.lower() for word in names_of_the_first_article()}
