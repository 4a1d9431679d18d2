"""The words of going, coming and being there: verbs and nouns that tell a journey."""

from __future__ import annotations

import re

_ATTENDS = r"(?:attend(?:s|ed|ing)?|(?:takes?|took|taking)\s+part\s+in|participat(?:es?|ed|ing)\s+in)"
_TRAVEL_NOUN = r"(?:visits?|trips?|journeys?|sojourn)"
_TRAVEL_ADJ = (
    r"(?:official|state|working|private|goodwill|landmark|historic|maiden|first|second"
    r"|third|return|upcoming|planned|scheduled|two|three|four|five|day|[\w]+-day)"
)
# "Flew on Tuesday night to Moscow", "traveled last month to Kazan".
_DAY_BETWEEN = (
    r"(?:\s+(?:(?:on\s+|late\s+|early\s+)?[A-Z][a-z]+day(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today"
    r"|tomorrow|tonight"
    r"|(?:late\s+|early\s+|earlier\s+)?(?:last|this|next)\s+(?:week|month|year|weekend|[A-Z][a-z]+)"
    r"|on\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}|in\s+(?:early\s+|late\s+)?[A-Z][a-z]{2,8}"
    r"|(?:on|from)\s+(?:[A-Z][a-z]{2,8}\.?\s+)?\d{1,2}"
    r"(?:\s*(?:-|–|to|until)\s*(?:[A-Z][a-z]{2,8}\.?\s+)?\d{1,2})?(?:\s+[A-Z][a-z]{2,8})?(?:,?\s+\d{4})?))"
)
# "Flew straight from Jakarta to Manila".
_FROM_THERE = r"(?:\s+(?:directly\s+|straight\s+)?from\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)"
# "Is due back on Friday", "returned to the country": the end of a journey told before.
_HOMECOMING = (
    r"\b(?:return(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|com(?:es?|ing)|came|head(?:s|ed|ing)?|go(?:es)?|went"
    r"|sail(?:s|ed|ing)?)\s+(?:back\s+)?home\b(?!\s+from\b)"
    r"|\b(?:le(?:aves?|ft|aving)|depart(?:s|ed|ing)?|set(?:s)?\s+(?:out|off)|took\s+off)\s+for\s+home\b"
    r"|\breturn(?:s|ed|ing)?\s+(?:back\s+)?to\s+(?:the|this|our)\s+country\b"
    r"|\b(?:due|expected|scheduled|will\s+be|is|was|to\s+be|are|were)\s+(?:to\s+be\s+)?(?:back|home)\b"
    r"(?!\s+in\s+[A-Z]\w+\s+(?:to|for)\b)"
    r"(?=\s+(?:in|on|by|home|next|this|before|after|tomorrow|today|yesterday|late|early|[A-Z]))"
)
# "Moscow", "the Philippines", "the southern port of Davao", "the cities of Moscow and Sochi".
_PLACE_NOUN = (
    r"(?:capital|cit(?:y|ies)|towns?|ports?|provinces?|regions?|republics?|islands?|resort|territory)"
)
_A_PLACE = rf"(?:the\s+(?:(?:[\w-]+\s+){{0,3}}?{_PLACE_NOUN}\s+(?:of\s+)?)?)?[A-Z]"
_TO_A_PLACE = rf"(?=\s+(?:{_A_PLACE}|(?:the|this|our)\s+country\b))"
# "Was in the capital last week and sat down with X": told as the setting of the talks, and no journey of its own.
_AND_MET = r"(?![^.;,]{0,40}?\band\s+(?:met|sat|saw|spoke|talked|conferred|called)\b)"
_CAPITAL = r"the\s+(?:Philippine|Filipino|Russian)\s+(?:capital|city|port|province)\b"
# A place and then a day or a purpose: "was in Sochi from Thursday", "was in Moscow for talks".
_PLACE_AND_DAY = (
    rf"(?=\s+(?:{_CAPITAL}{_AND_MET}"
    rf"|{_A_PLACE}[\w’'.-]+(?:\s+of\s+[A-Z][\w-]+)?(?:[\s-][A-Z][\w-]+){{0,2}}(?:,\s+[A-Z][\w-]+)?"
    r"(?:\s+and\s+[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?)?),?\s+"
    r"(?:from|on|between|for|last|this|next|earlier|early|late|in|until|till|over|during|since|by|yesterday"
    r"|today|tomorrow|to\s+[a-z]+|at\s+the\s+invitation)\s)"
)
_SETS_OUT = (
    r"\b(?:set(?:s|ting)?\s+(?:out|off)|t(?:akes?|ook|aking)\s+off|tak(?:es|en)\s+wing"
    r"|(?:ventur|shuttl|mov(?!\w+\s+to\s+(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)))"
    r"(?:es?|ed|ing)"
    r"|trek(?:s|ked|king)?"
    r"|(?:rush|dash)(?:es|ed)?|hop(?:s|ped)|cross(?:es|ed|ing)?|pop(?:s|ped)|hasten(?:s|ed)?|jaunt(?:s|ed)"
    r"|proceed(?:s|ed|ing)?|decamp(?:s|ed)|troop(?:s|ed)?)"
    rf"\s+(?:back\s+|on\s+|over\s+|out\s+|off\s+|straight\s+|again\s+)?(?:to|for|into)\b{_TO_A_PLACE}"
    r"|\b(?:ma(?:kes?|de|king)|w(?:ends?|ended|ending))\s+(?:his|her|its|their)\s+way\s+"
    rf"(?:back\s+|over\s+|on\s+)?(?:to|into)\b{_TO_A_PLACE}"
    r"|\b(?:t(?:akes?|ook|aking)|board(?:s|ed|ing)?|c(?:atch(?:es|ing)?|aught)|hop(?:s|ped)\s+on)\s+"
    r"(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:flight|plane|jet|aircraft|train|airliner|boat|ferry)\s+(?:bound\s+)?(?:to|for)\b{_TO_A_PLACE}"
    r"|\b(?:fl(?:y|ies|ew|own|ying)|jet(?:s|ted)?|rode|rolled|rolls|swept|sweeps|pulled|pulls|slip(?:s|ped)"
    r"|breez(?:es|ed)|whisk(?:s|ed)|stole|sneak(?:s|ed)|stepp?(?:s|ed)|c[ao]me)\s+(?:back\s+)?"
    rf"into\b{_TO_A_PLACE}"
    r"|\b(?:fl(?:y|ies|ew|own|ying)|jet(?:s|ted))\s+in\b(?!\s+(?:an?|the|his|her|their|from|its)\s)"
    rf"|\bpack(?:s|ed)\s+for\b{_TO_A_PLACE}"
    rf"|\b(?:got|gets?|getting)\s+(?:in)?to\b(?=\s+[A-Z])(?!\s+(?:[A-Z][a-z]+day\b))"
)
_NOT_HIS_OFFICE = r"(?!\s+(?:[A-Z][\w.’'-]*\s+){0,6}[A-Z][\w-]*['’]s?\s+(?:office|residence|home|house)\b)"
_DAYS = (  # "Monday and Tuesday", "the first week of December", "November 25 and 26"
    rf"(?:the\s+)?(?:(?:[A-Z][a-z]+day|{_MONTH}[a-z]*\.?|\d{{1,2}}(?:st|nd|rd|th)?|the|first|second|third"
    r"|last|week|weekend"
    rf"|and|to|of)\s+){{1,7}}"
)
_STEPS_OFF = (
    r"\b(?:stepp?(?:s|ed)?|alight(?:s|ed)|climb(?:s|ed)|got|came)\s+(?:off|from|out\s+of|down\s+from)\s+"
    r"(?:an?|the|his|her|their)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:plane|jet|aircraft|flight)\b(?=\s+(?:in|at)\s+[A-Z])|\bdeplaned\b(?=\s+(?:in|at)\s+[A-Z])"
)
_STOPS = (
    rf"{_STEPS_OFF}|\bwent\s+on\s+(?:[a-z-]+\s+){{1,3}}?(?:business|mission|errand|duty)\s+to\b{_TO_A_PLACE}"
    rf"|\bcontinu(?:es|ed)\s+on(?:wards?)?\s+to\b{_TO_A_PLACE}"
    rf"|\bstayed\s+(?:[a-z]+\s+){{1,3}}?(?:hours?|days?|nights?|weeks?)\s+in\b{_TO_A_PLACE}|"
    r"\b(?:be|get|hop|is|was|are|were)\s+(?:back\s+)?(?:on|aboard)\s+(?:an?|the|his|her|their)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?(?:plane|flight|jet|aircraft|train)\s+(?:bound\s+)?(?:to|for)\b{_TO_A_PLACE}"
    r"|"
    r"\b(?:stop(?:s|ped|ping)?(?:\s+(?:over|off|by|briefly))?|overnight(?:s|ed)?|lay(?:s|ing)?\s+over"
    rf"|broke\s+(?:his|her|their)\s+(?:journey|flight))\s+(?:in|at)\b(?!\s+{_MONTH}){_TO_A_PLACE}"
    rf"|\b(?:drop(?:s|ped|ping)?\s+(?:by|in\s+at){_NOT_HIS_OFFICE}"
    r"|sw(?:ings?|ung|inging)\s+(?:by|through|around|round)|pass(?:es|ed|ing)?\s+through"
    rf"|stop(?:s|ped|ping)?\s+by|blew\s+into|transit(?:s|ed|ing)?(?:\s+(?:through|in))?)\b{_TO_A_PLACE}"
    r"|\b(?:ma(?:kes?|de|king)|ha[sd]|have|plans|with)\s+(?:an?|his|her|their|one|another)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?(?:stop-?over|stop|lay-?over|appearance|sortie)\s+(?:in|at|to)\b{_TO_A_PLACE}"
    r"|\btour(?:ed|s)\b(?=\s+(?:the|its?)\s+(?:city|port|capital|harbou?r|region|province|island)\b)"
    r"|\b(?:w(?:ound|inds)|wrap(?:s|ped))\s+up\s+(?:[\w-]+\s+){1,3}(?:days?|weeks?)\s+(?:in|at|on)\b"
    r"|\b(?:w(?:ound|inds)|wrap(?:s|ped))\s+up\s+an?\s+week\s+in\b"
    rf"|\btour(?:s|ed|ing)?\b{_TO_A_PLACE}"
    rf"|\bpa(?:ys?|id|ying)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){{0,2}}\s+"
    rf"(?:an?|his|her|their|its)\s+(?:[\w-]+\s+){{0,4}}?visit\b"
)
_IS_THERE = (
    r"(?<!meeting\s)(?<!talks\s)(?<!session\s)(?<!round\s)(?<!consultations\s)(?<!signing\s)"
    r"(?<!encounter\s)\b(?:was|were|has\s+been|have\s+been)\s+"
    r"(?:also\s+|himself\s+|herself\s+|back\s+|again\s+)?(?:in|on)\b"
    rf"(?!\s+(?:the\s+)?{_MONTH}|\s+[A-Z][a-z]+day\b){_PLACE_AND_DAY}"
    r"|\b(?:was|were|is|are|will\s+be)\s+(?:also\s+)?t?here\b"
    r"(?=\s+(?:from|on\s+[A-Z]|between|last|until|till|since|for\s+[\w-]+\s+(?:days?|weeks?|nights?))\b)"
    r"|\b(?:will|would|shall)\s+(?:also\s+|again\s+)?be\s+(?:back\s+|over\s+)?(?:t?here|with\s+us)\b(?!['’-])"
    r"|\b(?:expected|awaited|due"
    r"|(?:expects?|hop(?:es?|ing)|wants?|plan(?:s|ning)?|intends?|means?|promised)\s+to\s+be)\s+"
    r"(?:to\s+be\s+)?(?:back\s+|over\s+)?t?here\b(?!['’-])"
    r"|\b(?:expected|awaited|due|scheduled|set|slated|planned|to|will|shall)\s+(?:back\s+|again\s+)?"
    r"(?:(?:to\s+)?(?:be\s+|arrive\s+)(?:again\s+|back\s+|also\s+)?)?in\b"
    rf"(?=\s+(?:the\s+(?:port|city|province|capital)\s+of\s+)?(?!{_MONTH})"
    rf"(?:the\s+Philippines|{_CAPITAL}|[A-Z]))"
    r"|(?<=\bwhere\she\s)(?:is|was)\s+(?:also\s+)?(?:expected|awaited|due)\b(?!\s+to\s)"
    r"|(?<=\bwhere\sshe\s)(?:is|was)\s+(?:also\s+)?(?:expected|awaited|due)\b(?!\s+to\s)"
    rf"|\b(?<!pushed\s)(?<!moved\s)(?:[Bb]ack|[Ff]resh|[Hh]ome|[Jj]ust\s+in)\s+from\b{_TO_A_PLACE}"
    rf"|(?:(?:is|are|set|due|expected|scheduled|plans?)\s+to|will|shall)\s+stay\s+in\b{_TO_A_PLACE}"
    rf"|\b(?:is|are|was|were|be)\s+on\s+the\s+ground\s+in\b{_TO_A_PLACE}"
    rf"|\bspen(?:ds?|t|ding)\s+{_DAYS}in\b(?=\s+(?:the\s+Philippines|{_CAPITAL}|(?!{_MONTH})[A-Z]))"
    rf"|(?<=\bwill\s)spend\s+in\b{_TO_A_PLACE}|(?<=\bto\s)spend\s+in\b{_TO_A_PLACE}"
    rf"|\bspent\s+in\b{_TO_A_PLACE}"
    rf"|\bspen[dt]s?\s+(?:the\s+|last\s+|this\s+|next\s+|an?\s+)?(?:[\w-]+\s+){{0,3}}?"
    rf"(?:days?|weeks?|weekend|nights?|hours|month)\s+in\b(?=\s+(?:{_CAPITAL}|[A-Z]))"
)
# "Flew out of Manila", "left Moscow on Sunday": where a journey ends, or where it begins.
_LEAVES = (
    rf"\b(?:had|has|have)\s+to\s+(?:leave|quit)\b{_TO_A_PLACE}|"
    r"\b(?:fl(?:y|ies|ew|ying)|slip(?:s|ped)?|sail(?:s|ed)?|dr(?:ives?|ove)|jet(?:s|ted)|check(?:s|ed)"
    rf"|mov(?:es|ed)|pull(?:s|ed))\s+out\s+of\b{_TO_A_PLACE}"
    r"|\b(?:t(?:akes?|ook|aking)\s+off|lift(?:s|ed)\s+off|depart(?:s|ed|ing)?|(?:set|sets)\s+(?:out|off)"
    rf"|took\s+leave|(?:was|were|is|are)\s+seen\s+off)\s+(?:for\s+home\s+)?from\b{_TO_A_PLACE}"
    r"|\b(?:left|leaves|departs|departed)\b"
    r"(?=\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w-]+)?\s+(?:on\s+|early\s+|late\s+)*"
    r"(?:[A-Z][a-z]+day|yesterday|tomorrow|after|[A-Z][a-z]{2,8}\.?\s+\d{1,2})\b)"
)
# "Would lead inspectors to Manila", "the mission that he will take to Kazan": those who are taken along.
_LEADS = (
    r"(?:[Ll]ead(?:s|ing)?|led|[Hh]ead(?:s|ed|ing)?|join(?:s|ed)?|sends?|sent|sending|takes?|took|taken"
    r"|taking|brings?|brought|bringing"
    r"|fl(?:y|ies|ew|own|ying)|escort(?:s|ed)?|ferr(?:y|ies|ied))"
)
_PARTY = (
    r"(?:mission|delegation|team|group|party|entourage|retinue|contingent|planeload|panel|squad|crew|caravan"
    r"|roadshow|exhibit"
    r"|(?:dozens?|scores?|pair|trio|handful)\s+of\s+(?:[\w-]+\s+){1,3}"
    r"|(?:inspectors|members|experts|engineers|officials|businessm[ae]n|executives|entrepreneurs|investors"
    r"|exporters|traders|growers|farmers|senators|lawmakers|legislators|congressmen|deputies|mayors"
    r"|governors|council(?:l)?ors"
    r"|scientists|researchers|doctors|specialists|technicians|officers|cadets|rectors|deans|teachers"
    r"|students|artists|journalists|observers|planners|regulators|negotiators|diplomats|judges|prosecutors"
    r"|veterinarians|companies|firms))"
)
_NOT_ITS = r"(?!\s+[A-Z][\w-]+['’]s\s)"  # "to Moscow's envoy"
# "To the travel mart in Moscow", "to a fair in Kazan"
_GATHERING_IN = (
    r"(?:the|an?|this\s+year['’]s)\s+(?:[\w'’-]+\s+){0,7}?(?i:forum|fair|mart|expo(?:sition)?|exhibition|conference"
    rf"|congress|summit|festival|meeting|games|convention|symposium|workshop|seminar)\s+in\s+{_A_PLACE}"
)
_TAKES_ALONG = (
    rf"\b{_LEADS}\s+(?!(?:to|by|for|up|off|out|part|over|with|at|in|into|on)\s)"
    rf"(?:(?!with\s|for\s|to\s|by\s)[\w.’'-]+\s+){{0,6}}?{_PARTY}\s+"
    rf"(?:(?:of|from)\s+(?:[\w’'-]+\s+){{1,8}}?)?to\b(?:{_TO_A_PLACE}{_NOT_ITS}|(?=\s+{_GATHERING_IN}))"
    r"|(?:(?<=\bwill\s)|(?<=\bto\s)|(?<=\bwould\s)|(?<=\bshe\s)|(?<=\bhe\s))"
    rf"(?:lead|take|bring|send|leads|takes|brings|took|led|brought|sent)\s+to\b{_TO_A_PLACE}"
)
# "They sail on Thursday", told of ships just named.
_PUTS_TO_SEA = (
    r"(?:(?<=\bShe\s)|(?<=\bIt\s)|(?<=\bThey\s)|(?<=\bshe\s)|(?<=\bit\s)|(?<=\bthey\s))"
    r"(?:sail(?:s|ed)?|puts?\s+(?:back\s+)?(?:out\s+)?to\s+sea|casts?\s+off|weigh(?:s|ed)?\s+anchor)\b"
    r"(?=\s+(?:again\s+)?(?:on|at|this|next|tomorrow|today|yesterday|last)\b)"
)
VISIT_VERB = (
    rf"\bvisit(?:ed|s|ing)?\b(?=\s+(?:{_A_PLACE}|(?:the|this|our)\s+country\b|the\s+archipelago\b))"
    r"|\b(?:travel(?:l?ed|s|l?ing)?"
    r"|fl(?:y|ies|ew|own|ying)|went|gone|go(?:es|ing)?|head(?:s|ed|ing)?"
    r"|(?<![Aa]\s)(?<!he\s)(?<!is\s)(?<!er\s)journey(?:s"
    rf"|ed)?)(?:\s+(?:back|on))?(?:{_DAY_BETWEEN}|{_FROM_THERE})?\s+(?:to|for)\b{_TO_A_PLACE}"
    r"|\b(?:le(?:ft|aves?|aving)|depart(?:ed|s|ing)?|fl(?:y|ies|ew)\s+out"
    rf"|set\s+off)\s+(?:[\w.,]+\s+){{0,4}}?for\b{_TO_A_PLACE}|\b(?:arriv(?:ed?|es"
    r"|ing)|land(?:ed|s|ing)?|touch(?:ed|es)?\s+down)\b(?=[^.;]{0,40}?\b(?:in|at|here|for"
    r"|on)\b|\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+|yesterday\s+|today\s+)?from\s+(?:the\s+)?[A-Z])|\bland(?:ed|s)\b"
    r"|\b(?:return(?:ed|s|ing)?|flew|fl(?:ies|ying)|came)\s+(?:home\s+"
    rf"|back\s+)?(?:to\s+[A-Z]\w+\s+)?(?:on\s+\w+day\s+)?from\b{_TO_A_PLACE}"
    r"|\b(?:come|comes|[Cc]oming)\s+(?:back\s+|over\s+)?here\b(?!['’])"
    r"|\b(?:come|comes|came|[Cc]oming)\s+(?:back\s+)?to\b"
    rf"(?=\s+(?:{_A_PLACE}|(?:the|this|our)\s+country\b))"
    r"|\b(?:leaves?|left|depart(?:s|ed)?)\b"
    r"(?=\s+(?:the\s+country\s+)?(?:on\s+|early\s+|late\s+)*"
    r"(?:[A-Z][a-z]+day\b|tomorrow\b|yesterday\b|[A-Z][a-z]{2,8}\.?\s+\d))"
    rf"|{_HOMECOMING}"
    rf"|\b(?:is|are)\s+(?:now\s+|currently\s+|back\s+)?in\b(?=\s+(?:the\s+Philippines|(?!{_MONTH})[A-Z]\w+)\b(?!['’]))"
    r"|\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+|currently\s+|back\s+)?in\s+(?:town|the\s+country)\b"
    r"|\bstay(?:s|ed|ing)?\b(?=\s+(?:[\w]+\s+){0,3}?(?:until|till|through)\b)"
    r"|(?<!round\s)(?<!session\s)(?<!meeting\s)(?<!talks\s)(?<!consultations\s)\bwill\s+(?:also\s+)?be\s+"
    rf"in\b{_TO_A_PLACE}(?!\s+{_MONTH})"
    rf"|\b(?:{_ATTENDS}|opened|addressed|spoke\s+at|participation\s+in|attendance\s+(?:at|in))\s+"
    rf"(?:the\s+)?(?:[\w'’-]+\s+){{0,6}}?"
    r"(?:[Ss]ummit|[Ff]orum|[Cc]ongress|[Ee]xpo(?:sition)?|[Cc]onference|[Ee]xhibition|[Ff]air|[Ff]estival"
    r"|[Ss]eminar|[Ss]ymposium|[Ww]orkshop|[Pp]arade|[Cc]elebrations?)\b"
    rf"(?=[^.;]{{0,40}}?\bin\s+{_A_PLACE})"
    r"|\baccept(?:ed|s)?\s+(?:the|his|her|their)\s+(?:[\w-]+\s+){0,2}invitation\b(?!\s+(?:to|for)\b)"
    rf"|\b(?:has|have)\s+been\s+in\b{_TO_A_PLACE}|\bbring(?:s|ing)?\s+(?:an?|his"
    r"|her)\s+(?:[\w-]+\s+){1,5}?to\b(?=\s+[A-Z])"
    r"|\b(?:may|might|could|will|would)\s+(?:also\s+|himself\s+|herself\s+)?(?:come|visit)\b"
    r"(?=\s+(?:next|later|early|this|in)\s)"
    r"|(?:(?<=\bto\s)|(?<=\bwill\s)|(?<=\bwould\s)|(?<=\bmay\s)|(?<=\bmight\s)|(?<=\bcould\s)|(?<=\bshould\s))"
    r"come\b(?=(?:\s+first)?,?\s+(?:perhaps\s+|probably\s+|possibly\s+|maybe\s+)?"
    r"(?:and|for|with|on|before|after|himself|herself|too|again|as|sometime|in|next|this|later|early|late|by"
    r"|around)\s)"
    r"|\b(?:came|comes|arrived|arrives)\b"
    r"(?=\s+(?:on\s+)?(?:[A-Z][a-z]+day|yesterday|today|tomorrow)\b|\s+on\s+[A-Z][a-z]{2,8}\.?\s+\d"
    r"|\s+(?:last|this|next)\s+(?:week|month|year|weekend)\b)"
    r"|\b(?:come|comes|came|coming)\s+over\b(?!\s+to\s)"
    r"|\b(?:go(?:es)?|went|gone|fl(?:y|ies|ew)|travel(?:s|l?ed)?|heads?|comes?|came|returns?|returned)"
    r"\s+there\b"
    r"|\b(?:go(?:es|ing)?|went|fl(?:y|ies|ew|ying)|travel(?:s|l?ed|l?ing)?|com(?:es?|ing)|came)\s+"
    r"(?:t?here\s+)?again\b"
    r"|\bcomes\b(?=\s+(?:for|with)\s)"
    r"|\b(?:c[ao]mes?|came|went|goes|go|stepp?(?:s|ed)?)\s+ashore\b"
    r"|\breach(?:ed|es)\b(?=\s+[A-Z])"
    r"(?!\s+(?:Foreign|Defen[cs]e|Vice|Deputy|President|Secretary|Minister|Senator|Ambassador|Governor|Mayor"
    r"|Speaker|Undersecretary)\b)"
    r"|\b(?:jet|wing|motor)(?:s|t?ed)\s+(?:off\s+|out\s+)?to\b(?=\s+[A-Z])|\bsets?\s+foot\s+(?:in|on)\b"
    r"|\b(?:is|are|was|were)\s+(?:now\s+)?(?:off|bound|headed|en\s+route|on\s+(?:his|her|their)\s+way)\s+"
    rf"(?:to|for)\b{_TO_A_PLACE}"
    r"|\bstay(?:s|ed|ing)\s+in\b(?=\s+[A-Z])"
    r"|\b(?:tour|inspect|visit)(?:ed|s|ing)\b"
    r"(?=\s+(?:the\s+)?(?:[\w'’-]+\s+){0,3}?"
    r"(?:headquarters|facilit(?:y|ies)|plants?|factory|bases?|camps?|laborator(?:y|ies)|hospital|academy"
    r"|shipyard|offices?)\b)"
    rf"|(?<=\bWhat\s)(?:brings?|brought|takes?|took)\s+(?:it|them)\s+to\b{_TO_A_PLACE}"
    rf"|\b(?:was|were|been|being|be)\s+(?:sent|dispatched)\s+to\b{_TO_A_PLACE}"
    r"|\b(?:has|have|had)\s+(?:already\s+|since\s+|also\s+|just\s+|once\s+|never\s+)?been\s+"
    rf"to\b{_TO_A_PLACE}{_NOT_ITS}"
    rf"|\bmade\s+it\s+to\b{_TO_A_PLACE}"
    r"|\b(?:went|goes|go|stepped|climbed|came|walked|clambered)\s+"
    rf"(?:up\s+the\s+gangway\s+of|aboard|on\s+board)\b{_TO_A_PLACE}"
    rf"|(?:(?<=\bwill\s)|(?<=\bto\s)|(?<=\bwould\s)|(?<=\bmay\s))return\s+to\b{_TO_A_PLACE}"
    rf"|{_SETS_OUT}|{_STOPS}|{_IS_THERE}|{_LEAVES}|{_TAKES_ALONG}|{_PUTS_TO_SEA}"
)
_WHEN_AND_WHERE = (
    r"(?:\s+(?:next|this|last)\s+[a-z]+|\s+(?:on\s+)?[A-Z][a-z]+day"
    r"|\s+on\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\s+(?:in|at)\s+(?:the\s+)?[A-Z]\w+){0,2}"
)
VISIT_NOUN = (
    rf"\b(?:{_TRAVEL_ADJ}\s+)*{_TRAVEL_NOUN}\b(?!\s+(?:by\s+appointment|the\s+website))"
    r"|\b(?:Official|State|Working|Private)\s+(?:Visit|Trip)\b"
    r"|(?:(?<=\b[Aa]fter\s)|(?<=\b[Ff]rom\s)|(?<=\b[Ff]ollowing\s)|(?<=['’]s\s)|(?<=\bended\s)"
    rf"|(?<=\bended\shis\s)|(?<=\bended\sher\s)|(?<=\bof\shis\s)|(?<=\bof\sher\s))(?:[\w-]+\s+){{1,3}}?"
    rf"(?:days?|weeks?|nights?)\s+in\b{_TO_A_PLACE}"
    rf"|(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\ba\s))(?:planned\s+)?flight\s+to{_TO_A_PLACE}"
    r"|(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\ba\s)|(?<=\bthe\s)|(?<=['’]s\s))"
    r"(?:Manila|Moscow|Russian|Philippine)\s+(?:stop(?:-?over)?|leg|layover)\b"
    r"|(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s))(?:[\w]+-day\s+)?(?:stay|sojourn)\b(?!\s+(?:in|at)\s)"
    rf"|\barrival\b(?={_WHEN_AND_WHERE}\s+of\s+(?:the\s+)?[A-Z])"
    r"|\b(?:[Oo]n|[Uu]pon)\s+(?:his|her|their)\s+arrival\b(?=\s+(?:here|(?:in|at)\s+(?:the\s+)?[A-Z]))"
    rf"|\b[Dd]eparture\b(?=(?:\s+(?:of|by)\s+(?:[\w.’'-]+\s+){{1,8}}?|\s+)(?:for|to)\s+(?:the\s+)?[A-Z])"
    r"|(?<=['’]s\s)arrival\b(?=\s+(?:in|at)\s+[A-Z])"
    rf"|\b(?:{_TRAVEL_ADJ}\s+"
    r"|(?:study|speaking|inspection|familiari[sz]ation|fact-finding|provincial|lecture|Russian|Philippine)\s+)*"
    r"(?:tour\s+(?:of|in|to|around|through)|swing\s+(?:through|by|to|around)|stop-?over\s+(?:in|at)"
    rf"|stops?\s+in|(?<!to\s)stay\s+in|sortie\s+to|foray\s+(?:in)?to|mission\s+to){_TO_A_PLACE}"
    r"|(?:(?<=\bits\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s))(?:Russian|Philippine|Moscow|Manila)\s+"
    r"(?:(?:study|trade|business|goodwill)\s+)?(?:tour|swing|leg|sojourn|mission)\b"
    r"|\b(?:business|trade|economic|investment|inspection|fact-finding|agricultural|relief|rescue|humanitarian)"
    r"\s+mission\b(?=\s+(?:of|from|to|in)\s)"
)
ATTENDING = re.compile(_ATTENDS)
LEAVES = re.compile(
    r"(?:left|leaves|departs|departed)$|.*\sto\s(?:leave|quit)$|\w+\s+out\s+of$"
    r"|(?:t(?:ak|ook)\w*\s+(?:off|leave)|lift\w+\s+off|depart\w*|sets?\s+(?:out|off)|\w+\s+seen\s+off)\s+"
    r"(?:for\s+home\s+)?from$"
)
STAYS_OR_LEAVES = re.compile(rf".*\sin$|{LEAVES.pattern}")
