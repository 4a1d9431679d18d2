"""Lines of a page that are no part of the article: menus, counters, advertisements, captions, bylines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ingest.extract.matching.pattern_words import fragments_of

JunkKind = Literal["menu", "counter", "advertisement", "caption", "byline", "related", "notice"]

_LONGEST_LABEL = 160  # code points; a longer line is prose, whatever it begins with
_LONGEST_CAPTION = 600

_MENU_SEPARATOR = re.compile(r"\s+[|•·›»>]\s+|\s+/\s+|\s*\|\s*")
_MENU_SIGNS = tuple("|•·›»>/")  # of which a separator holds one
_NO_MENU_ENDS = frozenset(".!?;")
_SENTENCE_ENDS = frozenset('.!?;:,"”»)')
_MENU_WORDS = 4
_SECTION = re.compile(
    r"\s*(?:filtered\s+by\s*:.{0,60}|news|top\s?stories|headlines|nation|world|breaking\s+news)\s*",
)


def _words_of(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words, or parts of them, of which a match of the pattern holds one."""
    return tuple(sorted({max(words.split(), key=len) for words in fragments_of(pattern.pattern)}))


_SOCIAL = re.compile(
    r"""\b(?:share(?:s|d)?(?:\s+(?:this|on|via|now|article|post))*|tweets?|retweets?|facebook|twitter|viber
    |whats\s?app|telegram
    |messenger|instagram|linkedin|pinterest|reddit|youtube|tiktok|threads|vkontakte|vk|odnoklassniki|livejournal
    |google\s?\+?|e-?mail(?:\s+this)?|print(?:\s+this)?
    |copy\s+link|link\s+copied|comments?|likes?|views?|reactions?|followers?|follow\s+us(?:\s+on)?
    |subscribe(?:\s+(?:now|to))?|our\s+newsletters?|newsletter|save|bookmark|listen(?:\s+to)?
    |(?:this\s+)?(?:story|article|page|post)|min(?:ute)?s?(?:\s+read)?|sec|read(?:\s+(?:more|time))?
    |report(?:\s+an)?\s+error|font\s+size|text\s+size|sign\s+(?:in|up)|log\s?in|register
    |close|menu|search|skip\s+to(?:\s+main)?\s+content|back\s+to\s+top|load\s+more|show\s+more|more|home
    |download(?:\s+pdf)?|pdf|rss|feed|app|now
    |поделиться|комментари(?:и|ев|й)|просмотр(?:ов|ы)?|печать|распечатать|нравится|ibahagi)\b
    |\b\d[\d.,]*\s?[km]?\b|[+|•·/:()\[\]<>,.–—-]|\ba\+|\ba-""",
    re.VERBOSE,
)
_SOCIAL_ANCHOR = re.compile(
    r"\b(?:shares?|tweet|facebook|twitter|viber|telegram|whats\s?app|comments?|likes?"
    r"|subscribe|newsletter|follow|print|e-?mail|listen|read\s+more|report\s+an\s+error"
    r"|skip\s+to|sign\s+(?:in|up)|back\s+to\s+top|load\s+more|copy\s+link|поделиться"
    r"|комментари\w+|распечатать|ibahagi)\b",
)
_SOCIAL_WORDS = _words_of(_SOCIAL_ANCHOR)
_NOT_SOCIAL = (" the ", " of ", " and ")  # which prose holds and no counter
_ADVERTISEMENT = re.compile(
    r"[\[(\-–—\s]*(?:advert(?:isement|isment|orial)?s?|sponsored(?:\s+(?:content|links?"
    r"|post|by))?|paid\s+(?:content|post|advertisement)|promoted(?:\s+content)?"
    r"|partner\s+content|реклама|patalastas)\b(?P<rest>.*)",
    re.DOTALL,
)
_CONTINUES = re.compile(
    r"(?:article|story|text)\s+continues?\s+(?:after|below)|continue\s+reading\s+below"
    r"|scroll\s+(?:down\s+)?to\s+continue",
)
_CONTINUES_WORDS = ("continue", "scroll")
_SALE = re.compile(
    r"\b(?:tickets?\s+from|book\s+now|buy\s+now|shop\s+now|order\s+now|call\s+now"
    r"|click\s+here|sign\s+up|pay\s+later|limited\s+(?:offer|time)|\d+\s*%\s+off|discounts?"
    r"|promo|for\s+as\s+low\s+as|free\s+(?:trial|delivery)|from\s+(?:p|₱"
    r"|php\s?)?[\d,]+\s+pesos)\b|www\.",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"""\s*(?:\[\s*(?:photo|caption|image|video|picture|graphic|фото|larawan)\b[^\]]*\]
    |\(?(?:file\s+|in\s+|screengrab\s+|video\s+|handout\s+)?(?:photos?|caption|image|video|graphic|screengrab
    |infographic|larawan|фото|на\s+фото)(?:\s+(?:credit|courtesy|by|from|caption)\b|\s*[:©|]|\s*$)
    |(?:photo|image)\s+credits?\b
    |©)""",
    re.VERBOSE,
)
_PHOTO_CREDIT = re.compile(
    r"""(?:[(/|\[.—–-]\s*(?:pna\s+|file\s+|handout\s+)?(?:photos?|images?|video)(?:\s+(?:by|from|courtesy
    |grab(?:bed)?|credit)\b|:)[^.!?]{0,90}
    |(?:^|[\s(/])(?:file|staff|pool|handout|courtesy|contributed|stock|screengrab|afp|ap|reuters|epa|pna
    |inquirer)\s+photos?(?:\s*/\s*[\w.\s]{2,30}){0,3}
    |\[file:?[^\[\]]{0,40}\]
    |©[^.!?]{0,80}
    |\((?:contributed|handout|pool|courtesy\s+of)\b[^()]{0,60}
    |(?:^|\s|©\s?)(?:epa|afp|ap|reuters|getty\s+images|tass|sputnik|тасс|риа\s+новости)\s*/\s*[^.!?]{3,90}
    |\bmandatory\s+credit
    |/\s?file)\s*(?:\([^()]{2,60}\))?[)\].]{0,2}\s*$""",
    re.VERBOSE,
)
_CREDIT_SIGNS = (
    "photo",
    "image",
    "video",
    "©",
    "/file",
    "[file",
    "/ file",
    "(contrib",
    "(handout",
    "(pool",
    "(courtesy",
    "epa/",
    "afp/",
    "ap/",
    "reuters/",
    "getty images",
    "mandatory credit",
    "/ тасс",
    "/тасс",
    "/ риа новости",
)
_RELATED = re.compile(
    r"""\s*(?:[»>›▶►*-]\s*)?(?:read\s+(?:also|more|next|on)|also\s+read|read|related(?:\s+(?:stor(?:y|ies)|articles?
    |news|posts?|topics?|content|links?))?|recommended(?:\s+for\s+you|\s+stor(?:y|ies))?
    |see\s+also|more\s+(?:stories|news|from|in|on)\b|must[-\s]reads?|trending(?:\s+now)?|latest(?:\s+(?:news
    |stories))?|editors?'?s?'?\s+(?:picks?|choice)|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)
    |don't\s+miss|most\s+(?:read|popular|viewed)|popular(?:\s+now)?|top\s+stor(?:y|ies)
    |in\s+case\s+you\s+missed\s+it|icymi|watch|listen|explainer|read\s+the\s+full\s+(?:story|statement)
    |читайте\s+также|читать\s+(?:также|далее|еще|ещё)|смотрите\s+также|по\s+теме|подробнее|basahin(?:\s+(?:din
    |rin))?|(?:may\s+)?(?:kinalaman|kaugnay|kaugnayan)g?(?:\s+na)?\s+(?:balita|babasahin|artikulo|istorya)
    |iba\s+pang\s+(?:balita|istorya)|pinakabagong\s+balita|tags?|topics?|filed\s+under|categor(?:y|ies)
    |keywords?|теги)
    \s*(?P<mark>[:：|»>]|$)""",
    re.VERBOSE,
)
_NOTICE = re.compile(
    r"""\s*(?:(?:watch|read|see)\s+more\s+on\s+[a-z]\w*|subscribe\s+to|sign\s+up\s+(?:for|to)|get\s+(?:the\s+latest
    |our|breaking)|follow\s+(?:us|@|[a-z]\w+\s+on)|like\s+us\s+on|join\s+(?:us|our|the\s+conversation)
    |download\s+(?:our|the)\b.*\bapp|click\s+(?:here|the)|tap\s+here|for\s+(?:more|the\s+latest)\s+(?:news
    |stories|updates|information|about)|for\s+feedback|for\s+comments\s+and
    |all\s+rights\s+reserved|copyright\b|(?:©|\(c\))\s*\d{4}|terms\s+(?:of|and)\s|privacy\s+(?:policy|notice)
    |cookie|we\s+use\s+cookies|by\s+(?:continuing|clicking|providing|signing)|this\s+(?:site|website)\s+uses
    |your\s+(?:email|subscription)|thank\s+you\s+for\s+(?:subscribing|reading)|don't\s+have\s+an\s+account
    |already\s+(?:a\s+)?(?:subscribed|subscriber|have)|disclaimer\b|report\s+an?\s+(?:error|typo)
    |have\s+a\s+(?:tip|story)|(?:send|email)\s+(?:us|your)|turn\s+on\s+notifications|powered\s+by
    |leave\s+a\s+(?:comment|reply)|\d+\s+comments?|listen\s+to\s+this|add\s+(?:us\s+)?as\s+a?\s*preferred
    |the\s+comments\s+posted)""",
    re.VERBOSE,
)
_BYLINE = re.compile(
    r"\s*(?:by|ni|nina|words\s+by|text\s+by|story\s+by|written\s+by|reported\s+by"
    r"|reporting\s+by|compiled\s+by|edited\s+by|автор|авторы|текст)\b\s*:?\s*(?P<who>\S.*)",
)
_CREDIT = re.compile(
    r"(?:with\s+(?:a\s+)?reports?\s+(?:from|by)\b|reporting\s+by\b|editing\s+by\b"
    r"|\(?with\s+(?:additional\s+)?reporting)|@\w+$|[-–—]\s*\S*\.com(?:\.ph)?$",
)
_DESK = re.compile(
    r"\b(?:newsroom|news\s+desk|staff\s+writer|correspondent|reporter)\b\s*(?:/|$)"
    r"|/\s*(?:edited|translated|compiled)\s+by\b",
)
_DESK_WORDS = _words_of(_DESK)
# "By Staff Reporter November 13, 2015 - 10:40 AM": the day and the hour of printing behind the names.
_PRINTED_ON = re.compile(
    r"(?<=[\w)])[\s,|–-]+[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}(?:[\s,|–-]+\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?)?\s*$"
)
# A writer with the outlet: "Maria Cruz (Philstar.com)", "Juan Santos (The Philippine Star)".
_OF_ITS_OUTLET = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]+\s){2,5}\((?:[\w.-]+\.(?:com|net|org|ph)(?:\.ph)?|The\s[A-Z][\w\s]{2,30})\)"
)
_NAME_WORD = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w.'@-]*,?|@\w+|[–—|/-]|\d{1,3},?|[A-Z]\.")
_BYLINE_WORD = re.compile(
    r"(?:de|la|dela|del|and|at|ng|the|staff|a|an|our|guest|desk|reporters?|columnist"
    r"|correspondent|writer|editor|newsroom|night|of|for|in|with|и)\b,?",
    re.IGNORECASE,
)
_SIGN_OFF_FORMS = r"""(?:(?:[A-Z][\w.'-]+\s+){0,4}[A-Z][\w.'-]+\s?/\s?(?:[A-Z]{2,}\w*)(?:\s*[,/]\s*\w{1,12})?
    |[–—-]{1,2}\s?[A-Z][\w.'-]*(?:,?\s+[A-Z][\w.'-]*){0,6}(?:\s?/\s?\w+)?(?:\s+with\s+(?:a\s+)?reports?\b.{0,90})?
    |[–—-]{0,2}\s?\(?with\s+(?:a\s+)?reports?\s+(?:from|by)\b.{0,120}
    |\((?:[A-Z]{2,6}|[a-z]{1,4}/[a-z]{1,4}|[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+){0,3}/[A-Z]{2,6}|end|more|ends
    |[Ww]ith\s.{0,120})\)
    |/?(?:PNA|DMS|GMA\s?News|Rappler\.com|INQUIRER\.net)
    |[-#*]{1,3}\s?(?:30|end|ends|END|ENDS)\s?[-#*]{1,3}|\#{3}|\*{3}|END|-?30-?
    |[a-z]{1,4}/[a-z]{2,4})\s*"""
