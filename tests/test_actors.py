"""Who acts in the article, what sort of actor is it, and what is it a part of?"""

import pytest

from tests.reading_of import actors_of, mentions_of, only, rows


def about(actor_id: str, *paragraphs: str, columns: tuple[str, ...]) -> object:
    """Return values of one actor's row."""
    found = actors_of(*paragraphs)
    return only(rows(found[found["actor_id"] == actor_id], *columns))


@pytest.mark.parametrize(
    ("actor_id", "sentence", "kind", "country"),
    [
        ("kenya", "Kenya left the talks.", "state", "KEN"),
        ("wagner", "Wagner left Mali.", "non_state_armed_group", "RUS"),
        ("mali_military", "The Malian army left Kidal.", "armed_force", "MLI"),
        ("mali_government", "The Malian government denied it.", "government", "MLI"),
        ("okavi_brigade", "The Okavi Brigade took Kidal.", "unit", None),
        ("lake_front", "The Lake Front took Kidal.", "non_state_armed_group", None),
        ("un_security_council", "The U.N. Security Council met.", "intergovernmental_org", None),
        ("anna_reed", "“They left,” said Anna Reed.", "person", None),
        ("kenya_prime_minister", "Kenya's prime minister accused Mali of lying.", "office", "KEN"),
    ],
)
def test_each_sort_of_actor_is_told(actor_id, sentence, kind, country):
    assert about(actor_id, sentence, columns=("kind", "country")) == (kind, country)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's foreign minister, Anna Reed, accused Mali of lying.",
        "Anna Reed, the Kenyan president, accused Mali of lying.",
        "Mali met Kenyan Foreign Minister and lawyer Anna Reed.",
    ],
)
def test_an_office_whose_holder_is_named_is_no_actor_beside_the_holder(sentence):
    kinds = actors_of(sentence)["kind"].tolist()
    assert (kinds.count("person"), kinds.count("office")) == (1, 0)


def test_a_listed_actor_is_marked_as_listed():
    assert about("wagner", "Wagner left Mali.", columns=("is_listed",))


def test_an_actor_known_by_its_shape_is_not_listed():
    assert not about("lake_front", "The Lake Front took Kidal.", columns=("is_listed",))


def test_an_actor_known_by_its_shape_ranks_below_a_listed_one():
    found = dict(rows(actors_of("The Lake Front and Wagner took Kidal."), "actor_id", "confidence"))
    assert (found["wagner"], found["lake_front"]) == ("high", "medium")


def test_a_force_answers_to_its_state():
    assert about("mali_military", "The Malian army left Kidal.", columns=("parent_id",)) == "mali"


def test_a_state_that_only_a_part_names_has_a_row():
    assert about("mali", "The Malian army left Kidal.", columns=("n_mentions",)) == 0


def test_every_parent_has_a_row():
    found = actors_of("Al Shabab attacked Wagner.", "President Paul Kagame met Malian soldiers.")
    parents = {parent for parent in rows(found, "parent_id") if parent is not None}
    assert parents <= set(rows(found, "actor_id"))


def test_no_actor_stands_twice():
    found = rows(
        actors_of("Wagner left Mali. Wagner fighters entered Sudan.", "Wagner denied it."), "actor_id"
    )
    assert len(found) == len(set(found))


def test_the_office_of_a_listed_person_is_the_one_held():
    found = about("paul_kagame", "President Paul Kagame spoke.", columns=("office", "parent_id"))
    assert found == ("president", "rwanda")


def test_the_office_of_an_unlisted_person_is_in_the_words_of_the_text():
    found = about(
        "john_okello", "John Okello, the defense minister of Kenya, left.", columns=("office", "country")
    )
    assert found == ("defense minister of Kenya", "KEN")


def test_a_rank_is_no_part_of_a_name():
    assert about("mary_adongo", "Gen. Mary Adongo left Goma.", columns=("name",)) == "Mary Adongo"


def test_other_names_that_the_text_uses_are_aliases():
    found = about("wagner", "Wagner left Mali. The Wagner Group denied it.", columns=("aliases",))
    assert "Wagner" in found.split("|")


def test_an_acronym_is_an_alias_of_the_whole_name():
    found = about(
        "lake_defence_movement", "The Lake Defence Movement (LDM) left. The LDM spoke.", columns=("aliases",)
    )
    assert "LDM" in found.split("|")


def test_a_pronoun_is_not_counted_as_a_mention():
    assert about("wagner", "Wagner left Mali. It entered Sudan.", columns=("n_mentions",)) == 1


def test_the_evidence_of_an_actor_is_its_first_mention():
    found = about("wagner", "On Monday Wagner left Mali. Wagner denied it.", columns=("start", "quote"))
    assert found == (len("On Monday "), "Wagner")


def test_sources_without_a_name_are_anonymous():
    found = actors_of("A Kenyan official said, speaking on condition of anonymity, that Wagner left Mali.")
    assert any(found["is_anonymous"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting in Kigali ended.",
        "It rained on Monday in January.",
        "Kidal is a town.",
        "",
        "…",
    ],
)
def test_a_text_in_which_nobody_acts_has_no_actor(sentence):
    assert rows(actors_of(sentence), "actor_id") == []


def test_a_country_where_something_happens_is_no_actor():
    assert "kenya" not in rows(actors_of("Wagner met reporters in Kenya."), "actor_id")


def test_a_capital_that_acts_is_its_government():
    assert rows(actors_of("Kigali denied the report."), "actor_id") == ["rwanda"]


def test_each_mentioned_actor_has_a_row():
    text = "Wagner and the Malian army took Kidal. They left. Anna Reed, an analyst, said it was over."
    named = {actor for actor in rows(mentions_of(text), "actor_id") if actor is not None}
    assert named <= set(rows(actors_of(text), "actor_id"))
