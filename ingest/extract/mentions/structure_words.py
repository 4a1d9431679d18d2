"""The words and the shapes by which ``structure`` reads who is together.

A shape is a pattern over a clause in which every office holder of a side, title and name, is one run of that side's
mark, and ``verb`` the first word of what they do. Offsets are the clause's own.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import forms_of
from ingest.extract.matching.prefilter import Prefiltered

MARK = {"PH": "\ue000", "RU": "\ue001"}


def run_of(marks: str) -> str:
    """One run of marks, from its start to its end: tried once, and not again from each mark in it."""
    return f"[{marks}](?<![{marks}]{{2}})[{marks}]*+"


ONE = run_of("\ue000\ue001")
_OFFICE = (
    r"(?:chief|chairman|chairwoman|chair|commandant|secretary|minister|president|governor|mayor|ambassador"
    r"|envoy|director|head|speaker"
    r"|chancellor|rector|leader|premier|counterpart|opposite(?=\s+number)|number|host(?!\s+(?:of|to)\b)"
    r"|guest(?!\s+of\b)|colleague|peer|adviser|visitor|spouse|commander|consul|general|the|his|her"
    r"|visiting|then|outgoing|incoming|departing|newly|acting|resident)"
)
# The title before a name goes with the name; "and" inside it stands between two capitals ("Trade and Industry").
_TITLE_WORD = (
    r"(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w.'’&-]*(?:['’]s)?,?"
    rf"|{_OFFICE}(?:,(?=\s(?:[A-Z][\w.]*\s){{0,3}}[\ue000\ue001]))?)"
)
TITLE = re.compile(
    r"\b(?!(?:With|Alongside|Beside|By|On|In|At|For|After|From|To|Before|Among|It|Also|There|Then|Here|Later"
    r"|Earlier|Afterwards?|Today|Yesterday|When|While|Where|As|Once|Inside|During|Over|Across|Next"
    r"|Opposite|Seated|(?!Acting|Outgoing|Incoming|Visiting|Ranking|Presiding|Beijing)[A-Z][a-z]+ing)\s)"
    rf"{_TITLE_WORD}\s+"
    rf"(?:(?:{_TITLE_WORD}"
    r"|(?!(?:beside|with|by|on|at|and|alongside|before|after|behind|from|as|than|opposite|near|like|when|while"
    rf"|where|who|that|said|told)\b)[a-z-]+(?=\s+{_OFFICE}\s)"
    r"|(?:of|for|to)(?:\s+the)?|in(?=\s+[A-Z])"
    rf"|and(?=\s+(?:[A-Z][\w-]+\s+)+(?:Secretary|Minister|Undersecretary)\b))\s+){{0,14}}(?={ONE})"
)
APPOSED = (
    "(?:\\s*,\\s(?!and\\b)[^,;\ue000\ue001]{2,90},(?!\\s+and\\b)|\\s\\([^()]*\\)"
    r"|,(?=\s(?!(?:and|or|but|who|whom|whose|which|when|where|while|as|with|by|in|on|at|to|for|after|before)\s)[a-z])"
    r"|\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)?"
)
_ADVERB = (
    r"(?:\s+(?:[a-z]+ly|also|then|later|again|both|together|jointly|on\s+[A-Z][a-z]+day|himself|herself))*"
)
# Where one receives whom one has to oneself.
_HOMES = r"dacha|residence|home|house|office|palace|villa|apartment|yacht|estate|quarters|box|tent|cabin"
_COMPANY = (
    r"(?:alongside|beside|together\s+with|along\s+with|next\s+to|opposite|across(?:\s+the\s+\w+)?\s+from"
    r"|face[\s-]to[\s-]face\s+with|side[\s-]by[\s-]side\s+with"
    r"|shoulder[\s-]to[\s-]shoulder\s+with|arm[\s-]in[\s-]arm\s+with"
    r"|in\s+(?:the\s+)?(?:company|presence)\s+of|in\s+tandem\s+with|accompanied\s+by|flanked\s+by"
    r"|joined\s+by|hosted\s+by"
    r"|escorted\s+by|guided\s+by|greeted\s+by|as\s+(?:the\s+|a\s+)?guests?\s+of"
    r"|at\s+the\s+(?:table|side|home|house|residence|elbow)\s+of|at\s+the\s+expense\s+of|in\s+front\s+of"
    r"|under\s+the\s+(?:\w+\s+)?(?:eyes?|gaze|guidance|watch|wing)\s+of"
    r"|with\s+(?:an?|the|his|her|some|two|three)\s+(?:[\w-]+\s+){1,3}for"
    rf"|(?:at|to|in|into|inside|aboard|on)\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,2}}(?:{_HOMES})\s+of)"
)
WITH_HIM = re.compile(
    r"\b(?:as\s+(?:(?:his|her|an?|the)\s+)?(?:[\w-]+\s+)?"
    r"(?:guide|host|guest|visitor|caller|escort|partner|companion|interpreter)"
    r"|(?:over\s+|in\s+)?for\s+(?:an?\s+)?(?:[\w-]+\s+)?"
    r"(?:lunch(?:eon)?|dinner|breakfast|brunch|supper|coffee|tea|drinks|talks|chat)"
    r"|at\s+(?:his|her)\s+(?:side|elbow|table)"
    r"|opposite\s+(?:him|her)|beside\s+(?:him|her)|looking\s+on|in\s+tow|in\s+attendance)\b"
)
CLOSE = re.compile(
    r"\b(?:together|side\s+by\s+side|jointly|arm\s+in\s+arm|face\s+to\s+face|in\s+person"
    r"|(?:minutes|hours?|half-hour)(?!\s+(?:before|after|later|ahead|earlier|apart)))\b"
)
PARTICIPLE = re.compile(r"\w+\s+(?:\w+ly\s+)?(?!among\b)\w+(?:ed|wn|ng)\b")
OCCASION = Prefiltered(
    r"\b(?:dinner|lunch(?:eon)?|breakfast|brunch|supper|banquet|coffee|tea|cocktails?|reception|toasts?|wreath"
    r"|tour|briefing|ceremony|rites"
    r"|one-on-one|t[eê]te-[aà]-t[eê]te|huddle|sit-down|audience|gathering|handshakes?|inspection|unveiling"
    r"|inauguration|ribbon|groundbreaking|parade"
    r"|flowers|garland|lobby|doorway|porch|foyer|corridor|hallway|lounge|gates?|concert|exhibit(?:ion)?"
    r"|his\s+(?:office|residence|home|house|study|villa|dacha|yacht)"
    r"|her\s+(?:office|residence|home|house|study)|the\s+residence|hotel|doorstep|airport|tarmac|pier|deck"
    r"|table)\b"
)
_EVENT = (
    r"(?:huddles?|handshakes?|t[eê]te-[aà]-t[eê]tes?|one-on-ones?|sit-downs?|get-togethers?|rendezvous"
    r"|powwows?|parleys?|tryst|reunion|head-to-head|face-to-face|pull-asides?"
    r"|walkabout|stroll|photo\s+op(?:portunity)?|toasts?|hug|embrace|colloquy|confab|heart-to-heart|tea"
    r"|coffee|breakfast|brunch|lunch(?:eon)?|dinner|supper|banquet|reception|session|audience"
    r"|round\s+table|working\s+(?:lunch|dinner|breakfast))"
)
# "Councilors and the consul looked on": at what was told before
ONLY_LOOKED_ON = Prefiltered(r"\blooked\s+on\b(?!\s+(?:as|while|at|when)\b)")
OF_OTHER_S_ACT = re.compile(r"\s(?:as|while)\s")
FROM_AFAR = Prefiltered(
    r"\b(?:(?:in|through|via)\s+an?\s+(?:[\w-]+\s+){0,2}"
    r"(?:statement|letter|tweet|post|message|editorial|column|interview|op-ed|cable|telegram|note|speech"
    r"|lecture)"
    r"|by\s+(?:letter|phone|telephone|e-?mail|mail)"
    r"|on\s+(?:Twitter|Facebook|Telegram|social\s+media|the\s+phone|television|TV|video)|polls?|survey"
    r"|magazine|ratings?|portraits?|posters?|effig(?:y|ies)|masks?|dolls?|cartoons?|murals?"
    r"|biograph(?:y|ies)|lists?\s+of"
    r"|(?:looking|searching)\s+for|seeking|exploring|working\s+(?:on|to|toward|towards|for)|barbs"
    r"|to\s+task|for\s+granted|exception|issue\s+with|aim\s+at|swipe|dig|in\s+absentia"
    r"|pass(?:ed|es)\s+over|video|credit|thumbs"
    r"|(?:rows?|seats|tables|rooms|floors|miles|met(?:er|re)s|kilomet(?:er|re)s)\s+apart"
    r"|benefit\s+of\s+the\s+doubt|ultimatum|deadline|cold\s+shoulder|free\s+hand|pause|assurances?"
    r"|(?:accept|declin|reject|ponder|weigh)(?:ed|s|es|d)?\s+(?:[\w.’'-]+\s+){0,6}?"
    r"(?:invitation|offer|proposal|request)"
    r"|turned\s+down"
    r"|(?:welcom|hail|laud|prais)(?:ed|es|s)\s+(?:[\w.-]+\s+){0,4}[\w-]+['’]s?\s+(?:[a-z-]+\s+)?"
    r"(?:offer|proposal|decision|move|statement|remarks|support|stance|readiness|initiative|plan|pledge"
    r"|commitment|role|efforts?))\b",
    re.IGNORECASE,
)
GATHERING = Prefiltered(
    r"\b(?:summits?|forum|conference|congress|APEC|ASEAN|Apec|Asean|East\s+Asia|assembly|G20|United\s+Nations"
    r"|leaders|heads\s+of\s+(?:state|government)|general\s+debate|plenary|family\s+photo)\b",
    re.IGNORECASE,
)
TIME_FOR = re.compile(
    r"\b(?:minutes|hours?|half-hour|time|slot|evening|afternoon|morning)\s+(?:for|with|to)$"
)
NO_VERB = frozenset(
    """
    in on of at for to from by with about after before since when while who whom whose which that and or but
    as than the a an his her their its into over under like unlike if because during amid against between
    among per via not nor neither either
    """.split()
)
# What two own of each other's act: "as Y explained", "while Y looked on".
LOOKS_ON = Prefiltered(
    rf"(?P<a>{ONE}){_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,140}}?)\s"
    rf"(?:as|while)\s+(?P<b>{ONE})\s+"
    r"(?:explained|watched|looked\s+on|stood|listened|nodded|smiled|clapped|applauded|held|took|accepted"
    r"|received|read|handed|pinned|raised|spoke|signed|gave|served|opened|showed|pointed|translated|waited"
    r"|beamed|played|poured)\b"
)
AT_HIS = Prefiltered(
    rf"(?P<a>{ONE}){APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,100}}?)\s"
    rf"(?:at|to|in|into|inside|aboard|on)\s+(?P<b>{ONE})['’]s?\s+(?:[\w-]+\s+){{0,2}}(?:{_HOMES}|table)\b"
)
# A clause inside the act's: whom it names acts there and not here.
HE_WAITS = Prefiltered(
    rf"(?P<a>{ONE}){_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,140}}?),?\s+"
    rf"(?:(?:its|where|and)\s+)?(?P<b>{ONE})\s+(?:was|were|is|stood)\s+(?:already\s+)?"
    r"(?:waiting|on\s+hand|present|there\s+to|at\s+the\s+door|standing)\b"
)
NOW = re.compile(r"\b(?:is|are|(?:has|have)\s+been)\s+(?:now\s+|currently\s+)?$")
OF_HIS = re.compile(r"\bof\s*$")
SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|what|how|why|where|when|while|because|so|if|unless|as|after|before|until"
    r"|since|under|like|unlike|than|but|about|among|including|against|despite"
    r"|over\s+(?:the\s+|his\s+|her\s+)?(?:words|remarks|statements?|comments))\b"
)
ASIDE = re.compile(
    r",\s+(?:as\s+(?:it\s+were|ever|always|usual|planned|expected|scheduled|promised|agreed)|so\s+to\s+speak"
    r"|when\s+asked|if\s+briefly"
    r"|(?:as\s+well\s+as|including|above\s+all|along\s+with)\s[^,;\ue000\ue001]{2,80})\s*,"
)
OWN_VERB = re.compile(
    r"(?:\s+(?:also|once|later|earlier))?\s+(?:had|has|have|was|were|is|are|will|would|said|says|[a-z]{3,}ed)\b"
)
GOES = frozenset("go goes went gone going".split())
GOES_OVER = re.compile(r"\w+\s+(?:[\w-]+\s+){0,3}?(?:through|over|for\s+an?)\b")
# "Rose to greet him", "held out her hand to him", "conveyed it in person to him".
INWARD = re.compile(
    r"\b(?:aboard|inside|ashore|upstairs|indoors|in)\s*$"
    r"|\bto\s+(?:greet|welcome|meet|receive|embrace|hug|shake\s+hands\s+with|see\s+off)$|\bhand\s+to$"
    r"|\bin\s+person\s+to$"
)
SOMEWHERE = re.compile(
    r"\b(?:in|at|aboard|outside|near|through|around|along|across|inside|atop|beside)\s+(?:the\s+|an?\s+)?"
    r"(?:[a-z-]+\s+){0,2}(?!Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]"
)
CHIEF = re.compile(r"\b(?:[Cc]hief|[Hh]ead|[Bb]oss)\s+$")
BE = frozenset("is are was were be been being".split())
AUXILIARY = frozenset("will would shall may might could can must did has have had is are was were".split())
FILLER = frozenset(
    "be been being have had not to set due expected scheduled slated also then later both again jointly".split()
)
_NEEDS_HIM = """
    show hand pin lead guide escort drive walk decorate award present seat usher serve pour accompany
    introduce embrace hug kiss pat ferry join dance sing serenade golf hunt sail stroll march jog pray host
    receive welcome fete toast garland crown bless feed treat photograph chauffeur open accredit knight
    swing tour coach tutor embrace steer lecture drape
