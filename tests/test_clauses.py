"""Who does what to whom: which noun phrases are subject, object and circumstance of each verb?"""

import pytest

from analysis.codebook import book
from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.reading import read
from tests.reading_of import article_of


def clauses(text: str) -> list[Clause]:
    """Return the clauses of a text, in the order of their verbs."""
    return [
        clause for parsed in read(article_of(text), book.load()).parsed.values() for clause in parsed.clauses
    ]


def heads(phrases: tuple[Phrase, ...]) -> list[str]:
    """Return the last word of each phrase as the text has it."""
    return [phrase.head.text for phrase in phrases]


def of(text: str, verb: str) -> Clause:
    """Return the clause of a verb, by its base form."""
    found = [clause for clause in clauses(text) if clause.verb.verb.lemma == verb]
    assert len(found) == 1, f"expected one clause of {verb!r}, found {[c.lemma for c in clauses(text)]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Wagner attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Kidal was attacked by Wagner.", "attack", ["Wagner"], ["Kidal"]),
        ("Kidal has been attacked by Wagner.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner and Mali attacked Kidal.", "attack", ["Wagner", "Mali"], ["Kidal"]),
        ("Wagner attacked Kidal and Gao.", "attack", ["Wagner"], ["Kidal", "Gao"]),
        ("Wagner attacked Kidal, Gao and Timbuktu.", "attack", ["Wagner"], ["Kidal", "Gao", "Timbuktu"]),
        ("Wagner, which attacked Kidal, left.", "attack", ["Wagner"], ["Kidal"]),
        ("Kidal, which Wagner attacked, burned.", "attack", ["Wagner"], ["Kidal"]),
        pytest.param(
            "The fighters who attacked Kidal left.",
            "attack",
            ["fighters"],
            ["Kidal"],
            marks=pytest.mark.xfail(strict=True, reason="the object is taken for the next subject"),
        ),
        ("Wagner, the largest group, attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner (once a small group) attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        pytest.param(
            "Wagner, Mali said, attacked Kidal.",
            "attack",
            ["Wagner"],
            ["Kidal"],
            marks=pytest.mark.xfail(
                strict=True, reason="the speaker between commas is taken for the subject"
            ),
        ),
        ("Fighters from Gao attacked Kidal.", "attack", ["Fighters"], ["Kidal"]),
        ("Fighters led by Mali attacked Kidal.", "attack", ["Fighters"], ["Kidal"]),
        ("Fighters led by Mali attacked Kidal.", "lead", ["Mali"], ["Fighters"]),
        ("Wagner wants to attack Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Mali asked Wagner to attack Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Mali called on Wagner to attack Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Mali accused Wagner of attacking Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner was accused of attacking Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner entered Mali and attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Having left Gao, Wagner attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner left Gao, attacking Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Mali said that Wagner attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Mali said Wagner attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("After Wagner attacked Kidal, Mali fell.", "attack", ["Wagner"], ["Kidal"]),
        ("On Monday, Wagner attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner has never attacked Kidal.", "attack", ["Wagner"], ["Kidal"]),
        ("Wagner attacked Kidal on Monday.", "attack", ["Wagner"], ["Kidal"]),
    ],
)
def test_a_verb_has_whoever_acts_with_whom_it_acts_on(text, verb, agents, patients):
    clause = of(text, verb)
    assert (heads(clause.agents), heads(clause.patients)) == (agents, patients)


def test_a_passive_without_by_has_no_agent():
    assert of("Kidal was attacked on Monday.", "attack").agents == ()


def test_a_passive_is_marked():
    assert of("Kidal was attacked by Wagner.", "attack").is_passive


def test_the_perfect_tense_is_no_passive():
    assert not of("Wagner has attacked Kidal.", "attack").is_passive


def test_negation_belongs_to_its_verb():
    found = {c.lemma: c.verb.is_negated for c in clauses("Wagner did not leave Mali but attacked Kidal.")}
    assert found == {"leave": True, "attack": False}


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Wagner pulled out of Mali.", "pull", "pull out"),
        ("Wagner took control of Kidal.", "take", "take control"),
        ("Wagner propped up the junta.", "prop", "prop up"),
        ("Wagner fell back to Gao.", "fall", "fall back"),
    ],
)
def test_a_particle_or_noun_joins_the_verb(text, verb, lemma):
    assert of(text, verb).lemma == lemma


def test_what_is_controlled_is_the_object_of_taking_control():
    assert heads(of("Wagner took control of Kidal.", "take").objects) == ["Kidal"]


@pytest.mark.parametrize(
    ("preposition", "noun"), [("from", "Gao"), ("to", "Kidal"), ("on", "Monday"), ("through", "Niger")]
)
def test_circumstances_keep_their_preposition(preposition, noun):
    clause = of("Wagner moved troops from Gao to Kidal through Niger on Monday.", "move")
    found = heads(clause.with_preposition(preposition))
    assert found == [noun] or (preposition == "on" and found == [])


@pytest.mark.xfail(strict=True, reason="a name before a noun is taken for part of it")
def test_two_objects_of_giving_stand_in_order():
    assert heads(of("Rwanda sold M23 drones.", "sell").objects) == ["M23", "drones"]


@pytest.mark.parametrize("word", ["because", "if", "unless", "that", "after", "while"])
def test_the_word_that_opens_a_clause_is_kept(word):
    assert of(f"Mali knew {word} Wagner attacked Kidal.", "attack").opener == word


def test_an_infinitive_hangs_on_the_verb_above():
    found = {clause.lemma: clause for clause in clauses("Mali asked Wagner to attack Kidal.")}
    assert found["attack"].matrix == found["ask"].clause_id


def test_clauses_stand_in_the_order_of_their_verbs():
    starts = [c.verb.start for c in clauses("Wagner, which left Gao, attacked Kidal and took Mopti.")]
    assert starts == sorted(starts)


def test_no_two_verbs_share_a_clause_id():
    found = [c.clause_id for c in clauses("Wagner left Gao. It left Kidal, and Mali left Mopti.")]
    assert len(found) == len(set(found))


def test_the_noun_after_a_preposition_is_no_subject():
    assert heads(of("The leader of Wagner left Mali.", "leave").subjects) == ["leader"]


def test_inversion_gives_the_passive_its_subject():
    found = of("Among those evacuated were Kenyan diplomats.", "evacuate")
    assert heads(found.patients) == ["diplomats"]


def test_a_noun_that_could_be_a_verb_is_read_as_a_noun_after_an_article():
    assert [c.lemma for c in clauses("The attack on the base ended.")] == ["end"]


@pytest.mark.parametrize("text", ["", "…", "Wagner.", "“”", ", , ,", "()", "and and and", "to to of", "😀"])
def test_a_text_without_a_verb_has_no_clause(text):
    assert clauses(text) == []