_SIGN_OFF = re.compile(rf"\s+(?:{_SIGN_OFF_FORMS})", re.VERBOSE)
_SIGN_OFF_LINE = re.compile(_SIGN_OFF_FORMS, re.VERBOSE)
_BEFORE_SIGN_OFF = re.compile(r" (?<=[.!?\"”»')] )")

# Lines are read in small letters: patterns are slow where they fold letters themselves.


def _holds(small: str, words: tuple[str, ...]) -> bool:
    """Whether a line holds one of the words, without which a pattern needs no look."""
    return any(map(small.__contains__, words))


def is_sign_off(line: str) -> bool:
    """Whether a whole line only signs the article off: ``(PNA)``, ``Jane Roe/ABC``, ``-30-``."""
    return len(line) <= _LONGEST_LABEL and bool(_SIGN_OFF_LINE.fullmatch(line))


def find_sign_off(text: str, start: int, end: int) -> int:
    """Where an agency's or a writer's sign-off begins at the end of ``text[start:end]``; ``end`` if there is none."""
    for space in _BEFORE_SIGN_OFF.finditer(text, max(start, end - 260), end):
        if _SIGN_OFF.fullmatch(text, space.start(), end):
            return space.start()
    return end


@lru_cache(maxsize=256)  # a line is asked for two or three times while its article is read
def line_junk(line: str) -> JunkKind | None:
    """What kind of page junk a line is, or None when it belongs to the article."""
    if len(line) > _LONGEST_CAPTION:
        return None
    small = line.lower()
    if _CAPTION.match(small) or (_holds(small, _CREDIT_SIGNS) and _PHOTO_CREDIT.search(small)):
        return "caption"
    if len(line) > _LONGEST_LABEL * 2:
        return None
    if _is_menu(line) or _SECTION.fullmatch(small):
        return "menu"
    if _is_label(small) or (_holds(small, _CONTINUES_WORDS) and _CONTINUES.search(small)):
        return "advertisement"
    related = _RELATED.match(small)
    if related and (related["mark"] or related.end() == len(small.rstrip())):
        return "related"
    if _is_counter(small):
        return "counter"
    if _NOTICE.match(small):
        return "notice"
    if _is_byline(line, small):
        return "byline"
    return None


