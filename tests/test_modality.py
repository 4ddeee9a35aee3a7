"""How real do the words make what a clause says: done, begun, ordered, planned, possible, denied?"""

import pytest

from analysis.codebook import book
from analysis.extract.modality import modality_of
from analysis.reading import read
from tests.reading_of import article_of

BOOK = book.load()


def real(text: str, verb: str = "leave") -> str:
    """Return how real the words make the clause of a verb, by its base form."""
    for parsed in read(article_of(text), BOOK).parsed.values():
        by_id = {clause.clause_id: clause for clause in parsed.clauses}
        for clause in parsed.clauses:
            if clause.verb.verb.lemma == verb:
                return modality_of(clause, parsed, by_id, BOOK.frames)
    raise AssertionError(f"no clause of {verb!r} in {text!r}")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Wagner leaves Mali.", "asserted"),
        ("Wagner left Mali.", "completed"),
        ("Wagner has left Mali.", "completed"),
        ("Wagner had left Mali.", "completed"),
        ("Wagner is leaving Mali.", "ongoing"),
        ("Wagner has been leaving Mali.", "ongoing"),
        ("Wagner continues to leave Mali.", "ongoing"),
        ("Wagner began to leave Mali.", "begun"),
        ("Wagner has started leaving Mali.", "begun"),
        ("Wagner will leave Mali.", "planned"),
        ("Wagner plans to leave Mali.", "planned"),
        ("Wagner is set to leave Mali.", "planned"),
        ("Wagner is preparing to leave Mali.", "planned"),
        ("Wagner decided to leave Mali.", "planned"),
        ("Wagner is expected to leave Mali.", "planned"),
        ("Wagner vowed to leave Mali.", "planned"),
        ("Wagner was not allowed to leave Mali.", "negated"),
        ("Wagner is not trying to hold Gao and to leave Mali.", "negated"),
        ("Wagner could leave Mali.", "hypothetical"),
        ("Wagner may have left Mali.", "hypothetical"),
        ("Wagner might leave Mali.", "hypothetical"),
        ("Wagner would leave Mali.", "hypothetical"),
        pytest.param(
            "Wagner is likely to leave Mali.",
            "hypothetical",
            marks=pytest.mark.xfail(strict=True, reason="likely before an infinitive is not read"),
        ),
        ("If Wagner leaves Mali, France will come.", "conditional"),
        ("France will come unless Wagner leaves Mali.", "conditional"),
        ("Wagner would leave Mali if France came.", "conditional"),
        ("Wagner threatened to leave Mali.", "conditional"),
        ("Wagner must leave Mali.", "demanded"),
        ("Wagner should leave Mali.", "demanded"),
        ("France urged Wagner to leave Mali.", "demanded"),
        ("France asked Wagner to leave Mali.", "demanded"),
        ("France called on Wagner to leave Mali.", "demanded"),
        ("France told Wagner to leave Mali.", "demanded"),
        ("Wagner was asked to leave Mali.", "demanded"),
        ("France ordered Wagner to leave Mali.", "ordered"),
        ("Wagner was ordered to leave Mali.", "ordered"),
        ("Wagner did not leave Mali.", "negated"),
        ("Wagner didn't leave Mali.", "negated"),
        ("Wagner didn’t leave Mali.", "negated"),
        ("Wagner never left Mali.", "negated"),
        ("Wagner refused to leave Mali.", "negated"),
        ("Wagner failed to leave Mali.", "negated"),
        ("Wagner will not leave Mali.", "negated"),
        ("Wagner has no plans to leave Mali.", "negated"),
        ("Wagner denied that it left Mali.", "denied"),
        ("Wagner rejected claims that it left Mali.", "denied"),
        ("Wagner dismissed reports that it had left Mali.", "denied"),
        ("Wagner did not deny that it left Mali.", "completed"),
        ("Wagner previously left Mali.", "historical"),
        ("Wagner once left Mali.", "historical"),
        ("Wagner's plan to leave Mali surprised France.", "planned"),
        ("Wagner's inability to leave Mali surprised France.", "negated"),
        ("Wagner's refusal to leave Mali surprised France.", "negated"),
        pytest.param(
            "Calls for Wagner to leave Mali grew.",
            "demanded",
            marks=pytest.mark.xfail(strict=True, reason="calls for are not read as a demand"),
        ),
        ("No fighter left Mali.", "negated"),
        ("Neither Wagner nor France left Mali.", "negated"),
        ("Nobody left Mali.", "negated"),
    ],
)
def test_the_words_around_a_verb_tell_how_real_it_is(text, modality):
    assert real(text) == modality


def test_a_denial_in_the_next_sentence_does_not_reach_back():
    assert real("Wagner left Mali. France denied that it came.") == "completed"


def test_a_condition_in_the_next_sentence_does_not_reach_back():
    assert real("Wagner will leave Mali. If France comes, Mali will fall.") == "planned"


def test_the_verb_of_asking_is_itself_a_fact():
    assert real("France asked Wagner to leave Mali.", "ask") == "completed"


def test_the_verb_of_denying_is_itself_a_fact():
    assert real("Wagner denied that it left Mali.", "deny") == "completed"


def test_a_year_just_past_is_no_history():
    assert real("In 2030, Wagner left Mali.") == "completed"


def test_a_month_called_may_makes_nothing_possible():
    assert real("In May Wagner left Mali.") == "completed"


def test_not_only_negates_nothing():
    assert real("Wagner not only left Mali but attacked Kidal.") == "completed"
