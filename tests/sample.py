"""An invented conflict, read by hand into rows: enough for every chart, sentence and page to be tested on."""

import hashlib
from datetime import date
from typing import Any

from analysis import schema
from analysis.schema import Evidence, Row, Tables
from analysis.sources import Article, Card
from analysis.tables.actors import Actor
from analysis.tables.forces import Force
from analysis.tables.mentions import Mention
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.sentences import Sentence
from analysis.tables.statements import Statement
from analysis.views import Control, Happening, Posture, Sourcing

ARTICLE_ID = "2031-03-14-kestria-valdora"
PUBLISHED = date(2031, 3, 14)
PIVOT = date(2031, 3, 13)

LINES: tuple[tuple[str, str], ...] = (
    ("headline", "Kestria Pulls Officers Out of Valdora as the Highland Front Advances"),
    ("standfirst", "Allies of President Oren Malk are stretched by wars of their own."),
    (
        "prose",
        "Kestria began to evacuate senior Border Corps officers from Valdora to Brenland and Ostria on"
        " Thursday,"
        " according to three Kestrian officials who asked not to be named because the orders were secret.",
    ),
    ("prose", "Two Border Corps colonels had already fled to Ostria, the officials said."),
    (
        "prose",
        "Families of the Corps and embassy staff were ordered to leave Port Amity for Ostria or Kestria,"
        " and other"
        " parts of the Corps would move to the lake town of Serrin.",
    ),
    (
        "prose",
        "Some units, like the Thornfield Brigade, were transferred from the eastern camps to"
        " Port Amity and Serrin.",
    ),
    ("prose", "Kestria has armed the government of Mr. Malk for nine years and paid its soldiers."),
    (
        "prose",
        "Its advisers have trained the Valdoran Army, and its fighters stood beside the army"
        " at the Ash Pass.",
    ),
    ("prose", "Kestria also sends rockets to the Morrow League through Valdora."),
    ("prose", "If Port Amity falls, the rockets for the League could stop."),
    ("prose", "The Morrow League, weakened by its war with Dunmark, has sent fewer fighters to the army."),
    ("prose", "Brenland, busy with its own invasion of Tessaly, pledged more aircraft to Mr. Malk."),
    ("prose", "Brenland's aircraft still strike the Front for the Valdoran Army."),
    ("prose", "Norrland once gave Valdora loans."),
    (
        "prose",
        "The Highland Front, an alliance led by Free Sable, opened an offensive against the army last week.",
    ),
    ("prose", "Free Sable fighters seized Carrow, Dell and the mill town of Hask."),
    ("prose", "The army held Port Amity on Friday."),
    (
        "prose",
        "Valdoran and Kestrian soldiers fought the Ash Circle years ago, and the Circle lost the Ash Pass.",
    ),
    ("prose", "Dunmark has struck Kestria twice this year."),
    ("prose", "Ostria does not support the Front, its government said."),
    (
        "prose",
        "“Kestria is leaving because the army will not fight,” Ilse Aranov, an analyst at a Kestrian"
        " institute,"
        " said in a telephone interview. “There is no road left to reinforce by.”",
    ),
    (
        "prose",
        "“It is not clear why we do nothing,” Tomas Verrin, a member of parliament, said on television.",
    ),
    ("prose", "Mr. Verrin warned that if Mr. Malk fell, Kestria would lose its sway over the League."),
    ("prose", "“We stand by our friends,” Petra Sol, the foreign minister, told reporters in Port Amity."),
    ("prose", "The officials said that Kestria had pulled back to protect its officers."),
    (
        "prose",
        "Kestria backed Mr. Malk to keep the road to the League open, and its hands were tied by"
        " the clashes with Dunmark.",
    ),
    ("prose", "Video seen by this paper shows army trucks leaving Dell."),
    ("caption", "Kestrian fighters beside Valdoran soldiers at Hask in 2029."),
)
TEXT = "\n\n".join(words for _, words in LINES) + "\n"


def sample_article() -> Article:
    """Return the invented article with its card."""
    card = Card(
        title=LINES[0][1],
        published=PUBLISHED,
        outlet=None,
        rights="invented for the tests",
        added_by="tests",
        added_on=PUBLISHED,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    )
    return Article(ARTICLE_ID, TEXT, card, hashlib.sha256(TEXT.encode()).hexdigest())


