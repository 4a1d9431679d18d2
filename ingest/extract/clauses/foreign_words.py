"""Event words and words of standing in Russian and Filipino; English ones stand with their rules.

Each constant is an alternation for a larger pattern, matched without regard to case.
"""

from __future__ import annotations

from typing import Literal

from ingest.extract.types import AgreementKind, MeetingKind

# What two spoke of; in both languages the verb may stand before them.
DISCUSSED = r"обсудил[аи]?|pinag-?usapan|napag-?usapan|tinalakay|natalakay"
# Kind, form and pattern of event words, the more telling first.
EVENTS: tuple[tuple[MeetingKind, Literal["verb", "noun"], str], ...] = (
    ("call", "noun", (r"\bтелефонн\w+\s+(?:разговор|бесед)\w*|\b(?:по)?говорил\w*\s+по\s+телефону"
        r"|\bпо\s+телефону\b|\bsa\s+telepono\s+(?:na\s+|rin\s+)?nag-?usap\b|\b(?:в\s+режиме|в\s+формате|по)\s+видео\w+"
        r"|\bnag-?usap\s+(?:na\s+|rin\s+|muli\s+)?sa\s+telepono|\btawag\s+sa\s+telepono")),
    ("commission", "noun", (r"\bзаседани\w+\s+(?:[\w-]+\s+){0,4}?комисси\w+|\b(?:совместн|межправительственн"
        r"|смешанн)\w+\s+(?:[\w-]+\s+){0,3}?комисси\w+")),
    ("ship_visit", "noun", (r"\bзаход\w*\s+в\s+порт|\b(?:вошл[аи]|зашл[аи]|прибыл[аи]?)\s+в\s+порт"
        r"|\b(?:dumaong|dadaong|nakadaong|pagdaong)\b")),
    ("courtesy_call", "verb", (r"\b(?:bumisita|dumalaw|pagbisita|pagdalaw|nag-?courtesy\s+call)\s+"
        r"(?:(?:ni|si|ang)\s+[^.;]{3,120}?\s+)?kay(?:\s+na)?\b")),
    ("visit", "verb", (r"\b(?:прибывш\w+\s+в\s+[\w-]+\s+с\s+(?:[\w-]+\s+){0,2}визитом|прибывш\w+\s+в"
        r"|побывал\w*\s+в|находится\s+в(?=[^.;]{0,60}?визит)|совершил\w*\s+(?:[\w-]+\s+){0,2}визит"
        r"|посетил\w*|посетит|прибыл\w*|прибудет|приехал\w*|приедет|прилетел\w*|посещает)\b"
        r"|\b(?:bumisita|dumalaw|dumating|bumiyahe|lumipad|bibisita|dadalaw|darating(?!\s+na\b)|bibiyahe"
        r"|pupunta|nagtungo|tutungo)\b")),
    ("signing", "verb", (r"\b(?:подписал\w*|подписан[аоы]?|подпишут|подписани\w+)\b|\b(?:lumagda|nilagdaan"
        r"|pumirma|pinirmahan|nagpirmahan|lalagda|lalagdaan|paglagda)\b")),
    ("ship_visit", "verb", r"\b(?:dumaong|dadaong|nakadaong|daong)\b"),
    ("talks", "verb", (r"\b(?:встретил\w+|встретится|встретятся|встречается|принят[аоы]?"
        rf"|принял[аи]?(?!\s+(?:участие|приглашени))|примет|{DISCUSSED}|(?:по)?беседовал[аи]?|общал(?:ся|ась|ись)(?!\s+с\s+(?:пресс|журналист))|увидел(?:ся|ись))\b"
        r"|\b(?:nag-?pulong|nakipag-?pulong|nakipag-?kita|nagkita|nag-?usap|nakipag-?usap"
        r"|pinag-?usapan(?=[^.;]{0,90}?\s(?:nina|ni)\s)|nagharap|nakaharap|makikipag-?pulong|makikipag-?kita|makikipag-?usap|magpupulong"
        r"|magkikita|mag-?uusap|tinanggap)\b")),
    ("talks", "noun", (r"\b(?:переговор\w*|консультаци\w*|встреч[аеуи]|встречей|бесед[аеуы])\b|\b(?:pulong"
        r"|pagpupulong|pag-?uusap)\b")),
    ("visit", "noun", r"\b(?:визит\w*|поездк\w+)\b|\b(?:pagbisita|pagdalaw|biyahe)\b"),
)  # fmt: skip
# What two spoke of; in both languages the verb may stand before them.
NEGATED = r"не(?!\s+только)|нет|ни|hindi|wala|walang"
CANCELLED = r"отмен(?:ён|ен|и|я)\w*|отмена|kinansela|kinakansela|hindi\s+natuloy|hindi\s+na\s+matutuloy"
POSTPONED = r"отлож\w+|перенес\w+|перенос\w*|ipinagpaliban|ipagpapaliban"
POSSIBLE = (
    r"возможн\w*|предлож\w+\s+(?:[\w-]+\s+){0,3}?провести|может|могут|могла?\s+бы|готов[аоы]?|рассматрива\w+"
    r"|maaaring|posibleng|planong|nais"
)
PLANNED = (
    r"состоится|состоятся|пройд[её]т|пройдут|встретится|встретятся|провед[её]т|проведут"
    r"|посетит|прибудет|приедет|примет|подпишут|запланирован\w*"
    r"|планиру\w+|подготовк\w+|договор[её]нност\w*\s+о\s+проведении|намерен\w*|намерени\w+|предстоящ\w+|ожидается|будет|будут|makikipag-?\w+"
    r"|magpupulong|magkikita|mag-?uusap|bibisita|dadalaw|darating"
    r"|bibiyahe|pupunta|tutungo|nakatakda\w*|nakaplano\w*|magiging|isasagawang|inaasahan\w*|dadalo|lalagda\w*"
)
PAST = (
    r"состоял\w+|прош(?:[её]л|ла|ло|ли)|встретил\w+|принял[аи]?|принят[аоы]?|подписал\w*"
    r"|подписан[аоы]?|обсу(?:дил|жд)\w+|прове(?:л|ла|ли)|посетил\w*|прибыл\w*|прибывш\w*|побывал\w*|совершил\w*|зашл[аи]|вошл[аи]"
    r"|говорил\w*|беседовал\w*|общал\w+|увидел(?:ся|ись)|заявил\w*|участвовал\w*|nag-?pulong|nakipag-?pulong|nakipag-?kita|nagkita"
    r"|nag-?usap|nakipag-?usap|pinag-?usapan|napag-?usapan|natalakay|nagharap|nakaharap|tinanggap|bumisita|dumalaw|dumaong"
    r"|dumating|bumiyahe|lumipad|nagtungo|lumagda|nilagdaan|pumirma|pinirmahan|ginanap|idinaos|naganap|naging|tinalakay"
)
# Names of instruments, and what opens their matter.
INSTRUMENTS = (
    r"[Сс]оглашени\w+|[Мм]еморандум\w*|[Дд]оговор(?:а|у|ом|е|ы)?\b|[Пп]ротокол\w*"
    r"|[Кк]онтракт\w*|[Пп]лан\w*\s+консультаций|[Kk]asunduang?"
)
INSTRUMENT_MATTER = (
    r"о(?:б)?|на|по|между|tungkol\s+sa|hinggil\s+sa|ukol\s+sa|sa\s+larangan\s+ng|sa(?=\s+[a-z])"
)
INSTRUMENT_KINDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"^меморандум", "mou"), (r"^план", "action_plan"), (r"^протокол", "protocol"),
    (r"^контракт", "contract"), (r"^договор", "treaty"), (r"^(?:соглашени|kasunduan)", "agreement"),
)  # fmt: skip
STOPS = frozenset(
    """
    который которое которая которые которого был была было были является состоялось подписали подписал
    подписан подписано во время после до при также проект находится будет в noong ay na ang kay nina ni si
    sina
    """.split()
)
SIGNED = (
    r"подписал\w*|подписать|подпишут|подписан[аоы]?|заключил[аи]?|заключ[её]н[аоы]?"
    r"|(?:поставил[аи]?\s+(?:свою\s+|свои\s+)?подпис[ьи])|подпис[ьи]\s+под\s+\w+\s+поставил[аи]?"
    r"|sinelyuhan|sinelyohan|lagdaan|nilagdaang|malalagdaan|lalagdaan|mapipirmahan|lumagda|nilagdaan|pumirma|pinirmahan"
)
NEGOTIATED = (
    r"pinag-?uusapan|на\s+рассмотрении|прорабатыва\w+|завершени\w+\s+работы|работ\w+\s+над|согласовыва\w+"
    r"|разрабатыва\w+|готовится|готовятся"
)
PROPOSED = r"предложил\w*|предлага\w+|isusulong|isinusulong|itinutulak"
