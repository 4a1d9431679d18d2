"""Whether somebody named is whose words a sentence gives: "X said", «сообщил X», "according to X"."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by

from .reading import Reading, Seen

_SPEECH = (
    r"(?:said|says|say|told|tells|added|adds|noted|notes|stated|states|stressed|stresses|announced|announces"
    r"|disclosed|revealed"
    r"|explained|recalled|recalls|emphasi[sz]ed|underscored|underlined|remarked|quipped|declared|clarified"
    r"|commented|confirmed"
    r"|maintained|pointed|reported|wrote|posted|tweeted|claimed|admitted|insisted|replied|answered|pledged"
    r"|hoped|believes|believed|lamented|assured)"
)
# "X, chief of the Navy's public affairs said": the comma behind his office is left out.
_OFFICE_UNCLOSED = (
    r",\s(?:(?:\(?[A-Z][\w.'’-]*\)?|of|the|for|and|on|in|acting|deputy|chief|head|director|officer|secretary"
    r"|adviser|information|affairs|public|press|presidential|administrative|communications)\s){0,9}"
    r"(?:spokes\w+|chief|head|director|officer|secretary|adviser)"
)
# "Sinabi ni X", "Dagdag pa ni X", "Inihayag naman nina X at Y".
_SABI = (
    r"\b(?:[Ss]inabi|[Ss]abi|[Ww]ika|[Gg]iit|[Ss]aad|[Pp]ahayag|[Pp]aliwanag|[Ii]pinaliwanag|[Dd]agdag"
    r"|[Ii]dinagdag|[Ii]nihayag|[Ii]pinahayag|[Ii]sinalaysay|[Ii]nanunsyo|[Nn]ilinaw|[Ii]ginit|[Ii]giniit"
    r"|[Tt]iniyak|[Kk]inumpirma|[Bb]inanggit|[Ii]binahagi|[Ii]sinaad|[Bb]inigyang-diin)(?:\s+(?:pa|rin|din"
    r"|naman|umano|kahapon))*\s+n(?:i|ina|g)"
)
_MARKS_OPENING, _MARKS_CLOSING = frozenset('“‘"'), ("”", "’", '"')
_SPEAKS_AFTER = Prefiltered(
    r"^\s+(?:ранее\s+|также\s+)?"
    r"(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул|анонсировал|объявил|предложил|пообещал)"
    r"[аи]?\b"
    r"|"
    rf"^(?:,[^,]{{0,120}},|{_OFFICE_UNCLOSED}|\s\([^)]{{0,40}}\)|\s+of\s+(?:that|this|the)\s+[a-z]+)?,?\s+"
    r"(?:(?:also|earlier|later|then|however|himself|further|previously|recently)\s+)?"
    rf"(?:{_SPEECH}|(?:would|could|did|will)\s+(?:only\s+|not\s+|just\s+)?(?:say|tell|comment|confirm|add))\b"
)
_SPEAKS_BEFORE = Prefiltered(
    r"\b(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул|уточнил|напомнил)[аи]?\s+"
    r"(?:во?\s+(?:понед|втор|сред|четв|пятн|субб|воскр)\w+\s+"
    r"|(?!(?:об?|обо|на|со?|что|как|из|от)\s|во?\s+[а-яё])[А-Яа-яёЁ/-]+\s+){0,7}$|"
    rf"(?:\b{_SPEECH}(?:\s+by)?|\b[Aa]ccording\s+to|\b[Aa]yon\s+(?:kay|kina|sa)|\bani|{_SABI}"
    r"|\bquot(?:ed|ing)|\bstatement\s+(?:by|of|from)|\bin\s+the\s+words\s+of)\s+"
    r"(?:(?:his|her|its|their|the)\s+spokes\w+\s+)?"
    r"(?:(?:[A-Z][\w'’.-]*|of|the|for|and|on|to|acting|then|outgoing|former|deputy|presidential|senior|press"
    r"|public|information|affairs|relations|communications|media|spokes\w+|secretary|minister|ambassador"
    rf"|envoy|chief|head|director|commander),?\s+){{0,9}}$"
)
# "The office said X was met by Y": X does not speak.
_SAID = re.compile(rf"{_SPEECH}\s+(?!by\b)", re.IGNORECASE)
_ACTS = re.compile(
    rf"(?:,?\s+and\s+(?:(?:[A-Z][\w.'’-]*|of|the|for|on|his|her)\s+){{0,16}}[A-Z][\w.'’-]*)?"
    rf"(?:\s+of(?:\s+(?:[A-Z][\w.'’-]*|of|the|for|and)){{1,10}})?"
    rf"(?:,\s[^,.;\"”]{{3,90}},)?\s+(?:also\s+|will\s+|would\s+)?"
    rf"(?:will|would|(?!{_SPEECH}\b)[a-z]{{3,}}ed|was|were|is|has|had|met|held|went|flew|spoke|sat|came|saw"
    r"|took|gave|paid|made|led|left|sent|brought|began)\b"
)
_SAID_AFTER_COMMA = re.compile(rf",\s+{_SPEECH}\s+(?=[A-Z]|the\s)")
_ACCORDING = re.compile(r"(?:[Aa]ccording\s+to|[Aa]yon\s+sa)\s[^,]*,")
_WHILE_HE = re.compile(r",\s+[а-яё]+[аяую]я\s")  # «сказал X, открывая переговоры»: X opened them
# Behind these stands what is said; behind "told" whom it is told to.
_OF_OTHERS = re.compile(
    r"(?:said|says|add(?:ed|s|ing)|announced|confirmed|revealed|disclosed|noted|stated|declared|explained"
    r"|recalled|reported|claimed|stressed)\s"
)
_TELLS = re.compile(r"(?:told|assured)\s")
_SUBJECT = 140  # characters between somebody named and what he says
_ALSO = re.compile(
    r"(?:,[^,]{2,90},)?\s+(?:(?:also|later|earlier|then|further|however|likewise|meanwhile)\s+)?"
)
_TITLE = 60  # characters in which a title and the name behind it begin
_IN_RELATIVE = re.compile(
    r",\s+(?:who|whose)\b(?:[^,]*"
    r"|[^,]*\b(?:counterpart|minister|secretary|ambassador|envoy|president|chief|head|director|governor|mayor|speaker"
    r"|chairman|senator|commander),\s+)$"
)


def is_speaker(reading: Reading, seen: Seen) -> bool:
    """True when this mention is the subject of a verb of saying."""
    sentence = reading.sentence_at(seen.start)
    held = held_by(sentence.text)
    if _SPEAKS_AFTER not in held and _SPEAKS_BEFORE not in held:
        return False
    after = reading.text(seen.end, min(sentence.end, seen.end + 170))
    if after[:1] in _MARKS_CLOSING and not _MARKS_OPENING.isdisjoint(reading.text(seen.start, seen.end)):
        after = after[1:]  # "Juan “Johnny Cruz” said": the mark closes his other name
    before = reading.text(max(sentence.start, seen.start - 140), seen.start)
    if after.startswith(", ") and _IN_RELATIVE.search(before):
        return False  # "X, who sat with Y, said": X speaks
    if after.startswith(", ") and _says_another(reading, seen.end, sentence.end, after):
        return False
    told = _SPEAKS_BEFORE.search(before, within=sentence.text)
    if (
        told
        and told.group()[:1] == "A"
        and _named_before_comma(reading, seen, seen.start - len(told.group()))
    ):
        told = None  # "According to X, Y arrived": X speaks
    if told and _has_its_speaker(reading, told.group(), seen.start - len(told.group())):
        told = None  # "Y also said X paid a call on Z", "its ambassador, Y, told X": Y speaks
    if told and (_WHILE_HE.match(after) or _of_a_report(told.group(), after)):
        told = None
    return bool(
        _SPEAKS_AFTER.search(after, within=sentence.text)
        or (told and not (_SAID.match(told.group()) and _ACTS.match(after)))
    )


def _has_its_speaker(reading: Reading, verb: str, at: int) -> bool:
    """Whether the verb of saying at ``at`` has somebody named before it as its subject; "told", between commas."""
    named = reading.seen_in(at - _SUBJECT, at)
    between = reading.text(named[-1].end, at) if named else ""
    if _OF_OTHERS.match(verb):
        return _ALSO.fullmatch(between) is not None
    return between == ", " and _TELLS.match(verb) is not None


def _says_another(reading: Reading, start: int, stop: int, after: str) -> bool:
    """ "At their head is X, said Y.": Y speaks."""
    said = _SAID_AFTER_COMMA.match(after)
    if said is None:
        return False
    named = reading.seen_in(start + said.end(), min(start + said.end() + _TITLE, stop))
    return bool(named) and reading.text(named[0].end, named[0].end + 1) in (",", ".", "")


def _named_before_comma(reading: Reading, seen: Seen, start: int) -> bool:
    """Whether another person, and a comma, stand between ``start`` and a mention."""
    named = reading.seen_in(start, seen.start)
    return bool(named) and "," in reading.text(named[-1].end, seen.start)


def _of_a_report(source: str, after: str) -> bool:
    """ "According to Tass, Prime Minister X will come": who acts behind the comma is not whose word it is."""
    return bool(_ACCORDING.match(source) and not after.startswith(",") and _ACTS.match(after))
