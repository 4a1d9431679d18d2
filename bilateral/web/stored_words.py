"""Messages that a rule, a worker or a service stored in English, shown in the reader's language.

What is stored stays English: programs and every reader get the same. Pages translate it when they show it: whole
messages by the catalog, messages with something put in by the templates here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as noop

from .codes import words_of
from .dates import in_words

_POINTS = re.compile(r"(?P<points>[+-]\d\.\d\d) (?P<reason>.*)", re.DOTALL)
_EXCLUDED = "excluded: "
_GIVEN = re.compile(r"\([^()]*\)")  # what a reason says was compared
_EDTF = re.compile(r"(?:\.\.|\d{4}(?:-\d\d){0,2}[~?%]?)(?:/(?:\.\.|\d{4}(?:-\d\d){0,2}[~?%]?))?")
_TWO_KINDS = re.compile(r"([a-z_]+) and ([a-z_]+)")
_GAP = re.compile(r"%\((\w+)\)s")

# Of matching (rules/matching).
_REASONS = (
    noop("the names differ"),
    noop("of two countries"),
    noop("one name, spelling aside"),
    noop("surnames a slip of the pen apart; no office in common"),
    noop("one surname; a given name is missing"),
    noop("of one country"),
    noop("one office"),
    noop("one name"),
    noop("one kind"),
    noop("one kind, of which there is one at a time"),
    noop("a date is missing"),
    noop("a date is missing, told within a month"),
    noop("a date is missing, told at another time"),
    noop("one date (%(date)s)"),
    noop("dates that overlap (%(one)s, %(other)s)"),
    noop("dates %(days)s day(s) apart or less (%(one)s, %(other)s)"),
    noop("months next to one another (%(one)s, %(other)s)"),
    noop("the date that was given up"),
    noop("dates apart (%(one)s, %(other)s)"),
    noop("in two countries (%(one)s, %(other)s)"),
    noop("a place is missing"),
    noop("one place (%(place)s)"),
    noop("two stops of a journey"),
    noop("places differ (%(one)s, %(other)s)"),
    noop("one traveller (%(name)s)"),
    noop("travellers are missing"),
    noop("other travellers"),
    noop("other people named at a ship visit"),
    noop("people are missing"),
    noop("other people on PH and RU"),
    noop("other people on %(side)s"),
    noop("one %(side)s side; other people on %(other)s"),
    noop("people of both sides in common"),
    noop("people of %(side)s in common"),
    noop("nobody in common to compare"),
    noop("kinds that are often confused"),
    noop("titles share %(words)s"),
    noop("one kind, day and signatories; a title says only its kind"),
    noop("one kind and the same bodies; a title says only its kind"),
    noop("titles say only their kind; told within a week"),
    noop("a title says only its kind"),
    noop("told within a week"),
    noop("still to be signed when the other long was"),
    noop("the titles differ"),
    noop("signed on one day or not dated by both"),
    noop("signed on one day"),
    noop("signed at other times"),
    noop("signed on other days"),
)
# Of the order of acts (rules/agreement_status.py) and of dates that cannot be read (rules/edtf.py).
_RULES = (
    noop("%(act)s (%(date)s) before signature"),
    noop("%(act)s (%(date)s) after its end"),
    noop("“%(text)s” has neither a start nor an end. Write at least one, as in 2017-05-22/.."),
    noop("“%(text)s” ends before it starts. Write the earlier date first."),
    noop(
        "“%(text)s” is not a date that can be read. Write 2017, 2017-05, 2017-05-23, "
        "or a span such as 2017-05-22/2017-05-26."
    ),
    noop("The year %(year)s is out of range. Write one from 1 to 9999."),
    noop("“%(text)s…” is too long for a date: write at most %(most)s characters."),
)
# What of an article was not read (ingest/extract).
_UNREAD = (
    noop("It tells of more meetings than can be read: the later ones are left out."),
    noop("It tells of more agreements than can be read: the later ones are left out."),
    noop("The article's language is not English, Filipino or Russian; little of it can be read."),
)
# Why a claim was made, where a person gave no reason; why a reading or a token came to nothing.
_SERVICES = (
    noop("accepted in review"),
    noop("edited in review"),
    noop("added in review"),
    noop("rejected in review"),
    noop("taught by a correction"),
    noop("undone"),
    noop("Mail was stopped before it was sent."),
    noop("The mail server broke off; it may not have arrived."),
    noop("The mail server has not accepted it yet."),
    noop("Reading it stopped the worker each time it was tried."),
    noop("matching found one thing in both"),
    noop("This token was revoked. Ask for a new one."),
    noop("This token has expired. Ask for a new one."),
    noop("The account of this token is closed."),
    noop("Reading it again failed: %(error)s"),
)
# Of fetching (outbound, ingest/acquire) and sending (services/webhooks.py): marked where they are made, too.
_FETCHING = (
    noop("The answer was not complete after %(seconds)s seconds."),
    noop("The certificate of %(host)s is not valid: %(why)s."),
    noop("No secure connection to %(host)s could be made."),
    noop("%(host)s did not answer in time."),
    noop("%(host)s accepts no connection."),
    noop("%(host)s could not be reached."),
    noop("The address redirects more than %(most)s times."),
    noop("%(host)s redirects from https to http, where anybody on the way could change the page."),
    noop("The address answers with %(type)s, which is not read here."),
    noop("The answer is larger than %(most)s MB."),
    noop("%(host)s stopped in the middle of its answer."),
    noop("The connection to %(host)s broke off."),
    noop("%(host)s does not answer as a web server does."),
    noop("The name %(host)s was not resolved in time."),
    noop("The name %(host)s has no address."),
    noop("%(host)s is %(address)s, which is no public address (%(reason)s). Give a public web address."),
    noop("%(address)s is no public address (%(reason)s). Give a public web address."),
    noop("The answer is compressed as %(kind)s, which was not asked for."),
    noop("Items listed: %(count)s."),
    noop("Articles stored: %(count)s."),
    noop("The site does not let us read it (%(status)s)."),
    noop("There is nothing at this address (%(status)s)."),
    noop("The site is in trouble (%(status)s)."),
    noop("The site answers with status %(status)s."),
    noop("A message failed %(n)s times. Last: %(said)s"),
)
TEMPLATES = tuple(words for words in (*_REASONS, *_RULES, *_SERVICES, *_FETCHING) if _GAP.search(words))


def retold(words: str) -> str:
    """Stored English in the active language; words that no message makes come back as they are.

    The dates that matching compared are told as pages tell dates.
    """
    language = get_language() or "en"
    if not words:
        return words
    told = words if language == "en" else _retold(words, language)
    return _in_words(told) if _POINTS.fullmatch(words) or words.startswith(_EXCLUDED) else told


def _in_words(told: str) -> str:
    return _GIVEN.sub(lambda given: _EDTF.sub(lambda date: in_words(date[0]), given[0]), told)


@lru_cache(maxsize=4096)
def _retold(words: str, language: str) -> str:
    """``language`` is the active one, and only tells the cache which words these are."""
    if match := _POINTS.fullmatch(words):
        return f"{match['points']} {_retold(match['reason'], language)}"
    if words.startswith(_EXCLUDED):
        reason = words.removeprefix(_EXCLUDED)
        if kinds := _TWO_KINDS.fullmatch(reason):
            reason = " / ".join(words_of("kind", kind) for kind in kinds.groups())
        else:
            reason = _retold(reason, language)
        return gettext("excluded: %(reason)s") % {"reason": reason}
    whole = gettext(words)
    if whole != words:
        return whole
    for template, pattern in _PATTERNS:
        if match := pattern.fullmatch(words):
            return gettext(template) % match.groupdict()
    return words


def _pattern(template: str) -> re.Pattern[str]:
    """What a template makes: its words, with anything in the gaps."""
    pieces = _GAP.split(template)
    return re.compile(
        "".join(
            f"(?P<{piece}>.+?)" if odd else re.escape(piece)
            for odd, piece in ((index % 2, piece) for index, piece in enumerate(pieces))
        ),
        re.DOTALL,
    )


_PATTERNS = tuple((template, _pattern(template)) for template in TEMPLATES)
