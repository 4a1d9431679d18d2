"""What two do together in words of matter ("X and Y dealt with trade"), and over a wire.

``OF_BOTH`` tells an encounter only where somebody of each side is named before; what stands after it is what they
speak of.
"""

from __future__ import annotations

_ON_SCREEN = (
    r"(?:online|virtually|on\s+screen|remotely|by\s+video(?:\s*-?\s*(?:link|call|conference))?|by\s+teleconference"
    r"|(?:via|over|through)\s+(?:an?\s+)?(?:Zoom|video[\w-]*|teleconferenc\w+|webinar))"
)

OF_BOTH = (
    r"dealt\s+with|touched\s+(?:up)?on|dwelt\s+on|went\s+(?:over|through)|looked\s+(?:at|into)|weighed|reviewed|explored|considered|examined"
    r"|exchanged\s+(?:ideas|information|proposals|pleasantries|gifts|tokens|mementos)|took\s+stock\s+of|sketched|mapped\s+out|ironed\s+out|thrashed\s+out"
    r"|finished\s+negotiating|zeroed\s+in\s+on|(?:talked|spoke)(?=\s(?!at\s)[^.;]{0,110}?\babout\s)"
    r"|(?:opened|inaugurated|chaired|co-?chaired|led|headed|presided\s+over)\s+(?:it|the\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|conference|forum|round\s*table|event|gathering|exchange|briefing))"
)
# Two who meet over a wire.
ON_SCREEN = (
    rf"\b(?:met|meets?|gathered|convened|conferred|huddled|talked|spoke|faced\s+(?:each\s+other|one\s+another)|sat\s+down)\s+(?:with\s+[^,.;]{{3,70}}?\s+)?{_ON_SCREEN}\b"
    r"|\b(?:phoned|rang\s+up|telephoned)\b(?=\s+(?:his|her|him|[A-Z]))|\b(?:got|took|received|had)\s+an?\s+(?:phone\s+|telephone\s+)?call\s+from\b(?=\s+(?:his|her|[A-Z]|the\s+[A-Z]))"
)
