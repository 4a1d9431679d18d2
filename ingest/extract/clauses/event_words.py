"""Words that tell of talks, calls, sessions, signatures and the calls of ships."""

from __future__ import annotations

from . import foreign_words as foreign
from . import signing_words as signing
from .addresses import BEFORE_PARLIAMENT
from .office_words import SEATS

_ADVERB = (
    r"(?:\s+(?:briefly|separately|again|privately|virtually|face[- ]to[- ]face"
    r"|one[- ]on[- ]one|informally|today|yesterday|up|here|earlier|also))*"
)
_HOLD = (
    r"(?:h[eo]lds?|holding|had|has|have|having|conduct(?:s|ed|ing)?|conven(?:es?|ed|ing)|conclud(?:es?|ed|ing)"
    r"|open(?:s|ed)?|beg[aiu]n|starts?|started|co-?chair(?:s|ed|ing)?|wrapp?(?:s|ed)?\s+up)"
)
_TALK_NOUN = (
    r"(?:[Tt]alks|[Cc]onsultations?|[Mm]eetings?|discussions|[Dd]ialogue|conversations?|negotiations"
    r"|round-?\s?tables?|t[eê]te-[aà]-t[eê]te|pull-aside|audience|sit-down|one-on-one|encounter|acquaintance(?=\s+(?:was|were|of|with|took|on|in|here|yesterday)\b)|chat|a\s+(?:(?!lecture|press|pep)[a-z]+\s+)?talk\b"
    r"|appointments?(?=\s+(?:[\w-]+\s+){0,5}?with\s)|session(?=\s+with\s+(?:(?:his|her|the|visiting)\s|[A-Z])))"
)
SHIPS = (
    r"(?:warships?|(?<!\bto\s)ships?|vessels?|cutters?|destroyers?|frigates?|corvettes?|cruisers?|tankers?"
    r"|submarines?|tug(?:boat)?s?|flotilla|squadron|detachment|contingent(?=\s+of\s+the\s+(?:Russian|Philippine)\s+[Nn]avy)|(?:(?<=navy\s)|(?<=naval\s)|(?<=fleet\s))(?:contingent|task\s+(?:force|group|unit)|group)|naval\s+group|naval\s+task\s+(?:force|group)|NTF|sailing\s+ship"
    r"|training\s+ship|tall\s+ship|barque|frigate|barko(?:ng)?|корабл\w+|крейсер\w*|эсмин\w+|фрегат\w*|корвет\w*|танкер\w*|парусник\w*|суд(?:н[оауе]|ном|ов|ам|ах|ами))"
)
# Two who "discussed" something met; who stands after it is what they spoke of.
DISCUSSED = (
    r"(?:discussed|agreed|reaffirmed|tackled|talks?\s+about|talked\s+about|spoke\s+about|spoke\s+of"
    r"|(?:reached|came\s+to)\s+(?:an?|the|this|that)\s+(?:[\w-]+\s+)?(?:understanding|agreement|accord|compromise|consensus)"
    rf"|took\s+up(?![^.;]{{0,80}}?\bwith\s+(?:(?:his|her)\s|(?:[A-Z][\w.]+\s+){{2}}))|{foreign.DISCUSSED})\b(?!\s+arms)"
)
# A day told between an act and whom it was done to: "called Wednesday on the Speaker".
_ON_A_DAY = (
    r"(?:(?:(?:on\s+|last\s+|late\s+|early\s+|this\s+)?[A-Z][a-z]+day(?:\s+(?:morning|afternoon|evening))?|yesterday|today|this\s+(?:morning|afternoon|week)"
    r"|last\s+(?:week|month)|on\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}|earlier(?:\s+today)?|recently|in\s+[A-Z]\w+)\s+)?"
)
# "Welcomed to the palace on Friday the Russian envoy": where and when told before whom.
_THERE_AND_THEN = (
    r"(?:(?:to|at|in|inside|aboard)\s+(?:the\s+|his\s+|her\s+)?(?:[A-Za-z][\w'’-]*\s+){1,5}?"
    rf"{_ON_A_DAY}|{_ON_A_DAY.removesuffix('?')})"
)
_OFFICIAL = (
    r"(?:the\s+|an?\s+|visiting\s+)?(?:(?:Russian|Philippine|Filipino)\s+)?(?:[A-Z][\w'’-]*\s+|[a-z0-9-]+\s+(?=delegation)){0,4}?"
    r"(?:[Dd]elegation|[Aa]mbassador|[Ee]nvoy|[Ss]ecretary|[Mm]inister|President|[Gg]overnor|[Mm]ayor|Speaker|Senator|[Dd]irector|[Cc]hairman|[Ll]awmakers|[Oo]fficials|[Dd]iplomats|[Ll]egislators|Admiral|General|Chief)\b"
)
# Who is received somewhere: people, where a shipment may be received too.
_GUESTS = (
    r"(?:(?<=\bhe\s)|(?<=\bthey\s)|(?<=\bguests\s)|(?<=\bvisitors\s)|(?<=\bdelegation\s)|(?<=\bgroup\s)|(?<=\bparty\s)"
    r"|(?<=\bdelegates\s)|(?<=\blawmakers\s)|(?<=\bofficials\s))"
)
# Where one calls on a body of the other side: no sight, and no mission of one's own.
_SEAT = r"(?:(?:main\s+)?offices?|headquarters)"
_HOUSE = (
    r"(?:Department|Ministry|Senate|House\s+of\s+Representatives|Congress|Duma|Federation\s+Council|City\s+Hall|Capitol"
    r"|Bureau|Agency|[Hh]eadquarters)"
)
_HEAD_OF_HOUSE = r"(?:Secretary|Undersecretary|Minister|Deputy|Acting|Assistant)\b"
# "Welcomed Putin's offer": what somebody said or did, and not himself.
_WHAT_HE_SAID = (
    r"(?:[\w.’-]+\s+){0,4}[\w-]+['’]s?\s+(?:[a-z-]+\s+)?(?:offers?|proposals?|decision|moves?|statements?|remarks|support|stance|assurances?|interest|readiness"
    r"|initiatives?|plans?|pledges?|commitments?|victory|election|help|gesture|letters?|messages?|greetings|invitation|requests?|call|announcement|role|participation|efforts?|reply|response|condolences)\b"
)
_OFFICE_WORD = (
    r"(?:[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Ee]nvoy|representative|[Gg]overnor|chief|head|[Dd]irector|[Pp]resident|[Ss]peaker|[Cc]hairm[ae]n|[Cc]hairwoman"
    r"|[Cc]onsul|[Cc]ommander|[Mm]ayor|attach[eé]|adviser|[Pp]rosecutor)"
)
BEFORE_MEET = r"(?:will|to|would|may|might|could|shall|can|and|did)\s+(?:also\s+|again\s+|indeed\s+)?"
TALKS_VERB = (
    rf"\b(?:met|meets?|meeting){_ADVERB}\s+with\b|\bmeets?\b(?=\s+(?:[A-Z]|his\b|her\b|in\s+[A-Z]|on\s+[A-Z]))|\bmet\b(?!\s+(?:the\s+)?(?:requirements?"
    rf"|conditions?|targets?|demand|needs?|criteria|by\b|at\s+Pier))"
    rf"|\b{BEFORE_MEET}(?:meet"
    rf"|see)\b(?!\s+(?:the\s+)?(?:requirements?|conditions?|demand|needs?|how|what|that|if"
    rf"|whether))"
    rf"|\b{_HOLD}\s+(?:[\w“”\"'’-]+\s+){{0,6}}?(?:{_TALK_NOUN}|discussion)\b"
    rf"|\b{_HOLD}\s+(?:[\w'’-]+\s+){{0,4}}?(?:session|exchange)\s+with\b|\b(?:(?:ended|closed|finished|completed|resumed)\s+|brought\s+(?=[^.;]{{0,70}}?\s(?:end|close|conclusion)\b))(?:their|the|a|two|three)\s+(?:[\w-]+\s+){{0,4}}?(?:talks|consultations|negotiations)\b"
    r"|\b(?:was|were)\s+in\s+(?:consultations|talks|negotiations|a\s+meeting)\b(?=\s+at\s)"
    r"|\b(?:sat|sit|sits|sitting)\s+down\b|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bconferred\b(?=\s+(?:with|in|at|for|over|again|briefly|on\s+the\s+(?:margins|sidelines|fringes))\b)(?!\s+in\s+(?:recognition|honor))|\bconfers?\s+with\b|(?<=\bdid\s)confer\b|\bhuddled\b|\bexchanged\s+views\b"
    r"|\b(?:is|are|was|were|been|be)\s+(?:warmly\s+)?received\s+by\b|^(?:Received|Welcomed|Hosted)\s+by\b"
    rf"|{_GUESTS}(?:is|are|was|were)\s+(?:also\s+|later\s+|then\s+)?(?:(?:hosted|welcomed)\s+by\b|received\b(?=\s+(?:(?:on|in|at|inside)\s[^.;,]{{2,50}}?|yesterday|today|here|there)\s+by\s))"
    r"|(?<=\bhad\s)talked\b(?=\s+for\s+(?:(?:about|almost|over|nearly|more\s+than)\s+)?(?:an?|half\s+an?|[a-z]+|\d+)\s+(?:and\s+a\s+half\s+)?(?:hours?|minutes)\b)"
    r"|\bfaced\s+each\s+other\b|\bfaced\b(?=\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,3}?(?:(?:Russian|Philippine|Filipino)\s+(?:[\w-]+\s+){0,3}?(?:party|delegation|team|panel|negotiators)\b"
    r"|(?:party|delegation|group|team|panel)\s+(?:from|of)\s+(?:the\s+)?(?:Russian?|Philippines?|Filipino|Moscow|Manila)\b))"
    rf"|\b(?:received?|receives|[Rr]eceiving|[Hh]osting|[Ww]elcoming|hosted|hosts|welcomed|(?<=\bwill\s)host|(?<=\bset\sto\s)host|(?<=\bis\sto\s)host|(?<=\bis\sto\s)welcome|(?<=\bdue\sto\s)host|(?<=\bwill\s)welcome|(?<=\bset\sto\s)welcome)\s+(?!{_WHAT_HE_SAID}|the\s+(?:public|request|news|remarks|words|signing|signature|conclusion|progress|decision|results|entry|launch|fact|initiative|letters?|offer|proposal|award|money"
    r"|(?:[a-z]+\s+)?(?:greetings|congratulations|condolences|regards|praise)|vaccines?|shipment|message|copies|comments|text|draft|documents?|invitation|support|help|contingent|ships?|vessels?|crews?|sailors|flotilla"
    r"|visit|arrival|decision|move|agreement|initiative|statement|development|resumption|results|readiness)\b)"
    r"(?=(?:him|them|his|her|the|visiting|outgoing|incoming|newly|new\s+(?:Russian|Philippine)"
    r"|Russian|Philippine|Filipino|President|Prime|Foreign|Defen[cs]e|Secretary|Minister"
    r"|Deputy|Ambassador|Mr|(?:an?\s+)?(?:(?:Russian|Philippine|Filipino)\s+)?(?:[a-z0-9-]+\s+){0,3}(?:delegation|officials|officers|diplomats|experts|inspectors|negotiators|lawmakers|legislators|parliamentarians|delegates|councill?ors|representatives|mission|team|group)\b|members\s+of\s+(?:the\s+)?(?:Russian|Philippine|State\s+Duma|Duma|Federation\s+Council|Senate|House)\b|[A-Z]))"
    rf"|\b(?:received|receives|welcomed|welcomes|hosted|hosts|(?<=\bwill\s)(?:receive|welcome|host)|(?<=\bwould\s)(?:receive|welcome|host))\b(?=\s+{_THERE_AND_THEN}{_OFFICIAL})"
    rf"|\b(?:is|are|was|were|been|be)\s+(?:formally\s+|warmly\s+)?received\b(?=\s+(?:at|in)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){{0,2}}{_HOUSE})"
    r"|\b(?:saw|sees|seen)\b(?=\s+(?:each\s+other|(?:his|her)\s+(?:\w+\s+)?counterpart|(?:him|her)\s+(?:again|anew|once\s+more|at|in|on|there|last|this|yesterday)\b|[A-Z]"
    rf"|the\s+(?:[\w’'-]+\s+){{0,3}}?{_OFFICE_WORD}\b(?![’']s)))"
    r"|\b(?:had|shared)\s+(?:a\s+)?(?:working\s+)?(?:breakfast|lunch|dinner|supper|brunch|coffee|tea(?!\s+leaves))\b|\b(?:was"
    r"|were)\s+met\s+(?:at\s+[^,.;]{2,40}?\s+)?by\b"
    r"|\bsh(?:akes?|ook)\s+hands\s+with\b(?=\s+[A-Z])|\bsummon(?:ed|s)\b(?=\s+(?:the\s+)?(?:[A-Z]|visiting))|\bcalled\s+in\b(?=\s+(?:the\s+|its\s+)?(?:[A-Z][\w’'-]*\s+)?(?:ambassador|envoy|charg[eé]|consul|minister-counsell?or|deputy\s+chief\s+of\s+mission)\b)|\bcalled\s+in\b(?=\s+(?:the\s+)?(?:Russian|Philippine)\s+(?:Ambassador|Envoy|Charg[eé]|Consul))"
    rf"|\b(?:was|were|been)\s+(?:summoned|called\s+in)\b(?=[^.;]{{0,40}}?\s(?:by|to)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){{0,3}}?(?:{_HOUSE}\b|{_HEAD_OF_HOUSE}))"
    r"|\bbriefed\b(?=\s+(?:the\s+|some\s+|several\s+)?(?:Philippine\s+|Filipino\s+|Russian\s+)?(?:senators|lawmakers|legislators|congressmen|deputies|officials|members)\b)"
    r"|\b(?i:senators|lawmakers|legislators|members|officials|deputies|congressmen)\b(?:[^.;,]{0,60}?)\s(?:was|were)\s+briefed\b(?=[^.;]{0,40}?\bby\s+(?:the\s+)?(?:Russian|Philippine)\s)"
    r"|\b(?:turned|handed)\s+over\b|\b(?:turn-?over|hand-?over)\s+(?:ceremony|rites)\b|\b(?:formal|ceremonial|official|symbolic)\s+(?:turn-?over|hand-?over)\b(?!\s+of\s+(?:power|command|office|duties|leadership))"
    rf"|(?<=\bwas\s)addressed\s+by\b|(?<=\btoday\s)addressed\s+by\b|{BEFORE_PARLIAMENT}"
    r"|(?<=\bnegotiators\s)sat\b|(?<=\bpanels\s)sat\b|(?<=\bteams\s)sat\b|(?<=\bdelegations\s)sat\b"
    r"|\battend(?:s|ed)\s+(?:an?|the)\s+(?:(?:signing|turn-?over|hand-?over)\s+ceremony|ceremony\s+to\s+(?:hand|turn)\s+over)\b"
    r"|(?:(?<=\bwill\s)|(?<=\bwould\s)|(?<=\bto\s))speak\s+(?:(?:also|again|briefly|separately|privately)\s+)?with\b(?=\s+(?:(?:his|her|its)\s+(?:\w+\s+)?counterpart|(?:the\s+)?[A-Z]))"
    r"|\bsp(?:oken?|eaks)\s+(?:(?:again|briefly|separately|privately|at\s+length|there|here|yesterday|today|(?:on\s+|late\s+|early\s+|last\s+)?[A-Z][a-z]+day(?:\s+(?:morning|afternoon|evening|night))?)\s+){0,2}with\b(?!\s+(?:reporters|the\s+(?:press|media)))"
    r"|\btalked\s+to\b(?=\s+(?:his|her|its)\s+(?:\w+\s+)?counterpart)|\b(?:talked\s+with|(?<=\bto\s)talk\s+(?:to|with))\b(?=\s+(?:(?:his|her|its)\s+(?:\w+\s+)?counterpart|(?:the\s+)?[A-Z]))"
    # "Discussed … with": nobody named between, or the one named would be what they spoke of.
    r"|\bdiscuss(?:ed|es)\s+(?:[a-z][\w-]*,?\s+){0,8}?with\b(?=\s+(?:(?:his|her|its)\s+(?:\w+\s+)?counterpart|[A-Z]))"
    r"|\bdiscussed\b[^.;]{0,160}?\bwith\b(?=\s+(?:his|her|its)\s+(?:\w+\s+)?counterpart\b)"
    r"|\b(?:was|were|been)\s+(?:also\s+)?discussed\b(?=\s+(?:[\w-]+\s+){0,4}?(?:by|between)\s[^.;]{3,120}?\sand\s+(?:(?:his|her|the|visiting)\s+)?[A-Z])"
    rf"|\b{DISCUSSED}"
)
TALKS_NOUN = (
    rf"\b(?:bilateral|closed-door|one-on-one|expanded|high-level|ministerial|political"
    rf"|working|trilateral|separate)\s+{_TALK_NOUN}\b|\b{_TALK_NOUN}\b"
    r"|\b(?:discussion|exchange(?:\s+of\s+(?:views|opinions|ideas))?)\b(?=\s+(?:of|between)\s+(?:the\s+|then\s+)?(?:[A-Z][\w.’'-]*\s+){2,9}(?:with|and)\s+(?:the\s+|his\s+|her\s+|then\s+|visiting\s+)?[A-Z])"
    r"|(?<=\b[Tt]heir\s)talk\b(?!\s+(?:of|about)\b)|(?<=\b[Tt]he\s)talk\b(?=\s+(?:with\s+(?:the\s+)?[A-Z]|lasted|took\s+(?:place|an?|[a-z]+\s+(?:minutes|hours))|went\s+on)\b)"
    r"|(?<=\bthe\s)talk\b(?=\s+which\s)|(?<=\ba\s)talk\b(?=\s+which\s)|\btalk\b(?=\s+that\s[^;:,]{3,120}?\s(?:had|held)\s+(?:in|at|on|with|over|last|during|aboard|yesterday|earlier)\b)|\b(?:bi|tri)lateral\b(?=\s+(?:with\b|that\s+(?:was|is|had)\b|(?:in|at|on(?:\s+the\s+(?:sidelines|margins|fringes)\s+of)?)(?:\s+the)?\s+[A-Z\d]))|\bsession\b(?=\s+with\s+(?:(?:his|her|its)\s|(?:the\s+)?[A-Z]))|\btalk\b(?=\s+(?:between|with\s+(?:the\s+)?(?:[A-Z]|his\s)))|\b(?:turn-?over|hand-?over|welcome|arrival)\s+ceremony\b|\bin\s+a\s+ceremony\b"
)
TOOK_PLACE = (
    r"\b(?:It|They|That|This)\s+(?:took|takes?|will\s+take)\s+place\b|\b(?:It|They)\s+(?:was|were|will\s+be)\s+held\b|\bIt\s+happened\b(?=\s+(?:in|at|on|here|last|yesterday|over)\b|\s+[A-Z][a-z]+day\b)"
    r"|\bThe\s+(?:signing\s+)?(?:ceremony|rites?|ritual|formalities|signing|exchange)\s+(?:itself\s+)?(?:(?:was|were)\s+(?:held|done|staged|conducted|performed|hosted)|took\s+place|happened)\b|\b(?:The\s+(?:venue|site)|Their\s+venue)\s+(?:was|is|will\s+be)\b"
    r"|\bIt\s+(?:had\s+been|was)\s+(?:set|scheduled|planned|slated)\s+for\b"
)
IT = r"\b(?:hold|host|convene|organi[sz]e|schedule)\s+(?:it|the\s+(?:first|second|third|fourth|next)\s+meeting)\b"
# Whom one pays a visit, so that it is no journey.
_HOLDS_OFFICE = (
    r"(?:Governor|Gov\.|Mayor|Speaker|Senate\s+President|Secretary|Minister|Senator|Sen\.|Congress(?:wo)?man|Rep\.|Undersecretary|Commander|General|Gen\.|Admiral|Adm\.|Director|Chief|Rector"
    r"|Chancellor|Archbishop|Cardinal|Ambassador|Chairman|Chairwoman)\s+(?:(?:[A-Z][\w.'’-]*\s+){0,2}[A-Z][\w-]+(?!['’\w])"
    r"|of\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,4}[A-Z][\w’'-]*,\s+(?=[A-Z]))"
)
# "The visit of Ambassador X to Governor Y", "X's visit last week to Speaker Y": a call on somebody, told as a thing.
_NAMED_HOST = (
    r"(?:the\s+)?(?:(?:[A-Z][\w.'’-]*|of|the|chief|head|for|and)\s+){0,6}?"
    rf"(?:President\s+(?:[A-Z][\w.’'-]*\s+){{0,2}}[A-Z][\w-]+(?!['’\w])|{_HOLDS_OFFICE})"
)
_WHOSE_CALL = (
    rf"\bvisit\b(?=\s+(?:of|by)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+|to\s+Russia\s+|to\s+the\s+Philippines\s+){{2,8}}?{_ON_A_DAY}to\s+{_NAMED_HOST})"
    rf"|(?<=['’]s\s)visit\b(?=\s+{_ON_A_DAY}to\s+{_NAMED_HOST})|(?<=['’]s\srecent\s)visit\b(?=\s+{_ON_A_DAY}to\s+{_NAMED_HOST})"
    rf"|\bcall\b(?=\s+(?:of|by)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){{2,8}}?{_ON_A_DAY}on\s+{_NAMED_HOST})"
)
COURTESY = (
    rf"{_WHOSE_CALL}|\bcourtesy\s+(?:call|visit)s?\b|\b(?:paid|pays?|paying|ma(?:de|kes?|king))\s+(?:(?:an?|his|her|their|separate|the)\s+)?(?:[\w-]+\s+)?(?:call|visit)s?\s+{_ON_A_DAY}(?:on|to)\b"
    rf"(?=\s+(?:the\s+)?(?:(?:President|Prime|Vice|Foreign|Defen[cs]e|Secretary|Minister|Mr)|(?:[A-Z][\w.'’-]*\s+){{0,4}}?{_HOLDS_OFFICE}))"
    r"|\b(?:receiv|accept)(?:e[sd]?|ing)\s+(?:(?:in|at)\s+[A-Z][^.;,]{1,40}?\s+)?(?:(?:an?\s+|the\s+)?(?:open\s+)?cop(?:y|ies)\s+of\s+)?(?:the\s+)?(?:letters?\s+of\s+credence|credentials)\b|\b(?:took|tak(?:es|ing))\s+(?:the\s+)?letters?\s+of\s+credence\b"
    rf"|\bvisit(?:ed|s)\b(?=\s+{_ON_A_DAY}(?:the\s+offices?\s+of\s+)?(?:[A-Z]\w+\s+){{0,2}}(?:Governor|Gov\.|Mayor|Secretary|President|Minister|Speaker|Senator)\s+(?:[A-Z][\w.-]+\s+){{0,3}}[A-Z][\w-]+(?!['’\w]))"
    r"|\bduring\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}visit\s+(?:of|by)\b(?=\s+(?:the\s+)?(?:Russian\s+|Philippine\s+)?[Aa]mbassador)"
    rf"|\bcall(?:ed|s)\s+at\b(?=\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:{SEATS}|[Oo]ffices?|[Hh]eadquarters|Embassy)\b)"
    rf"|\b(?:visit(?:ed|s)|(?<=\bto\s)visit|(?<=\bwill\s)visit|paid\s+a\s+(?:\w+\s+)?visit\s+to|(?:dropped|drops|stopped|stops|swung)\s+by)\b(?=\s+(?:the\s+)?(?:{_SEAT}\s+of\s+(?:the\s+)?)?(?:[A-Z][\w’'-]+\s+){{0,3}}?{_HOUSE}\b)"
    r"|\b(?:receiv(?:ed|es|ing)|had|got|gets)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?visit\s+(?:from|of|by)\b(?=\s+(?:the\s+)?(?:Russian\s+|Philippine\s+|then\s+)?(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul))"
    r"|\bpresented\s+(?:credentials|letters\s+of\s+credence)\s+to\b|\b(?:credentials|letters?\s+of\s+credence)\s+(?:were|was)\s+(?:\w+ly\s+)?(?:received|accepted|taken|handed|presented|submitted|tendered|delivered)\s+(?:[^.;,]{0,40}?\s)?(?:by|to)\b|\bfarewell\s+call\b|\b(?:call(?:ed"
    rf"|s)|(?<=\bto\s)call|(?<=\bwill\s)call|(?<=\band\s)call)\s+{_ON_A_DAY}on\b(?=\s+(?:(?:then|ex)-|(?:then|former)\s+)?(?:[A-Z][\w.-]+\s+){{1,7}}|\s+(?:[a-z-]+\s+){{0,4}}?(?:advis[eo]r|secretary|minister|chief|head|governor|mayor|speaker|director|commissioner|chair(?:man|person)?|president|ambassador|envoy)\s+(?:(?:of|on|for)\s+(?:[\w-]+\s+){{1,5}})?[A-Z][\w.-]+\s+[A-Z]|\s+the\s+(?:[A-Z]\w+\s+)?(?:president|leader|chief|secretary"
    r"|minister|speaker|governor|mayor)\b(?!\s+to\b))(?!\s+(?:(?:[A-Z][\w.’'-]*|the|of|for)\s+){1,9}(?:on\s+[A-Z]\w+day\s+)?to\s+(?:cut|stop|end|honou?r|respect|release|free|withdraw|cease|abide|comply|resign|reconsider|lift|ratify|allow|ensure|support|act|refrain|reject|drop|halt|keep|remove|protect|condemn|back|reduce|raise|buy|open|let)\b)"
    r"(?!\s+(?:the\s+)?(?:China|Russia|Manila"
    r"|Moscow|Beijing|Congress|Filipinos|ASEAN|All)\b)(?!\s+(?:[A-Z][\w-]*\s+){0,3}(?:[a-z-]+\s+){0,2}(?:[a-z-]+s|[a-z]*men|people|community|government|side)\s+to\s)"
    r"|\b(?:present|hand|submit|tender|deliver|turn|pass)(?:t?ed|e?s|t?ing)?\s+(?:(?:over\s+|in\s+|on\s+)?(?:(?:a\s+copy|(?:open\s+)?copies)\s+of\s+)?|(?:[A-Z][\w.’'-]*\s+){1,6})(?:his|her|their)\s+(?:credentials|letters?\s+of\s+credence)\b"
)
CALL = (
    r"\b(?:tele)?phone\s+(?:call|conversation|talks?|discussion)s?\b|\b(?:spoke|speak"
    r"|speaks|talked|conversed|communicated|told|thanked|assured|informed)\b(?!\s+(?:reporters|the\s+(?:press|media)|journalists))[^.;]{0,110}?\b(?:by|over|on|via|through)\s+(?:(?:the\s+|an?\s+)?(?:tele)?phone|(?:an?\s+|the\s+)?(?:secure|secured|direct|encrypted|satellite|telephone|phone)\s+(?:line|link|phone)|(?:an?\s+|the\s+)?hotline|(?<!\bon\s)(?:video|Zoom))\b"
    r"|\bcalled\s+(?:up\s+)?(?=(?:Philippine\s+|Russian\s+)?(?:President|Prime\s+Minister|Foreign)\s+(?:[A-Z][\w.-]+\s+){1,4}(?:[\w]+\s+){0,3}to\s+(?:discuss|congratulate|thank|express|offer|convey|talk))"
    r"|\b(?:met|conferred|linked\s+up)\s+(?:by|via|over|through)\s+(?:Zoom|[Vv]ideo[\w-]*|[Ww]ebex|Webinar|Skype|Microsoft\s+Teams|Teams)\b(?=[^.;]{0,60}?\swith\b)"
    r"|\b(?:conference|Viber|WhatsApp|Skype|Zoom|Teams|Webex)\s+call\b|\bvideo\s*-?\s*(?:call|conference|conferencing|link)\b|\b(?:video|tele)conference\b|\b(?:by|over\s+the)\s+(?:tele)?phone\b|\bon\s+the\s+(?:tele)?phone\s+with\b"
    r"|\b(?:had|have|held|hold|in|during|after)\s+(?:an?|the|their)\s+(?:(?!courtesy\s|farewell\s|port\s)[\w-]+\s+){0,2}call\s+(?:with|between)\b(?=\s+(?:(?:his|her|its)\s|[A-Z]))"
    rf"|\b(?:[Aa]|[Tt]he|[Tt]heir|[Hh]is|[Hh]er)\s+(?:(?!courtesy\s|farewell\s|port\s)[\w-]+\s+){{0,2}}call\s+{_ON_A_DAY}(?:with|between)\b(?=\s+(?:(?:his|her|its)\s|[A-Z]))"
    r"|(?:(?<=[Dd]uring\sthe\s)|(?<=[Dd]uring\stheir\s)|(?<=[Ii]n\sthe\s)|(?<=[Ii]n\stheir\s))call\b(?=\s*,|\s+(?:on\s+)?[A-Z][a-z]+day\b|\s+(?:yesterday|today|last)\b)"
    r"|\b(?:met|meets?|conferr?(?:ed|s)?|convened?|gathered|linked\s+up)\s+(?:virtually|online|remotely|by\s+video\w*|via\s+(?:video\w*|Zoom|Webex|Teams)|(?:over|on)\s+Zoom)\b"
    r"|\b[Tt]he\s+(?:phone\s+|telephone\s+|video\s+)?(?:call|conversation)\b(?=\s+(?:took\s+place|was\s+(?:held|made|placed|initiated|arranged|requested)|lasted|ran|came)\b)"
    r"|\b(?:virtual|online|video|Zoom|remote)\s+(?:(?:[a-z]+\s+)?meeting|talks|consultations|summit|briefing|dialogue|session|conference|huddle|gathering|exchange|encounter|sit-down|conversation|chat|round\s?table|get-together)\b|\btele-?summit\b|\btelephoned\b|\b(?:meeting"
    r"|talks)\s+via\s+(?:video|Zoom)\w*|\btelephone\s+exchange\b"
)
COMMISSION = (
    r"\b(?:session|meeting|round)s?\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){0,6}?[Cc]ommission\b(?!\s+on\s+Appointments)"
    r"|\b(?:[Jj]oint|[Ii]nter-?governmental"
    r"|[Mm]ixed)\s+(?:[\w'’-]+\s+){0,5}?[Cc]ommission\b(?:\s+on\s+Trade\s+and\s+Economic\s+Cooperation)?"
    r"|(?<!\bor\s)\bJCTEC\b"
    r"|\btrade\s+(?:and\s+economic\s+)?commission\b"
)
SESSION = (
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last"
    r"|\d{1,2}(?:st|nd|rd|th)|inaugural)\s+(?:session|round)\b|\b[Tt]he\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?=\s+(?:will|is\s+(?:to|set|planned|scheduled|slated))\b)|\b[Tt]he\s+session\b(?=\s+(?:is|was|will|would|takes|took)\b)"
)
SIGNING = (
    r"\bsign(?:ed|s|ing)?\b(?!\s+(?:nothing\b|of\s+(?:progress|hope|life|trouble)|that\b|up\b|off\b"
    r"|language))|^(?:Signed|Inked|Concluded)\b(?=[^.;]{3,140}?\bby\s)|^Signing\b(?=[^.;]{5,90}?\b(?:was|were|are|is)\s+(?:[A-Z]|the\s))|\bsigning\s+(?:ceremony|rites)\b|\bink(?:ed|s|ing)\b"
    rf"|\b(?:put|affixed|set|placed)\s+(?:their|his|her)\s+initials\b|\b(?:{signing.NAMES_PUT}|{signing.INK_PUT}|{signing.GOT_SIGNATURES}(?=\s+of\b)|{signing.SIGNED_VERBS}(?=\s+(?:it|them)\s+(?:on|in|at|for|over|by|yesterday|today|last)\b))\b"
    r"|\binitial(?:l)?ed\b|\bstruck\b(?=\s+(?:by|between|with)\s|[^.;]{0,40}\b(?:agreement|memorandum|deal|pact|accord))|\bsealed\b(?=[^.;]{0,90}\b(?:agreement|memorandum|treaty|protocol|contract|pact|accord|deal))|\bconcluded?\b(?=[^.;]{0,90}\b(?:agreement|memorandum|treaty"
    r"|protocol|contract|pact|accord))|\b(?:exchanged|swapped)\s+(?:the\s+)?(?:signed\s+)?(?:notes(?!\s+with\b(?![^.;]{0,160}?\b(?:agreement|memorandum|treaty|protocol|accord|pact|loan|grant|force)\b))"
    r"|copies|documents|instruments)\b"
    r"|\b(?:agreement|memorandum|treaty|protocol|contract|pact|accord)\b[^.;]{0,120}?\b(?:was|were)\s+(?:concluded|sealed)\b(?=\s+(?:by|between|on|in)\s)"
)
# How a port keeps ships as its guests, and how it parts from them.
_IS_HOST = (
    r"(?:play(?:s|ed|ing)?|is|was)\s+(?:again\s+)?host(?:\s+(?:until|since|this)\s+\w+|,[^,.;]{1,40},)?\s+to"
)
_SEES_OFF = (
    r"(?:(?:sen(?:t|ds|ding)|saw|sees|seeing|seen)\s+off|bade\s+(?:farewell|goodbye|bon\s+voyage)\s+to"
    r"|send-?off\s+(?:(?:ceremony|honou?rs|rites)\s+)?(?:to|for))"
)
SHIP = (
    rf"\bport\s+(?:call|visit)s?\b|\bgoodwill\s+(?:visit|call|mission)s?\b|\b(?:docked"
    rf"|docks?|dock|moored|anchored|berthed|tied\s+up|dropped\s+anchor"
    rf"|(?-i:moors?)|berths?|anchors(?=\s+(?:in|at|off))|drops?\s+anchor|weigh(?:s|ed)\s+anchor|made\s+fast|casts?\s+off|slipp(?:ed|ing)\s+(?:her|its|their)\s+moorings|put(?:s|ting)?\s+in\s+at|puts?\s+into|steam(?:s|ed|ing)\s+(?:in|into|toward|to|for)|sails?\s+into|made\s+a\s+port\s+call|pulled\s+in|sailed\s+in(?:to)?|steamed\s+into|(?:lies?|lay|lying)\s+(?:at\s+anchor|at(?=\s+(?:[A-Z]|(?:the\s+)?(?:port|pier|harbou?r|quay|berth)))))\b"
    rf"|\b(?:visit(?:ed|s|ing)?|tour(?:ed|s|ing)?|board(?:ed|ing))\s+(?:an?|the)\s+(?:Russian\s+|Philippine\s+)?(?:(?:Navy|Fleet)(?:['’]s)?\s+)?(?:[\w-]+\s+){{0,2}}{SHIPS}\b"
    rf"|\b(?:(?:arrival|calls?)\s+of|calls?\s+by|expect(?:s|ing)|await(?:s|ed|ing)|receiv(?:ed|es|ing)|welcom(?:ed|es|ing)|host(?:ed|s|ing)|greet(?:ed|s|ing)|{_IS_HOST}|{_SEES_OFF}(?![^.;]{{0,60}}\s(?:that|which|after)\s))\s+(?:(?!(?:officers?|crews?|sailors|captains?|commanders?|cadets|seamen|offers?|proposals?|models?|plans?|news|reports?|word)\b)[\w'’-]+\s+){{0,6}}?{SHIPS}\b(?!['’])"
    r"|(?:(?<=[Nn]avy\s)|(?<=[Ff]leet\s))(?:(?:formally|warmly|also|again|will)\s+)?(?:welcom(?:ed|es|e)|greet(?:ed|s)?)\s+(?:the\s+(?:arrival|return)\s+of\s+)?(?:its|their)\s+(?:Russian|Philippine|Filipino)\s+(?:counterparts?|[Nn]avy)\b(?!['’]|\s+(?:as|when|while)\b|[^.;]{0,80}\b(?:talks|meetings?|conference|seminar|delegat|for\s+training))"
    rf"|\b(?:BRP|RFS)\s+(?:(?:(?-i:[A-Z])\w+|de|del|la|of)\s+){{1,4}}(?:(?:will|should|may|might|could|is\s+to|is\s+due\s+to|is\s+set\s+to|would)\s+)?(?:gets?\s+to|reach(?:es|ed)?|arriv(?:es|ed|e)\s+(?:in|at)|sail(?:s|ed)\s+(?:(?:in)?to|for|from|out)|sets?\s+sail\s+(?:for|from)|call(?:s|ed)?\s+(?:again\s+)?(?:at|in|on)(?=\s+[A-Z])|slip(?:s|ped)\s+(?:in|out)|cast(?:s)?\s+off|left|leaves|enter(?:s|ed)|l(?:ies|ay)\s+(?:in|at|off)(?=\s+[A-Z]))\b"
    rf"|\b{SHIPS}\b(?:(?!\s(?:after|before|since|when|while|during|ahead\s+of|in\s+time\s+for)\s)[^.;]){{0,80}}?\b(?:arriv(?:ed|es?|ing)|visit(?:ed|s|ing)?|call(?:ed"
    rf"|s)?\s+(?:at|in\s+at|to(?=\s+[A-Z]))|cast(?:s)?\s+off|enter(?:ed|s)|left|sailed|sails(?=\s+(?:on|at|again|this|next|tomorrow|today)\b)|leaves?|set\s+sail|came\s+(?:in(?:to)?|to)|(?:has|have)\s+come\s+to|reach(?:ed|es)?|(?:(?:is|are|was|were)\s+)?(?:due|expected|awaited)\s+(?:in|at)|stay(?:s|ed)?|(?:slip|cruis|glid|mov|sail|steam|pull)\w*ed\s+in(?:to)?|put\s+in(?:to)?|made\s+port|l(?:ies?|ay)\s+(?:in|off)(?=\s+[A-Z]))\b"
)
