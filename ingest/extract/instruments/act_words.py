"""The words that tell an act in an instrument's life, and the status that each act gives."""

from __future__ import annotations

import re

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses import signing_words as signing
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import AgreementStatus

# "Extended on Monday their agreement": the day may stand between a verb and its object.
_DAY = (
    r"(?:(?:on\s+\w+day|last\s+\w+|yesterday|earlier\s+this\s+\w+|in\s+[A-Z]\w+(?:\s+on\s+\w+day)?"
    r"|on\s+[A-Z]\w+\s+\d+|(?:for|by)\s+(?:(?:another|a\s+further)\s+)?[\w-]+\s+(?:more\s+)?(?:years?|months?)),?\s+){0,2}"
)
_OBJECT = rf"(?=\s+{_DAY}(?:(?:its|their|the|an?|this|that)\s+)?(?:[\w-]+\s+){{0,2}}?□)"
# "Swapped signed copies of the □", "penned the document": what is put under names.
_PAPER = (
    rf"(?=\s+{_DAY}(?:(?:the\s+)?(?:signed\s+)?(?:copies|originals|texts|folders|files|binders|instruments)\s+(?:of|with|containing|holding)\s+)?"
    r"(?:(?:its|their|the|an?|this|that|both|two)\s+)?(?:[\w-]+\s+){0,2}?(?:□|(?:papers?|documents?|instruments?|texts?|pacts?|agreements?|memorand\w+|treat(?:y|ies)|protocols?|it|them)\b))"
)
RATIFYING = "ratifying"  # before a parliament: a state of the instrument, no act of its own
# "Finalized the text of a □", "nailed down an □"
_TEXT = (
    rf"(?=\s+{_DAY}(?:(?:the|its|their)\s+)?(?:(?:final\s+|full\s+|draft\s+)?(?:texts?|wording|terms|provisions|details)\s+of\s+)?"
    r"(?:(?:its|their|the|an?|this|that|both|two)\s+)?(?:[\w-]+\s+){0,2}?□)"
)
_WITH_EXPERTS = (
    r"(?:is|are|was|were|now|still|back|lies?|rests?|remains?|sits?)\s+(?:(?:now|still|back|already)\s+)?(?:with|at|before|in\s+the\s+hands\s+of)\s+(?:the\s+|its\s+|our\s+|their\s+)?"
    r"(?:[\w-]+\s+){0,3}?(?:lawyers|jurists|legal\s+\w+|experts|drafters|translators|linguists|negotiators|technical\s+(?:working\s+)?groups?|working\s+groups?|agencies|ministries|departments)"
)
_UNFINISHED = (
    r"(?:(?:half|mostly|largely|partly|nearly|almost|[a-z]+-(?:thirds|fourths|quarters|fifths|tenths))[\s-]+(?:done|written|finished|drafted|agreed)"
    r"|(?:gone|going|goes|went)\s+back\s+and\s+forth|(?:still\s+)?(?:missing|lacking|wanting|outstanding)(?:\s+still)?(?:,\s+[^,;]{2,30},)?\s+(?:is|are)(?=\s+(?:an?|the)\s)"
    r"|(?:articles?|clauses?|points?|issues?|paragraphs?|annex(?:es)?)\s+(?:are|is|remains?|stays?)\s+(?:still\s+|left\s+)?(?:open|unsettled|unresolved|disputed|in\s+dispute)"
    r"|(?<=□\s)unsigned(?=\s*(?:$|[.,;]))"
    r"|(?:remains?|stays?|still)\s+(?:open|unsigned|unfinished|in\s+brackets)|ke(?:pt|eps?)\s+(?:the\s+)?(?:negotiators|experts|lawyers)\s+busy)"
)
# The order is that of precedence within one clause: an ending says more than the signature it undoes.
ACTS: tuple[tuple[str, Prefiltered], ...] = tuple(
    (act, Prefiltered(pattern, re.IGNORECASE))
    for act, pattern in (
        ("cancelled", (rf"\b(?:{foreign.GIVEN_UP})\b|"
            r"\b(?:walk(?:ed|s|ing)\s+away\s+from(?=\s+(?:the|an?|its|that)\s+(?:[\w-]+\s+){0,2}?□)"
            rf"|cancel(?:l?ed|s|lation)|scrapp(?:ed|ing)|called\s+off|dropped|shelved|(?:decided|decision|chose|opted|resolved)\s+{_DAY}to\s+(?:cancel|scrap|drop|terminate|end|abandon|call\s+off|pull\s+out\s+of|back\s+out\s+of|withdraw\s+from)(?!\s+(?:talks|negotiations|plans?)\b)"
            r"|back(?:ed|s|ing)\s+out|(?:did|will|would)\s*(?:not|n['’]t)\s+push\s+through"
            r"|(?:g[ai]ve|gives|given|giving)\s+up(?:\s+on)?(?=\s+(?:the|an?|its|that)\s+(?:[\w-]+\s+){0,2}?□)|(?:junk|nix|ax|abort|void|annul|annull|nullifi|revok|quash)(?:ed|s|ing)|abandon(?:ed|s|ing)(?=\s+(?:the|an?|its|that)\s+(?:[\w-]+\s+){0,2}?□)"
            r"|(?:t[eo]ars?|torn|tore|tearing)\s+up|(?:(?:is|was|has\s+been|been)\s+(?:now\s+)?(?:abandoned|given\s+up))|(?:(?<=□\s)|(?<=\bwith\sRussia\s)|(?<=\bdeal\s))(?:is|was)\s+(?:now\s+)?(?:called\s+)?off\b(?=\s*(?:[.,;]|$|since\b|because\b|after\b|as\b|over\b|for\b))"
            r"|died\s+(?:an?\s+)?(?:\w+\s+)?death|ditch(?:ed|es|ing)|scuttled|(?:fell|fallen|falls)\s+through|(?:came|come)\s+to\s+nothing|(?:is|are|was|were)\s+(?:now\s+)?off\s+the\s+table"
            r"|no\s+longer\s+(?:be\s+)?(?:pursu\w+|push\w*|(?:buy|acquire|purchase|procure)|(?:wants?|needs?)(?=\s+(?:the|an?|its|that|this|to\s+(?:sign|buy|proceed))\b)))\b"
            r"|(?:(?<=□\s)|(?<=\bwith\sRussia\s))(?:(?:has\s+)?collapsed|(?:is|are|was)\s+(?:a\s+)?(?:now\s+|all\s+but\s+|as\s+good\s+as\s+)?dead(?:\s+(?:letter|and\s+buried))?)\b"
            r"|\b(?:turn(?:ed|s)\s+down|declin(?:ed|es)|reject(?:ed|s)|rebuff(?:ed|s)|spurned|thr(?:ew|own)\s+out|voted\s+down|thumbed\s+down)"
            r"(?=\s+(?:an?|the|its|this|that|Russia['’]s|Moscow['’]s|Manila['’]s)\s+(?:[\w-]+\s+){0,2}?(?:(?:proposal|offer|draft|plan)\s+(?:for|of|on)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?)?□)")),
        ("terminated", (rf"\b(?:{foreign.TERMINATED})\b|"
            rf"\b(?:terminat(?:ed|es|ing|ion)|abrogat(?:ed|es|ion)|denounced"
            rf"|rescinded|no\s+longer\s+(?:be\s+|considers?\s+(?:itself\s+)?)?bound\s+by|opt(?:ed|s|ing)\s+out\s+of|notice\s+{_DAY}of\s+(?:(?:its|his|her|their|the)\s+)?(?:termination|withdrawal)|withdrew\s+from)\b"
            r"|\b(?:(?<!\bthe\s)end(?:ed|s|ing)?|walk(?:ed|s|ing)?\s+away\s+from|pull(?:ed|s|ing)?\s+out\s+of"
            rf"|withdr(?:ew|aws?|awing|awn)\s+{_DAY}from)\s+(?:the\s+|its\s+|an?\s+|that\s+)?(?:[\w.₱$-]+\s+){{0,2}}?(?=□)")),
        ("suspended", (rf"\b(?:{foreign.SUSPENDED})\b|"
            r"\b(?:call(?:ed|s)\s+a\s+halt\s+to|suspend(?:ed|s)(?!\s+(?:mayor|governor|senator|chief|official|secretary|minister|president)\b)|suspension|frozen|froze|on\s+hold|(?:on|into)\s+ice(?=\s*[.,;]|\s*$|\s+(?:since|until|for|by|after|as|in|last|this)\b)|(?:on|into)\s+the\s+back\s*burner|in(?:to)?\s+abeyance|mothballed"
            r"|(?:was|were|been|is|are)\s+(?:temporarily\s+)?(?:halted|paused)|halt(?:ed|s)\s+(?:the|its|their|an?)(?=\s+□))\b")),
        ("expired", (
            r"\b(?:no\s+longer\s+(?:in\s+(?:force|effect)|valid|effective)|expired?|expires|lapsed|(?<=\bwill\s)lapse|lapses(?=\s+(?:on|in|at|by|this|next|tomorrow)\b)|(?:not|never)\s+(?:been\s+)?renewed"
            r"|(?:nobody|no\s+one|neither\s+side)\s+renewed|(?:(?<=□\s)|(?<=\bwith\sRussia\s))(?:ran|runs|has\s+run)\s+(?:out|its\s+course)|(?<=,\s)ran\s+out(?=\s+(?:at|in|on|with|last|this)\b)|(?:(?<=□\s)|(?<=\bwith\sRussia\s))(?:ends|ended|came\s+to\s+an\s+end)(?=\s+(?:in|on|at|last|this|next|yesterday|today)\b)|up\s+for\s+renewal|failed\s+to\s+renew)\b")),
        ("stalled", (
            r"\b(?:stalled|stalls|bogged\s+down|in\s+limbo|deadlock(?:ed)?|languish\w*|dormant|(?:hit|run\s+into|ran\s+into|reached)\s+(?:an?\s+)?(?:\w+\s+)?(?:snags?|roadblocks?|impasse|wall)|at\s+an\s+impasse"
            r"|(?:was|were|been|be|is|are)\s+put\s+off|put(?:s|ting)?\s+off(?=\s+(?:an?|the)\s[^.;□]{0,40}□)|(?:has"
            r"|have)\s+not\s+moved|no\s+progress|at\s+a\s+standstill|(?:came|come|ground)\s+to\s+a\s+(?:standstill|halt|stop)|gathering\s+dust|stuck|(?:nobody|no\s+one|neither\s+side)\s+(?:has\s+|had\s+)?(?:touched|looked\s+at|moved)\b|untouched\s+since|(?:took|taken|takes)\s+no\s+action\s+on(?=\s+(?:the\s+)?□)|hangs?\s+fire|(?:has|have|had)\s+(?:slept|lain|sat|rested)(?=\s+(?:\w+\s+){0,3}(?:since|there|untouched|idle|drawers?|shel(?:f|ves))\b)|sle(?:eps?|pt)(?=\s+(?:in|on|since|there|ever)\b)|in\s+cold\s+storage|(?:was|were|been)\s+(?:broken\s+off|discontinued|interrupted|cut\s+off)|broke\s+off(?=\s+(?:the\s+)?(?:talks|negotiations))|(?:talks|negotiations)\s+(?:(?:on|over|for|about)\s+[^.;,]{0,60}?)?(?:have\s+|has\s+|had\s+)?(?:since\s+)?(?:stopped|collapsed|broken?\s+(?:down|off)|ceased|been\s+(?:stopped|halted|abandoned))|foundered)\b")),
        ("provisional", (r"\bprovisional(?:ly)?\s+(?:appl\w+|in\s+force|basis)\b"
            r"|\bappl(?:y|ies|ied|ying)\s+(?:(?:the|its|it)\s+)?(?:□+\s+)?provisionally\b")),
        ("in_force", (
            rf"\b(?:{foreign.IN_FORCE})\b|"
            r"\b(?:enter(?:ed|s|ing)?\s+(?:in)?to\s+(?:force|effect|operation)|(?:entry|entrance)\s+into\s+(?:force|effect)|remains?\s+(?:valid|effective|operative)|(?:is|are)\s+still\s+(?:valid|effective)|(?:is|are)\s+valid\s+for|(?<=□\s)(?:is|are)\s+(?:being\s+)?(?:[a-z]+ly\s+)?(?:applied|implemented|observed|carried\s+out)|(?:is|are|was|were|been"
            r"|being|remains?)\s+(?:already\s+|still\s+|now\s+|not\s+(?:yet\s+)?)?in\s+(?:force"
            r"|effect)|(?:(?:is|are)\s+(?:already\s+|now\s+)?|(?:has|have)\s+been\s+)in\s+place(?=\s+since\b)|(?:(?<=□\s)|(?<=\bwith\sRussia\s))kick(?:s|ed)\s+in(?=\s+(?:on|in|this|next|last)\b)|t(?:ook|akes?|aken)\s+effect|c(?:ame|omes?)\s+into\s+(?:force|effect)"
            r"|bec(?:ame|omes?)\s+(?:effective|operative|binding)|(?:is|are|was|were)\s+effective(?=\s+(?:at\s+once|immediately|from|since|as\s+of|upon|on|today|already|until)\b)|not\s+(?:yet\s+)?in\s+force)\b"
            r"|(?<!\bto\s)\b(?:has|have)\s+(?:already\s+|now\s+)?an?\s+(?:(?!draft|sign|propos|pending|new\b|possib|plan)[\w-]+\s+){0,2}□(?!□*(?:\s+with\s+\w+)?\s+(?:in\s+the\s+(?:works|pipeline|making|offing)|in\s+mind|under\s+(?:way|negotiation|discussion|study|review)|to\s+(?:sign|offer|propose|finali[sz]e)|ready|pending)\b)|(?:^\W*|,\s*)(?:in\s+(?:force|effect)|effective)(?=\s+since\b)|^\W*effective(?=\s+(?:on\s+)?[A-Z][a-z]+\s+\d)|(?:(?<=□\s)|(?<=\bwith\sRussia\s))(?:now\s+|already\s+)?in\s+(?:force|effect)\b|\b(?:has|have|had)\s+had\s+an?\s+(?:[\w-]+\s+){0,2}□")),
        ("senate_concurrence", (
            r"\b(?:Senate\b[^.;]{0,60}?\b(?:(?<!for\s)(?<!for\sits\s)concur(?:red|rence|s)|approved|ratified"
            r"|gave\s+its\s+consent)|concurr(?:ed|ence)\b[^.;]{0,60}?\bSenate"
            r"|(?:Senate|[Ss]enators)\b[^.;]{0,40}?\bvoted\b[^.;]{0,40}?\b(?:to\s+(?:concur|ratify|approve)|(?:for|in\s+favou?r\s+of)\s+(?:its\s+|the\s+)?(?:concurrence|ratification))(?:\s+(?:in|with)\s+(?:its|the)\s+ratification)?"
            r"|Senate\b[^.;]{0,20}?\bg(?:a|i)ve[ns]?\s+(?:its|the)\s+(?:[\w-]+\s+)?(?:consent|nod|light|approval|assent)|senators\b[^.;]{0,20}?\s(?:concurred|ratified|voted|(?:gave|have\s+given)\s+their\s+(?:consent|concurrence|nod|approval|assent))|(?:Senate|chamber"
            r"|senators)\b[^.;]{0,40}?\b(?:adopted|passed|approved)\b[^.;]{0,40}?\b[Rr]esolution)\b")),
        (RATIFYING, (
            r"\b(?:hurdled|passed|cleared|sailed\s+through|got\s+(?:past|through)|made\s+it\s+(?:past|through))\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:committee|panel|chamber)\b|\bpresented\s+to\s+the\s+Senate\b"
            r"|\b(?:(?:lies?|lay|languish\w*|sits?|sat|stuck)\s+(?:in|at|before|with)"
            r"|before|(?:is|are|now|still|remains?)\s+with|pending\s+(?:in|before|with)"
            r"|(?:submit(?:ted|s)|transmit(?:ted|s)|sent|forwarded|referred|elevated|endorsed)\s[^.;□]{0,20}□+[^.;□]{0,40}\sto|submitted\s+to|transmitted\s+to|sent\s+to)\s+the\s+(?:Senate|Duma|State\s+Duma|parliament|Federation\s+Council)\b"
            r"|\b(?:senators?|Senate|(?:committee|panel|chamber)(?=[^.;]{0,60}□))\b[^.;]{0,60}?\b(?:endors(?:e|es|ed|ing)|recommend(?:s|ed)?|sponsor(?:s|ed)?|tackl(?:e|es|ed|ing))\b"
            r"|\b(?:backing|endorsement|nod|approval|consent)\s+of\s+the\s+(?:\w+\s+)?Senate\b|\bendorsement\s+of\s+the\s+concurrence\b|\bhearings?\s+on(?=\s+(?:the\s+|an?\s+)?□)|\b(?:has|have)\s+(?:yet\s+to\s+act|sat)\s+on(?=\s+(?:the\s+)?□)"
            r"|\bresolution\s+(?:backing|supporting|endorsing)(?=\s+(?:the\s+)?□)"
            r"|\btransmittal\s+to\s+(?:the\s+)?(?:Senate|Duma|parliament)\b|\b(?:was|were|been)\s+transmitted\b|\b(?:remains?|is\s+still|are\s+still)\s+in\s+(?:the\s+)?committee\b"
            r"|\b(?:await(?:s|ing)|pending|needs?|subject\s+to|up\s+for|submitted\s+for|sent\s+for"
            r"|for)\s+(?:its\s+|the\s+|Senate\s+|Russian\s+|Philippine\s+"
            r"|domestic\s+)?(?:ratification|concurrence)\b")),
        ("ratified", (r"\b(?:sign(?:ed|s)|(?:puts?|affix(?:ed|es))\s+(?:his|her|its)\s+"
            rf"(?:name|signature)\s+(?:to|on|under))\s+(?:into\s+law\s+)?{_DAY}(?:the\s+|its\s+|their\s+|an?\s+)?"
            r"(?:instruments?\s+of\s+ratification\b"
            r"|(?:federal\s+)?(?:law|bill|act)\s+(?:on\s+(?:the\s+)?ratification|for\s+(?:the\s+)?ratification|(?:to\s+)?ratify(?:ing)?)\b)"
            r"|\b(?:Duma|Federation\s+Council|Russian\s+(?:lawmakers|parliament|senators|legislators|deputies))\b[^.;]{0,30}?\b(?:approved|passed|adopted|backed)(?=[^.;]{0,30}□)"
            rf"|\b(?:{foreign.RATIFIED})\b"
            r"|\bratif(?:ied|ies|y|ying)\b|(?<!early\s)(?<!speedy\s)(?<!swift\s)(?<!prompt\s)(?<!quick\s)(?<!immediate\s)\bratification\b")),
        ("notified", (r"\b(?:notif(?:ied|ication|ications|y)"
            r"|exchange(?:d)?\s+(?:the\s+)?instruments\s+of\s+ratification|(?:internal|domestic)\s+procedures)\b")),
        ("text_agreed", (rf"\b(?:{foreign.TEXT_AGREED})(?!\w)|"
            r"\b(?:(?:is|are)\s+ready(?=\s*[:.,;]|\s*$)"
            r"|(?<=[-–—,:]\s)(?:text|wording)\s+(?:already\s+)?(?:agreed|settled|finali[sz]ed)|(?<=[-–—,]\s)for\s+(?:signature|signing)(?=\s+(?:by|in|on|at|during|next|this|before|within)\b)"
            r"|(?:has|have|had|was|were|been)\s+cleared(?=\s+by\s+(?:[\w-]+\s+){0,3}?(?:legal|lawyers|law|jurists|both|agencies|ministries|departments|experts)\b)"
            r"|lined\s+up(?:\s+for\s+(?:signing|signature))?|(?:readied|prepared)\s+for\s+(?:signing|signature)|(?:ready|due|up|teed\s+up|primed|earmarked|cleared|set|slated|scheduled)\s+(?:for|to\s+be)\s+(?:signing|signature|signed|inked)"
            r"|only\s+(?:the\s+)?(?:signatures?|signing)\s+(?:is|are|remains?)\b|(?:awaits?|lacks?|lacking|needs?|missing)\s+(?:[\w’'-]+\s+){0,2}only\s+(?:the\s+|its\s+)?signatures?"
            r"|texts?\s+(?:(?:of|for)\s+[\w\s,□’'-]{1,200}?)?(?:was|is|were|are|has\s+been|have\s+been|had\s+been)\s+(?:(?:now|already|both|all)\s+)*(?:agreed"
            r"|finali[sz]ed|settled|completed?|cleared|done|final|ready)(?!\s+(?:except|save|but|apart)\b)|(?<=□\s)(?:is|are)\s+(?:now\s+|already\s+)?(?:done|complete|final|ready)(?=\s*(?:[.,;]|$|and\b))|agreed\s+on\s+(?:every|each|all)\s+(?:the\s+)?(?:words?|articles?|lines?|clauses?|paragraphs?|provisions?)(?=\s+(?:of|in)\b)|(?:c[ao]me\s+to\s+terms|hammered\s+out)(?=\s+(?:on\s+)?(?:an?|the)\s)|(?:cleared|readied|prepared)\s[^.;□]{0,30}□+[^.;□]{0,40}?\sfor\s+(?:signing|signature)|(?:agreed|settled)\s+(?:on\s+)?the\s+(?:(?:final|full|draft)\s+)?(?:text|wording)|(?:authori[sz]ed|approved|cleared)\s+the\s+(?:signing|signature|conclusion)(?=\s+of\b)|agreed\s+to(?=\s+an?\s+(?:\w+\s+)?□)|agreed\s+(?:on\s+\w+day\s+)?on(?=\s+(?:an?|the)\s+(?!draft)(?:[\w-]+\s+)?□)|(?:has"
            rf"|have|had|was|were|been)\s+(?:been\s+)?finali[sz]ed|(?:finali[sz]ed|nailed\s+down|completed){_TEXT}|(?<=□\s)(?:was|were|has\s+been|have\s+been)\s+completed(?=\s+(?:at|in|on|during|last|yesterday|by\s+(?:both|the\s+two))\b)|initial(?:l)?ed|(?:put|affixed|set|placed)\s+{_DAY}(?:their|his|her)\s+initials|(?:completed"
            r"|concluded|wrapped\s+up)\s+(?:the\s+)?(?:negotiations|text)|ready\s+to\s+sign"
            r"|(?:await(?:s|ing)?|wait(?:s|ing)?\s+for)\s+(?:[\w.’'-]+\s+){0,5}?(?:signature|signing)|agreed\s+text)\b")),
        ("signed", (rf"\b(?:{foreign.SIGNED}|sign(?:ed|ing)"
            rf"|(?<!\ba\s)(?<!\bno\s)(?<!clear\s)(?<!good\s)(?<!another\s)signs?(?!\s+of\b)"
            rf"|signature|ink(?:ed|s|ing)?|concluded|conclude"
            rf"|(?<!early\s)(?<!speedy\s)(?<!swift\s)(?<!timely\s)conclusion|sealed|{signing.NAMES_PUT}|{signing.INK_PUT}|{signing.PUT_IN_WRITING}|(?<=□\s)(?:came|comes|sprang)\s+(?:into\s+(?:being|existence)|to\s+life)|(?<=□\s)(?:came|followed)(?=\s+(?:in|on)\s+(?:early\s+|late\s+|mid-?\s*)?(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day|(?:19|20)\d\d|the\s+same\s+(?:day|month|year)|that\s+(?:month|year))\b)|{signing.GOT_SIGNATURES}|{signing.SIGNED_VERBS}{_PAPER}|(?:was|were|been)\s+(?:\w+ly\s+)?{signing.SIGNED_VERBS}(?=\s+(?:by|in|on|at|last|yesterday|\w+day)\b)|(?:bears?|bore|ha(?:s|ve|d)|carr(?:y|ies|ied))\s+the\s+(?:signatures?|names?|date)(?=\s+of\b)|signator(?:y|ies)\s+(?:to|of|were|was)|affix(?:ed|ing)|did\s+the\s+hono(?:u)?rs(?!\s+of)"
            rf"|(?:was|were|been)\s+(?:prolonged|rolled\s+over)|(?:prolonged|rolled\s+over|executed|formali[sz]ed|extended(?:\s+the\s+(?:validity|term|life|duration)\s+of)?|struck|clinched|landed|adopted|issued){_OBJECT}|(?:was|were|been)\s+(?:reached|struck|clinched|adopted|awarded)|awarded(?=\s+(?:[\w’'-]+\s+){{0,5}}?(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?□)|(?<=□\s)(?:got|received)\s+(?:its|the|their)\s+signatures|pushed\s+through(?=\s+(?:on|last|yesterday|in)\b)|(?<=□\s)(?:issued|adopted|released)(?=\s+(?:in|on|at|by|after|during|following|last|yesterday|today)\b)|approved{_OBJECT}|formali[sz](?:ed?|es|ing)(?=\s+(?:their|its)\s+(?:[\w-]+\s+){{1,3}}?(?:with|through|in|by)\s+an?\s+(?:[\w-]+\s+){{0,2}}?□)|(?:was|were|been)\s+approved(?=\s+by\s+(?:[^.;]{{0,50}}\b(?:ministers|presidents|leaders|co-chairs)\b|(?:[A-Z][\w.’-]*\s+){{1,7}}and\s+(?:the\s+)?[A-Z]))|(?:was|were|been)\s+(?:executed|formali[sz]ed|extended)(?=\s+(?:in|on|by|at|yesterday|last|for|until|through)\b)"
            rf"|renew(?:ed|s|ing|al)?(?=\s+{_DAY}(?:of\s+)?(?:(?:its|their|the|an?|this|that)\s+)?(?:[\w-]+\s+){{0,2}}?(?:□|agreement\b|pact\b|treaty\b|contract\b|(?:sister\w*|twin\w*)(?:[\s-]\w+)?\s+ties\b))|(?<=\bbe\s)renewed|(?:was|were|been)\s+renewed"
            rf"|exchanged(?!\s+(?:of\s+)?(?:views?|opinions?|information|ideas|experiences?|greetings|pleasantries|gifts|students|professors|visits)\b)"
            rf"|exchange(?=\s+(?:of\s+)?(?:an?\s+|the\s+|their\s+|signed\s+|two\s+|both\s+)*(?:□|notes\b|letters\b|documents\b|copies\b|agreements\b|instruments\b|memorand|treat|contracts\b|accords\b|papers\b|folders\b))"
            rf"|enter(?:ed|s|ing)?\s+{_DAY}into\s+an?|won{_OBJECT}|reached(?=\s+(?:[\w-]+\s+){{0,6}}?(?:agreements?\b|accords?\b|deals?\b|pacts?\b|□))|(?<=□,\s)dated|(?<=□\s)dated|forg(?:ed|ing)|came\s+away\s+with|secured(?=\s+(?:an?\s+)?(?:between\b|(?:[\w-]+\s+){{0,3}}?□)))\b")),
        ("negotiation", (
            rf"\b(?:{_WITH_EXPERTS}|{_UNFINISHED}|(?:(?<=□\s)|(?<=\bwith\sRussia\s))(?:is|are|will)\s+(?:to\s+)?be\s+(?:tackled|taken\s+up|dissected|raised|threshed\s+out|thrashed\s+out|worked\s+out|ironed\s+out|on\s+the\s+agenda)"
            rf"|(?:sent|returned|gave|forwarded|conveyed|submitted)\s+(?:back\s+)?(?:its|their|his|her)\s+(?:own\s+)?(?:comments|remarks|observations|counter-?(?:draft|proposals?)|amendments|suggestions)|{foreign.NEGOTIATED}|being\s+(?:written|penned|put\s+together|fleshed\s+out|readied)"
            r"|(?:should|must|to)\s+be\s+(?:done|ready|finished|completed)\s+(?:in\s+time|by|before|in|this|next|within)"
            rf"|(?:re-?)?negotiat(?:e|ed|es|ing|ion|ions)|being\s+(?:fine-?tuned|polished|refined|ironed\s+out|hammered\s+out|updated|revised|worked\s+on"
            rf"|worked\s+out|drafted|discussed|finali[sz]ed|reviewed|prepared|studied|vetted"
            rf"|crafted|coordinated)|work(?:ing|ed|s)?\s+on|work(?:ing|s)?\s+out(?=\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?□)|(?:at|to)\s+work\s+on|(?<!after\s)concluding|under\s+(?:review|study"
            rf"|discussion|negotiation|consideration|evaluation)|in\s+the\s+works|(?:is|are|was"
            rf"|were)\s+drafted|draft(?:ing|s)?|finali[sz](?:e|ing)|in\s+the\s+pipeline|drawing\s+up|(?:draw|drew|drawn|write|put)\s+(?:up|together)(?=\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?□)|(?:craft|prepare|formulate)(?=\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?□)"
            rf"|preparing|preparation|being\s+prepared|(?:talks|negotiations)(?=\s+(?:[\w’'-]+\s+){{0,6}}?(?:on|over|for|about)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?□)|talks\s+on|in\s+(?:the\s+Philippines|Manila|Moscow|Russia)['’]s?\s+court|(?:polish|refin|iron|fine-?tun|hammer|thrash|thresh|hash)(?:e|es|ed|ing)?(?:\s+out)?(?=\s+(?:[\w-]+\s+){{0,5}}?□)|going\s+over|(?:haggl|bargain|wrangl)(?:e|es|ed|ing|s)?\s+(?:over|(?:on|about)(?=\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,3}}?□))|(?:nearly|almost|all\s+but)\s+(?:done|ready|finished|complete|completed|final)|(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bbeen\s)|(?<=\bnow\s)|(?<=\bstill\s))with\s+the\s+(?:Russian|Philippine|other)\s+side|near(?:s|ing)?\s+completion|final(?:\s+|-)(?:touches|stages?|stretch|phase)|at\s+the\s+(?:stage|phase)\s+of\s+(?:coordination|approval|negotiations?|drafting|preparation|discussion|agreement)|(?:is|are)\s+within\s+reach|(?:could|may|might)\s+be\s+(?:ready|concluded|finished|completed)|(?:haggling|bargaining|wrangling)(?=\s+(?:since|for)\b)|advanced\s+stages?|agreed\s+in\s+principle|\d+\s*(?:per\s*cent|%)\s+(?:done|complete|finished|ready|agreed)|(?:(?:close|near|nearer|closer|inch\w*\s+(?:closer\s+)?)\s*to(?:wards?)?|(?:on\s+the\s+(?:verge|brink|cusp)|within\s+reach)\s+of|near(?:s|ing)?)(?=\s+(?:(?:signing|sealing|concluding|inking|finali[sz]ing|clinching)\s+)?(?:an?\s+|the\s+|their\s+)?[“\"]?□)"
            rf"|(?:await(?:s|ing)?|wait(?:s|ing)?\s+for)\s+(?:[\w’'-]+\s+){{1,4}}?(?:comments?|reply|response|answer|feedback|reaction|views?)\s+(?:on|to|about|regarding)|(?:is|are|was|were|now|still|been|already)\s+in\s+talks|(?<=[:;,–—]\s)(?:(?:still\s+|now\s+)?awaiting|no)\s+(?:the\s+|its\s+|their\s+|any\s+)?(?:[\w’'-]+\s+){{0,2}}?(?:comments?|reply|answer|response|feedback)|discuss(?:ed|ing|ions?)?|talk(?:s|ed|ing)\s+{_DAY}(?:about|over)(?=\s+(?:an?\s+|the\s+|their\s+)?(?:[\w-]+\s+){{0,2}}?[“\"]?□)"
            rf"|review(?:ing)?|speed\s+up|fast-?track(?:ed|ing)?|expedite|(?:early|speedy|swift|timely)\s+conclusion|pending|drafted|tasked"
            rf"|finish(?:ed|es|ing)?|complet(?:e|ing)|(?:is|are|was"
            rf"|were|be)\s+not\s+(?:yet\s+)?(?:ready|final|finished|agreed|complete)|not\s+(?:yet\s+)?be\s+(?:ready|finished)"
            rf"|not\s+(?:yet\s+)?(?:final|ready|agreed)|for\s+signing|on\s+the\s+table"
            rf"|handed\s+(?:over|to)|awaiting\s+comments|(?:could\s+not|failed\s+to)\s+agree|try\s+again|(?:talks|negotiations)\s+(?:opened|began|started|start|begin"
            rf"|resum\w+|continue\w*)|rounds?\s+(?:is|are|was|were|will\s+be)\s+(?:set|scheduled|held|expected"
            rf"|planned))\b")),
        ("proposed", (
            rf"\b(?:{foreign.PROPOSED}|propos(?:ed|es|al|als|ing)|suggest(?:ed|s)|offer(?:ed|s|ing)?|dangl(?:ed|es|ing)|mooted|pitch(?:ed|es)(?=\s+(?:it|them|this)\b)"
            r"|(?:work(?:s|ed|ing)?\s+(?:for|towards?)|plans?\s+(?:for|of)|wish(?:es|ed)?\s+for|aim(?:s|ed|ing)?\s+(?:for|at)|yearns?\s+for|(?:is|are)\s+after|ask(?:s|ed|ing)?\s+(?:(?!to\b)[\w’'-]+\s+){0,5}?for|keen\s+on|interest(?:ed)?\s+in|in\s+favou?r\s+of|open\s+to|pitch(?:ed|es|ing)|lobb(?:ied|ying)\s+for|eager\s+for)(?=\s+(?:an?\s+|the\s+|more\s+)?(?:[\w-]+\s+){0,2}?□)"
            r"|(?<=□\s)(?:is|are)\s+(?:the\s+|an?\s+|what\s+)?(?:[\w’'-]+\s+){0,3}?(?:aim|goal|wish|sought|wanted)"
            r"|(?:bring(?:ing)?\s+back|reviv(?:e|ing)|revival\s+of|resurrect(?:ing)?|reactivat(?:e|ing))(?=\s+(?:an?|the|their|its|that)\s+(?:[\w-]+\s+){0,2}?□)"
            r"|ideas?\s+of(?=\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}□)|(?:ideas?|proposals?)\s+(?:raised|floated|brought\s+up|put\s+forward|tabled|aired)|put(?:s|ting)?\s+forward"
            rf"|push(?:ed|es|ing)?\s+for|(?:would|['’]d)\s+like\s+(?:to\s+(?:have|see)\s+)?(?=(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?□)|hop(?:e|es|ed|ing)\s+(?:for|to\s+have)(?=\s+(?:an?\s+)?(?:\w+\s+)?(?:agreement|accord|treaty|deal|pact)\b|\W*$)|call(?:ed|s)\s+for|seek(?:s|ing)?|sought|(?<!for\s)want(?:s|ed)?"
            rf"|eye(?:s|d|ing)|consider(?:s|ed|ing)?|explor(?:e|es|ed|ing)|possib(?:le|ility)"
            rf"|broached|floated)\b")),
    )
)  # fmt: skip
STATUS_OF: dict[str, AgreementStatus] = {
    "proposed": "proposed", "negotiation": "negotiating", "text_agreed": "ready_to_sign", "signed": "signed",
    RATIFYING: "ratifying", "ratified": "ratifying", "senate_concurrence": "ratifying", "notified": "ratifying",
    "in_force": "in_force", "provisional": "provisional", "stalled": "stalled", "suspended": "suspended",
    "terminated": "terminated", "expired": "expired", "cancelled": "cancelled",
}  # fmt: skip
RANK = {act: rank for rank, act in enumerate(STATUS_OF)}
BEFORE_SIGNATURE = frozenset({"negotiation", "proposed", "text_agreed"})
ENDINGS = frozenset({"cancelled", "terminated", "suspended", "expired", "stalled"})
