"""Who took part beside the principals, as the sentences say that list who else was there."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import KEPT_AWAY, is_absent
from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.dating.periods import overlap
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.comments import comments_on_event
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person, Span

from .attending_words import ATTENDING
from .company_places import held_there
from .events import TALKS_KINDS, Event
from .hearings import in_parliament
from .whose_company import OPENS_WITH_COMPANY, call_in_port, company_of, told_of_company

_POST = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul(?:\s+[Gg]eneral)?|[Ee]mbassy)\s+(?:to|in|at|of)\s+(?:the\s+)?$"
)
_BROUGHT_ALONG = re.compile(r"\b(?:brought|took|ha[ds]|takes|brings)\s+(?:along\s+)?with\s+(?:him|her)\s")
_AT_THE_TALKS = re.compile(
    r"\b(?:sat|was|were|joined|attended|witnessed)\b[^.;]{0,40}?\s(?:during|at|on|in|for)\s+the\s+"
    r"(?:courtesy\s+|phone\s+|bilateral\s+)?(?:call|meeting|talks|conversation)\b"
)
# "On the Russian delegation are X and Y", "X and Y accompany the Philippine leader"
_OF_A_SIDE = re.compile(
    r"\b(?:the\s+(?:Russian|Philippine|Filipino)\s+(?:delegation|side|team|party|panel)"
    r"|accompan(?:y|ies|ied)\s+the\s+(?:Russian|Philippine|Filipino)\s+[a-z]+)\b"
)
_OTHER_OCCASION = Prefiltered(
    r"\b(?:reception|gala|concert|exhibit(?:ion)?|parade|screening)\b", re.IGNORECASE
)
_NEXT_DAY = re.compile(
    r"\b(?:next|following)\s+(?:day|morning|evening)\b|\bday\s+(?:after|before|later|earlier)\b"
    r"|\b[Ee]arlier\s+(?:that|in)\b"
)
_WILL_ATTEND = re.compile(
    r"\b(?:will|is\s+to|are\s+to)\s+(?:also\s+)?(?:be\s+)?"
    r"(?:attend|join|accompan|tak|particip|head|led|represent)"
    r"|\b(?:is|are)\s+(?:also\s+)?(?:among\s+(?:those|the\s+\w+)\s+)?(?:expected|due|slated)\b"
)
# "He brought along twelve officials", "they sat at a dinner": of no journey that lies ahead.
_IS_OVER = re.compile(r"\b(?:was|were|had|did|gave|brought|took|came|went|flew|led|sat|[a-z]{3,}ed)[\s,]")
_AHEAD = re.compile(r"\b(?:will|would|to|may|might|could|should|shall|is|are|expected|scheduled)\s")
_THANKS = Prefiltered(
    r"\b(?:thanked|(?:gave|gives|expressed)\s+(?:\w+\s+){0,3}?(?:thanks|gratitude))\b[^.;]{0,60}?\bPresident\b"
)
_VERBLESS = re.compile(
    r"\b(?:is|are|was|were|will|would|has|had|have|said|says|told|to(?!\s+(?:the\s+)?[A-Z])|that|met|held|led"
    r"|signed|went|do|does|means|asks|accepts|begins|gives|makes|wants|needs|hopes|sees|goes|speaks|thinks|knows"
    r"|[a-z]+ed)\b"
    r"|\b(?!генерал\b|адмирал\b|капрал\b|маршал\b|визит\b|институт\b|статут\b|посол\b|консул\b|депутат\b"
    r"|комитет\b|совет\b|отдел\b|аппарат\b|университет\b)[а-яё]{2,}"
    r"(?:[аеиоуыя]л(?:[аио]|с[яь]|ась|ись|ось)?|[аеяи]т(?:ся)?|[ую]т(?:ся)?)\b"
)
# "The President's decision": he is not there for being named; "X's delegation included Y": he is.
_OF_HIS = re.compile(
    r"['’]s?\s+(?!(?:[\w-]+\s+)?(?:delegation|party|team|side|entourage|group|company|visit|trip)\b)"
)
# "Secretary X, who had been told by President Y to stay behind": Y was elsewhere.
_SENT_BY = re.compile(
    r"\b(?:instructed|ordered|told|asked|directed|tasked|authori[sz]ed|deputi[sz]ed|designated|appointed|sent"
    r"|named)\s+by\s+(?:(?:[A-Z][\w.’'-]*|the|his|her|then|of)\s+){0,6}$"
)
_SENDER = 90  # characters before a name in which that is told
_WERE_PRESENT = re.compile(r"(?:Also\s+|Those\s+)?(?:[Pp]resent|[Aa]ttending|[Ii]n\s+attendance)\b")
# Sentences that list company by themselves, however far from the telling they stand.
_LISTS_COMPANY = re.compile(
    r"(?:Also|Those)\s+(?:present|in\s+attendance|attending|at\s+the\s+(?:meeting|table|talks))\b"
    r"|[^,.;]{3,60}\s(?:was|were)\s+(?:also\s+)?(?:accompanied|joined|assisted|flanked)\s+(?:[a-z]+\s+){0,3}by\s"
)
# "By X, who will head the panel, and by Y": Y goes on with the list.
_RESUMES = re.compile(r"who\b[^;]{3,100}?,\s+and\s+(?:by|with)\s")
# "Said Senator X, who chairs the committee on trade": who he is, wherever he was.
_WHO_HE_IS = re.compile(
    r"who\s+(?:also\s+|now\s+|still\s+)?(?:chairs|heads|leads|commands|represents)\s+(?:the\s+|its\s+|a\s+|an\s+)?"
    r"(?!(?:[\w-]+\s+){0,2}"
    r"(?:delegation|side|team|panel|party|group|mission|talks|session|meeting|negotiat\w+|consultations"
    r"|contingent|entourage)\b)(?![^,;]*\b(?:was|were|attended|joined|came|sat)\b)"
)
# "Before the meeting, X toured the museum": not at the meeting.
_AT_ANOTHER_HOUR = re.compile(
    r"\W*(?:(?:An?|Two|Three|Hours?|Days?|[a-z]+)\s+){0,3}"
    r"(?:[Bb]efore|[Aa]head\s+of|[Pp]rior\s+to|[Oo]n\s+the\s+eve\s+of|[Hh]ours\s+after)\s+"
    r"(?:the|that|their)\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:meetings?|talks|signing|ceremony|session|summit|call|conversation|visit)\b"
)
# "He spoke from his residence, while the guests were received by Y at the hall": Y was not with him.
_MEANWHILE = re.compile(
    r"(?:while|whereas)\s+[^,;]{3,60}?\s(?:was|were)\s+(?:instead\s+)?(?:welcomed|received|greeted|hosted|met)\s+by\b"
)
# "The first was with President X, in May", "Ang una ay kasama si Pangulong X": on another one.
_ON_AN_EARLIER_ONE = re.compile(
    r"\W*(?:Ang\s+(?:una|nauna)(?:ng\s+\w+)?(?:\s+niya)?\s+ay"
    r"|(?:The|His|Her)\s+(?:first|previous|earlier|last)\s+(?:(?:one|visit|trip|time)\s+)?"
    r"(?:was|came|had\s+been))\b"
)
# "The Ambassador met with the delegation over dinner": on an occasion of its own.
_MET_THE_DELEGATION = re.compile(
    r"\b(?:met|dined|sat\s+down|had\s+(?:lunch|dinner|breakfast))\s+(?:[a-z]+\s+)?with\s+the\s+"
    r"(?:[a-z]+\s+)?(?:delegation|delegates|team|group|officers|visitors)\b"
)
_JOINS_THEM = re.compile(
    r"\b(?:join|accompany|guide|escort)\s+(?:them|him|her|the\s+(?:group|delegation|visitors|party))\b"
)
_WHO_WAS = re.compile(r",\s+who\b")
_IN = re.compile(r"\b[Ii]n\s$")  # "in 2014", not "the plan for 2014"
_WHO = re.compile(r"(?:who|whose|and\s+(?:was|were))\b")
_HEADS = re.compile(r"(?:led|headed)\s+by$", re.IGNORECASE)  # who leads the visitors, whoever they met
_WITH_HIM = "accompan"
_BY_THEMSELVES = ("among those", "tak", "took", "participat")
_ITS_VERB = 6  # characters behind a word of company in which its verb ends ("also present were")
_GAP = 6  # sentences after which a participation sentence no longer belongs to the last event


def gather_participants(reading: Reading, events: list[Event]) -> None:
    """Read the sentences that list who was there, and add them to the event told last before."""
    current: Event | None = None
    last_sentence, listing = -99, False
    by_clause, in_turn = _by_clause(events)
    for clause in reading.clauses:
        kind = reading.document.sentences[clause.sentence].kind
        if kind in ("junk", "headline", "byline", "caption", "dateline"):
            continue
        if clause.start in by_clause:
            current, last_sentence, listing = by_clause[clause.start], clause.sentence, False
        if current is None or clause.start in in_turn:
            continue
        held = held_by(clause.text)
        tells = listing or ATTENDING in held or _OTHER_OCCASION in held
        far = clause.sentence - last_sentence > _GAP
        if not tells or (far and not _names_whose(clause)):
            continue
        if _speaks_of_others(reading, clause):
            continue
        ahead = current.status in ("planned", "possible")
        other = _OTHER_OCCASION in held and _OTHER_OCCASION.search(clause.text)
        if other and (ahead or _NEXT_DAY.search(clause.text) or _of_another_day(reading, clause, current)):
            current = None
            continue
        attending = ATTENDING.search(clause.text) if ATTENDING in held else None
        attending = None if attending and _WHO_HE_IS.match(clause.text) else attending
        people = _attendants(reading, clause, attending) if attending or listing else []
        if attending and current.kind == "visit" and current.visitor_side and _HEADS.match(attending.group()):
            people = [p for p in people if p.country == current.visitor_side]
        continues = listing and bool(people) and _goes_on(reading, clause, last_sentence)
        resumed = _RESUMES.match(clause.text) if listing else None
        if resumed:
            people = [s.person for s in reading.seen_in(clause.start + resumed.end(), clause.end)]
            attending, continues = None, bool(people)
        if people and (attending or continues) and not _with_others(reading, clause):
            apart = clause.sentence - last_sentence
            target = company_of(reading, events, current, clause, attending, apart)
            target = (
                held_there(reading, events, clause, call_in_port(events, target, clause)) if target else None
            )
            target = _of_their_side(events, target, clause, people) if target else None
            if target is None or (
                (clause.start not in by_clause or target.kind == "visit")
                and not resumed
                and _elsewhere(reading, clause, target, attending)
            ):
                continue
            target.add_people(_who_came_along(target, attending, people))
            target.involved.append(Span(clause.start, clause.end))
            last_sentence = clause.sentence
        listing = bool(attending) or continues


def _speaks_of_others(reading: Reading, clause: Clause) -> bool:
    """Whether those whom a clause names were told of there, and need not have been at anything."""
    return (
        " me " in clause.text
        or in_parliament(reading, clause.sentence)
        or (_WERE_PRESENT.match(clause.text) is not None and in_parliament(reading, clause.sentence - 1))
        or KEPT_AWAY.match(clause.text) is not None
        or comments_on_event(clause)
        or _AT_ANOTHER_HOUR.match(clause.text) is not None
        or _ON_AN_EARLIER_ONE.match(clause.text) is not None
        or _MET_THE_DELEGATION.search(clause.text) is not None
        or _THANKS.search(clause.text) is not None
        or _MEANWHILE.match(clause.text) is not None
    )


def _goes_on(reading: Reading, clause: Clause, listed: int) -> bool:
    """Whether a clause only names further people of a list: no verb in it, nor in the rest of a sentence of its own."""
    if _VERBLESS.search(_without_names(reading, clause)):
        return False
    own = reading.clauses_by_sentence[clause.sentence] if clause.sentence != listed else [clause]
    return not any(_VERBLESS.search(_without_names(reading, other)) for other in own)


def _who_came_along(event: Event, attending: re.Match[str] | None, people: list[Person]) -> list[Person]:
    """ "He accompanied X on his trip and was there when he met Y": Y made no trip, nor who attends the same forum."""
    told = attending.group().casefold() if attending else ""
    if event.kind != "visit" or not event.visitor_side or not told.startswith((_WITH_HIM, *_BY_THEMSELVES)):
        return people
    own = [p for p in people if p.country == event.visitor_side]
    return own if told.startswith(_BY_THEMSELVES) else own or people


def _of_their_side(events: list[Event], target: Event, clause: Clause, people: list[Person]) -> Event | None:
    """ "The Russian delegation was X and Y", behind a journey that the others plan: the talks told before."""
    ahead = target.kind == "visit" and target.status in ("planned", "possible")
    if not (ahead and target.visitor_side) or any(p.country == target.visitor_side for p in people):
        return target
    if any(m.clause is clause for m in target.mentions) or _JOINS_THEM.search(clause.text):
        return target
    side = people[0].country
    told = (e for e in events if e.mentions[0].clause.start <= clause.start and e.status == "held")
    return next((e for e in told if e.kind in (*TALKS_KINDS, "visit") and e.side(side)), None)


def _names_whose(clause: Clause) -> bool:
    """Whether a clause says itself of which event it tells."""
    return bool(
        OPENS_WITH_COMPANY.match(clause.text)
        or _LISTS_COMPANY.match(clause.text)
        or _BROUGHT_ALONG.search(clause.text)
        or _AT_THE_TALKS.search(clause.text)
        or _OF_A_SIDE.search(clause.text)
    )


def _by_clause(events: list[Event]) -> tuple[dict[int, Event], set[int]]:
    """The first event that a clause tells of, and the clauses that tell of several talks, each with its own people."""
    by_clause: dict[int, Event] = {}
    in_turn: set[int] = set()
    for event in events:
        for mention in event.mentions:
            told = by_clause.setdefault(mention.clause.start, event)
            if told is not event and mention is event.mentions[0] and _is_only_meant(told, mention):
                told = by_clause[mention.clause.start] = event  # "called on X to prepare the visit": the call
            if told is not event and {told.kind, event.kind} <= TALKS_KINDS:
                in_turn.add(mention.clause.start)
    return by_clause, in_turn


def _is_only_meant(event: Event, mention: EventMention) -> bool:
    """Whether the clause of a mention only points back to an event, behind what it tells itself."""
    told = [m for m in event.mentions if m.clause is mention.clause]
    return all(m.pointing and m.trigger.start > mention.trigger.start for m in told)


def _elsewhere(reading: Reading, clause: Clause, event: Event, attending: re.Match[str] | None) -> bool:
    """True for what somebody is yet to attend, after an event that is over, for what is over, after a journey yet
    to come, and for what was on another day."""
    ahead = event.status == "held" and bool(_WILL_ATTEND.search(clause.text))
    if event.kind == "visit" and event.status == "possible" and not _AHEAD.search(clause.text):
        return True  # "his party, which includes X": of no journey to which somebody is only invited
    if event.status in ("planned", "possible"):
        told = attending.end() if attending else len(clause.text)
        over = _IS_OVER.search(clause.text[: told + _ITS_VERB])
        ahead = over is not None and not _AHEAD.search(clause.text, 0, told)
    return ahead or _of_another_day(reading, clause, event, attending)


def _with_others(reading: Reading, clause: Clause) -> bool:
    """True when a clause names a third country otherwise than as the post of somebody ("Ambassador to Indonesia")."""
    return any(
        not _POST.search(reading.text(max(clause.start, hit.start - 40), hit.start))
        for hit in reading.third_countries_in(clause.start, clause.end)
    )


def _of_another_day(
    reading: Reading, clause: Clause, event: Event, attending: re.Match[str] | None = None
) -> bool:
    """True when the clause tells of a day on which the event did not take place."""
    ahead = event.status in ("planned", "possible")
    dates = [
        day
        for d in reading.dates_in(clause.start, clause.start + len(told_of_company(clause, attending)))
        if (day := d.resolve(ahead))
        and (d.weight > 1 or _IN.search(reading.text(max(clause.start, d.start - 4), d.start)))
        and not is_reporting_date(reading, d)
    ]
    return bool(dates and event.when) and not any(event.when and overlap(d, event.when.edtf) for d in dates)


def _attendants(reading: Reading, clause: Clause, attending: re.Match[str] | None) -> list[Person]:
    """Who is named as company; "businessmen who came with the President" are his, and he is not theirs."""
    found: list[Person] = []
    with_whom = clause.start + attending.end() if attending else -1
    for seen in [*_antecedent(reading, clause), *reading.seen_in(clause.start, clause.end)]:
        person = seen.person
        if (
            person.country in SIDES
            and person.office
            and all(person is not p for p in found)
            and not _OF_HIS.match(reading.document.text, seen.end)
            and not _SENT_BY.search(reading.text(max(clause.start, seen.start - _SENDER), seen.start))
            and not is_absent(reading, seen)
            and seen.end != with_whom
            and (
                seen.end <= clause.start
                or not _only_quoted(reading, seen)
                or _who_was(clause, seen, attending)
            )
        ):
            found.append(person)
    return found


def _antecedent(reading: Reading, clause: Clause) -> list[Seen]:
    """Whom "who …" speaks of: the last person of the clause before."""
    if not _WHO.match(clause.text):
        return []
    earlier = [c for c in reading.clauses_by_sentence[clause.sentence] if c.end <= clause.start]
    return reading.seen_in(earlier[-1].start, earlier[-1].end)[-1:] if earlier else []


def _who_was(clause: Clause, seen: Seen, attending: re.Match[str] | None) -> bool:
    """Whether "X, who was also at the table, said …" tells of the very person that it quotes that he was there."""
    relative = _WHO_WAS.match(clause.text, seen.end - clause.start)
    return (
        attending is not None
        and relative is not None
        and "," not in clause.text[relative.end() : attending.start()]
    )


def _only_quoted(reading: Reading, seen: Seen) -> bool:
    return is_speaker(reading, seen)


def _without_names(reading: Reading, clause: Clause) -> str:
    text, base = clause.text, clause.start
    for seen in reversed(reading.seen_in(clause.start, clause.end)):
        text = text[: seen.start - base] + text[seen.end - base :]
    return text
