"""Words for the two states together, or for their officers, where nobody is named."""

from __future__ import annotations

import re

BOTH_SIDES = re.compile(
    r"\b(?:both|two)\s+(?:[a-z]+\s+){0,2}"
    r"(?:sides|countries|governments|parties|nations|states|navies|armies|militaries|coast\s+guards|forces"
    r"|ministries|departments|agencies|parliaments|academies|chambers|councils|delegations|teams|panels)\b"
    r"|\b(?:обе\s+стороны|(?:обеих|двух|наших)\s+(?:стран|государств|сторон))\b"
    r"|\bdalawang\s+(?:bansa|panig|pamahalaan)\b"
    r"|\bour\s+(?:countries|governments|nations|states|peoples)\b",
    re.IGNORECASE,
)
# In a report on the two states, they are the two states' own.
OFFICERS_OF_BOTH = re.compile(
    r"\b(?:ministers|presidents|chiefs|commanders|secretaries|speakers)\s+of\s+(?:both|the\s+two)\s+"
    r"(?:countries|states|nations|sides|governments)\b"
    r"|\b(?:министр|президент|лидер|спикер|секретар|глав|командующ)[а-яё]{1,4}\s+(?:[а-яё]+\s+){0,3}?"
    r"(?:двух|обеих|обоих)\s+(?:стран|государств)\b"
    r"|\b(?:both|two)\s+(?:[a-z]+\s+){0,2}"
    r"(?:ministers|presidents|leaders|secretaries|undersecretaries|chiefs|commanders|speakers|ambassadors"
    r"|envoys|officials|diplomats)\b",
    re.IGNORECASE,
)