def line_start(number: int) -> int:
    """Return where a line of the article begins."""
    return sum(len(words) + 2 for _, words in LINES[:number])


def evidence(quote: str, *, rule: str = "by_hand", **given: Any) -> Evidence:
    """Return the evidence of a quote that stands in the article once or more (the first counts)."""
    start = TEXT.index(quote)
    number = max(n for n in range(len(LINES)) if line_start(n) <= start)
    sentence_id = f"{ARTICLE_ID}-s{number + 1:03d}"
    given.setdefault("clause_id", f"{sentence_id}-c{start - line_start(number)}")
    return Evidence(
        article_id=ARTICLE_ID,
        sentence_id=sentence_id,
        start=start,
        end=start + len(quote),
        quote=quote,
        rule=rule,
        region=LINES[number][0],
        **given,
    )


def sentences() -> list[Sentence]:
    """Return one row a line."""
    return [
        Sentence(evidence=evidence(words, clause_id=None), kind=kind, paragraph=n + 1)  # type: ignore[arg-type]
        for n, (kind, words) in enumerate(LINES)
    ]


def actor(
    actor_id: str,
    name: str,
    kind: str,
    quote: str,
    *,
    parent: str | None = None,
    country: str | None = None,
    office: str | None = None,
    anonymous: bool = False,
    mentions: int = 1,
    aliases: tuple[str, ...] = (),
) -> Actor:
    """Return an actor first named by ``quote``."""
    return Actor(
        evidence=evidence(quote, clause_id=None),
        actor_id=actor_id,
        name=name,
        kind=kind,  # type: ignore[arg-type]
        country=country,
        sector=None,
        parent_id=parent,
        office=office,
        aliases=aliases,
        wikidata=None,
        valid_from=None,
        valid_to=None,
        is_listed=True,
        is_anonymous=anonymous,
        n_mentions=mentions,
    )


def actors() -> list[Actor]:
    """Return states with their parts, groups, persons, and sources the article does not name."""
    return [
        actor("valdora", "Valdora", "state", "Valdora", country="XVA", mentions=4),
        actor(
            "valdora_government",
            "Valdoran government",
            "government",
            "the government of Mr. Malk",
            parent="valdora",
            country="XVA",
        ),
        actor(
            "valdora_army",
            "Valdoran Army",
            "armed_force",
            "the Valdoran Army",
            parent="valdora",
            country="XVA",
            mentions=6,
            aliases=("the army",),
        ),
        actor(
            "oren_malk",
            "Oren Malk",
            "person",
            "Oren Malk",
            parent="valdora",
            country="XVA",
            office="president",
            mentions=5,
        ),
        actor("kestria", "Kestria", "state", "Kestria", country="XKE", mentions=12),
        actor(
            "border_corps",
            "Border Corps",
            "armed_force",
            "Border Corps",
            parent="kestria",
            country="XKE",
            mentions=5,
            aliases=("the Corps",),
        ),
        actor(
            "thornfield_brigade",
            "Thornfield Brigade",
            "unit",
            "Thornfield Brigade",
            parent="border_corps",
            country="XKE",
        ),
        actor("morrow_league", "Morrow League", "non_state_armed_group", "the Morrow League", mentions=5),
        actor("brenland", "Brenland", "state", "Brenland", country="XBR", mentions=3),
        actor("norrland", "Norrland", "state", "Norrland", country="XNO"),
        actor("ostria", "Ostria", "state", "Ostria", country="XOS", mentions=4),
        actor("tessaly", "Tessaly", "state", "Tessaly", country="XTE"),
        actor("dunmark", "Dunmark", "state", "Dunmark", country="XDU", mentions=3),
        actor("highland_front", "Highland Front", "coalition", "Highland Front", mentions=4),
        actor(
            "free_sable",
            "Free Sable",
            "non_state_armed_group",
            "Free Sable",
            parent="highland_front",
            mentions=2,
        ),
        actor("ash_circle", "Ash Circle", "non_state_armed_group", "Ash Circle", mentions=2),
        actor(
            "kestrian_officials",
            "Kestrian officials",
            "other",
            "three Kestrian officials",
            parent="kestria",
            anonymous=True,
            mentions=3,
        ),
        actor("ilse_aranov", "Ilse Aranov", "person", "Ilse Aranov", office="analyst"),
        actor(
            "tomas_verrin",
            "Tomas Verrin",
            "person",
            "Tomas Verrin",
            parent="kestria",
            office="member of parliament",
            mentions=2,
        ),
        actor("petra_sol", "Petra Sol", "person", "Petra Sol", parent="kestria", office="foreign minister"),
        actor("this_paper", "this paper", "media", "this paper"),
    ]


