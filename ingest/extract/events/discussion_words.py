"""Words by which a sentence says what was discussed at a meeting, or what one side said to the other there."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

DISCUSSION = Prefiltered(
    r"^With\s|\b(?:(?<!being\s)(?<!under\s)discuss(?:ed|ing|ions?)?|tackled?|covered|talked|spoke|agenda|focus(?:ed"
    r"|es)?|touched|exchang(?:ed|e)\s+(?:of\s+)?(?:views|opinions)"
    r"|agreed\s+(?:as\s+well\s+|also\s+|further\s+)?(?:to|on|that|in)|(?:was|were|be|been)\s+agreed|raised"
    r"|topics?|(?:went|ran|running|going)\s+(?:over|through)|t(?:ook|aken|ake|aking)\s+up|compared\s+notes"
    r"|conferred\s+on|figured\s+(?:in|prominently)|mention\s+was\s+made"
    r"|(?:main|chief|top|prime)\s+(?:worry|worries|concerns?|interest|course)|emphasi[sz]ed|emphasis"
    r"|underscored|attention\s+was|set\s+up"
    r"|(?:two|both)\s+sides|consultations|zeroed|reviewed|took\s+stock|came\s+up|on\s+the\s+table"
    r"|singled\s+out|recogni[sz]ed|acknowledged|chewed\s+over"
    r"|(?:the\s+)?(?:talks?|conversation)\s+(?:was|were|will\s+be|is)\s+(?:of|about|on)"
    r"|identified|highlighted|stressed|restated|spoken\s+of"
    r"|expressed\s+(?:interest|hope|readiness)|the\s+(?:parties|sides)|cooperation\s+in"
    r"|heard\s+reports?|noted|topp(?:ed|ing)\s+(?:the|their|his|her)"
    r"|head(?:ed|ing|s)\s+(?:the|their)\s+(?:list|agenda)|subjects?|gone\s+(?:over|through)|dealt\s+with"
    r"|dwelt|revolved"
    r"|cent(?:er|re)d\s+on|ranged\s+over|turned\s+to|dominated|tinalakay|pinag-?usapan|napag-?usapan"
    r"|tatalakayin|nakatuon|paksa|binigyang-?diin"
    r"|обсу(?:дил|жд)\w*|(?:по)?(?:говорил|беседовал)\w*\s+об?\b|речь\s+(?:шла|пойд[её]т)|затрон\w*"
    r"|рассмотр\w*|внимание|повестк\w*|обменял\w*"
    r"|обмен\s+мнениями|остановил\w*|высказал\w*|тем(?:ой|ами)|подч[её]ркн\w*"
    r"|договорил\w*|условил\w*|стороны\s+реши\w*|выступил\w*\s+за|отмет\w*|отмеч[её]н\w*|коснул\w*|касал\w*"
    r"|подтвердил\w*|посвящ[её]н\w*|посвятил\w*|в\s+ходе\s+(?:встречи|беседы|переговоров|разговора)|шла\s+речь"
    r"|napagkasunduan|nagkasundo|sa\s+(?:pulong|pagpupulong)|natalakay|pinagtuunan|pagtalakay)\b",
    re.IGNORECASE,
)
SAID_THERE = Prefiltered(
    r"\b(?:asked|answered|replied|sought|offered|thanked|promised|proposed|urged|called\s+for|welcomed|conveyed|assured"
    r"|reiterated|reaffirmed|agreed|told(?!\s+(?:reporters|the\s+(?:press|media)|journalists))|expressed"
    r"|brought\s+up|speak\s+of|invited|prepared\s+to|would\s+like"
    r"|попросил\w*|предложил\w*|поблагодарил\w*|назвал\w*|выразил\w*|передал\w*|призвал\w*|пригласил\w*"
    r"|указал\w*|рассказал\w*|hiniling|iminungkahi|pinasalamatan|nagpasalamat|binanggit|iginiit|hinikayat|nangako"
    r"|ipinaabot|inialok|inanyayahan|gusto)\b",
    re.IGNORECASE,
)
PARTY_SPEAKS = re.compile(
    r"(?:He|She|They|Стороны|Собеседники|Министры|Президенты"
    r"|The\s+(?:two|[Pp]resident|[Ss]ecretary|[Mm]inisters?|[Aa]mbassador|envoy|leaders|officials|sides))\b"
)
WITH_EACH = Prefiltered(r"(?:^|\band\s|[,;]\s)[Ww]ith\s+(?=(?:the\s+)?[A-Z])")
THE_TWO = Prefiltered(
    r"\bthe\s+leaders\b"
    r"|\b(?:the|both)\s+two\s+(?:[a-z]+\s+)?"
    r"(?:presidents|leaders|ministers|secretaries|officials|sides|men|chiefs|countries)\b"
    r"|\bthe\s+two\s+(?:also\s+|then\s+)?(?:talk|discuss|spoke|tackl|agreed|exchanged|went\s+over)"
    r"|\bboth\s+(?:presidents|leaders|ministers|officials|sides|countries)\b"
    r"|\b(?:dalawang|magkabilang)\s+(?:lider|pangulo|panig|bansa|kalihim|opisyal|foreign\s+ministers)\b"
    r"|\b(?:стороны|собеседники|(?:оба|два)\s+(?:президента|министра))\b",
    re.IGNORECASE,
)
BOTH_COUNTRIES = re.compile(
    r"(?:[A-Z][\w ,./-]{0,30}[–—-]+\s)?"
    r"(?:(?:The\s+)?Philippines\s+and\s+Russia|Russia\s+and\s+the\s+Philippines|Manila\s+and\s+Moscow"
    r"|Moscow\s+and\s+Manila|(?:The\s+two|Both)\s+(?:countries|governments|nations))\s+"
    r"(?:(?:have|has|had|are|were|on\s+\w+day|also|jointly)\s+)*"
    r"(?:agreed|vow|pledg|seek|sought|want|eye|look|voiced|declared|discuss|talk|tackl|explor|commit|reaffirm|express"
    r"|set\s+to|working|plan|aim|intend|will)"
)
CAME_UP = Prefiltered(
    r"\b(?:was|were)\s+(?:also\s+|likewise\s+|then\s+|first\s+)?"
    r"(?:discussed|raised|tackled|taken\s+up|brought\s+up|touched\s+(?:up)?on|agreed)\b"
    r"|\bcame\s+up\b|\b(?:was|were)\s+(?:also\s+)?on\s+the\s+(?:table|agenda)\b",
    re.IGNORECASE,
)
THE_COMMISSION = re.compile(r"The\s+(?:\w+\s+){0,2}commission\b", re.IGNORECASE)
NOT_DISCUSSED = Prefiltered(
    r"\b(?:not|never|n['’]t)\s+(?:been\s+)?"
    r"(?:discuss|tak(?:en|e)\s+up|raise|brought\s+up|mention|touch|tackle|cover|come\s+up|arise"
    r"|on\s+the\s+agenda)"
    r"|\b(?:no|nor\s+was\s+there\s+a)\s+(?:talk|word|discussion|mention)\b|\bне\s+обсужда",
    re.IGNORECASE,
)
TOLD_OF_TALKS = re.compile(
    r"\W*(?:We|They|Both|The\s+(?:two\s+)?(?:sides|parties|ministers|presidents|leaders|officials|delegations))\s+"
    r"(?:also\s+)?\w+ed\b"
    r"|\W*(?:We|They)\s+(?:also\s+)?spoke\b"
)
