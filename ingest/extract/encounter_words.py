"""Further ways of telling that people met, in classes: hospitality, company, words face to face, a call on somebody.

``WITH_SOMEBODY`` and ``OF_SOMEBODY`` open an encounter where the words about them name its people;
``OF_BOTH`` only where somebody of each side is named before ("X and Y dealt with trade"), as what stands after may
be a matter.
"""

from __future__ import annotations

_MEAL = r"(?:breakfast|lunch(?:eon)?|dinner|supper|tea|coffee|drinks|banquet|reception|audience)"
_TIME = r"(?:(?:[\w-]+\s+){1,3}?(?:hours?|minutes|while|time|(?:after)?noon|morning|evening|day))"
# Who may stand as the object of a host: a person of office, by title or name.
_PERSON = (
    r"(?:him|her|them|visiting|outgoing|incoming|newly|Russian|Philippine|Filipino|President|Prime|Foreign|Defen[cs]e|Secretary"
    r"|Minister|Deputy|Ambassador|Speaker|Senator|Governor|Mayor|Mr|the\s+(?:Russian|Philippine|visiting|ambassador|envoy|minister|president|secretary"
    r"|delegation|visitors)|an?\s+(?:[\w-]+\s+){0,3}(?:delegation|group|team)|(?:(?:[A-Z][\w.’'-]*|de|dela|del|of)\s+){1,8}(?:from|of)\s+Russia|[A-Z][\w.’'-]*\s+[A-Z])"
)
_ON_SCREEN = (
    r"(?:online|virtually|on\s+screen|remotely|by\s+video(?:\s*-?\s*(?:link|call|conference))?|by\s+teleconference"
    r"|(?:via|over|through)\s+(?:an?\s+)?(?:Zoom|video[\w-]*|teleconferenc\w+|webinar))"
)