def mentions() -> list[Mention]:
    """Return a few mentions, one of them ambiguous."""
    return [
        Mention(
            evidence=evidence("Kestria", clause_id=None),
            actor_id="kestria",
            kind="name",
            resolution="codebook",
            candidates=("kestria",),
            reason=None,
        ),
        Mention(
            evidence=evidence("the army", clause_id=None),
            actor_id="valdora_army",
            kind="nominal",
            resolution="nearest",
            candidates=("valdora_army",),
            reason="the only army named",
        ),
        Mention(
            evidence=evidence("its soldiers", clause_id=None),
            actor_id=None,
            kind="nominal",
            resolution="ambiguous",
            candidates=("kestria", "valdora_government"),
            reason="two owners fit",
        ),
    ]


def statement(
    quote: str,
    content: str,
    *,
    speaker: str | None,
    words: str | None,
    anonymity: str = "named",
    role: str | None = None,
    venue: str | None = None,
    directness: str = "direct",
    why: str | None = None,
    sources: tuple[int | None, int | None] = (1, 1),
    day: date | None = None,
) -> Statement:
    """Return a statement whose content stands in the article."""
    start = TEXT.index(content)
    return Statement(
        evidence=evidence(quote),
        speaker_id=speaker,
        speaker_words=words,
        role=role,
        anonymity=anonymity,
        anonymity_reason=why,
        sources_low=sources[0],
        sources_high=sources[1],  # type: ignore[arg-type]
        directness=directness,
        cue="said",
        venue=venue,
        date_words=None,  # type: ignore[arg-type]
        date_start=day,
        date_end=day,
        content=content,
        content_spans=(f"{start}-{start + len(content)}",),
    )


def statements() -> list[Statement]:
    """Return statements of named and unnamed speakers, one of footage, one that gives no reason."""
    secret = "because the orders were secret"
    return [
        statement(
            LINES[2][1],
            "Kestria began to evacuate senior Border Corps officers from Valdora to Brenland and"
            " Ostria on Thursday",
            speaker="kestrian_officials",
            words="three Kestrian officials",
            anonymity="anonymous",
            directness="indirect",
            why=secret,
            sources=(3, 3),
        ),
        statement(
            LINES[3][1],
            "Two Border Corps colonels had already fled to Ostria",
            speaker="kestrian_officials",
            words="the officials",
            anonymity="anonymous",
            directness="indirect",
            sources=(2, None),
        ),
        statement(
            LINES[20][1],
            "Kestria is leaving because the army will not fight",
            speaker="ilse_aranov",
            words="Ilse Aranov",
            role="an analyst at a Kestrian institute",
            venue="telephone interview",
            day=PUBLISHED,
        ),
        statement(
            LINES[21][1],
            "It is not clear why we do nothing",
            speaker="tomas_verrin",
            words="Tomas Verrin",
            role="a member of parliament",
            venue="television",
        ),
        statement(
            LINES[22][1],
            "if Mr. Malk fell, Kestria would lose its sway over the League",
            speaker="tomas_verrin",
            words="Mr. Verrin",
            directness="indirect",
        ),
        statement(
            LINES[23][1],
            "We stand by our friends",
            speaker="petra_sol",
            words="Petra Sol",
            role="the foreign minister",
            day=PUBLISHED,
        ),
        statement(
            LINES[24][1],
            "Kestria had pulled back to protect its officers",
            speaker="kestrian_officials",
            words="The officials",
            anonymity="anonymous",
            directness="indirect",
            sources=(2, None),
        ),
        statement(
            LINES[26][1],
            "army trucks leaving Dell",
            speaker=None,
            words="Video",
            anonymity="footage",
            directness="indirect",
        ),
    ]


def relation(
    from_id: str,
    to_id: str,
    kind: str,
    quote: str,
    *,
    given: str | None = None,
    change: str = "none",
    trigger: str = "",
    via: str | None = None,
    **about: Any,
) -> RelationRow:
    """Return one relation that ``quote`` states."""
    return RelationRow(
        evidence=evidence(quote, **about),
        from_id=from_id,
        to_id=to_id,
        relation=kind,  # type: ignore[arg-type]
        support_type=given,
        change=change,
        trigger=trigger or quote.split()[-1],  # type: ignore[arg-type]
        from_words=None,
        to_words=None,
        via=via,
    )


