"""Does the README say what the package does today?"""

import re
from pathlib import Path

import pytest

from analysis import cli, dictionary

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_generated_parts_are_not_stale():
    assert dictionary.filled(README) == README, "run python -m analysis.dictionary"


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_is_shown(name):
    assert f"Usage: brief {name}" in README


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_notebook_has_its_sentence(path):
    assert f"- **{path.stem}**: " in README


def test_every_file_it_links_to_is_there():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_target_it_names_exists():
    targets = re.findall(r"make (\w+) +#", README)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_it_has_a_limitations_section():
    assert "\n## Limitations\n" in README
