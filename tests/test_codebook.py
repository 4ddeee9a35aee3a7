"""Does the codebook refuse what contradicts itself, naming the place?"""

from collections.abc import Callable
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from analysis.codebook import book, entries, files, frames, grammar, listed, nouns, reasons
from analysis.errors import CodebookError

EMPTY: dict[str, Any] = {key: [] for key in ("states", "groups", "organisations", "leaders", "places")}
DELLIA = {"id": "dellia", "name": "Dellia", "iso3": "XDL", "demonyms": ["Dellian"], "capital": "Dell"}
FRONT = {"id": "front", "name": "Lake Front", "aliases": ["LF"]}


def given(monkeypatch: pytest.MonkeyPatch, **lists: Any) -> None:
    """Let the files of actors and places hold these lists and nothing else."""
    found = {**EMPTY, **lists}
    monkeypatch.setattr(files, "read", lambda name: found[name])


def changed(monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Any], Any]) -> None:
    """Let one file hold what it does, but for a change."""
    found = deepcopy(files.read(name))
    change(found)
    monkeypatch.setattr(files, "read", lambda _: found)


def test_an_alias_of_two_actors_is_refused_naming_both_places(monkeypatch):
    given(monkeypatch, groups=[FRONT], organisations=[{"id": "lf", "name": "Low Fund", "aliases": ["LF"]}])
    with pytest.raises(CodebookError, match=r"'LF'.*front in groups\.yaml and lf in organisations\.yaml"):
        listed.load()


def test_a_demonym_of_two_states_is_refused(monkeypatch):
    given(monkeypatch, states=[DELLIA, {**DELLIA, "id": "new_dellia", "name": "New Dellia"}])
    with pytest.raises(CodebookError, match="'Dellian' has two meanings"):
        listed.load()


def test_a_metonym_that_is_an_alias_elsewhere_is_refused(monkeypatch):
    given(monkeypatch, states=[{**DELLIA, "metonyms": ["LF"]}], groups=[FRONT])
    with pytest.raises(CodebookError, match="'LF' has two meanings"):
        listed.load()


def test_an_id_that_stands_twice_is_refused(monkeypatch):
    given(monkeypatch, groups=[FRONT], organisations=[{"id": "front", "name": "Low Fund"}])
    with pytest.raises(CodebookError, match="'front' stands twice"):
        listed.load()


@pytest.mark.parametrize("key", ["id", "name"])
def test_an_entry_without_id_or_name_is_refused(key):
    item = {name: value for name, value in FRONT.items() if name != key}
    with pytest.raises(CodebookError, match=rf"groups\.yaml: every entry needs '{key}'"):
        entries.entry(item, where="groups.yaml")


@pytest.mark.parametrize("item", ["Lake Front", None, ["Lake Front"], 1])
@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_an_entry_that_is_no_table_is_refused(monkeypatch, item):
    given(monkeypatch, groups=[item])
    with pytest.raises(CodebookError, match=r"groups\.yaml"):
        listed.load()


@pytest.mark.parametrize("value", ["LF", 7, [7]])
@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_aliases_that_are_no_list_of_words_are_refused(monkeypatch, value):
    given(monkeypatch, groups=[{**FRONT, "aliases": value}])
    with pytest.raises(CodebookError, match=r"groups\.yaml"):
        listed.load()


@pytest.mark.parametrize("value", ["", " ", "\u200b"])
@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_an_alias_without_a_word_is_refused(monkeypatch, value):
    given(monkeypatch, groups=[{**FRONT, "aliases": [value]}])
    with pytest.raises(CodebookError, match=r"groups\.yaml"):
        listed.load()


@pytest.mark.parametrize("value", ["soon", "2031-13", "2031-02-30"])
@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_a_day_that_is_none_is_refused(monkeypatch, value):
    person = {"id": "roe", "name": "Ann Roe", "office": "president", "office_of": "dellia", "from": value}
    given(monkeypatch, states=[DELLIA], leaders=[person])
    with pytest.raises(CodebookError, match=r"leaders\.yaml"):
        listed.load()


@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_a_kind_that_no_table_has_is_refused(monkeypatch):
    given(monkeypatch, groups=[{**FRONT, "kind": "club"}])
    with pytest.raises(CodebookError, match="club"):
        listed.load()


@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_a_parent_that_nobody_listed_is_refused(monkeypatch):
    given(monkeypatch, groups=[{**FRONT, "parent": "nobody"}])
    with pytest.raises(CodebookError, match="nobody"):
        listed.load()


@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_a_place_without_a_name_is_refused(monkeypatch):
    given(monkeypatch, places=[{"iso3": "XDL"}])
    with pytest.raises(CodebookError, match=r"places\.yaml"):
        listed.load()


def test_an_ambiguous_alias_keeps_both_meanings(monkeypatch):
    other = {"id": "lf", "name": "Low Fund", "ambiguous": ["LF"]}
    given(monkeypatch, groups=[{**FRONT, "aliases": [], "ambiguous": ["LF"]}], organisations=[other])
    assert set(listed.load().lexicon.seen[("LF",)].actors) == {"front", "lf"}