# Reciprocal words, and words of company: whom they name after "with", or before.
WITH_SOMEBODY = (
    r"\bcompar(?:ed|es|ing)\s+(?:notes|views|opinions|positions)\b|\b(?:swapped|traded)\s+(?:notes|views|ideas)\b|\bexchang(?:es|ing)\s+views\b"
    r"|\b(?:convers(?:ed|ing)|chatted|chatting)\b(?=\s+(?:with|in|at|for|over|on|briefly|about|again)\b)"
    rf"|\bsp(?:ent|ends?|ending)\s+{_TIME}\s+(?:together|with)\b(?!\s+(?:the\s+)?(?:troops|soldiers|family|Filipinos|press|media))"
    r"|\b(?:dined|lunched|breakfasted)\b(?=\s+(?:with|together|at|in|on)\b)"
    r"|\bg[eo]t(?:s|ting)?\s+together\b|\bput\s+their\s+heads\s+together\b|\bbroke\s+bread\b"
    r"|\b(?:caught\s+up|linked\s+up|crossed\s+paths|touched\s+base|parleyed|deliberated)\s+with\b"
    r"|\bsat\s+(?:across|opposite|side\s+by\s+side|face\s+to\s+face|together|at\s+(?:the\s+same|one)\s+table)\b"
    r"|\bfac(?:ed|es|ing)\s+one\s+another\b|\b(?:came|were|was|stood)\s+face[- ]to[- ]face\b|\bcloseted\b(?=\s+(?:with|for|in|together|at)\b)"
    r"|\bbr(?:ought|ings?|inging)\s+(?:him|her|them|the\s+two(?:\s+\w+)?|the\s+(?:leaders|ministers|presidents))\s+(?:together|face\s+to\s+face)\b"
)
# A host and a guest, in the active and the passive; a call on somebody.
OF_SOMEBODY = (
    rf"\b(?:entertain(?:ed|s)|feted|fêted|buttonholed)\s+(?={_PERSON})"
    r"|\b(?:was|were|be|been|being|is)\s+(?:\w+ly\s+|then\s+|later\s+|also\s+)?(?:welcomed|greeted|hosted|entertained|feted|fêted|seen\s+in|seen\s+off)\s+"
    r"(?:(?:at|in|on|to|aboard)\s+[^,.;]{2,40}?\s+)?by\b(?=\s+(?:the\s+)?(?:[A-Z]|his\s|her\s|(?:[a-z]+\s+){1,3}[A-Z]))"
    r"|\bhad\b(?=\s+(?:the\s+|(?:Russian|Philippine)\s|Ambassador\s|[A-Z])[^.;]{3,90}?\s(?:in\s+(?:his|her)\s+office|over\s+for\s|as\s+(?:his|her)\s+(?:\w+\s+)?guest"
    rf"|(?:over\s+)?to\s+{_MEAL}|at\s+(?:his|her)\s+(?:table|office|residence))\b)"
    rf"|\bplay(?:ed|s|ing)?\s+host\b(?=[^.;]{{0,50}}?\sto\s)|\bg(?:ave|ives?|iven|ranted|rants)\s+(?:[\w-]+\s+){{0,4}}?{_MEAL}\b(?=\s+(?:to|for|in)\b)"
    rf"|\b(?:hosted|tendered|threw|offered|hosts|tenders)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?{_MEAL}\b(?=\s+(?:for|in\s+(?:his|her|their|the)?\s*honou?r)\b)"
    r"|\b(?:went|c[ao]me|comes?|goes|going)\s+to\s+see\b(?=\s+(?:him|her|the\s+[a-z]+\b|(?:[A-Z][\w.’'-]*\s+){1,}))(?!\s+(?:the\s+)?(?:ships?|vessels?|Russia|Moscow|Manila)\b)"
    r"|\b(?:dropp(?:ed|ing)|stopp(?:ed|ing)|look(?:ed|ing))\s+(?:by|in)\s+(?:on\b|at\s+the\s+offices?\s+of\b|to\s+see\b)"
    r"|\bbriefed\b(?=\s+(?:visiting\s+|Russian\s+|Philippine\s+)?(?:Ambassador|President|Foreign|Defen[cs]e|Minister|Secretary|Deputy)\b)"
    r"|\b(?:is|are|was|were)\s+(?:the\s+)?(?:\w+\s+)?guests?\s+of\b(?=\s+(?:(?:Philippine|Russian)\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}(?:Secretary|Minister|President|Ambassador|Governor|Mayor|Speaker|Senator|Gov\.|Chief)\b)"
)
# What somebody of each side does together; who stands after it is what they speak of.
OF_BOTH = (
    r"dealt\s+with|touched\s+(?:up)?on|dwelt\s+on|went\s+(?:over|through)|looked\s+(?:at|into)|weighed|reviewed|explored|considered|examined"
    r"|exchanged\s+(?:ideas|information|proposals|pleasantries|gifts|tokens|mementos)|took\s+stock\s+of|sketched|mapped\s+out|ironed\s+out|thrashed\s+out"
    r"|finished\s+negotiating|zeroed\s+in\s+on|(?:talked|spoke)(?=\s(?!at\s)[^.;]{0,110}?\babout\s)"
    r"|(?:opened|inaugurated|chaired|co-?chaired|led|headed|presided\s+over)\s+(?:it|the\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|conference|forum|round\s*table|event|gathering|exchange|briefing))"
)
# The same over a wire.
ON_SCREEN = (
    rf"\b(?:met|meets?|gathered|convened|conferred|huddled|talked|spoke|faced\s+(?:each\s+other|one\s+another)|sat\s+down)\s+(?:with\s+[^,.;]{{3,70}}?\s+)?{_ON_SCREEN}\b"
    r"|\b(?:phoned|rang\s+up|telephoned)\b(?=\s+(?:his|her|him|[A-Z]))|\b(?:got|took|received|had)\s+an?\s+(?:phone\s+|telephone\s+)?call\s+from\b(?=\s+(?:his|her|[A-Z]|the\s+[A-Z]))"
)
