"""When: the date that belongs to one event word, apart from days of speaking, founding and counting."""

from __future__ import annotations

import re

from ingest.extract.dating.days_beside_acts import DAY_BESIDE_ACT
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention

from .asked_to_it import is_day_asked, is_day_of_what_one_is_asked_to
from .days_moved import is_deadline, is_given_up, moved_to, set_now, since_it, was_first_set
from .days_of_papers import is_of_paper_behind
from .done_beside import told_at
from .reading import Reading
from .speech_occasions import told_in_a_speech

_REPORTING = Prefiltered(
    r"\b(?:said|says|told|added|noted|stated|announced|disclosed|reported|revealed|confirmed|wrote|posted"
    r"|tweeted|(?<!joint\s)statement|briefing|interview|press\s+release|news\s+release"
    r"|press\s+conference|presser|message|reports?|advisory|publication|bulletin"
    r"|made\s+(?:this|it|that)\s+(?:known|public|clear))"
    r"(?:\s+(?:so|senators|lawmakers|legislators|congressmen|the\s+(?:Senate|House|Cabinet|Duma)|reporters"
    r"|journalists|the\s+media"
    r"|in\s+an?\s+(?:[\w-]+\s+){0,2}"
    r"(?:statement|interview|briefing|presser|post|message|conference|release|speech|report|advisory)"
    r"|to\s+reporters|here|late|early"
    r"|(?-i:(?!Russian|Philippine|Defen|Foreign|Minister|President|Secretary|Ambassador|Prime|Deputy)"
    r"[A-Z][\w.-]+)"
    r"|(?:President|Secretary)\b|that\s+(?:came\s+out|appeared|was\s+(?:aired|published|released))|issued"
    r"|released|dated|posted|published|made))*,?\s*(?:on"
    r"|late|early|this|last)?\s*$",
    re.IGNORECASE,
)
# "This was disclosed by spokesman X late Monday": the day of the disclosing.
_SAID_BY_HIM = re.compile(
    r"\b(?:disclosed|announced|revealed|confirmed|reported|made\s+(?:known|public))\s+(?:to\s+[a-z]+\s+)?by\s+"
    r"(?:(?:[A-Z][\w’'.-]*|the|an?|of|for|and|its|his|her|[a-z-]+)\s+){1,9}?(?:on\s+|late\s+|early\s+)*$"
)
# "…, said the Philippines' Department of Defense (DND) on Saturday." and nothing after: the day of the saying.
_SAID_BY = Prefiltered(
    r"(?:^|[,”\"])\s+(?:said|says|announced|disclosed|reported|confirmed|added|noted|stated)\s+"
    r"(?:(?:[A-Z(][\w’'().&-]*|the|an?|of|for|and|to|in|its|his|her|national|foreign|defen[cs]e|deputy|press"
    r"|service|ministry|department|office|embassy|spokes\w+|secretary|minister|ambassador|envoy|president"
    r"|chief|palace|official|council|agency|governor|mayor|senator)\s+){1,14}"
    r"(?:on\s+|late\s+|early\s+)*$"
)
_SAYS_NO_MORE = re.compile(r"\s*(?:[.,;]|\(|$)")
# "His Monday speech", "the Tuesday briefing": of what was said.
_SPEECH_THEN = re.compile(
    r"\s+(?:[a-z]+\s+)?"
    r"(?:speech|address|statement|remarks|interview|presser|press\s+(?:conference|briefing|statement)|column"
    r"|editorial)\b"
)
_IN_AN_INTERVIEW = re.compile(
    r",?\s+(?:in|during)\s+(?:an?|his|her)\s+(?:[\w-]+\s+)?(?:interv|state|brief|press|speech)"
)
# "Were signed on Wednesday in a press conference": there.
_SIGNED_THEN = re.compile(
    r"\b(?:signed|inked|initiall?ed|sealed|concluded|exchanged)\s+(?:in\s+[A-Z]\w+\s+)?(?:on\s+|last\s+|late\s+)?$"
)
_THAT = re.compile(r"\sthat\s")
_THAT_FOLLOWS = re.compile(r"(?:,?\s+(?:on|late|early|last|this|in|[A-Z][\w.]*|\d+,?)){0,4},?\s+that\s")
_SPOKE = re.compile(
    r"\b(?:said|told|announced|disclosed|revealed|confirmed|added|noted|stated|assured|informed|reported"
    r"|stressed|declared|explained)\b[^.;]{0,90}$"
)
# "X on Friday recalled his meeting": the day of the recalling.
_THEN_SAYS = re.compile(
    r",?\s+when\s+(?:asked|pressed|quizzed|sought|reached)\b"
    r"|\s+(?:also\s+)?"
    r"(?:said|says|recalled|recounted|announced|confirmed|disclosed|revealed|noted|added|stressed|denied"
    r"|reported)\b"
)
_OWN_EVENT = re.compile(
    r"^(?:['’]s?\s|\sfrom\s+the\s+(?:ceremony|meeting|talks|venue|forum)\b"
    r"|\s(?:meeting|talks|visit|session|signing|call|ceremony)\b"
    r"|\s(?:as|when|while)\s+(?:he|she|they|the\s+two)\s+"
    r"(?:met|received|hosted|welcomed|visited|called\s+on|arrived|sat\s+down)\b)"
)
# «Сообщает в пятницу CBN», «заявил журналистам 20 октября».
_REPORTED_IN_RUSSIAN = re.compile(
    r"\b(?:сообща|сообщил|заяв|рассказ|пиш[еу]т|написал|передал|передаёт|передает|отметил|уточнил|добавил"
    r"|подтвердил|объявил)[а-яё]*\s+(?:(?:об\s+этом|журналистам|агентству|ТАСС|РИА|порталу)\s+)?"
    r"(?:во?\s+)?$",
    re.IGNORECASE,
)
_OF = (" of ", " from ", " dated ", " early ", " late ")
_OF_PAPERS = re.compile(
    r"\b(?:agreements?|memorand\w+|treat(?:y|ies)|protocols?|accords?|contracts?|pacts?|declarations?"
    r"|understandings?|documents|statement|constitution|law)"
    r"\s+(?:of|from|dated)\s+(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
# "Signed an amendment to the 2009 Air Services Agreement": not in that year.
_NAMES_A_PAPER = re.compile(
    r"\s+(?:(?:[A-Z][\w.'’–-]*|of|on|and|the)\s+){0,6}?"
    r"(?:[Aa]greement|[Tt]reaty|[Mm]emorandum|[Pp]rotocol|[Cc]onvention|[Aa]ccord|[Pp]act|[Cc]onstitution)\b"
)
_SAID_AT = re.compile(
    r"[,”\"]\s+(?:[\w.’'-]+\s+){0,8}?(?:[A-Z][\w.’'-]*|he|she)\s+"
    r"(?:said|told|announced|disclosed|added|noted)\s+(?:[\w-]+\s+){0,3}?(?:at|in|during|upon)\s"
)
_BEFORE_LEAVING = re.compile(r"\bbefore\s+(?:flying|leaving|departing|returning|heading|boarding)\b")
# "Thursday evening (Friday in Manila)", "(1 a.m. Manila time)": what the clock says elsewhere.
_CLOCK = re.compile(
    r"(?:\d|noon|midnight|[A-Z][a-z]+day)[^()]*\b(?:in\s+(?:Manila|Moscow|the\s+Philippines)|time)"
)
# "Signed during X's visit to Y and ratified in June", "met to follow up on the accords made in 2017": what became of
# a paper is no day of the visit or of the talks.
_PAPER_S_LIFE = Prefiltered(
    r"\s(?:and|but|then)\s+(?:[\w-]+\s+){0,3}?(?:ratified|approved|concurred|amended|revised|renewed|extended|expired"
    r"|(?:entered|came|went)\s+into\s+(?:force|effect)|took\s+effect|became)\s"
    r"|\s(?:agreements?|accords?|deals?|pacts?|memorand\w+|treat(?:y|ies)|protocols?|documents|commitments"
    r"|understandings)\s+"
    r"(?:(?:that|which)\s+were\s+|(?:that\s+)?they\s+(?:had\s+)?)?"
    r"(?:signed|made|reached|sealed|struck|concluded|forged|inked|adopted)\s(?:[a-z]+\s){0,2}$"
    r"|\s(?:подписанн|достигнут|заключ[её]нн)[а-яё]+\s"
    r"|\s(?:na|\w+ng)\s+(?:lalagdaan|pipirmahan|nilagdaan|pinirmahan|napagkasunduan)\s"
)
# "To carry out what they agreed on in May 2017": the day of what was agreed.
_WHAT_WAS_DONE = Prefiltered(
    r"\bwhat(?!\s+(?:was|is)\s+(?:his|her|their|its|the|an?)\b)\s+(?:[\w.’'-]+\s+){1,8}$"
)
# "Spoke on Sunday, a few days after they met", "will mark on Monday ten years since they signed it": of the main verb.
_LONG_AFTER = re.compile(r"\b(?:days|weeks|months|years|decades)\s+(?:after|since|before)\s")
# "Will buy rifles after the two ministers signed an accord on Wednesday": the day of what came before.
_AFTER_ANOTHER_ACT = Prefiltered(
    r"\s(?:after|since|because)\s+(?:(?!the\s+(?:talks|meeting|visit|signing)\b)[\w.’'-]+,?\s+){1,14}?"
    r"(?:signed|inked|met|visited|agreed|concluded|approved|ratified)\s[^,;]*$"
)
# "Recalled their meetings and the anniversary that was marked in 2016": when the anniversary was.
_OF_ANOTHER_THING = Prefiltered(
    r"\b(?:anniversary|independence|founding|establishment|birthday|centen\w+|jubilee|election|inauguration"
    r"|pandemic|war|siege|attacks?)\b"
    r"[^.;,]{0,90}?\s"
    r"(?:(?:that|which)\s+(?:was|were|is|had\s+been|fell|took|came)\s+"
    r"|(?:observed|marked|celebrated|commemorated)\s)[^.;,]{0,30}$"
)
_RELATIVE = re.compile(r",\s+(?:who|whose|which)\s[^,;]*$")
_AHEAD_OF = re.compile(r"\s*(?:Prior\s+to|Before|Ahead\s+of)\s[^,]*$")
_COARSE = {3: 0, 2: 90, 1: 200}  # characters by which a vaguer date counts as farther
_FOR = re.compile(r"\bfor\s+(?:the\s+)?(?:years\s+|period\s+)?$|\bна\s+(?:период\s+)?$")
_NTH_OF = re.compile(
    r"\b(?:second|third|fourth|fifth|\d{1,2}(?:nd|rd|th))\s+(?:such\s+)?(?:[\w-]+\s+)?"
    r"(?:visit|call|trip|meeting|talks|time|encounter|conversation)\b[^,.;]{0,50}$"
)
_SINCE_HE = Prefiltered(r"\bsince\s+(?:he|she|they|taking|becoming)\b[^,.;]{0,40}$")
_SINCE = Prefiltered(r"\b(?:since\s+(?:the\s+)?|series\s+of\s+)$", re.IGNORECASE)
_SINCE_ACT = Prefiltered(
    r"\bsince\s+(?:(?:he|she|they|it|the|his|her|their|taking|becoming)\b[^,.;]{0,40}"
    r"|(?:(?-i:[A-Z])[\w.]*\s+){1,3}(?:became|took|assumed|entered|came|won|was)\b[^,.;]{0,30})$",
    re.IGNORECASE,
)
# "CAATSA, passed in August 2017, made large orders risky": the day of a thing beside the event.
_FOUNDED = Prefiltered(
    r"(?:\b(?:created|established|set\s+up|founded|formed)"
    r"|,\s+(?:passed|enacted|imposed|commissioned|inaugurated|elected|appointed|born|built))"
    r"\s+(?:in|on)\s+(?:early\s+|late\s+|mid-)?$",
    re.IGNORECASE,
)
_SINCE_WORDS = (_SINCE, _SINCE_ACT, _FOUNDED)
# "The first accord signed by the two countries in six years": how long there was none.
_FIRST = re.compile(r"\b(?:first|only)\b[^.;]*$")
_IN_YEARS = re.compile(r"in\s+(?:[\w-]+\s+)?(?:years|months|decades)", re.IGNORECASE)


# "On November 10 Russia had said that it would send a team": the day of the saying, of what was yet to come.
_THEN_SOMEBODY_SAID = re.compile(
    r",?\s+(?:(?:[A-Z][\w.’'-]*|the|of|a|an|its|his|her|foreign|defen[cs]e|ministry|department|embassy|spokes\w+|he"
    r"|she|it|they)\s+){1,8}(?:had\s+|has\s+|also\s+)?"
    r"(?:said|announced|declared|disclosed|promised|pledged)\s+(?:that\s+)?(?:[\w.’'-]+\s+){1,14}?"
    r"(?:(?:[\w’'-]+,\s+)(?:to|for)\s+which\s[^,;]{3,120},\s+)?(?:would|will|(?P<may>may|might|could|can))\b"
)

_OPENS = re.compile(r"\W*(?:(?:Earlier|Already|Also|And|But|Then)\s+)?(?:[Oo]n|[Ll]ast|[Ii]n)?\s*")


def is_reporting_date(reading: Reading, date: DateMention) -> bool:
    """True for the day on which somebody spoke, not on which something happened."""
    sentence = reading.sentence_at(date.start)
    before = reading.text(max(sentence.start, date.start - 90), date.start)
    after = reading.text(date.end, min(sentence.end, date.end + 24))
    held = held_by(sentence.text)
    if _REPORTED_IN_RUSSIAN.search(before):
        return True
    told = (
        (" by " in before and _SAID_BY_HIM.search(before))
        or (_REPORTING in held and _REPORTING.search(before, within=sentence.text))
        or (_IN_AN_INTERVIEW.match(after) and not _SIGNED_THEN.search(before))
        or (_SAID_BY in held and _SAYS_NO_MORE.match(after) and _SAID_BY.search(before, within=sentence.text))
    )
    opens = _OPENS.fullmatch(reading.text(sentence.start, date.start))
    said = (
        told
        or _SPEECH_THEN.match(after)
        or _THEN_SAYS.match(after)
        or (opens and is_followed_by_saying(reading.document.text, date.end, date.names_a_day))
    )
    return bool(said) and not _OWN_EVENT.match(after)


def is_followed_by_saying(text: str, end: int, names_a_day: bool) -> bool:
    """Whether a date that ends at ``end`` is when somebody spoke of what is to come, or, a day, of what may be."""
    said = _THEN_SOMEBODY_SAID.match(text, end)
    return said is not None and (names_a_day or not said["may"])


def date_for(
    reading: Reading, start: int, end: int, trigger: tuple[int, int], among: list[DateMention] | None = None
) -> DateMention | None:
    """The event date nearest to the trigger inside ``[start, end)`` (or ``among``), finer dates first when as near."""
    dates = reading.dates_in(start, end) if among is None else among
    if not dates:
        return None
    quoted = reading.is_quoted(*trigger)  # what is told around a quotation dates nothing in it, nor it that
    found = [
        d
        for d in dates
        if (d.past or d.future)
        and (not is_reporting_date(reading, d) or _of_the_briefing(reading, d, trigger))
        and (not is_since(reading, d) or since_it(reading, d, trigger))
        and not _is_covered(reading, d)
        and not is_of_paper_behind(reading, d, trigger)
        and not is_counted(reading, d)
        and not (d.weight == 1 and _NAMES_A_PAPER.match(reading.document.text, d.end))
        and not apart(reading, trigger, d.start, d.end)
        and not is_deadline(reading, d, trigger)
        and not is_given_up(reading, d)
        and not is_day_asked(reading, d, trigger)
        and not is_day_of_what_one_is_asked_to(reading, d, trigger)
        and not (d.rule == DAY_BESIDE_ACT and not _tells_act_behind(reading, d, trigger))
        and reading.is_quoted(d.start, d.end) == quoted
    ]
    if len(found) > 1:
        later = [d for d in found if not was_first_set(reading, d)]
        found = set_now(reading, later) or later or found if len(later) < len(found) else found
    if not found:
        return None

    def cost(date: DateMention) -> tuple[int, int]:
        gap = date.start - trigger[1] if date.start >= trigger[1] else trigger[0] - date.end
        return _COARSE[date.weight] + max(gap, 0), date.start

    nearest = min(found, key=cost)
    return moved_to(reading, nearest) if was_first_set(reading, nearest) else nearest


def _of_the_briefing(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """ "Held a virtual briefing on Thursday with members of the embassy": the encounter itself, and no report of it."""
    briefing = reading.text(*trigger).lower().endswith("briefing")
    return (
        briefing and date.start >= trigger[1] and reading.text(trigger[1], date.start).strip() in ("", "on")
    )


def _tells_act_behind(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """ "A day after X met Y, Z flew home on Friday": the day is that of the act told right behind it."""
    return date.end <= trigger[0] and ", " not in reading.text(date.end, trigger[0])


def apart(reading: Reading, trigger: tuple[int, int], start: int, end: int) -> bool:
    """True for where and when somebody spoke of an event, for what came after it, and for the time elsewhere.

    "…, X said on his arrival yesterday"; "Ahead of the talks on Friday, …"; "(Friday in Manila)".
    """
    sentence = reading.sentence_at(start)
    between = reading.text(trigger[1], start)
    if between and (_SAID_AT.search(between) or ("before" in between and _BEFORE_LEAVING.search(between))):
        return True
    if of_what_was_signed(sentence.text, between):
        return True
    if _AFTER_ANOTHER_ACT in held_by(sentence.text) and _AFTER_ANOTHER_ACT.search(
        between, within=sentence.text
    ):
        return True
    if _OF_ANOTHER_THING in held_by(sentence.text) and _OF_ANOTHER_THING.search(
        between, within=sentence.text
    ):
        return True
    if _WHAT_WAS_DONE in held_by(sentence.text) and _WHAT_WAS_DONE.search(between, within=sentence.text):
        return True
    if end < trigger[0] and _LONG_AFTER.search(
        sentence.text, end - sentence.start, trigger[0] - sentence.start
    ):
        return True
    within = (start - sentence.start, end - sentence.start, trigger[0] - sentence.start)
    if end < trigger[0] and (
        is_of_the_telling(sentence.text, *within) or told_in_a_speech(sentence.text, *within)
    ):
        return True
    if end < trigger[0] and _of_relative(sentence.text, start - sentence.start, trigger[0] - sentence.start):
        return True
    if end < trigger[0] and sentence.text[end - sentence.start :].startswith(","):
        return bool(_AHEAD_OF.match(reading.text(sentence.start, start)))
    opened = sentence.text.rfind("(", 0, start - sentence.start)
    closed = sentence.text.find(")", end - sentence.start)
    return opened >= 0 and bool(_CLOCK.fullmatch(sentence.text[opened + 1 : closed]))


def of_what_was_signed(sentence: str, between: str) -> bool:
    """Whether a day behind an event is one of a paper's life, as the words ``between`` both tell."""
    return _PAPER_S_LIFE in held_by(sentence) and bool(_PAPER_S_LIFE.search(between, within=sentence))


def is_of_the_telling(sentence: str, start: int, end: int, at: int) -> bool:
    """ "X told Y in Manila on Monday that …": whether it is the place or day on which what stands at ``at`` was told.

    It is that of the event, too, where it was told there ("…, in a meeting of half an hour"); then what stands behind
    "that" is not.
    """
    if there := told_at(sentence, at):
        return _THAT.search(sentence, there.start(), start) is not None
    told = _THAT_FOLLOWS.match(sentence, end) is not None and _SPOKE.search(sentence[:start]) is not None
    return told and _THAT.search(sentence, end, at) is not None


def _of_relative(text: str, start: int, trigger: int) -> bool:
    """ "X, whose tour ends this month, bade farewell to Y": whether what stands at ``start`` is told of X aside."""
    if "," not in text[start : max(trigger, 0)]:
        return False
    return _RELATIVE.search(text, 0, start) is not None


def _is_covered(reading: Reading, date: DateMention) -> bool:
    """True for the years that a plan or program covers ("Plan of Consultations for 2018-2020")."""
    return (
        date.weight == 1
        and "/" in (date.past or "")
        and bool(_FOR.search(reading.text(max(0, date.start - 24), date.start)))
    )


def is_counted(reading: Reading, date: DateMention) -> bool:
    """True for the year within which visits are counted ("the second call this year", "since he took office")."""
    sentence = reading.sentence_at(date.start).text
    before = reading.text(max(0, date.start - 70), date.start)
    if _SINCE_HE in held_by(sentence) and _SINCE_HE.search(before, within=sentence):
        return bool(_NTH_OF.search(before))
    return date.text.lower().endswith(("this year", "last year")) and bool(_NTH_OF.search(before))


def is_since_act(reading: Reading, date: DateMention) -> bool:
    """True for the day of what is only told to count from it ("since he came to office in 2016")."""
    before = reading.text(max(0, date.start - 60), date.start)
    return bool(_SINCE_ACT.search(before, within=reading.sentence_at(date.start).text))


def is_since(reading: Reading, date: DateMention) -> bool:
    """True for the day from which a state of things lasts ("since March", "founded in 2015"): no day of an event."""
    sentence = reading.sentence_at(date.start).text
    before = reading.text(max(0, date.start - 60), date.start)
    held = held_by(sentence)
    for words in _SINCE_WORDS:
        if words is _FOUNDED and date.rule == "date.weekday":
            continue  # "the Duma, their lower house, passed on Wednesday the bill"
        if words in held and words.search(before, within=sentence):
            return True
    if date.text.lower().startswith("since") or (before.endswith(_OF) and _OF_PAPERS.search(before)):
        return True
    return bool(_IN_YEARS.fullmatch(date.text) and _FIRST.search(before))
