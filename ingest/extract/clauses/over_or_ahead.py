"""What is plainly over or plainly ahead, whatever else is planned, possible or done beside it."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by

from .done_beside import done_beside
from .stance_words import PAST, PLANNED

_AFTER_IT = Prefiltered(
    r"\b(?:after|following|follows|fresh\s+from|(?:emerg|com)(?:ed|ing|es)\s+(?:from|out\s+of)"
    r"|came\s+(?:from|out\s+of))\s+"
    r"(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
# "After a meeting with Y in Malolos on Monday, X said buses would come."
_HERE_ON_FRIDAY = re.compile(
    r"\s*(?:(?:here|reporters|late|in\s+[A-Z]\w+|(?:on\s+)?[A-Z][a-z]+day|yesterday|today)\s+)*"
)
_HE_SAID = re.compile(
    r"[^;”\"]{0,160}?,\s+(?:(?:[A-Z][\w.’'-]*|the|of|and|for|he|she)\s+){0,9}"
    r"(?:said|says|told|noted|added|announced|disclosed|assured|thanked)\b"
)
# "Said Russia is ready to help after a courtesy call on Y": what others will do waits for no courtesy.
_HE_WILL = re.compile(r"\b(?:he|she|they|it)\s")
_OF_COURTESY = re.compile(r"courtesy\s")
# "Spoke of the visit which X will make in November": whoever spoke of it before.
_WILL_BE_MADE = Prefiltered(
    r"\b(?:that|which)\s+[^;,]{2,90}?\s(?:will|(?:is|are)\s+(?:about|due|set|to))\s+(?:to\s+)?(?:make|pay|undertake)\b"
)
# "Talked about the visit of X to Y planned for 2015": however long ago they did.
_SPOKE_OF = Prefiltered(
    r"\b(?:discuss(?:ed|ing)"
    r"|(?:talk(?:ed|ing)|spoke|speaking|conversation|exchanged\s+views|briefed\s+(?:[\w.-]+\s+){1,6}?)\s+"
    r"(?:about|of|on|over)"
    r"|touched\s+(?:up)?on|took\s+up|tackled|mentioned|referred\s+to|went\s+over|reviewed|confirmed"
    r"|announced)\s+(?:[\w’'-]+\s+){0,6}$"
)
_PLANNED_FOR = re.compile(
    r"(?:\s(?!who\b|which\b|that\b)[\w□.’'-]+,?){0,14}?,?\s"
    r"(?P<for>(?:planned|scheduled|set|slated|due|expected|foreseen|envisaged|eyed|proposed|timed|pencill?ed\s+in)\s+"
    r"(?:for|in|on|at|to\s+take\s+place|next|this|later|early|late|mid)\b)"
)
_VISIT_TO = re.compile(r"(?:\s+(?:to|in|here)\b[^;,]{0,40}?)?\s+")
_WILL = Prefiltered(r"\b(?:will|would|shall|to\s+be|is\s+to|are\s+to)\b", re.IGNORECASE)
# "At the meeting with X, Y said": they met, whatever Y said of the future.
_AT_IT = Prefiltered(
    r"(?:^|[,;]\s+)(?:at|during|in)\s+(?:(?:the|his|her|their|an?)\s+)?"
    r"(?:(?!next|coming|upcoming|planned|forthcoming|second|third)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_WHILE_AT_IT = re.compile(r"(?:In|At|On|Upon|By|While|During|Over|After)\s+", re.IGNORECASE)
_GERUNDS = ("meeting", "meeting with", "receiving", "hosting", "welcoming")
_COMMA = re.compile(r"(?:^|,\s+)(?:[a-z]+ly\s+)?$")
_SAID_THERE = re.compile(
    r",\s+[^,;]{0,80}?\b"
    r"(?:said|told|agreed|expressed|noted|stressed|asked|thanked|conveyed|discussed|assured|invited|raised"
    r"|proposed|suggested|offered|requested|urged|pressed|promised|pledged|sought|reiterated|recalled"
    r"|welcomed|praised)\b"
)
# "When X visits Moscow next month": of time to come, whatever else can or will be.
_WHEN_HE_COMES = re.compile(
    r"\b(?:when|before|once|until)\s+(?:(?:[\w.’'-]+\s+){1,7}|(?:[\w.’'-]+\s+){0,6}[\w.’'-]+,\s[^,;]{3,70},\s+)$"
)
_COMES = re.compile(r"(?:visits|arrives|travels|flies|goes|comes|meets|returns|leaves|departs)\b")
# "Met to prepare the visit of Y", "to plan how the commission can hold its session": those lie ahead.
_TO_PREPARE = Prefiltered(
    r"\bto\s+(?:prepare|plan|arrange|organi[sz]e|schedule|map\s+out|thresh\s+out|finali[sz]e|set\s+a\s+date\s+for"
    r"|set\s+the\s+stage\s+for|pave\s+the\s+way\s+for|lay\s+the\s+ground\w*\s+for|make\s+ready)\s+"
    r"(?:for\s+)?"
    r"(?:how\s+)?(?:an?|the|their|his|her|its)\s+"
    r"(?:(?!who|which|after|before|during|following|at|since)[\w'’-]+\s+){0,12}$"
)
# "Left for Moscow on Friday to sign the pact": who has just set out has not signed yet.
_SET_OUT_TO = Prefiltered(
    r"\b(?:left|departed|set\s+out|set\s+off|took\s+off)\s+(?:[\w.’'-]+\s+){0,4}?for\s+"
    r"(?:(?!ago\b|last\b|earlier\b)[^\s.;]+\s+){1,12}?to\s+(?:\w+ly\s+)?$"
)
# "Have set its signing for his visit in July": on a day to come.
_HAVE_SET = Prefiltered(
    r"\b(?:set|fixed|scheduled|slated|timed|planned|moved|eyed|targeted)\s+(?:its|their|the|his|her)\s+"
    r"(?:[\w-]+\s+){0,2}(?P<for>for\s+(?:his|her|their|the|an?)\s+(?:[\w-]+\s+){0,3})?$"
)
# "The treaties to be signed during his visit": both are ahead ("the first to be signed then" was).
_TO_BE_DONE_AT = Prefiltered(
    r"(?<!was\s)(?<!were\s)\bto\s+be\s+(?:\w+ly\s+)?[a-z]+(?:ed|en|wn|ld)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:during|at|in\s+the\s+course\s+of|on\s+the\s+(?:sidelines|margins)\s+of|on\s+the\s+occasion\s+of)\s+"
    r"(?:[^\s,;]+\s+){0,6}$"
)
_THE_FIRST = re.compile(r"\b(?:first|second|third|only|last|latest)\b[^,;]*$")
_FOR = re.compile(r"(?:\s+of\s+[\w\s□]{2,90}?)?\s+(?:for|in|on|to\s+coincide)\b")
# "It can be signed during a visit planned for May": the visit is no mere possibility.
_MAY_IN_THE_COURSE = Prefiltered(
    r"\b(?:can|could|may|might)\s+be\s+[\w\s]{1,40}?\b(?:during|in\s+the\s+course\s+of)\s"
)
_HAS_BEEN = re.compile(r"ha(?:s|ve)\s+been\s+(?:in|on)")
# "Have been moored in Davao since Monday": they still are.
_LIES = re.compile(
    r"(?:docked|moored|anchored|berthed|tied\s+up|staying|visiting|touring|holding|meeting|in\s+port)\b"
)
_HAS_SO_FAR = re.compile(r"\bha(?:s|ve)\s+been\s+(?:\w+ly\s+)?$")
_SINCE = re.compile(r"[^;.]{0,60}?\bsince\b")
_HAS_A = re.compile(r"ha(?:s|ve)\s+an?\s")
_LINED_UP = re.compile(
    r"\b(?:lined\s+up|set\s+(?:for|up)|scheduled|slated|planned|next\s+(?:week|month|year)|tomorrow|pencill?ed\s+in)\b"
)
_PREPARATIONS = Prefiltered(
    r"\b(?:[Pp]reparations?|[Gg]roundwork|[Ff]inishing\s+touches|[Ff]inal\s+touches"
    r"|(?:[Ll]ast|[Ff]inal)\s+(?:work|details))\b[^.;]{0,40}?\b(?:for|on|to|of)\s+(?:an?\s+|the\s+)?"
    r"(?:(?:[A-Z][\w.’'-]*|of|the|for|and)\s+){0,10}(?:[a-z-]+\s+){0,3}$"
)
# "The DFA confirmed that the trip would push through", however long ago it was confirmed.
_GOES_AHEAD = Prefiltered(
    r"\b(?:will|would)\s+(?:still\s+|now\s+|indeed\s+)?"
    r"(?:push\s+through|go\s+ahead|proceed|take\s+place|be\s+held|begin|start)\b"
    r"|\bpush(?:es|ing)\s+through\b"
)
# "Consultations of X, long titled, and Y will take place in May": however far off that stands.
_OPENS_WITH_IT = re.compile(r"\W*(?:(?:[Aa]n?|[Tt]he|[Aa]nother|[A-Z][a-z]+)\s+)?(?:[\w-]+\s+){0,2}")
_IS_TO_BE_HELD = Prefiltered(
    r"\b(?:will|(?:is|are)\s+(?:(?:set|due|scheduled|expected)\s+)?to)\s+(?:now\s+|also\s+)?"
    r"(?:take\s+place|be\s+held)\b"
)
_WAS_HELD = re.compile(r"\b(?:took\s+place|(?:was|were|been)\s+held)\b")
_AN_EVENT = re.compile(r".*(?:visits?|trips?|tour|mission|journey|talks|call|meeting|consultations)$")
_OF_IT = re.compile(r"\s(?:(?!that\b|which\b|who\b|whose\b)[^\s,;:]+\s+){0,12}")
_DOING = re.compile(
    r"(?:meeting|spending|staying|visiting|touring|attending|hosting|travell?ing|holding|conducting|receiving)\b"
)
_IS_NOW = re.compile(r"\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+|also\s+)?$")
_FINITE_PAST = re.compile(
    r"(?:met|saw|bade|bid|flew|came|went|sat|spoke|conferred|talked|agreed|discussed|set\s+(?:out|off)"
    # "Possible areas were discussed by X and Y": what they spoke of may be, their talk was
    r"|(?:was|were)\s+(?:[a-z]+\s+)?(?:discussed|received|briefed|summoned|hosted|welcomed|met|called\s+in))\b"
)
# "Will cooperate after they signed a memorandum on Saturday": what is to come is the cooperation.
_AFTER_THEY = Prefiltered(
    r"\b(?:after|since|because|when|as)\s+"
    r"(?:(?:he|she|they|it|both|the\s+two(?:\s+[a-z]+){0,2}|(?:the|both|his|her|their)\s+[a-z]+)\s+"
    r"|(?:(?:[A-Z□][\w.’'-]*|□+|the|of|and|in)\s+){1,16})(?:\w+ly\s+|also\s+)?$"
)
# "Before the lecture he was given coffee": what lies ahead is the lecture.
_BEFORE_IT = re.compile(r"\W*(?:Before|Ahead\s+of|Prior\s+to)\s+(?:the|an?|his|her|their)\s")
_GOVERNED = re.compile(
    r"\b(?:be|been|being|to|will|would|may|might|can|could|shall|should|must|have|has|had|having|is|are|was"
    r"|were|if|whether|not)\s+(?:\w+ly\s+|also\s+|not\s+|later\s+)?$",
    re.IGNORECASE,
)
# "Will host doctors following X's visit to Kazan in June", "after the visit of X": a journey made before.
_AFTER_HIS_VISIT = Prefiltered(
    r"\b(?:following|after|on\s+the\s+heels\s+of|in\s+the\s+wake\s+of)\s+(?:"
    r"(?:[\w□.’'-]+\s+){0,6}?[\w□.]+['’]s?\s+(?:[a-z-]+\s+){0,2}|(?:the|an?)\s+(?:[a-z-]+\s+){0,2})$"
)
_JOURNEYS = ("visit", "trip", "tour", "journey")
_LAST_OR_MONTH = re.compile(
    r"[^;]{0,80}?\b(?:last|earlier\s+this|in)\s+(?:week|month|year|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*"
    r"|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b"
)
# "Sa Huwebes naman ang pulong nina X at Y": "noong Huwebes" would be over.
_ON_A_DAY_TO_COME = Prefiltered(
    r"^\W*(?:Sa\s+(?:darating\s+na\s+|susunod\s+na\s+)?(?:Lunes|Martes|Miyerkules|Huwebes|Biyernes|Sabado"
    r"|Linggo)|Bukas|Sa\s+makalawa)\s+(?:(?:na|naman|rin|din|pa|ng\s+\w+)\s+)*(?:ang|may)\s"
)
# "His interrupted trip", "returned from a trip": over, whatever is planned beside it.
_TO_COME = re.compile(r"\b(?:if|may|might|could|would)\b")
_BEHIND_HIM = Prefiltered(
    r"\b(?:interrupted|aborted|shortened|abbreviated|truncated|recent|just-concluded|recently\s+concluded|previous)\s+$"
    r"|\breturn(?:s|ed|ing)?\s+(?:[\w,]+\s+){0,4}from\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
)
_AT_HIS = Prefiltered(
    r"\b(?:in|during|at|over)\s+(?:his|her|their)\s+"
    r"(?:(?!next|coming|upcoming|planned|forthcoming|second|third)[\w-]+\s+){0,2}$"
)
# "Said on Monday at a meeting with Y that X will come", "…, X said at talks with Y": the talks at which it was said.
_AT_A = re.compile(
    r"(?:\s+(?!that\b|to\b|will\b|would\b|may\b|might\b)[\w.’'-]+,?){0,12}?\s+(?:at|during|in|over)\s+(?:an?\s+)?"
    r"(?:(?!next|coming|upcoming|planned|forthcoming|press|news|Cabinet|public)[\w-]+\s+){0,2}"
)
_MEETING_WITH = re.compile(
    r"(?:talks|meeting|conversation|dialogue|consultations|negotiations)(?:\s+(?:with|between))?$"
)
_WITH_Y = re.compile(r"\s*(?:with\s+|between\s+)?(?:(?:his|her)\s+(?:\w+\s+)?counterpart\b|[A-Z□])|\s+with\s")
_TALKS = re.compile(r"(?:talks|meetings?|conversation|dialogue|consultations|negotiations|(?:tele)?phone)\b")
_TOLD = re.compile(
    r"(?<!\bbe\s)(?<!\bhas\s)(?<!\bhave\s)\b(?:told|said|noted|added|stated|stressed|announced)\s*$"
)
# "Did meet Y, but …", "used a chat with Y to extend an invitation": both were.
_DID = Prefiltered(
    r"\bdid\s+(?:(?:indeed|in\s+fact|actually|briefly|also|finally|eventually|then)\s+)?$"
    r"|\b(?:used|seized|took\s+advantage\s+of|made\s+use\s+of|availed\s+(?:himself|herself|themselves)\s+of)\s+"
    r"(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
)
# "Could at last meet him", "could only hand over a copy", "not until May could he": it came to that.
_COULD = Prefiltered(
    r"\bcould\s+(?:at\s+(?:long\s+)?last|finally|eventually|in\s+the\s+end|(?P<only>only))\s+(?:[a-z]+ly\s+)?$"
    r"|\b(?:[Oo]nly|[Nn]ot\s+until)\s[^,;]{2,60}?\bcould\s+(?:[\w.’'-]+,?\s+){1,8}$"
)
_DEPENDS = re.compile(r"[^.;]{0,90}?\b(?:if|when|once|after|until|unless|by|next|later)\b")
_OPEN = re.compile(
    r"\b(?:to|be|will|would|shall|may|might|can|could|should|if|whether|not|that|hop\w+|planned|expected)\b"
)
_SUCCESSFUL = re.compile(r"\b(?:successful|recent|historic|concluded)\b", re.IGNORECASE)


def _did_at_it(near: str, inside: str, whole: str, told: bool) -> int | None:
    """Where the act stands that was done at talks ("made the proposal in her talks with Y"), None where none was.

    ``told`` says that the words right before ``near`` are such an act ("told Y during their talks that …").
    """
    there = _AT_HIS.search(near, within=whole) if _TALKS.match(inside) else None
    if there is None or _OPEN.search(near, 0, there.start()):
        return None
    if told:
        return 0
    acted = PAST.search(near[: there.start()], within=whole)
    return acted.start() if acted else None


def is_governed(text: str, at: int) -> bool:
    """Whether the verb at ``text[at:]`` hangs on an auxiliary or a condition ("will", "was", "if")."""
    return bool(_GOVERNED.search(text, 0, at))


def _is_past(inside: str, whole: str) -> bool:
    told = PAST.search(inside, within=whole)
    return told is not None and not told.start()


def is_doing(near: str, inside: str) -> bool:
    """Whether an act is told in the progressive ("is sending a team to"), whatever was done beside it."""
    return inside.split(" ", 1)[0].endswith("ing") and _IS_NOW.search(near) is not None


def _goes_ahead(text: str, whole: str, at: int, until: int, after: str) -> tuple[int, int] | None:
    """The words behind an event that it will go ahead, or, of one with which the clause opens, will take place."""
    held = held_by(whole)
    if (
        _GOES_AHEAD in held
        and (goes := _GOES_AHEAD.search(after, within=whole))
        and _OF_IT.fullmatch(after, 0, goes.start())
    ):
        return until + goes.start(), until + goes.end()
    if (
        _IS_TO_BE_HELD in held
        and _OPENS_WITH_IT.fullmatch(text, 0, at)
        and (far := _IS_TO_BE_HELD.search(text, until, within=whole))
        and not _WAS_HELD.search(text, until, far.start())
    ):
        return far.start(), far.end()
    return None


def _set_for_it(text: str, near: str, whole: str, until: int) -> int | None:
    """Where in ``near`` the words begin that something is to be done at the event, or is fixed for its day."""
    held = held_by(whole)
    to_be = _TO_BE_DONE_AT.search(near, within=whole) if _TO_BE_DONE_AT in held else None
    if to_be and not _THE_FIRST.search(near, 0, to_be.start()):
        return to_be.start()
    fixed = _HAVE_SET.search(near, within=whole) if _HAVE_SET in held else None
    return fixed.start() if fixed and (fixed["for"] or _FOR.match(text, until)) else None


def _meant_behind(whole: str, inside: str, near: str, after: str) -> tuple[int, int] | None:
    """The words behind an event that was spoken of, by which it is planned, or which X will make."""
    held = held_by(whole)
    if _SPOKE_OF in held and _AN_EVENT.match(inside.lower()) and _SPOKE_OF.search(near, within=whole):
        planned = _PLANNED_FOR.match(after)
        if planned is not None:
            return planned.start("for"), planned.end()
    made = _WILL_BE_MADE.search(after, within=whole) if _WILL_BE_MADE in held else None
    return made.span() if made and _VISIT_TO.fullmatch(after, 0, made.start()) else None


def plainly_ahead(
    text: str, whole: str, at: int, until: int, near: str, after: str
) -> tuple[int, int, str] | None:
    """The words that put an event ahead, or in the present, whatever else may or can be beside it, and the rule."""
    inside, held = text[at:until], held_by(whole)
    if _COMES.match(inside) and (when := _WHEN_HE_COMES.search(text, 0, at)):
        return when.start(), at, "polarity.when-present"
    if _DOING.match(inside) and (now := _IS_NOW.search(near)):  # "is visiting": the two patterns share it
        return at - len(near) + now.start(), until, "polarity.ongoing"
    here = _HAS_BEEN.fullmatch(inside) or (_LIES.match(inside) and _HAS_SO_FAR.search(near))
    if here and "since" in after and (since := _SINCE.search(after)):
        return at, until + since.end(), "polarity.ongoing-since"
    if (day := _to_come(text, whole, at, until)) is not None:
        return day
    if _AN_EVENT.match(inside.lower()) and (goes := _goes_ahead(text, whole, at, until, after)):
        return *goes, "polarity.planned-after"
    for preparing in (_PREPARATIONS, _TO_PREPARE):
        if preparing in held and (words := preparing.search(near, within=whole)):
            offset = at - len(near)
            return offset + words.start(), offset + words.end(), "polarity.to-prepare"
    if (fixed := _set_for_it(text, near, whole, until)) is not None:
        return at - len(near) + fixed, at, "polarity.planned-ahead"
    if _SET_OUT_TO in held and (left := _SET_OUT_TO.search(near, within=whole)):
        return at - len(near) + left.start(), at, "polarity.set-out-to"
    if (meant := _meant_behind(whole, inside, near, after)) is not None:
        return until + meant[0], until + meant[1], "polarity.planned-after"
    if (
        _MAY_IN_THE_COURSE in held
        and _MAY_IN_THE_COURSE.search(near, within=whole)
        and (planned := PLANNED.search(after, within=whole))
    ):
        return until + planned.start(), until + planned.end(), "polarity.planned-after"
    return None


def _made_before(text: str, whole: str, at: int, until: int) -> tuple[int, int, str] | None:
    """ "Will host doctors following X's visit to Kazan in June": the words that put the visit before the rest."""
    if _AFTER_HIS_VISIT not in held_by(whole) or not text[at:until].endswith(_JOURNEYS):
        return None
    made = _AFTER_HIS_VISIT.search(text, 0, at, within=whole)
    if made is None or not _LAST_OR_MONTH.match(text, until):
        return None
    return made.start(), made.end(), "polarity.after-it"


def _to_come(text: str, whole: str, at: int, until: int) -> tuple[int, int, str] | None:
    """ "Has a meeting lined up", "Sa Huwebes ang pulong": the words that set what somebody has on a day to come."""
    held = held_by(whole)
    if _ON_A_DAY_TO_COME in held and (day := _ON_A_DAY_TO_COME.search(text, within=whole)):
        return day.start(), day.end(), "polarity.planned-day"
    if _HAS_A.match(text[at:until]) and (set_for := _LINED_UP.search(text, until)):
        return set_for.start(), set_for.end(), "polarity.planned-after"
    return None


def _did_it(text: str, near: str, whole: str, until: int) -> int | None:
    """Where the words stand by which somebody did what is named, or could at last do it; None where none do."""
    held = held_by(whole)
    if _DID in held and (did := _DID.search(near, within=whole)):
        return did.start()
    could = _COULD.search(near, within=whole) if _COULD in held else None
    if could is None or (could["only"] and _DEPENDS.match(text, until)):
        return None
    return could.start()


def plainly_over(
    text: str, whole: str, at: int, until: int, near: str, offset: int, after: str
) -> tuple[int, int, str] | None:
    """The words that put an event behind whatever else is planned beside it, and the rule; None where none do."""
    held, inside = held_by(whole), text[at:until]
    if "," in text[until:]:  # else nobody is told to speak there
        told_at = _WHILE_AT_IT.fullmatch(near) or (
            _AT_IT.search(near, within=whole) if _AT_IT in held else None
        )
        if not told_at and inside.endswith(_GERUNDS):  # "X, meeting Y on Monday, said …"
            told_at = _COMMA.search(near)
        if told_at and _SAID_THERE.search(text, until):
            return offset + told_at.start(), offset + told_at.end(), "polarity.said-there"
    if (
        _BEHIND_HIM in held
        and (behind := _BEHIND_HIM.search(text, 0, at, within=whole))
        and not _TO_COME.search(text[:at])
    ):
        return behind.start(), at, "polarity.behind"
    told = _TOLD.search(text, 0, offset) is not None
    if _AT_HIS in held and (did := _did_at_it(near, inside, whole, told)) is not None:
        return offset + did, at, "polarity.said-there"
    if told and _MEETING_WITH.match(inside) and _WITH_Y.match(after) and _AT_A.fullmatch(near):
        return offset, at, "polarity.said-there"
    if (beside := done_beside(text, at, after) or _made_before(text, whole, at, until)) is not None:
        return beside
    if (did_it := _did_it(text, near, whole, until)) is not None:
        return offset + did_it, until, "polarity.past-verb"
    past = _FINITE_PAST.match(inside) or (
        (_BEFORE_IT.match(near) or (_AFTER_THEY in held and _AFTER_THEY.search(near, within=whole)))
        and _is_past(inside, whole)
    )
    if past and not _GOVERNED.search(near):
        return at, until, "polarity.past-verb"
    if _AFTER_IT not in held or (done := _AFTER_IT.search(near, within=whole)) is None:
        return None
    said_after = bool(offset and _HERE_ON_FRIDAY.fullmatch(near, 0, done.start()))  # "…, X said after talks"
    told_after = not _WILL.search(near, within=whole) and (
        said_after or _HE_SAID.match(after) or PAST.search(after, within=whole)
    )
    courtesy = told and _OF_COURTESY.match(inside) and not _HE_WILL.search(near, 0, done.start())
    if told_after or courtesy or _SUCCESSFUL.search(done.group()):
        return offset + done.start(), offset + done.end(), "polarity.after-it"
    return None
