"""Has every listed verb the forms that English gives it?"""

import re

import pytest

from analysis.codebook import book, files
from analysis.codebook.inflection import Forms, inflect

GRAMMAR = book.load().grammar
FILE = files.read("grammar")
KNOWN = """
    withdraw withdraws withdrew withdrawn withdrawing
    flee flees fled fled fleeing
    patrol patrols patrolled patrolled patrolling
    supply supplies supplied supplied supplying
    retake retakes retook retaken retaking
    seize seizes seized seized seizing
    fall falls fell fallen falling
    fight fights fought fought fighting
    lead leads led led leading
    leave leaves left left leaving
    hold holds held held holding
    lose loses lost lost losing
    send sends sent sent sending
    sell sells sold sold selling
    give gives gave given giving
    drive drives drove driven driving
    expel expels expelled expelled expelling
    transfer transfers transferred transferred transferring
    deploy deploys deployed deployed deploying
    occupy occupies occupied occupied occupying
    ally allies allied allied allying
    shell shells shelled shelled shelling
    back backs backed backed backing
    train trains trained trained training
    equip equips equipped equipped equipping
    ship ships shipped shipped shipping
    quit quits quit quit quitting
    cut cuts cut cut cutting
    split splits split split splitting
    strike strikes struck struck striking
    shoot shoots shot shot shooting
    break breaks broke broken breaking
    overthrow overthrows overthrew overthrown overthrowing
    seek seeks sought sought seeking
    begin begins began begun beginning
    choose chooses chose chosen choosing
    reach reaches reached reached reaching
    push pushes pushed pushed pushing
    cross crosses crossed crossed crossing
    agree agrees agreed agreed agreeing
    die dies died died dying
    deny denies denied denied denying
    control controls controlled controlled controlling
    enter enters entered entered entering
    offer offers offered offered offering
    plan plans planned planned planning
    stop stops stopped stopped stopping
    pay pays paid paid paying
    say says said said saying
"""
STEMS = [line.split() for line in KNOWN.split("\n") if line.strip()]


@pytest.mark.parametrize("forms", STEMS, ids=[forms[0] for forms in STEMS])
def test_a_listed_verb_has_its_forms(forms):
    doubling = frozenset(FILE["doubling"])
    assert inflect(forms[0], FILE["irregular"], doubling) == Forms(*forms)


@pytest.mark.parametrize("forms", STEMS, ids=[forms[0] for forms in STEMS])
def test_each_form_leads_back_to_its_verb(forms):
    assert {GRAMMAR.verbs[form].lemma for form in forms} == {forms[0]}


@pytest.mark.xfail(strict=True, reason="overrun is not in doubling")
def test_overrunning_is_a_form_of_overrun():
    assert GRAMMAR.verbs["overrunning"].lemma == "overrun"


@pytest.mark.parametrize("form", ["overrun", "overruns", "overran"])
def test_the_other_forms_of_overrun_lead_back_to_it(form):
    assert GRAMMAR.verbs[form].lemma == "overrun"


FREEZING = [("freeze", "froze"), ("withhold", "withheld"), ("undergo", "underwent"), ("mislead", "misled")]
DOUBLING = [("prop", "propped"), ("scrap", "scrapped"), ("plot", "plotted"), ("spot", "spotted")]


@pytest.mark.xfail(strict=True, reason="irregular and doubling lack these verbs")
@pytest.mark.parametrize(("base", "past"), FREEZING + DOUBLING)
def test_less_usual_pasts_lead_back_to_their_verb(base, past):
    assert past in GRAMMAR.verbs, f"{past} is no known form"
    assert GRAMMAR.verbs[past].lemma == base


@pytest.mark.xfail(strict=True, reason="doubling lacks these verbs")
def test_no_short_verb_keeps_its_consonant_single():
    short = [
        base
        for base in FILE["verbs"].split()
        if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", base)
        and base not in FILE["doubling"]
        and base not in FILE["irregular"]
        and base not in ("bus", "quiz")
    ]
    assert short == []


@pytest.mark.parametrize(
    ("base", "past", "gerund"),
    [
        ("carry", "carried", "carrying"),
        ("stay", "stayed", "staying"),
        ("free", "freed", "freeing"),
        ("tie", "tied", "tying"),
        ("move", "moved", "moving"),
    ],
)
def test_a_verb_that_no_list_names_follows_the_rule(base, past, gerund):
    made = inflect(base, {}, frozenset())
    assert (made.past, made.participle, made.gerund) == (past, past, gerund)


@pytest.mark.parametrize(
    ("base", "third"), [("pass", "passes"), ("go", "goes"), ("fly", "flies"), ("buy", "buys")]
)
def test_the_third_person_follows_the_rule(base, third):
    assert inflect(base, {}, frozenset()).third == third


def test_a_doubling_verb_doubles_in_past_as_in_gerund():
    made = inflect("pat", {}, frozenset({"pat"}))
    assert (made.past, made.gerund) == ("patted", "patting")


@pytest.mark.parametrize("form", ["travelled", "traveled", "travelling", "traveling"])
def test_both_spellings_of_a_verb_in_el_are_known(form):
    assert GRAMMAR.verbs[form].lemma == "travel"


@pytest.mark.parametrize(("form", "lemma"), [("left", "leave"), ("found", "find"), ("fell", "fall")])
def test_a_form_of_two_verbs_is_taken_for_the_one_it_is_not_the_base_of(form, lemma):
    assert GRAMMAR.verbs[form].lemma == lemma


def test_every_irregular_verb_has_a_past_with_a_participle():
    assert [base for base, forms in FILE["irregular"].items() if len(forms) != 2] == []


def test_every_doubling_verb_ends_in_one_consonant():
    assert [base for base in FILE["doubling"] if not re.search(r"[aeiou][^aeiouwxy]$", base)] == []
