"""Where the name of an instrument begins, left of its head word ("agreement")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .instrument_matter import ITS_ACRONYM

_OWNER = re.compile(r"[A-Z][\w’'-]*['’]s")
_OF_A_SIDE = re.compile(r"(?i)Russian?|Philippines?|Philippine|Manila|Moscow|Filipino")
_MODIFIER = re.compile(
    r"(?:[A-Z][\w’'-]*|intergovernmental|inter-agency|bilateral|joint|[a-z]+-[a-z]+|[a-z]{3,})$"
)
_AMOUNT = re.compile(r"\D{0,3}\d[\d.,]*-?(?:[mbtr]illion|peso|dollar)")
_NOT_MODIFIER = frozenset(
    """
    a an the this that these those another any no some each every such its their his her our my your both own
    one two three four five six seven eight nine ten several many new separate similar final formal first
    second third fourth fifth sixth seventh eighth ninth tenth draft proposed signed landmark historic
    same said existing possible pending key planned other more last next latest current initial
    preliminary simple written broad general future old binding million billion trillion worth peso pesos
    dollar dollars sign signs signing inked ink conclude concluded concluding ratify ratified ratifying
    finalize finalise finalized negotiate negotiated negotiating discuss discussed study draft drafting
    implement implementing pursue seek want need reach reached reaching and or of on in to for with by at
    from under as is are was were be been being has have had will would may might could can that which who
    when also not all put signed approve approved review reviewing through via after before during into
    between about than then but while where there it they he she we if because since until expected
    working work worked covers cover includes include including including make made making enter entered
    entering hold held give gave got get like unlike only even main important major big small large real
    ang isang ng mga sa ni nina at na ay kay kina lang iyong yung itong iyang walang wala may mayroong bagong nang
    nilagdaang pinirmahang naturang nasabing kanyang niyang kung para
    special draft government-to-government so-called long-awaited much-awaited sought proposing
    """.split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS_COVERED = re.compile(r"20\d\d[-–]20\d\d")
_VERB_SHAPE = re.compile(
    r"(?:ize|ise|ify|(?<!supp)(?<!fami)(?<!assemb)ly|ed"
    r"|(?<!train)(?<!shipp)(?<!fish)(?<!bank)(?<!trad)(?<!manufactur)(?<!engineer)(?<!min)(?<!broadcast)"
    r"(?<!launder)(?<!twinn)ing)$"
)
# The matter of one treaty of two that are named together.
MATTER_OF_ONE = (
    r"(?:extradition|(?:mutual\s+)?legal\s+assistance|visa(?:-free|\s+waiver)?|labou?r|air\s+services?"
    r"|(?:double\s+)?taxation|investment(?:\s+protection)?"
    r"|defen[cs]e(?:\s+cooperation)?|customs|maritime(?:\s+transport)?|shipping|fisheries|consular"
    r"|readmission|prisoner\s+transfer|transfer\s+of\s+(?:sentenced\s+)?prisoners"
    r"|education|cultural|culture|tourism|energy|nuclear(?:\s+cooperation)?|agricultur(?:e|al)|health|media|space)"
)
# "Intelligence-sharing" is what an agreement is about, "long-pending" is not.
_COMPOUND = re.compile(r"[a-z]+-(?!standing|pending|running|lasting|looking|reaching|binding)[a-z]+ing")
_THE_ONE = re.compile(r"\b(?:an?|the|its)\s+$")
_JOINED = re.compile(r"\b(?:an?|another|bilateral|new)\s+((?:[a-z-]{3,}\s+){1,3})and\s+$")
_PAIR_BEFORE = re.compile(rf"\b({MATTER_OF_ONE})\s+and\s+$", re.IGNORECASE)
# "A transfer of sentenced persons agreement", "avoidance of double taxation convention": matters with "of" in them.
_MATTER_WITH_OF = re.compile(
    r"\b((?:[Tt]ransfer\s+of\s+[Ss]entenced|[Aa]voidance\s+of\s+[Dd]ouble|[Ee]xchange\s+of(?:\s+[a-z]+)?"
    r"|[Pp]rotection\s+of(?:\s+[a-z]+)?|[Pp]romotion\s+of(?:\s+[a-z]+)?)\s+)$"
)
_TITLE_START = re.compile(r"^[A-Z]")


def title_start(text: str, floor: int, start: int) -> int:
    """Where the words that belong to the name begin, going left from its head word."""
    first, taken, pending = start, 0, -1
    for at, printed in _words_before(text, max(floor, start - 90), start):
        word = printed.strip('“”"«»')
        if word in ("and", "of", "on", "for", "&") and taken:
            pending = first if pending < 0 else pending
            continue
        if not taken and pending < 0 and ITS_ACRONYM.fullmatch(word):
            continue  # "Transfer of Sentenced Prisoners (TSP) Agreement"
        if (taken and _YEAR.fullmatch(word)) or _YEARS_COVERED.fullmatch(word):
            return at  # "the 2009 Air Services Agreement", "the 2027-2030 Program"
        if not taken and word == "implementing" and _THE_ONE.search(text, max(floor, at - 6), at):
            first, taken = at, 1  # "the implementing arrangement"
            continue
        if (
            taken >= 7
            or not _MODIFIER.match(word)
            or _AMOUNT.match(word)
            or word.lower() in _NOT_MODIFIER
            or (word[0].islower() and _VERB_SHAPE.search(word) and not _COMPOUND.fullmatch(word))
        ):
            break
        if pending >= 0 and not _TITLE_START.match(word):
            break
        if _OWNER.fullmatch(word) or (word[0].islower() and taken >= 3):
            break
        if not taken and _OF_A_SIDE.fullmatch(word):
            break
        first, taken, pending = at, taken + 1, -1
    if (
        taken == 1
        and text[first].islower()
        and (whole := _MATTER_WITH_OF.search(text, max(floor, start - 90), first))
    ):
        return whole.start(1)
    return _joined_start(text, max(floor, start - 90), first) if taken else first


def _joined_start(text: str, floor: int, first: int) -> int:
    """Where "an investment promotion and protection agreement" begins, of which ``first`` is behind the "and"."""
    joined = _JOINED.search(text, floor, first)
    words = joined[1].split() if joined else []
    if joined is None or any(w in _NOT_MODIFIER or _VERB_SHAPE.search(w) for w in words):
        return first
    return joined.start(1)


def _words_before(text: str, floor: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of ``text[floor:end]`` from the last to the first, each with its start."""
    before = text[floor:end].rstrip()
    while before:
        word = before.rsplit(None, 1)[-1]
        before = before[: -len(word)]
        yield floor + len(before), word
        before = before.rstrip()


def pair_start(text: str, floor: int, first: int) -> int:
    """Where "extradition and legal assistance treaties" begins, of which the name begins at ``first``; else that."""
    before = _PAIR_BEFORE.search(text, max(floor, first - 60), first)
    return before.start(1) if before else first