def relations() -> list[RelationRow]:
    """Return support that goes on, is weakened, withdrawn, pledged, past, denied; fights of today and old."""
    return [
        relation("kestria", "valdora_government", "supports", "has armed the government", given="weapons"),
        relation("kestria", "valdora_army", "supports", "paid its soldiers", given="funding"),
        relation(
            "kestria",
            "valdora_army",
            "supports",
            "advisers have trained the Valdoran Army",
            given="training_advisers",
        ),
        relation(
            "border_corps", "valdora_army", "supports", "its fighters stood beside the army", given="troops"
        ),
        relation(
            "kestria", "morrow_league", "supports", "sends rockets to the Morrow League", given="weapons"
        ),
        relation(
            "kestria",
            "morrow_league",
            "supports",
            "the rockets for the League could stop",
            given="weapons",
            change="reduced",
            modality="hypothetical",
        ),
        relation(
            "kestria", "morrow_league", "supplied_via", "to the Morrow League through Valdora", via="Valdora"
        ),
        relation(
            "morrow_league",
            "valdora_army",
            "supports",
            "has sent fewer fighters to the army",
            given="troops",
            change="reduced",
        ),
        relation(
            "brenland",
            "oren_malk",
            "supports",
            "pledged more aircraft to Mr. Malk",
            given="weapons",
            change="pledged",
            modality="planned",
        ),
        relation(
            "brenland",
            "valdora_army",
            "supports",
            "aircraft still strike the Front for the Valdoran Army",
            given="troops",
            modality="ongoing",
        ),
        relation(
            "norrland",
            "valdora",
            "supports",
            "once gave Valdora loans",
            given="funding",
            change="ended",
            modality="historical",
        ),
        relation("highland_front", "valdora_army", "opposes", "an offensive against the army"),
        relation("free_sable", "valdora_army", "opposes", "seized Carrow, Dell"),
        relation("free_sable", "highland_front", "commands", "an alliance led by Free Sable"),
        relation("brenland", "highland_front", "opposes", "strike the Front"),
        relation(
            "valdora_army", "ash_circle", "opposes", "fought the Ash Circle years ago", modality="historical"
        ),
        relation(
            "kestria",
            "ash_circle",
            "opposes",
            "Kestrian soldiers fought the Ash Circle",
            modality="historical",
        ),
        relation("dunmark", "kestria", "opposes", "has struck Kestria twice"),
        relation("morrow_league", "dunmark", "opposes", "its war with Dunmark"),
        relation("brenland", "tessaly", "opposes", "its own invasion of Tessaly"),
        relation(
            "ostria",
            "highland_front",
            "supports",
            "Ostria does not support the Front",
            given="political",
            change="denied",
            modality="negated",
        ),
        relation(
            "kestria",
            "valdora_army",
            "supports",
            "Kestrian fighters beside Valdoran soldiers",
            given="troops",
            confidence="low",
        ),
    ]


def force(
    unit: str,
    activity: str,
    quote: str,
    *,
    actor_id: str | None = "border_corps",
    kind: str = "unit",
    place: tuple[str | None, str | None] = (None, None),
    origin: tuple[str | None, str | None] = (None, None),
    to: tuple[tuple[str, str], ...] = (),
    day: date | None = None,
    count: tuple[str, int] | None = None,
    implied: bool = False,
    said_by: str | None = None,
    modality: str = "asserted",
) -> Force:
    """Return one observation of a force."""
    number = count[1] if count else None
    return Force(
        evidence=evidence(quote, said_by=said_by, modality=modality, confidence="high"),
        actor_id=actor_id,
        unit=unit,
        unit_kind=kind,
        activity=activity,
        place=place[0],
        place_country=place[1],  # type: ignore[arg-type]
        origin=origin[0],
        origin_country=origin[1],
        destinations=tuple(name for name, _ in to),
        destination_countries=tuple(code for _, code in to),
        date_words=None,
        date_start=day,
        date_end=day,
        date_granularity="day" if day else None,
        date_method=None,
        quantity_words=count[0] if count else None,
        people_low=number,
        people_best=number,
        people_high=number,
        quantity_kind="exact" if count else "none",
        quantity_qualifier=None,
        trigger=activity,
        is_implied=implied,
    )


