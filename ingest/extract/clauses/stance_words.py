"""Words that say whether something happened, is planned, may be, was called off or is denied."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

from . import foreign_words as foreign

AUX_NOT = (
    r"(?:do|does|did|is|are|was|were|has|have|had|would|will|could|can|should|may"
    r"|might)\s*n[o'’]t|cannot|won['’]t|can['’]t"
)
NEGATION = Prefiltered(
    rf"\b(?:{foreign.NEGATED}|no|not|never|neither|nor|none"
    rf"|without(?!\s+(?:[\w-]+\s+){{1,4}}(?:when|while|as|after|before|during)\s)|nobody|nothing"
    rf"|{AUX_NOT}|den(?:y|ied|ies|ying)|(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnot\sbe\s)ruled\s+out|rules\s+out"
    r"|reject(?:ed|s)|dismiss(?:ed|es)|declin(?:ed|es)|refus(?:ed|es)|far\s+from"
    r"|instead\s+of|rather\s+than|shot\s+down|(?:un|not\s+)able\s+to|fail(?:ed|s|ing)?\s+to|fore?go(?:es|ing|ne)?)\b"
    r"(?!\s+(?:only|(?:be\s+)?(?:rul(?:e|ed|ing)\s+out|exclud(?:e|ed|ing))|one\s+but"
    r"|dates?\s+(?:has|have|was|were|is|are)|later\s+than|less\s+than|more\s+than|fewer\s+than|just|merely"
    r"|relation"
    r"|doubt|longer\s+than|secret))",
    re.IGNORECASE,
)
DENIED_AFTER = Prefiltered(
    r"^\s+(?:with\s+)?no\s+(?!less\b|fewer\b|other\b|longer\b)|"
    rf"^\s*(?:\S+\s+){{0,6}}?{foreign.DENIED_AFTER}\b|"
    rf"^\s*(?:[^\s,;]+\s+){{0,14}}?{foreign.NONE_PLANNED}\b|"
    r'^\s*(?:\S+\s+){0,9}?[“"]?'
    r"(?:(?:did|has|have|had|is|are|was|were|will|would)\s*(?:not"
    r"|n['’]t|never)|never|won['’]t)\W+"
    r"(?:yet\W+)?(?:be\W+|been\W+)?(?:tak(?:e|en)\s+place|happen\w*\b(?!\s+before)|materiali[sz]e\w*"
    r"|convened|(?<=ever\s)met\b|(?<=ever\s)sat\b|push\w*\s+through|held|arranged|schedul\w+|planned"
    r"|prepared|discussed|considered|contemplated|being|expected|on\s+the\s+(?:agenda|table)|true"
    r"|confirmed|in\s+the\s+works|exist)",
    re.IGNORECASE,
)
HYPOTHETICAL = Prefiltered(
    r"\b(?:(?<!looked\sas\s)(?<!looks\sas\s)(?<!seemed\sas\s)if|unless|whether|would\s+have|could\s+have"
    r"|should\s+have|might\s+have"
    r"|(?:should|ought\s+to|must)(?=\s+(?:also\s+|now\s+|personally\s+)?$)"
    r"|would\s+"
    r"(?:love|welcome\s+(?:an?|the)\s+(?:chance|opportunity)|be\s+(?:glad|happy|delighted|honou?red))\s+to"
    r"(?=\s+$)"
    r"|in\s+case|(?<!looked\s)(?<!looks\s)(?<!seemed\s)as\s+(?:though|if)"
    r"|rumou?rs?|speculat\w+|hypothetical\w*|imagine)\b",
    re.IGNORECASE,
)
# What became of a plan, behind "but": "but it fell through", "but stayed home".
CAME_TO_NOTHING = (
    r"(?:and|but)\s+(?:(?:did\s*(?:not|n['’]t)|never)\s+"
    r"(?:c[ao]me|turn(?:ed)?\s+up|show(?:ed)?\s+up|arrived?|appear(?:ed)?)"
    r"|stayed\s+away)\b"
    r"|but\s+(?:(?:it|that|this|he|she|they|both|the\s+\w+)\s+)?"
    r"(?:(?:in\s+the\s+end|eventually|ultimately|later|then|apparently)\s+)?"
    r"(?:(?:did|could)\s*(?:not|n['’]t)\s+"
    r"(?:push\s+through|take\s+place|happen|materiali[sz]e|go|come|fly|travel|make\s+(?:it|the\s+trip)"
    r"|be\s+held|proceed|prosper)"
    r"|never\s+(?:took\s+place|materiali[sz]ed|happened|pushed\s+through|came|went|came\s+off)"
    r"|fell\s+through|came\s+to\s+(?:nothing|naught)|stayed\s+(?:home|behind|away|put|in\s+[A-Z]\w+)"
    r"|b(?:ow|ack)(?:ed|s)\s+out|begg(?:ed|s)\s+off|sent\s+(?:his|her|their)\s+regrets"
    r"|had\s+to\s+(?:beg\s+off|cancel|stay\s+(?:home|behind)|withdraw|drop\s+(?:it|out)|give\s+(?:it\s+)?up"
    r"|call\s+(?:it|the\s+[a-z]+)\s+off|back\s+out|turn\s+back)"
    r"|withdrew|cancell?ed|called\s+(?:it|them|the\s+[a-z]+)\s+off"
    r"|gave\s+(?:it|(?:the|his|her)\s+(?:trip|visit|plan|idea)|up\s+the\s+[a-z]+)(?:\s+up)?"
    r"|changed\s+(?:his|her|their)\s+(?:mind|plans)"
    r"|decided\s+(?:not\s+to|against)|dropped\s+(?:it|out|the\s+(?:plan|idea|trip|visit))"
    r"|(?:was|were)\s+"
    r"(?:prevented|unable|detained|kept\s+(?:home|away|in\s+[A-Z]\w+)|held\s+(?:back|up)|recalled"
    r"|called\s+back)"
    r"|[^,.;]{3,60}?\sinstead)\b"
)
CANCELLED = Prefiltered(
    rf"{CAME_TO_NOTHING}|\b(?:{foreign.CANCELLED}|call(?:ed|ing)\s+off|cancel(?:s|l?ed|l?ing|lation)"
    rf"|scrapp(?:ed|ing)|dropped\s+(?:from|out)|(?:was|were|been|is|it)\s+dropped"
    r"|[Nn]othing\s+(?:c[ao]me|has\s+come)\s+of|abandon(?:ed|s)|(?:was|were|be|been)\s+given\s+up"
    r"|shelv(?:ed|es)|abort(?:ed|s)|will\s+no\s+longer|will\s+not\s+be\s+able|(?:did|will"
    r"|would)\s*(?:not"
    r"|n['’]t)\s+push\s+through"
    r"(?!\s+as\s+(?:planned|scheduled)\s+and\s+was\s+(?:moved|reset|postponed|rescheduled))"
    r"|(?:did|will|would)\s+not\s+(?:take\s+place|go\s+ahead)|back(?:ed|s)\s+out|begg(?:ed|s)\s+off|skip(?:s"
    r"|ped|(?:ping)?(?=\s+(?:the|an?|this)\b))"
    r"|(?:stay(?:s|ed|ing)?\s+away|begg?(?:s|ing)?\s+off|asked\s+to\s+be\s+excused"
    r"|(?:pull(?:s|ed|ing)?|bow(?:s|ed|ing)?)\s+out\s+of"
    r"(?=\s[^,;.]{0,60}?(?:[Ss]ummit|[Ff]orum|[Mm]eeting|APEC|ASEAN|visit|trip)\b)"
    r"|withdr(?:ew|awn|aws)(?=\s+from\s[^,;.]{0,60}?(?:[Ss]ummit|[Ff]orum|[Mm]eeting|visit|trip)\b))"
    r"(?:\s+from)?(?=\s+(?:the|an?|this|his|her)\b)"
    r"|fell\s+through|came\s+to\s+(?:nothing|naught)"
    r"|never\s+(?:took\s+place|happened|materiali[sz]ed|pushed\s+through)"
    r"|did\s*(?:not|n['’]t)\s+(?:happen|materiali[sz]e)"
    r"|(?:was|were)\s+to\s+have\s+"
    r"(?:met|received|hosted|seen|held|sat|welcomed|dined|conferred|lunched|come|gone|flown|visited"
    r"|travel(?:l)?ed|sailed|arrived|called|docked|spoken|talked|been\s+in)"
    r"|(?:has\s+been|was)\s+(?:struck|cut\s+from\s+the\s+(?:schedule|program\w*|itinerary))|canceled)\b"
    r"|\b(?:is|are|was|were)\s+(?:now\s+)?off(?=\s*(?:$|[.,;]))"
    r"|\bcalled\s+(?:the|his|her|their|that)\s+[\w\s]{1,40}?\boff\b"
    r"|\b(?:will|would|can|could)\s*(?:not|n['’]t|no\s+longer)\s+(?:be\s+)?"
    r"(?:com|go|visit|travel|fly|mak|push)\w*\b[^.;]{0,60}?\bas\s+"
    r"(?:planned|scheduled|announced|expected)\b"
    r"|\b(?:is|are|was|were)\s+not\s+"
    r"(?:coming|going|visiting|sailing|travell?ing|push(?:ing|ed)\s+through|going\s+ahead)\b"
    r"|\b(?:is|are|was|were|will|would)\s*(?:not|n['’]t)\s+[\w\s]{1,60}?\bafter\s+all\b"
    r"|\bwithdr(?:ew|awn)\b(?=[^.;]{0,50}\b(?:request|invitation|application)\b)",
    re.IGNORECASE,
)
POSTPONED = Prefiltered(
    rf"\b(?:{foreign.POSTPONED}|postpon(?:ed|es|ing|ement)|put\s+off|puts\s+off|deferred"
    rf"|defers|(?<!-)delayed|reschedul(?:ed|es|ing)|push(?:ed|es)\s+back"
    r"|(?:had\s+been|was|were)\s+(?:originally\s+|first\s+|initially\s+)?"
    r"(?:expected|due|scheduled|slated|set|supposed|to\s+have)\s[^.;]{0,90}?\bwill\s+now"
    r"|moved\s+(?:back|to|from)|(?:held|convened?|take\s+place)\s+instead\s+(?:in|on|next|early|late)"
    r"|reset\s+to|pushed\s+to|put\s+on\s+hold"
    r"|held\s+over(?!\s+(?:Zoom|the|video\w*|breakfast|lunch|dinner|coffee|two|three|several)\b))\b",
    re.IGNORECASE,
)
_CALLED_OFF = (
    r"(?:cancell?ed|postponed|put\s+off|called\s+off|deferred|delayed|scrapped|shelved|rescheduled|aborted)"
)
# "Was not put off", "has not been cancelled or postponed": held as planned.
NOT_CALLED_OFF = Prefiltered(
    r"\b(?:(?P<past>was|were|had)|is|are|has|have|will|would)\s*(?:not|never|n['’]t)\s+"
    r"(?:yet\s+|been\s+|be\s+|being\s+){0,2}"
    rf"{_CALLED_OFF}(?:(?:,\s+|,?\s+(?:or|nor|and)\s+){_CALLED_OFF}){{0,2}}\b(?!\s+(?:until|but)\b)",
    re.IGNORECASE,
)
# "Did not push through as scheduled and was moved to June": put off, whatever is denied.
MOVED = Prefiltered(
    r"\bpush\s+through\s+as\s+(?:planned|scheduled)\s+and\s+was\s+(?:moved|reset|postponed|rescheduled)\b"
)
POSSIBLE = Prefiltered(
    rf"\b(?:{foreign.POSSIBLE}|(?-i:may)|might|could|hop(?:e|es|ed|ing)\s+to|hopes?\s+that"
    r"|(?:is|are|was|were|has|have|had)?\s*ask(?:s|ed|ing)?\s+(?:for\s+(?:permission|clearance|leave)\s+)?"
    r"to(?=\s+(?:come|visit|call|dock|enter|travel|go|send)\b|\s+$)"
    r"|appl(?:ied|y|ies|ying)\s+(?:for\s+[a-z]+\s+)?to(?=\s+(?:come|visit|call|dock|enter)|\s+$)"
    r"|(?:seek|sought|requested?|asked\s+for)\s+(?:[a-z]+\s+)?(?:clearance|permission)\b"
    rf"|wish(?:es|ed)?\s+to|(?:desire|eagerness|willingness|readiness)\s+to|want(?:s|ed)?\s+(?:[\w-]+\s+){{0,12}}?to"
    r"|would\s+(?:also\s+|very\s+much\s+)?like\s+to|consider(?:s|ed|ing)?(?!\s+(?:him|her|it|them|[A-Z]))"
    r"|ha[sd]\s+(?:his|her|its)\s+eyes?\s+on|possib(?:le|ility|ly)"
    r"|(?:maybe|perhaps)(?=\s+(?:[\w.-]+\s+){0,4}(?:will|would|can)\b)|likely|unlikely|tentative(?:ly)?"
    r"|eye(?:s|d|ing)|mull(?:s|ed"
    r"|ing)|seek(?:s|ing)?\s+(?:to|a)|sought\s+(?:to|a)"
    r"|propos(?:es|ed|ing|al)|suggest(?:s|ed)?|request(?:ed|s|ing)?\s+(?:for\s+)?an?"
    r"|ask(?:ed|s|ing)?\s+for\s+an?|(?:asked|asks|hoped|longed|volunteered)\s+to(?=\s+$)"
    r"|being\s+"
    r"(?:discussed|explored|considered|arranged|agreed|coordinated|negotiated|worked\s+out|prepared)"
    r"|(?:is|are|was|were)\s+(?:still\s+|now\s+|also\s+)?being\s+"
    r"(?!planned|scheduled|organi[sz]ed|held|hosted|made|conducted|received|welcomed|led|staged|shown|carried"
    r"|briefed|treated)(?:\w+ed|sought|thought|drawn|put)"
    r"|(?:call(?:ed|s|ing)?\s+for|(?:press|push|ask|plead|lobb|urg)(?:ied|ed|es|s|ing|e)?(?:\s+for)?)\s+"
    r"(?:the|an?|their|another|more|early|its)"
    r"(?:\s+(?!(?:at|in|on|to|over|during|when|after|before|beside)\b)[\w-]+){0,4}(?=\s+$)"
    r"|call(?:ed|s|ing)?\s+for"
    r"(?:\s+(?!(?:at|in|on|to|over|during|when|after|before|beside|from|of)\b)[a-z-]+){0,2}(?=\s+$)"
    r"|(?:odds|chances?|prospects?|likelihood|probability|(?<!\bto\s)talk|idea)\s+(?:of|for|that)"
    r"|(?:not|n['’]t|never|cannot)\s+(?:be\s+)?(?:rul(?:e|ed|ing)\s+out|exclud(?:e|ed|ing))"
    r"|(?:probable|realistic|conceivable|feasible|thinkable)"
    r"|(?:has|have)\s+yet\s+to|open\s+to|ready\s+to|keen\s+(?:on|to)|interested\s+in"
    r"|not\s+yet|yet\s+to\s+be|under\s+(?:discussion|consideration)"
    r"|(?:remains?|is|are|was|still)\s+"
    r"(?:a\s+(?:maybe|question)|uncertain|up\s+in\s+the\s+air|in\s+doubt|an\s+open\s+question|iffy|undecided)"
    r"|to\s+be\s+(?:decided|confirmed|fixed|firmed\s+up)"
    r"|(?:has|have|had)\s+not\s+(?:yet\s+)?been\s+(?:set|fixed|firmed\s+up|pinned\s+down)"
    r"|can(?!\s+(?:confirm|say|tell|announce|assure)\b)|looks?\s+forward|looking\s+forward"
    r"|no\s+(?:hour|dates?|day|time)\s+(?:has|have|was|were|is)(?:\s+been)?"
    r"(?:\s+(?:yet\s+)?(?:set|fixed|picked|named|chosen|agreed|given|announced|settled|found))?"
    r"|has\s+no\s+(?:[a-z]+\s+)?dates?)\b",
    re.IGNORECASE,
)
# "On the invitation of X" tells why somebody travels, and is no invitation told of.
INVITED = Prefiltered(
    rf"\b(?:{foreign.INVITED})\b(?=[^,;]*$)|"
    r"\b(?<!\bon\sthe\s)(?<!\bupon\sthe\s)(?<!\bat\sthe\s)(?<!\bupon\s)"
    r"(?:invit(?:e|es|ed|ing|ation|ations)|offer(?:s|ed)?|(?:asked|asks|requested)\s+(?:\w+\s+){0,2}that)\b"
    r"|\b(?:urg(?:ed|es|ing)|encouraged|implored|begged)\s+(?:[\w.’'-]+\s+){1,7}?to\s+$",
    re.IGNORECASE,
)
PLANNED = Prefiltered(
    rf"\b(?:{foreign.PLANNED}|will|shall|would|should(?=\s+(?:be|get\s+to|reach|arrive)\b)|['’]ll"
    r"|(?:is|are|was|were|been)\s+(?:also\s+"
    r"|now\s+|soon\s+|still\s+|at\s+first\s+|originally\s+"
    r"|initially\s+)?(?:(?<!had\sbeen\s)(?<!has\sbeen\s)(?<!have\sbeen\s)to|set\s+to(?!\s+coincide)|due"
    r"|scheduled|slated|expected|about\s+to|going\s+to"
    rf"|bound"
    r"|planned|planning|preparing|tipped|poised|billed|booked|to\s+have)"
    r"|(?:is|are)\s+set(?=\s*(?:$|[.,;]))"
    r"|(?:is|are|was|were|been)\s+(?:foreseen|envisaged|envisioned|pencill?ed\s+in|fixed)"
    r"(?=\s+(?:for|in|on|at|during)\b)"
    r"|(?:is|are|been)\s+set(?=\s+(?:in|on|at)\s)"
    r"|set\s+(?:to|for)(?!\s+(?:the\s+(?:time|duration|days|occasion)\s+of|coincide\s+with))"
    r"|scheduled|slated|targeted|to\s+be(?=\s+$)|expected|expects|due\s+(?:to|in|back|home)"
    r"|plan(?:s|ned|ning)?\s+(?:to|for|a)"
    r"|(?:is|are|was|were)\s+(?:down|pencill?ed\s+in)\s+(?:for|to)|upcoming|forthcoming|coming|impending"
    r"|planned|prepar(?:e|es|ing|ation|ations)"
    r"|in\s+mind\s+for|how\s+to\s+(?:hold|organi[sz]e)|agreed\s+to(?=\s+(?:meet|hold|visit|convene)|\s+$)"
    r"|gear(?:s|ing)?\s+up|brac(?:es|ed|ing)\s+for|await(?:s|ing)"
    r"|(?<!-)awaited(?=\s+(?:in|here|there|home|back)\b)|count(?:s|ing)\s+on"
    r"|(?:agreement|agreed|promise[ds]?|pledged?|vow(?:ed)?|resolve[ds]?|decision|decided)\s+to\s+"
    r"(?:renew|resume|continue|hold|convene|reconvene|revive|pick\s+up)"
    r"|according\s+to\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,2}(?:schedule|program(?:me)?|itinerary)\b"
    r"(?!\s+of\s+the\s+past)"
    r"|(?:program(?:me)?|schedule|itinerary|diary|calendar|agenda|activit(?:y|ies)|engagements|events)\s+"
    r"(?:(?:lined\s+up|set|planned|on|for|in|of|during|that|this|the|his|her|its|visit|trip|stay|call|said"
    r"|[A-Z]\w+)\s+){0,7}"
    r"(?:has|have|includes?|lists?|calls?\s+for|features?|shows?|provides\s+for|contains?)(?=\s)"
    r"|(?:on|among)\s+the\s+(?:agenda|schedule|program(?:me)?|activities|events|highlights|engagements)\s+"
    r"(?:(?:of|for|during|lined\s+up|in)\s[^.;]{3,90}?\s)?(?:is|are)(?=\s)"
    r"|(?:highlight|centerpiece|main\s+event)s?\s+of\s+(?:the|his|her|this)\s+(?:[\w-]+\s+){0,3}"
    r"(?:visit|trip|stay|tour|call)\s+(?:is|are)(?=\s)"
    r"|confirmed\s+(?:his|her|their)\s+attendance|ahead\s+of|prior\s+to|before\s+(?:his|her|the|their)"
    r"|(?:(?:instruct|order|direct|task|authoriz)(?:ed|ions?))\s+(?:[\w.'’-]+\s+){1,10}?to|supposed\s+to"
    r"|intends?\s+to|(?<!\bno\s)(?<!\bthe\s)(?<!\bany\s)means\s+to|expect(?:ing)?\s+to"
    r"|aim(?:s|ed|ing)?\s+to|in\s+time\s+for|next(?!\s+(?:day|morning|afternoon|evening|night)\b)"
    r"|(?:in|on|among|part\s+of)\s+(?:his|her|their)\s+(?:[a-z]+\s+)?"
    r"(?:plans?|agenda|schedule|calendar|itinerary|to-do\s+list)"
    r"|(?:is|are|was|were|be)\s+(?:also\s+|already\s+|now\s+)?"
    r"(?:on\s+the\s+(?:cards|schedule|calendar|horizon)|in\s+(?:store|the\s+(?:cards|works|pipeline|offing|making)))"
    r"|(?:has|have|had)\s+been\s+(?:arranged|lined\s+up|agreed\s+(?:up)?on|approved|set)\s+for"
    r")\b",
    re.IGNORECASE,
)
ONGOING = Prefiltered(
    rf"\b(?:{foreign.ONGOING}"
    r"|(?:is|are)\s+(?:now\s+|currently\s+|still\s+|back\s+)?"
    r"(?:visiting"
    r"|in\b(?!\s+(?:his|her|their|the)\s+(?:[a-z]+\s+)?"
    r"(?:plans?|agenda|schedule|cards|works|pipeline|offing|making)\b|\s+store\b)"
    r"|here|hosting"
    r"|holding|meeting|receiving|attending|touring|making\s+(?:an?|his|her|their|the)\b"
    r"|due\s+(?:back|home)|on\s+(?:a|an|his|her|their)\b)"
    r"|(?:is|are)\s+(?:currently\s+|now\s+)?under\s*way|currently|continu(?:es|ing)"
    r"|in\s+progress|arriv(?:es|ed)\s+(?:here\s+)?today)\b",
    re.IGNORECASE,
)
PAST = Prefiltered(
    r"\b(?:(?!(?:proc|succ|exc)eed\b)[a-z]{3,}ed|met|held|had|did(?!\s+not\b|n['’]t|\s+so\b)"
    r"|ha(?:s|ve)(?!\s+(?:no|not\s+(?:the|an?|any|yet)|yet\s+to|the|its|as|to)\b"
    r"|\s+an?\s+(?:[\w-]+\s+){0,2}?"
    r"(?:call|meeting|appointment|lunch|dinner|breakfast|audience|session|date)\s+(?:on|with)\b"
    r"|\s+an?\s+(?:[a-z-]+\s+)?$)"
    r"|was|were|took|undertook|underwent"
    r"|flew|came|went|paid|led|co-?chaired|left"
    r"|spoke|spent|gave|got|caught|swung|wound(?=\s+up)|rode|broke|brought|saw|shook|dealt|dwelt|began"
    r"|rang|sat|lay|(?<!-)made|stood|ran|sent|tied|(?<!to\s)put|won|lost"
    rf"|{foreign.PAST})\b",
    re.IGNORECASE,
)
PRESENT = Prefiltered(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!\bits\s)\b"
    r"(?:meets?|sees|confers|leaves?|flies|fly|travels?|holds?|hosts?|visits?|arrives?|reaches|begins?"
    r"|starts?"
    r"|opens?|takes?|ends?|departs?|goes|comes(?=\s+(?:to|back|here|home|again|next|this|for|on|in)\b)"
    r"|go(?=\s+(?:home|back)\b)|closes?|departing|arriving|leaving|flying"
    r"|receives?|receiving|signs?|stays?"
    r"|(?<!\bport\s)(?<!\bship\s)(?<!\bnaval\s)(?<!\bgoodwill\s)(?<!['’]s\s)calls(?=\s+at\b)|berths"
    r"|moors)\b",
    re.IGNORECASE,
)