def test_a_capital_is_a_place_of_its_state(monkeypatch):
    given(monkeypatch, states=[DELLIA])
    assert listed.load().lexicon.seen[("Dell",)].place == entries.Place("Dell", "XDL", "capital")


def test_a_curly_apostrophe_spells_the_same_alias(monkeypatch):
    given(monkeypatch, groups=[{**FRONT, "aliases": ["People's Front"]}])
    actors = {key: found.actors for key, found in listed.load().lexicon.seen.items()}
    assert [found for key, found in actors.items() if "’" in "".join(key)] == [("front",)]


@pytest.mark.parametrize("damage", ["a: [", "a: b: c", "\tx: 1", "- {id: a", "a: &b *c"])
def test_a_file_that_is_not_yaml_is_refused(monkeypatch, tmp_path, damage):
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook" / "groups.yaml").write_text(damage, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    with pytest.raises(CodebookError, match=r"groups\.yaml: is not YAML"):
        files.read("groups")


def test_the_message_about_damaged_yaml_is_one_line(monkeypatch, tmp_path):
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook" / "groups.yaml").write_text("a: [\n", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    with pytest.raises(CodebookError) as error:
        files.read("groups")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("word", ["on", "off", "no", "yes"])
def test_words_that_yaml_takes_for_truth_stay_words(monkeypatch, tmp_path, word):
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook" / "groups.yaml").write_text(f"- {word}\n", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    assert files.read("groups") == [word]


@pytest.mark.parametrize("words", ["seize", None, [1], [True], {"seize": 1}, [None]])
def test_a_list_that_holds_anything_but_words_is_refused(words):
    with pytest.raises(CodebookError, match=r"verbs\.yaml, seized: expected a list of words"):
        files.phrases(words, where="verbs.yaml, seized")


def test_a_force_verb_that_is_no_word_is_refused(monkeypatch):
    changed(monkeypatch, "verbs", lambda found: found["forces"]["takes"]["seized"].append(7))
    with pytest.raises(CodebookError, match=r"verbs\.yaml, forces, takes, seized"):
        frames.load()


@pytest.mark.xfail(strict=True, reason="this damage is not told as an error of the codebook")
def test_a_verb_of_support_that_is_no_word_is_refused(monkeypatch):
    changed(monkeypatch, "verbs", lambda found: found["relations"]["supports"]["weapons"].append(7))
    with pytest.raises(CodebookError, match=r"verbs\.yaml"):
        frames.load()


def test_a_verb_of_opposition_that_is_no_word_is_refused(monkeypatch):
    changed(monkeypatch, "verbs", lambda found: found["relations"]["opposes"].append(7))
    with pytest.raises(CodebookError, match=r"verbs\.yaml, opposes"):
        frames.load()


def test_a_grammar_word_that_is_no_word_is_refused(monkeypatch):
    changed(monkeypatch, "grammar", lambda found: found["words"]["PREP"].append(True))
    with pytest.raises(CodebookError, match=r"grammar\.yaml, PREP"):
        grammar.load(())


@pytest.mark.parametrize("name", ["source_heads", "titles", "weapons"])
def test_a_noun_that_is_no_word_is_refused(monkeypatch, name):
    changed(monkeypatch, "nouns", lambda found: found[name].append(7))
    with pytest.raises(CodebookError, match=rf"nouns\.yaml, {name}"):
        nouns.load()


def test_a_cue_without_words_is_refused(monkeypatch):
    changed(monkeypatch, "reasons", lambda found: found["cues"].append({"link": "cause"}))
    with pytest.raises(CodebookError, match=r"reasons\.yaml: expected words"):
        reasons.load()


def test_a_cue_with_an_unknown_link_is_refused(monkeypatch):
    changed(monkeypatch, "reasons", lambda found: found["cues"].append({"words": "as", "link": "whim"}))
    with pytest.raises(CodebookError, match=r"reasons\.yaml: expected words and a link of purpose"):
        reasons.load()


def test_longer_cues_stand_before_shorter_ones():
    for found in reasons.load().cues.values():
        lengths = [len(cue.words) for cue in found]
        assert lengths == sorted(lengths, reverse=True)


def test_the_codebook_is_read_once():
    assert book.load() is book.load()


def test_every_activity_of_a_verb_is_one_of_the_column():
    from_column = {
        "based", "deployed", "evacuated", "withdrawn", "redeployed", "arrived", "advanced", "fled",
        "seized", "lost", "held", "weakened",
    }  # fmt: skip
    used = {frame.value for found in book.load().frames.forces.values() for frame in found}
    assert used <= from_column


def test_every_verb_that_a_noun_stands_for_has_a_meaning():
    known = book.load().frames
    assert [verb for verb in known.nominals.values() if verb not in {**known.forces, **known.relations}] == []