def forces() -> list[Force]:
    """Return forces that left, are leaving, were ordered out, moved inside, stayed, and took places."""
    officials, again = statements()[0].row_id, statements()[1].row_id
    video = statements()[7].row_id
    front = {"actor_id": "free_sable", "kind": "fighters"}
    army = {"actor_id": "valdora_army", "kind": "troops"}
    return [
        force(
            "senior Border Corps officers",
            "evacuated",
            "evacuate senior Border Corps officers from Valdora",
            kind="commanders",
            origin=("Valdora", "XVA"),
            to=(("Brenland", "XBR"), ("Ostria", "XOS")),
            day=PIVOT,
            said_by=officials,
            modality="begun",
        ),
        force(
            "Two Border Corps colonels",
            "fled",
            "Two Border Corps colonels had already fled to Ostria",
            kind="commanders",
            to=(("Ostria", "XOS"),),
            count=("Two", 2),
            said_by=again,
            modality="completed",
        ),
        force(
            "Families of the Corps and embassy staff",
            "evacuated",
            "Families of the Corps and embassy staff were ordered to leave Port Amity for Ostria or Kestria",
            kind="families",
            origin=("Port Amity", "XVA"),
            to=(("Ostria", "XOS"), ("Kestria", "XKE")),
            day=PUBLISHED,
            said_by=officials,
            modality="ordered",
        ),
        force(
            "other parts of the Corps",
            "redeployed",
            "other parts of the Corps would move to the lake town of Serrin",
            to=(("Serrin", "XVA"),),
            said_by=officials,
            modality="planned",
        ),
        force(
            "the Thornfield Brigade",
            "redeployed",
            "the Thornfield Brigade, were transferred from the eastern camps to Port Amity and Serrin",
            actor_id="thornfield_brigade",
            origin=("eastern camps", "XVA"),
            to=(("Port Amity", "XVA"), ("Serrin", "XVA")),
            modality="completed",
        ),
        force(
            "Free Sable fighters",
            "seized",
            "Free Sable fighters seized Carrow",
            place=("Carrow", "XVA"),
            day=date(2031, 3, 8),
            modality="completed",
            **front,
        ),
        force(
            "Free Sable fighters",
            "seized",
            "fighters seized Carrow, Dell",
            place=("Dell", "XVA"),
            day=date(2031, 3, 10),
            modality="completed",
            **front,
        ),
        force(
            "Free Sable fighters", "seized", "Dell and the mill town of Hask", place=("Hask", "XVA"), **front
        ),
        force(
            "army trucks",
            "withdrawn",
            "army trucks leaving Dell",
            origin=("Dell", "XVA"),
            said_by=video,
            modality="ongoing",
            **army,
        ),
        force(
            "The army", "held", "The army held Port Amity", place=("Port Amity", "XVA"), day=PUBLISHED, **army
        ),
        force(
            "the Circle",
            "lost",
            "the Circle lost the Ash Pass",
            actor_id="ash_circle",
            kind="fighters",
            place=("Ash Pass", "XVA"),
            modality="historical",
        ),
    ]


def motivation(
    actor_id: str | None,
    action: str | None,
    reason: str,
    *,
    sort: str,
    link: str,
    cue: str,
    teller: str,
    teller_id: str | None = None,
    **about: Any,
) -> Motivation:
    """Return one stated reason; ``reason`` and ``cue`` stand in the article."""
    words = evidence(reason, **about)
    start = TEXT.index(cue)
    return Motivation(
        evidence=words,
        actor_id=actor_id,
        action=action,
        reason=reason,
        reason_class=sort,  # type: ignore[arg-type]
        link=link,
        cue=cue,
        cue_start=start,
        cue_end=start + len(cue),  # type: ignore[arg-type]
        teller=teller,
        teller_id=teller_id,  # type: ignore[arg-type]
    )


