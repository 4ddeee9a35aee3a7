"""Who says what, in whose words, under which name, where and when?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.codebook import calendar, files, grammar, nouns, quantities, reasons, speech
from analysis.errors import CodebookError
from analysis.schema import Done, Evidence
from analysis.sources import Article, Card
from analysis.tables.actors import Actor
from analysis.tables.mentions import Mention
from analysis.tables.statements import Statement, carrier, tabulate
from analysis.words import Word, find_words
from tests.pace import IN_STEP, growth

SPEECH = speech.load()
BOOK = SimpleNamespace(
    grammar=grammar.load(SPEECH.verbs),
    nouns=nouns.load(),
    speech=SPEECH,
    quantities=quantities.load(),
    calendar=calendar.load(),
    reasons=reasons.load(),
)
FRIDAY = date(2031, 3, 14)


@dataclass
class Piece:
    sentence_id: str
    start: int
    end: int
    paragraph: int
    kind: str = "prose"
    is_readable: bool = True
    region: str = "prose"


class Fake:
    """A reading of lines; each line is one sentence, an empty line ends a paragraph."""

    def __init__(self, *lines: str) -> None:
        self.book: Any = BOOK
        text, pieces, paragraph = "", [], 1
        for number, line in enumerate(lines):
            paragraph += not line
            if line:
                pieces.append(Piece(f"s{number}", len(text), len(text) + len(line), paragraph))
                text += line + " "
        self.sentences: Any = pieces
        self.article = Article("a", text, Card(title="A", published=FRIDAY, sha256="0"), "0")

    def words(self, sentence: Any) -> list[Word]:
        return find_words(self.article.text, sentence.start, sentence.end)


def named(
    reading: Fake, surface: str, kind: str = "person", *, anonymous: bool = False
) -> tuple[Actor, Mention]:
    """Return an actor and its mention at the first place of the words."""
    start = reading.article.text.index(surface)
    sentence = next(s for s in reading.sentences if s.start <= start < s.end)
    evidence = Evidence(
        article_id="a",
        sentence_id=sentence.sentence_id,
        start=start,
        end=start + len(surface),
        quote=surface,
        rule="by_hand",
        region="prose",
    )
    blank = dict.fromkeys(("country", "sector", "parent_id", "office", "wikidata", "valid_from", "valid_to"))
    actor = Actor(
        evidence=evidence,
        actor_id=surface.lower(),
        name=surface,
        kind=kind,
        aliases=(),
        is_listed=False,
        is_anonymous=anonymous,
        n_mentions=1,
        **blank,
    )
    return actor, Mention(
        evidence=evidence,
        actor_id=surface.lower(),
        kind="name",
        resolution="shape",
        candidates=(),
        reason=None,
    )


def told(reading: Fake, known: Sequence[tuple[Actor, Mention]] = ()) -> list[Statement]:
    done = Done()
    done.put(Actor, [actor for actor, _ in known])
    done.put(Mention, [mention for _, mention in known])
    return tabulate(reading, done)


def said(*lines: str) -> list[Statement]:
    return told(Fake(*lines))


def one(*lines: str) -> Statement:
    (row,) = said(*lines)
    return row


# Speaker and content of quotations.


def test_a_speaker_after_the_quotation_is_found():
    row = one("“We will stay,” Petra Sol said.")
    assert (row.speaker_words, row.content) == ("Petra Sol", "We will stay,")


def test_a_speaker_before_the_quotation_is_found():
    row = one("Petra Sol said: “We will stay.”")
    assert (row.speaker_words, row.content) == ("Petra Sol", "We will stay.")


def test_a_speaker_after_the_verb_is_found():
    assert one("“We will stay,” said Petra Sol.").speaker_words == "Petra Sol"


def test_a_stray_stop_between_verb_and_speaker_does_no_harm():
    assert one("“We will stay,” said.", "Col. Oren Dal, the commander.").speaker_words == "Col. Oren Dal"


def test_the_role_after_a_name_ends_at_the_stop():
    row = one("“We left,” said Ilse Aranov, a noted analyst who advises officials on trade. in an interview.")
    assert row.role == "a noted analyst who advises officials on trade"


def test_a_venue_cut_off_by_a_stray_stop_is_found():
    row = one("“We left,” said Ilse Aranov, an analyst in Dell. in a telephone interview.")
    assert row.venue == "telephone interview"


def test_a_title_before_a_name_is_a_role():
    assert one("Foreign Minister Petra Sol said that talks go on.").role == "Foreign Minister"


def test_an_office_before_the_name_it_belongs_to_is_the_role():
    row = one("“We will stay,” the foreign minister, Petra Sol, told reporters.")
    assert (row.speaker_words, row.role) == ("Petra Sol", "the foreign minister")


def test_a_quotation_split_by_its_speaker_is_one_statement():
    row = one("“In the end,” he added, “we will go.”")
    assert (row.content, len(row.content_spans)) == ("In the end, ... we will go.", 2)


def test_a_quotation_over_paragraphs_is_one_statement():
    row = one("Petra Sol said: “We stay.", "", "“We always have.”")
    assert row.content == "We stay. ... We always have."


def test_a_quotation_alone_belongs_to_the_speaker_beside_it():
    rows = said("“We stay,” said Petra Sol.", "“We always have.”")
    assert [row.speaker_words for row in rows] == ["Petra Sol", "Petra Sol"]


def test_a_speaker_taken_from_a_neighbour_has_low_confidence():
    assert said("“We stay,” said Petra Sol.", "“We always have.”")[1].evidence.confidence == "low"


def test_a_doubtful_term_in_marks_is_no_statement():
    assert said("The “safe zone” was shelled again.") == []


def test_a_longer_quotation_nobody_claims_has_no_speaker():
    assert one("The walls read “there is no road left to us”.").speaker_words is None


def test_the_title_of_a_work_is_no_statement():
    assert said("The film “The Battle of the Long River” opened.") == []


def test_a_nickname_is_no_statement():
    row = one("“We stay,” said Oren “Old Fox” Dal.")
    assert row.speaker_words == "Oren “Old Fox” Dal"


def test_words_handed_out_before_a_colon_belong_to_who_issued_them():
    assert one("Petra Sol issued this text:", "", "“We stay.”").speaker_words == "Petra Sol"


def test_the_name_of_a_programme_is_not_said():
    assert one("“It fell,” Mr. Dal said on Sunday on Radio Dell’s “Hour of the State.”").content == "It fell,"


def test_an_age_after_a_name_is_no_role():
    row = one("“It fell,” said Petra Sol, 43, a nurse from Dell.")
    assert row.role == "a nurse from Dell"


def test_an_aside_about_the_speaker_is_passed_over():
    row = one("Petra Sol, whose brother fought, said: “They left us.”")
    assert row.speaker_words == "Petra Sol"


def test_a_source_that_another_quotes_is_the_speaker():
    assert one("State radio quoted a soldier as saying that it fell.").speaker_words == "a soldier"


def test_a_stop_inside_an_abbreviation_cuts_nothing():
    assert one("A raid on Jan. 3 hit the base, he added.").content == "A raid on Jan. 3 hit the base"


# Speech without marks.


def test_speech_printed_without_marks_runs_to_the_end_of_its_block():
    row = one("Petra Sol said:", "", "We welcome the news.", "", "I thank our friends.")
    assert (row.evidence.rule, row.content) == (
        "speech.unmarked",
        "We welcome the news. ... I thank our friends.",
    )


def test_speech_without_marks_may_begin_behind_the_colon():
    assert one("Petra Sol said: We welcome it.", "Peace is near.").content == "We welcome it. Peace is near."


def test_a_list_after_a_colon_is_no_speech():
    assert said("Petra Sol explained the aims:", "", "Strengthen the army.", "", "Win the war.") == []


def test_another_speaker_ends_speech_without_marks():
    rows = said("Petra Sol said:", "", "We welcome it.", "", "Oren Dal said that he did not.")
    assert rows[0].content == "We welcome it."


# Reported speech.


def test_what_follows_that_is_said():
    row = one("Petra Sol said that the army had left Dell.")
    assert (row.content, row.evidence.rule) == ("the army had left Dell", "indirect.that")


def test_the_word_that_may_be_missing():
    assert one("Officials said two generals fled.").content == "two generals fled"


def test_a_clause_before_the_attribution_is_said():
    assert one("The army had left Dell, officials said.").content == "The army had left Dell"


def test_an_attribution_in_the_middle_leaves_two_pieces():
    row = one("In Dell, the mayor said, the army had gone.")
    assert row.content == "In Dell ... the army had gone"


def test_what_accords_to_somebody_is_said_by_them():
    row = one("The army left on Friday, according to two officials, a sign of its weakness.")
    assert (row.speaker_words, row.content) == ("two officials", "The army left on Friday")


def test_a_gloss_after_the_source_is_not_in_the_evidence():
    row = one("The army left on Friday, according to two officials, a sign of its weakness.")
    assert row.evidence.quote == "The army left on Friday, according to two officials"


def test_according_to_may_open_the_sentence():
    assert one("According to the mayor, the army left.").content == "the army left"


def test_a_subject_parted_from_its_verb_is_said_too():
    assert one("Six men, according to the mayor, have fled.").content == "Six men ... have fled"


def test_said_to_be_is_no_speech():
    assert said("He was said to be ill.") == []


def test_a_refusal_to_speak_is_no_speech():
    assert said("The mayor did not say when they left.") == []


def test_reports_as_a_noun_is_no_speech():
    assert said("The reports that came in were old.") == []


def test_a_saying_after_a_report_is_a_statement_of_its_own():
    rows = said("He added that Dell would fall, saying: “I see no way out.”")
    assert [(row.directness, row.content) for row in rows] == [
        ("indirect", "Dell would fall"),
        ("direct", "I see no way out."),
    ]


def test_a_saying_after_a_report_has_the_same_speaker():
    rows = said("Petra Sol added that Dell would fall, saying: “I see no way out.”")
    assert rows[1].speaker_words == "Petra Sol"


def test_a_name_given_to_something_is_said_with_what_it_names():
    row = one("Petra Sol called the raid a “crime against us”.")
    assert (row.directness, row.content) == ("mixed", "the raid a “crime against us”")


def test_a_pledge_holds_its_infinitive():
    assert one("Kestria vowed to hold Dell.").content == "to hold Dell"


def test_a_denial_is_marked_as_denied():
    assert one("Kestria denied any part in the raid.").evidence.modality == "denied"


def test_a_threat_to_a_place_is_no_speech():
    assert said("The fighting threatened the town.") == []


def test_what_might_be_said_is_not_said():
    assert said("The mayor could announce that the army left.") == []


def test_a_pledge_after_other_deeds_has_their_subject():
    assert one("Petra Sol visited Dell and pledged full support.").speaker_words == "Petra Sol"


def test_two_speakers_joined_by_but_share_no_words():
    rows = said("Analysts say the army is weak, but officials insist it can fight.")
    assert [row.content for row in rows] == ["the army is weak", "it can fight"]


def test_footage_is_the_source_of_what_it_shows():
    row = one("A video posted on an account of the Corps shows men leaving Dell.")
    assert (row.anonymity, row.content) == ("footage", "men leaving Dell")


def test_a_report_is_a_document():
    assert one("The report says that fuel was stolen.").anonymity == "document"


def test_we_are_no_source_to_ourselves():
    assert said("We announced that the army had left.") == []


# Unnamed sources.


def test_officials_are_anonymous():
    assert one("The army left, regional officials said.").anonymity == "anonymous"


def test_a_plural_is_two_or_more():
    row = one("The army left, officials said.")
    assert (row.sources_low, row.sources_high) == (2, None)


def test_a_number_of_officials_is_exact():
    row = one("The army left, three officials said.")
    assert (row.sources_low, row.sources_high) == (3, 3)


def test_an_official_is_one_source():
    row = one("The army left, an official said.")
    assert (row.sources_low, row.sources_high) == (1, 1)


def test_one_of_the_officials_is_one_source():
    row = one("“The army left,” one of the officials said.")
    assert (row.sources_low, row.sources_high) == (1, 1)


def test_groups_of_sources_add_up():
    row = one("The army left, according to regional officials and three Kestrian officials.")
    assert (row.sources_low, row.sources_high) == (5, None)


def test_sources_named_as_part_of_a_group_count_once():
    row = one("It fell, according to officials, including two Guard members and regional officials.")
    assert (row.sources_low, row.sources_high) == (4, None)


def test_at_least_leaves_the_count_open():
    row = one("The army left, at least three officials said.")
    assert (row.sources_low, row.sources_high) == (3, None)


def test_the_reason_for_anonymity_is_what_follows_the_mark():
    row = one("It fell, officials said, speaking on condition of anonymity to discuss the secret plan.")
    assert row.anonymity_reason == "to discuss the secret plan"


def test_a_reason_that_opens_in_because_is_given_whole():
    row = one(
        "Two officials, who spoke on condition of anonymity because they were not authorized to speak,"
        " said that it fell."
    )
    assert row.anonymity_reason == "because they were not authorized to speak"


def test_a_reason_in_the_next_sentence_belongs_to_the_source():
    row = one("It fell, officials said.", "They requested anonymity because the plan is secret.")
    assert row.anonymity_reason == "because the plan is secret"


def test_a_person_named_is_one_named_source():
    row = one("“It fell,” said Ilse Aranov, an analyst in Dell.")
    assert (row.anonymity, row.sources_low) == ("named", 1)


# Speakers as actors.


def test_the_person_in_the_speakers_words_is_the_speaker():
    reading = Fake("Kestrian Foreign Minister Petra Sol said that it fell.")
    (row,) = told(reading, [named(reading, "Kestrian", "state"), named(reading, "Petra Sol")])
    assert row.speaker_id == "petra sol"


def test_officials_of_a_state_are_not_the_state():
    reading = Fake("Kestrian officials said that it fell.")
    (row,) = told(reading, [named(reading, "Kestrian", "state")])
    assert row.speaker_id is None


def test_unnamed_sources_are_the_speaker_where_they_are_an_actor():
    reading = Fake("Kestrian officials said that it fell.")
    (row,) = told(reading, [named(reading, "Kestrian officials", "office", anonymous=True)])
    assert row.speaker_id == "kestrian officials"


def test_aides_to_a_person_are_not_the_person():
    reading = Fake("Aides to Oren Dal said that it fell.")
    (row,) = told(reading, [named(reading, "Oren Dal")])
    assert row.speaker_id is None


def test_pictures_have_no_speaker():
    reading = Fake("A video posted by the Highland Front shows a fire.")
    (row,) = told(reading, [named(reading, "Highland Front", "non_state_armed_group")])
    assert row.speaker_id is None


def test_he_is_not_a_spokeswoman():
    reading = Fake("“It fell,” said Ada Rune, a spokeswoman.", "“We go,” he said.")
    assert told(reading, [named(reading, "Ada Rune")])[1].evidence.confidence == "low"


def test_the_spokesman_of_another_body_is_somebody_else():
    reading = Fake("Oren Dal, a Front spokesman, said it fell.", "The army spokesman said it held.")
    assert told(reading, [named(reading, "Oren Dal")])[1].speaker_id is None


def test_a_body_speaks_through_its_spokesman():
    reading = Fake("A spokesman for the Highland Front said that it fell.")
    (row,) = told(reading, [named(reading, "Highland Front", "non_state_armed_group")])
    assert row.speaker_id == "highland front"


def test_he_is_the_last_speaker_of_the_paragraph():
    reading = Fake("“It fell,” Oren Dal said.", "“We go,” he added.")
    assert [row.speaker_id for row in told(reading, [named(reading, "Oren Dal")])] == ["oren dal", "oren dal"]


def test_he_is_the_last_person_spoken_of_where_nobody_has_spoken():
    reading = Fake("Oren Dal visited Dell.", "“It fell,” he said.")
    (row,) = told(reading, [named(reading, "Oren Dal")])
    assert (row.speaker_id, row.evidence.confidence) == ("oren dal", "low")


def test_the_minister_is_the_minister_who_spoke_before():
    reading = Fake("Petra Sol, the foreign minister, said it fell.", "The minister said that they would go.")
    assert told(reading, [named(reading, "Petra Sol")])[1].speaker_id == "petra sol"


def test_a_pronoun_keeps_the_anonymity_of_its_source():
    assert said("“It fell,” an official said.", "“We go,” he added.")[1].anonymity == "anonymous"


def test_a_direct_quotation_of_a_known_speaker_has_high_confidence():
    reading = Fake("“It fell,” Oren Dal said.")
    (row,) = told(reading, [named(reading, "Oren Dal")])
    assert row.evidence.confidence == "high"


# When and where.


def test_the_day_beside_the_verb_dates_the_statement():
    row = one("“It fell,” Petra Sol said in a social media post on Friday.")
    assert (row.venue, row.date_words, row.date_start) == ("social media", "on Friday", FRIDAY)


def test_a_day_inside_the_content_dates_nothing():
    assert one("Petra Sol said that it fell on Friday.").date_words is None


def test_a_day_before_the_speaker_dates_the_statement():
    assert one("On Friday, Petra Sol said that it fell.").date_start == FRIDAY


# Evidence.


def test_the_evidence_covers_content_and_attribution():
    assert one("Yes. “It fell,” Petra Sol said.").evidence.quote == "“It fell,” Petra Sol said"


def test_a_statement_told_within_another_says_so():
    outer, inner = said("Petra Sol said that officials told her that it fell.")
    assert inner.evidence.said_by == outer.row_id


def test_the_innermost_statement_carries_a_stretch():
    reading = Fake("Petra Sol said that officials told her that it fell.")
    rows = told(reading)
    at = reading.article.text.index("it fell")
    assert carrier(rows, at, at + 2) is rows[1]


def test_words_outside_every_statement_have_no_carrier():
    assert carrier(said("Petra Sol said that it fell."), 0, 5) is None


def test_statements_need_the_actors_first():
    with pytest.raises(KeyError):
        tabulate(Fake("It fell."), Done())


def test_a_list_of_speech_words_that_is_no_list_is_refused(monkeypatch):
    found = files.read("speech") | {"weak": "say"}
    monkeypatch.setattr(files, "read", lambda name: found)
    with pytest.raises(CodebookError):
        speech.load()


@pytest.mark.parametrize(
    "line", ["he said “no” and ", "X said it and ", "the man, who said, ", "according to "]
)
def test_a_line_without_end_takes_linear_time(line):
    assert growth(lambda size: told(Fake(line * (size // len(line)))), 60_000) < IN_STEP
