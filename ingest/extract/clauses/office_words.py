"""Words of office, of missions, makers and dealings, as the press of one side tells them without a country."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

_FIELD = (
    r"(?:[Aa]griculture|[Tt]rade|[Dd]efen[cs]e|[Ff]oreign(?:\s+[Aa]ffairs)?|[Tt]ourism|[Ee]nergy|[Hh]ealth"
    r"|[Ll]abor|[Tt]ransport(?:ation)?|[Ff]inance|[Jj]ustice"
    r"|[Ss]cience|[Ee]ducation|[Ii]nterior|[Ee]nvironment|[Cc]ulture|[Bb]udget|[Cc]ommunications?)"
)
# Offices and bodies as the Philippine press names its own, without a country. Russia has ministries and deputies.
AT_HOME = Prefiltered(
    r"\b(?:[Ss]enate\s+(?:[Pp]resident|[Pp]anel|[Cc]ommittee|[Dd]elegation|[Cc]ontingent)|[Ss]enators?"
    r"|[Mm]embers\s+of\s+(?:the\s+)?(?:Senate|Congress|House)|[Cc]ongress(?:wo)?m[ae]n|Reps?\."
    r"|[Tt]he\s+House\s+(?:[\w-]+\s+){0,3}?"
    r"(?:[Ss]peaker|[Pp]anel|[Cc]ommittee|[Dd]elegation|[Cc]ontingent|[Tt]eam)"
    r"|[Pp]rovincial\s+[Bb]oard|[Uu]ndersecretar(?:y|ies)"
    rf"|(?:{_FIELD}\s+|[Tt]he\s+)(?:[Ss]ecretary|[Dd]epartment)\b(?!\s+of\s+[Ss]tate|\s+[Gg]eneral)"
    r"|[Bb]ureau\s+of\s+[A-Z]|[a-z]+\s+bureau\b|[Pp]ort\s+authority"
    r"|[Bb]angsamoro\s+(?:government|parliament)|Malaca[nñ]ang|[Tt]he\s+Palace)"
)
# Offices that both have: whose they are is told by the city behind them, and is the Philippines' otherwise.
OFFICE = Prefiltered(
    r"\b(?:(?:vice[\s-]+)?(?:mayor|governor)s?|council(?:l)?ors?|city\s+(?:hall|council|government)|capitol"
    r"|rector|chancellor|university\s+president"
    r"|chief\s+of\s+police|the\s+(?:navy|army|air\s+force|coast\s+guard|marines))\b",
    re.IGNORECASE,
)
# The seats and bodies of both that one calls at, as both write them.
SEATS = r"(?:Malaca[nñ]ang|Palace|Kremlin|Senate|Duma|House|Congress|Department|Ministry|Capitol|[Cc]ity\s+[Hh]all)"
MISSION = Prefiltered(
    r"\b(?:(?P<ru>Russian|Russia['’]s)|Philippine|Filipino)\s+(?:[Hh]onorary\s+)?"
    r"(?:[Ee]mbassy|[Cc]onsul\w*|[Aa]mbassador|[Ee]nvoy|[Tt]rade\s+[Rr]epresent\w+)"
    r"|\b(?:[Ee]mbassy|[Cc]onsul(?:ate)?(?:[\s-][Gg]eneral)?|[Aa]mbassador|[Ee]nvoy)\s+(?:of|from)\s+"
    r"(?:the\s+)?(?:(?P<of_ru>Russia)|Philippines)\b"
)
MAKER = Prefiltered(
    r"\b(?:Izhmash|Kalashnikov\s+(?:Concern|Group)|Mi-(?:8|17|171|26|28|35|38)[A-Z]*\d?|Ka-(?:32|52|62|226)\w*"
    r"|Su-(?:27|30|35|57)\w*|MiG-\d\d\w*|Yak-130|Be-200|Il-(?:76|114)"
    r"|K(?:AMAZ|amaz|amAZ)|Sukhoi|Uralvagonzavod|Almaz-Antey|Sputnik\s+(?:V|Light)|Roskino)\b"
)
# Firms of the state: they deal with the other side only where something is bought.
FIRMS = frozenset({"Gazprom", "Rosneft", "Bank of Russia"})
BUYS = re.compile(
    r"\b(?:contracts?|deals?|orders?|ordered|buy(?:s|ing)?|bought|purchas\w+|procur\w+|acqui\w+|deliver\w+"
    r"|suppl(?:y|ies|ied)|doses|rifles|helicopters?|choppers|trucks|jets"
    r"|await\w*|waits?|turn\w*\s+down|cancel\w*|scrap\w*|agree\w*|approv\w+)\b"
)
# Groups that are of a state by what they are; a team or some doctors may be anybody's.
OF_STATE = Prefiltered(
    r"\b(?:delegat(?:ions?|es)|officials|lawmakers|legislators|parliamentarians|senators|diplomats|inspectors"
    r"|cadets|marines|soldiers|troops|policemen|officers"
    r"|prosecutors|mayors|governors|council(?:l)?ors|negotiators|contingent|(?:business|trade)\s+(?:group|mission))\b",
    re.IGNORECASE,
)
TIES = re.compile(
    r"\b(?:ties|relations|cooperat\w+|partner\w*|twinning|twinned|sister\w*|agreements?|memorand\w+|MO[UA]s?"
    r"|treat(?:y|ies)|pacts?|accords?|protocols?|talks|consultations|negotiat\w+|delegations?"
    r"|invit\w+|flights|[Cc]onsulates?|joint|exchange\s+program(?:me)?s?|grants?|scholarships?|donat\w+"
    r"|counterparts?|colleagues|hosts?|guests?|attach[eé]s?"
    r"|(?:ordered|bought|acquired|purchased|procured)\s+(?:[\w-]+\s+){0,4}from)\b"
)
WARSHIP = re.compile(
    r"\b(?:warships?|destroyers?|frigates?|corvettes?|cruisers?|submarines?|flotilla|squadron|training\s+ship|BRP\s)",
    re.IGNORECASE,
)