def motivations() -> list[Motivation]:
    """Return reasons of every link, told by an analyst, named and unnamed officials and the article."""
    said = [row.row_id for row in statements()]
    leaves = {"actor_id": "kestria", "action": "leaving"}
    return [
        motivation(
            **leaves,
            reason="the army will not fight",
            sort="ally_unwilling",
            link="cause",
            cue="because the army",
            teller="named_analyst",
            teller_id="ilse_aranov",
            said_by=said[2],
        ),
        motivation(
            **leaves,
            reason="There is no road left to reinforce by",
            sort="capability_limit",
            link="constraint",
            cue="There is no",
            teller="named_analyst",
            teller_id="ilse_aranov",
            said_by=said[2],
        ),
        motivation(
            "kestria",
            "do nothing",
            "It is not clear why we do nothing",
            sort="other",
            link="reason_unknown",
            cue="not clear why",
            teller="named_official",
            teller_id="tomas_verrin",
            said_by=said[3],
        ),
        motivation(
            "kestria",
            "backed Mr. Malk",
            "lose its sway over the League",
            sort="influence_loss",
            link="condition",
            cue="warned that",
            teller="named_official",
            teller_id="tomas_verrin",
            said_by=said[4],
            modality="conditional",
        ),
        motivation(
            **leaves,
            reason="to protect its officers",
            sort="self_protection",
            link="purpose",
            cue="to protect",
            teller="anonymous_official",
            teller_id="kestrian_officials",
            said_by=said[6],
        ),
        motivation(
            "kestria",
            "backed Mr. Malk",
            "to keep the road to the League open",
            sort="supply_route",
            link="purpose",
            cue="to keep",
            teller="article",
        ),
        motivation(
            **leaves,
            reason="its hands were tied by the clashes with Dunmark",
            sort="other_commitment",
            link="constraint",
            cue="tied by",
            teller="article",
        ),
        motivation(
            "morrow_league",
            "sent fewer fighters",
            "weakened by its war with Dunmark",
            sort="other_commitment",
            link="cause",
            cue="weakened by",
            teller="article",
        ),
        motivation(
            "brenland",
            None,
            "busy with its own invasion of Tessaly",
            sort="other_commitment",
            link="interpretation",
            cue="busy with",
            teller="article",
        ),
    ]


def unread() -> list[Row]:
    """Return nothing: the sample leaves no sentence unread."""
    return []


def stand(
    row: Force, place: str | None, country: str | None, side: str, state: str, *, implied: bool = False
) -> Posture:
    """Return how a force stands to a place, resting on one observation."""
    return Posture(
        evidence=row.evidence,
        force=row.unit,
        actor_id=row.actor_id,
        place=place,
        country=country,
        side=side,
        state=state,
        is_implied=implied,
        row_ids=(row.row_id,),
        conflict_ids=(),  # type: ignore[arg-type]
    )


def posture() -> list[Posture]:
    """Return each force before and after, with a place not stated, one ordered out, one planned, one past."""
    officers, colonels, families, parts, brigade, *_, army, circle = forces()
    return [
        stand(officers, "Valdora", "XVA", "before", "there", implied=True),
        stand(officers, "Valdora", "XVA", "after", "leaving"),
        stand(officers, "Brenland", "XBR", "after", "heading"),
        stand(officers, "Ostria", "XOS", "after", "heading"),
        stand(colonels, None, None, "before", "there", implied=True),
        stand(colonels, "Ostria", "XOS", "after", "arrived"),
        stand(families, "Port Amity", "XVA", "before", "there", implied=True),
        stand(families, "Port Amity", "XVA", "after", "ordered_out"),
        stand(families, "Ostria", "XOS", "after", "planned"),
        stand(families, "Kestria", "XKE", "after", "planned"),
        stand(parts, None, None, "before", "there", implied=True),
        stand(parts, "Serrin", "XVA", "after", "planned"),
        stand(brigade, "eastern camps", "XVA", "before", "there"),
        stand(brigade, "eastern camps", "XVA", "after", "left"),
        stand(brigade, "Port Amity", "XVA", "after", "arrived"),
        stand(brigade, "Serrin", "XVA", "after", "arrived"),
        stand(army, "Port Amity", "XVA", "after", "there"),
        stand(circle, "Ash Pass", "XVA", "before", "past"),
    ]


def held(row: Force, before: tuple[str | None, str], after: tuple[str | None, str]) -> Control:
    """Return who held a place before and after."""
    return Control(
        evidence=row.evidence,
        place=str(row.place),
        country="XVA",
        before_id=before[0],
        before_basis=before[1],
        after_id=after[0],
        after_basis=after[1],
        row_ids=(row.row_id,),  # type: ignore[arg-type]
    )