"""
PRESENCE = frozenset(form for word in _NEEDS_HIM.split() for form in forms_of(word)) | frozenset(
    """
    shown gave given gives give led driven drove fed sang danced taught hung bought poured had has took
    taken takes conferred bestowed bowed knelt waved
    """.split()
)
# What a decree may do too, on a day, with nobody there.
DECREED = frozenset("conferred bestowed decorated awarded accredited".split())
HONORS = re.compile(r"\bhonou?r\s+(?:guard|cordon)s?\b|\b(?:guards?|guests?|places?)\s+of\s+honou?r\b")
# What two do with each other, wherever they are.
JOINT = frozenset(
    """
    talk talked talks chat chatted converse conversed confer conferred dine dined lunch lunched breakfasted
    huddle huddled negotiate negotiated deliberate deliberated bargained haggled parleyed reminisced mingled
    embraced hugged tangoed convene convened
    """.split()
)
# Who is received by both is whom they meet.
RECEIVES = frozenset("welcomed welcome greeted greet received receive hosted host met meet awaited".split())
WITH_WHAT = frozenset(
    """
    agreement deal relations ties friendship contract war row feud spat dispute issue differences problem
    trust popularity cooperation alliance partnership solidarity contact line along up away off rapport
    relationship bond chemistry sympathy word-war pact accord treaty memorandum talks meeting call letter
    influence patience agreements compared
    """.split()
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")

TOGETHER = re.compile(
    rf"(?P<a>{ONE}){APPOSED},?\s+(?:and|(?:together|along|side\s+by\s+side)\s+with|as\s+well\s+as)\s+"
    rf"(?P<b>{ONE}){APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
BESIDE = re.compile(
    rf"(?P<a>{ONE})(?P<apposed>{APPOSED}){_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
    rf"(?P<between>[^;\ue000\ue001]{{0,140}}?)\b(?P<how>{_COMPANY}|with|by)\s+(?P<b>{ONE})"
    rf"(?:{APPOSED}(?:,|,?\s+and)\s+(?P<other>{ONE}))?"
)
IN_FRONT = Prefiltered(
    rf"^\W*(?:{_COMPANY}|[Ww]ith)\s+(?P<a>{ONE})[^;\ue000\ue001]{{0,90}},\s+(?P<b>{ONE})"
    rf"{APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b",
    re.IGNORECASE,
)
# "During an hour with X, Y brought up …": whatever Y then does.
WHILE_WITH = Prefiltered(
    rf"^\W*(?:During|In|Over|At|After|Following|Fresh\s+from)\s+(?:(?!with\b)[\w'’-]+\s+){{0,5}}?"
    rf"(?P<verb>hour|half-hour|minutes|morning|afternoon|evening|{_EVENT})\s+with\s+(?P<a>{ONE})"
    rf"[^;\ue000\ue001]{{0,90}},\s+(?P<b>{ONE})"
)
# "Seated beside X at dinner, Y asked for …": whatever Y then does.
SEATED = Prefiltered(
    rf"^\W*(?P<verb>Seated|Sitting|Standing|Walking|Riding|Dining|Lunching)\s+(?:{_COMPANY}|with)\s+"
    rf"(?P<a>{ONE})[^;\ue000\ue001]{{0,90}},\s+(?P<b>{ONE})"
)
INSERTED = Prefiltered(
    rf"(?P<a>{ONE}),\s+{_COMPANY}\s+(?P<b>{ONE})[^,;\ue000\ue001]{{0,90}},{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
SIDE_BY_SIDE = Prefiltered(
    rf"(?P<verb>[a-z][a-z-]+)\s+(?P<a>{ONE}){APPOSED},?\s+(?P<how>{_COMPANY})\s+(?P<b>{ONE})"
)
TO_HIM = re.compile(
    rf"(?P<a>{ONE}){APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,100}}?)\s(?P<b>{ONE})"
)
NOUN = Prefiltered(
    rf"\b(?P<verb>{_EVENT})\b(?:\s+(?!of\b|with\b|between\b)[\w'’-]+){{0,6}}?\s+"
    rf"(?:of|between|by|with|involving)\s+(?P<a>{ONE}){APPOSED},?\s+(?:and|with)\s+(?P<b>{ONE})",
    re.IGNORECASE,
)
WHOSE_NOUN = Prefiltered(
    rf"(?P<a>{ONE})['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?P<verb>{_EVENT})\b(?:\s+(?!with\b)[\w'’-]+){{0,6}}?"
    rf"\s+with\s+(?P<b>{ONE})"
)
_ROLE = (
    r"(?:guests?(?:\s+of\s+hono[u]?r)?|visitors?|callers?|hosts?|companions?"
    r"|interlocutors?|seatmates?|appointments?)"
)
# "The guest of Y in Davao on Saturday was X", "Y's visitor was X", "It was X whom Y received".
GUEST_WAS = Prefiltered(
    rf"\b(?P<verb>{_ROLE})\s+(?:of|to|for)\s+(?P<a>{ONE}){APPOSED}[^;\ue000\ue001]{{0,90}}?\s"
    rf"(?:was|were|is|are|will\s+be|include[sd]?)\s+(?P<b>{ONE})",
    re.IGNORECASE,
)
WHOSE_GUEST_WAS = Prefiltered(
    rf"(?P<a>{ONE})['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?P<verb>{_ROLE})\b[^;\ue000\ue001]{{0,90}}?\s"
    rf"(?:was|were|is|are|will\s+be|include[sd]?)\s+(?P<b>{ONE})"
)
# "X was Y's guest at a breakfast".
WAS_HIS_GUEST = Prefiltered(
    rf"(?P<a>{ONE}){APPOSED}{_ADVERB}\s+(?:was|is|were|will\s+be|became)\s+"
    rf"(?:also\s+|again\s+|then\s+|later\s+)?(?P<b>{ONE})['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?P<verb>{_ROLE})\b"
)
# "Waiting for him at the gangway were Y and Z", "On hand to greet X was Y", "Seated beside him was Y".
AWAITED = Prefiltered(
    r"^\W*(?:Also\s+)?"
    r"(?P<verb>(?:Waiting|Standing\s+by)\s+for|Welcoming|Greeting|Meeting|Receiving|Hosting|Entertaining"
    r"|Playing\s+hosts?\s+to|Awaiting|Briefing|Escorting|Ushering|Guiding|Accompanying|Joining|Flanking"
    r"|Facing|Touring|Dining\s+with|Sitting\s+(?:with|beside|across\s+from|opposite)"
    r"|(?:On\s+hand|There|Present)\s+to\s+(?:welcome|greet|meet|receive|see\s+off|host)"
    r"|Seated\s+(?:with|beside|next\s+to|across\s+from|opposite)|Across(?:\s+the\s+table)?\s+from|Opposite"
    r"|Beside|Next\s+to|With)"
    rf"\s+(?P<a>{ONE})[^;\ue000\ue001]{{0,140}}?\s(?:was|were|is|are|stood|sat|will\s+be)\s+(?P<b>{ONE})"
)
CLEFT = re.compile(
    rf"^\W*(?:[Ii]t\s+(?:was|is)|[Aa]mong\s+those)\s+(?:with\s+)?(?P<a>{ONE}){APPOSED}\s+"
    rf"(?:whom|that|who)\s+(?P<b>{ONE}){APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
WHOM_FIRST = re.compile(r"(?:(?:with|alongside|beside|opposite)\s+)?(?P<who>whom)\s")
# "…, who drove Y to the depot": the one named last before; who "accompanied Y" may be of his own party.
WHO_FIRST = re.compile(
    r"(?P<who>who)\s+"
    r"(?!(?:(?:had|has|also|once|later|earlier)\s+){0,2}"
    r"(?:is|are|has|will|would|may|might"
    r"|(?:accompan|join|assist|succeed|replac|help|escort|serv|represent|work)\w*)\b)"
)
WHOM = re.compile(
    rf"^(?:(?:with|alongside|beside|opposite)\s+)?(?P<a>{ONE})\s+(?P<b>{ONE}){APPOSED}{_ADVERB}\s+"
    r"(?P<verb>[a-z][a-z-]+)\b"
)
# Pronouns that stand for the one of the other side.
HIM = Prefiltered(
    r"\b(?P<who>him|them"
    r"|her(?=\s+(?:the|an?|to|over|around|round|through|about|on|with|off|in|at|across|into|aboard|for)\b|[,.]))"
)
# "The head of the agency, X, went …": an office told in front of the name.
OFFICE_FIRST = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w-]+\s+){{0,3}}?{_OFFICE}"
    rf"(?:\s+(?:of|for|at|in)\s+[^,;\ue000\ue001]{{2,80}}|\s+general)?,\s+(?P<name>{ONE})"
    r"(?:,(?=\s+(?!and\b)[a-z]))?"
)
# "It was X himself who drove Y": X drove Y.
IT_WAS_HE = re.compile(
    rf"^(?P<first>\W*It\s+(?:was|is)\s+{ONE})(?P<who>(?:\s+(?:himself|herself))?,?\s+who)(?=\s)"
)
# "The key was pressed into the hand of X by Y".
DONE_BY = Prefiltered(
    r"\b(?:was|were)\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+(?:ed|en|wn|ng|nt|id|ad|un))\b"
    rf"(?P<between>[^;\ue000\ue001]{{0,60}}?\s"
    rf"(?:to|on|upon|around|into\s+the\s+(?:hands?|arms)\s+of|before|at\s+the\s+feet\s+of))\s+(?P<a>{ONE})"
    rf"[^;\ue000\ue001]{{0,60}}?\sby\s+(?P<b>{ONE})"
)
# Whom a thing is about or goes to is not there: "an invitation for X", "the proposal of X".
ABOUT_HIM = re.compile(
    r"\b(?:of|for|about|over|against|like|than|as|from|after|behind|regarding|concerning|despite|without)$"
    r"|\b(?:in|on)\s+(?:the\s+)?(?:name|behalf|matter|wake|shadow|footsteps|absence)\b"
)
RIVALS = re.compile(r"\s+(?:to|in|for)\s+(?:the|an?)\b|['’]s?\s")
# Deeds of office, rivalry and thought that no list of speech or judgement has.
NOT_BESIDE = frozenset(
    """
    passed copied mourned missed met followed mirrored matched trailed joined courted wooed alienated eyed
    snubbed sidelined defeated outshone outwitted cleared protected shielded allowed barred renewed had
    kept made got used based aimed turned helped saved aided backed served bypassed expelled summoned
    recognized outdid upstaged eclipsed preferred called awaited represented assisted addressed
    """.split()
)
# What two do on one day, each where he is: no company without a place.
EACH_APART = frozenset(
    """
    marked celebrated observed commemorated caught turned won lost fell tested cast published issued addressed
    topped got made kept stayed skipped missed had used held began opened ended faced took found
    recovered released posted appeared
    """.split()
)
TOGETHER_AT = re.compile(
    r"(?:was|were)\s+(?:then\s+|later\s+|both\s+|again\s+)?"
    r"(?:seated|shown|served|seen|photographed|driven|flown|briefed|joined|closeted|guided|led|taken|paired)\b"
)
_OPENING = (
    r"^\W*(?i:There|Then|Later|Earlier|Afterwards?|Before|After|During|Over|Inside|Once|At|In|On|From|That|This"
    r"|The\s+(?:same|next|following))\b"
    "(?:[^;\ue000\ue001]{0,60}?,)?(?:\\s[^,;\ue000\ue001]{1,60}?)??\\s+"
)
HE_NAMED = Prefiltered(r"\b(?:[Hh]e|[Ss]he)\s")
HE = re.compile(
    rf"(?:^|{_OPENING}|^\W*[A-Z][^,;\ue000\ue001“”\"]{{1,60}},\s+"
    r"|\b(?:and|after|when|as|while|before|where|that|said)\s+)(?P<who>[Hh]e|[Ss]he)\s"
)
# "The foreign ministers of Russia and the Philippines have got down to business".
OF_BOTH_STATES = (
    r"(?i:the)\s+(?:[a-z]+\s+){0,2}?(?:presidents|leaders|ministers|secretaries|chiefs|heads\s+of\s+state)\s+of\s+"
    r"(?:Russia\s+and\s+the\s+Philippines|the\s+Philippines\s+and\s+(?:Russia|the\s+Russian\s+Federation))"
    r"|(?i:the)\s+(?:Russian\s+and\s+(?:Philippine|Filipino)|(?:Philippine|Filipino)\s+and\s+Russian)\s+"
    r"(?:[a-z]+\s+){0,2}?(?:presidents|leaders|ministers|secretaries|chiefs)"
)
THE_TWO = Prefiltered(
    rf"(?:^(?:(?:On|In|At|Over|During|Earlier|Later|Then|That)\b[^;\ue000\ue001]{{0,70}}?\s)?"
    r"|\b(?:when|as|after|before|while|where|then)\s+)"
    rf"(?:{OF_BOTH_STATES}"
    r"|(?i:the)\s+(?:two|pair)"
    r"(?:\s+(?:men|officials|diplomats|ministers|leaders|chiefs|presidents|secretaries))?"
    rf"|(?i:they)|(?i:both)(?:\s+men)?){_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
