"""Words of what is no business of states: sport and shows, private life, the state of the world, one's own people."""

from __future__ import annotations

import re

_KIN = (
    r"wife|husband|widow|son|daughter|heirs?|cousins?|brothers?|sisters?|nephews?|nieces?"
    r"|parents|friends?|cook|driver"
)
CONTESTS = (
    r"tournament|league|championships?|cup|match(?:es)?|volleyball|basketball|football|boxing|chess|marathon"
    r"|pageant"
)
SPORT = re.compile(
    rf"\b(?:{CONTESTS}|coach\w*|athletes?|players?|ballet|circus|orchestra)\b",
    re.IGNORECASE,
)
# Beside sport and shows.
PRIVATE = re.compile(
    r"\b(?:bout|title\s+fight|boxers?|choir|pianist|film|columnists?|commentators?|pundits?|editorials?|op-ed"
    r"|movie|actress|tourists?|holidays?|honeymoon)\b"
    rf"|\b(?:{_KIN}|sons|daughters)\s+of\b|['’]s\s+(?:{_KIN})\b",
    re.IGNORECASE,
)
# What one writes of the news, in a text that is none itself.
COMMENTARY = re.compile(r"\b(?:columnists?|commentators?|pundits?|editorial(?:s|ists?)?|op-ed)\b")
# What is told of both countries as of all.
OF_THE_WORLD = re.compile(
    r"\b(?:prices?|inflation|rates?|crude|quake|earthquake|tsunami|eruption|flu|virus|sanctions|compar\w+"
    r"|liken\w+|admire[sd]?|idol|poll|pollster|surveys?|ratings?|magazine|strong(?:man|men)"
    r"|International\s+Criminal\s+Court|ICC|The\s+Hague)\b",
    re.IGNORECASE,
)
# Bodies of trade: what they sign among themselves is no instrument of states, whoever their members deal with.
BUSINESS_BODY = re.compile(
    r"\b(?:[Cc]hambers?(?:\s+of\s+(?:[Cc]ommerce|[Tt]rade|[Ii]ndustry)\b|(?<=s)\b|\b(?=['’]))"
    r"|[Cc]hamber\s+of\s+[Cc]ommerce"
    r"|[Bb]usiness\s+(?:[Cc]ouncil|[Aa]ssembly|[Aa]ssociation|[Cc]lub|[Ff]orum|[Ff]ederation)"
    r"|[Tt]rade\s+(?:[Cc]ouncil|[Aa]ssociation|[Cc]lub)"
    r"|(?:[Ee]xporters|[Ii]mporters|[Mm]anufacturers|[Gg]rowers|[Mm]illers|[Ee]mployers|[Rr]etailers"
    r"|[Tt]raders)['’]?\s+(?:[Aa]ssociation|[Cc]onfederation|[Ff]ederation|[Uu]nion|[Gg]uild)"
    r"|(?:Association|Confederation|Federation|Union|League)\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){0,3}?"
    r"(?:Exporters|Importers|Manufacturers|Growers|Industrialists|Entrepreneurs|Employers|Retailers|Traders"
    r"|Industries|Businesses))\b"
    r"(?:\s+and\s+Industry\b)?"
)
# What an embassy does for its own people abroad, or hears of them, is no dealing between the states.
OWN_PEOPLE = re.compile(
    r"\b(?:Filipin[oa]s|Pinoys?|OFWs?|kababayans?|compatriots|nationals|citizens|seafarers?|seam[ae]n|migrants"
    r"|(?:Filipino|Russian)\s+(?:workers?|tourists?|nurses?|students?|community|association|fans)"
    r"|mga\s+Filipino|repatriat\w+|deport\w+|passports?|detain\w*|detention|arrest\w*|jailed"
    r"|illegal\s+recruit\w+|victims?|suspects?|drowned|remains|body\s+of|bod(?:y|ies))\b"
    r"|\b(?:туристов|туристы|граждан|гражданин|россиян|задержан\w*)\b",
    re.IGNORECASE,
)