def control() -> list[Control]:
    """Return three places that changed hands, one that did not, one of which nothing is said of today."""
    *_, carrow, dell, hask, _, army, circle = forces()
    implied, taken = ("valdora", "implied"), ("free_sable", "stated")
    return [
        held(carrow, implied, taken),
        held(dell, implied, taken),
        held(hask, implied, taken),
        held(army, implied, ("valdora_army", "stated")),
        held(circle, ("ash_circle", "stated"), (None, "not_stated")),
    ]


def happening(row: Row, what: str, first: date, last: date, grain: str, *, inferred: bool) -> Happening:
    """Return a dated happening made from a row."""
    return Happening(
        evidence=row.evidence,
        date_start=first,
        date_end=last,
        granularity=grain,
        is_inferred=inferred,
        what=what,
        source_table=row.TABLE,
        source_row_id=row.row_id,
    )


def timeline() -> list[Happening]:
    """Return happenings of a day, a week and a year, stated and inferred."""
    seen, said = forces(), statements()
    return [
        happening(
            relations()[18],
            "The Morrow League fought a war with Dunmark.",
            date(2031, 1, 1),
            date(2031, 12, 31),
            "year",
            inferred=True,
        ),
        happening(
            relations()[11],
            "The Highland Front opened an offensive against the Valdoran Army.",
            date(2031, 3, 3),
            date(2031, 3, 9),
            "week",
            inferred=True,
        ),
        happening(
            seen[5],
            "Free Sable fighters seized Carrow.",
            date(2031, 3, 8),
            date(2031, 3, 8),
            "day",
            inferred=False,
        ),
        happening(
            seen[6],
            "Free Sable fighters seized Dell.",
            date(2031, 3, 10),
            date(2031, 3, 10),
            "day",
            inferred=False,
        ),
        happening(
            seen[0],
            "Kestria began to evacuate senior Border Corps officers from Valdora to Brenland and Ostria,"
            " according to three unnamed officials.",
            PIVOT,
            PIVOT,
            "day",
            inferred=True,
        ),
        happening(seen[9], "The Valdoran Army held Port Amity.", PUBLISHED, PUBLISHED, "day", inferred=True),
        happening(
            said[5],
            "Petra Sol, the foreign minister, spoke to reporters.",
            PUBLISHED,
            PUBLISHED,
            "day",
            inferred=True,
        ),
    ]


def basis_of(row: Row) -> str:
    """Return who stands behind a row."""
    by = {said.row_id: said.anonymity for said in statements()}
    return "own_voice" if row.evidence.said_by is None else by[row.evidence.said_by]


def sourcing() -> list[Sourcing]:
    """Return the rows of forces, relations and motivations counted by who stands behind them."""
    rows: list[Row] = [*forces(), *relations(), *motivations()]
    made = []
    for basis in ("named", "anonymous", "own_voice", "footage"):
        of_it = [row for row in rows if basis_of(row) == basis]
        made.append(
            Sourcing(
                evidence=of_it[0].evidence,
                basis=basis,
                n_rows=len(of_it),  # type: ignore[arg-type]
                share=len(of_it) / len(rows),
                row_ids=tuple(row.row_id for row in of_it),
            )
        )
    return made


KINDS: dict[str, type[Row]] = {
    kind.TABLE: kind
    for kind in (
        Sentence,
        Actor,
        Mention,
        Statement,
        RelationRow,
        Force,
        Motivation,
        Posture,
        Control,
        Happening,
        Sourcing,
    )
}


def empty_tables() -> Tables:
    """Return every table with its columns and no row."""
    tables = {name: schema.frame(kind, []) for name, kind in KINDS.items()}
    tables["unread"] = schema.frame(Row, []).assign(reason="").astype({"reason": "string"})
    return tables


def sample_tables() -> Tables:
    """Return every table of the invented article."""
    rows: dict[str, list[Any]] = {
        "sentences": sentences(),
        "actors": actors(),
        "mentions": mentions(),
        "statements": statements(),
        "relations": relations(),
        "forces": forces(),
        "motivations": motivations(),
        "posture": posture(),
        "control": control(),
        "timeline": timeline(),
        "sourcing": sourcing(),
    }
    return empty_tables() | {name: schema.frame(KINDS[name], made) for name, made in rows.items()}