def heads_list(line: str) -> bool:
    """Whether a label ("Popular", "Related stories:") stands alone, its stories on the lines below it."""
    small = line.lower()
    related = _RELATED.match(small)
    return related is not None and not small[related.end() :].strip()


def is_teaser(line: str, *, alone: bool) -> bool:
    """Whether a line below such a label is the first words of another story, or (``alone``) its headline."""
    printed = line.rstrip()
    if printed.endswith(("...", "…")):
        return True
    return alone and len(printed) <= _LONGEST_LABEL and printed[-1:] not in _SENTENCE_ENDS


def sells(line: str) -> bool:
    """Whether a line after an advertisement's label is the advertisement itself."""
    return len(line) <= _LONGEST_LABEL and bool(_SALE.search(line))


def _is_byline(line: str, small: str) -> bool:
    """``By Staff reporter``, ``by Desk 4, Quezon City``; not ``By noon the hall was empty.``"""
    if len(line) > 120:
        return False
    if printed := _PRINTED_ON.search(line):
        line = line[: printed.start()]
        small = small[: printed.start()]
    if _CREDIT.match(small) or (_holds(small, _DESK_WORDS) and _DESK.search(small)):
        return True
    if line.endswith(")") and _OF_ITS_OUTLET.fullmatch(line):
        return True
    match = _BYLINE.match(small)
    if match is None or (
        line.rstrip()[-1] in '.!?:;,”"' and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", line.rstrip())
    ):
        return False
    words = line[match.start("who") :].split()
    named = [bool(_NAME_WORD.fullmatch(word)) for word in words]
    plain = [bool(_BYLINE_WORD.fullmatch(word)) for word in words]
    return (
        len(words) <= 12
        and (any(named) or any(plain))
        and all(a or b for a, b in zip(named, plain, strict=True))
    )


def _is_menu(line: str) -> bool:
    if line.rstrip()[-1:] in _NO_MENU_ENDS or not _holds(line, _MENU_SIGNS):
        return False
    parts = [part for part in _MENU_SEPARATOR.split(line) if part]
    return len(parts) >= 3 and all(len(part.split()) <= _MENU_WORDS for part in parts)


def _is_label(small: str) -> bool:
    """An advertisement's label stands alone or before a colon; ``Sponsored by the embassy, the show …`` is prose."""
    match = _ADVERTISEMENT.match(small)
    if match is None:
        return False
    rest = match["rest"].strip()
    return not rest or rest[0] in ":-–—|.])" or len(rest.split()) <= 4


def _is_counter(small: str) -> bool:
    if len(small) > _LONGEST_LABEL or _holds(small, _NOT_SOCIAL):
        return False
    if not _holds(small, _SOCIAL_WORDS) or not _SOCIAL_ANCHOR.search(small):
        return False
    left = _SOCIAL.sub(" ", small)
    return not re.search(r"[^\W\d_]", left)
