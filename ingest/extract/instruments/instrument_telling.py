"""Instruments of an article: named once or often, with all that is told of each."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import (
    by_people_of_a_third,
    is_of_a_third,
    made_with_a_third,
    names_third_party,
)
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import DateMention, Span

from .act_words import BEFORE_SIGNATURE
from .acts import ActReading, acts_in
from .acts_by_title import acts_by_title, told_by_name
from .amendments import amendments_named, of_the_amended
from .done_likewise import DID_LIKEWISE, done_likewise
from .former_latter import tell_former_and_latter
from .group_instruments import is_of_a_group
from .instrument_lists import (
    SEVERAL,
    OpenList,
    dated,
    follows_opening,
    heading_date,
    in_sentence_list,
    is_item,
    read_item,
    signed_by,
)
from .instrument_named_after import signed_just_before
from .instrument_partners import is_domestic
from .instrument_references import (
    from_position,
    just_named,
    made_with_that_body,
    of_an_event,
    of_that_kind,
    of_the_two,
    spoken_of,
)
from .instrument_titles import InstrumentMention, apart, find_instruments, may_name_one, refers_back
from .instruments import OF_THE_WORK, Instrument, Named, amending, short_for, short_form, title_words
from .named_in_headline import named_in_headline
from .named_in_passing import named_in_passing
from .named_one_by_one import named_one_by_one
from .private_instruments import PRIVATE, names_both, of_business
from .purchases import HOLDS_GOODS, act_of_purchase, find_purchases
from .several_instruments import Several, ones_named
from .signed_by_structure import signed_by_structure
from .untitled_instruments import LOT, Untitled

_SIGNED_FIRST = re.compile(
    r"The\s+(contract|agreement|treaty|memorandum|protocol|deal|accord|pact),\s+signed\s+by\b[^,;]{3,140},"
)
_ACRONYM_BEHIND = 11  # characters in which a name's acronym stands behind it
# "The document amends the treaty of 1992. It was signed by …": it is the document.
_AMENDS_ANOTHER = re.compile(
    r"(?:The|This)\s+(?:[\w-]+\s+)?"
    r"(?:document|memorandum|protocol|agreement|paper|text|instrument|plan|treaty|contract)\s+"
    r"(?:amends|replaces|supersedes|supplements|extends|updates|implements|completes|builds\s+on)\b"
)
_ALL_OF_THEM = re.compile(
    r"(?:The|All(?:\s+(?:of\s+)?the)?|These|Those)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:agreements|accords|pacts|deals|documents|papers|memoranda|memorandums|MO[AU]s|instruments)\s+"
    r"(?:was|were|had\s+been)\b"
)
_FAR_FROM_LEAD = 8  # the same, where the lead tells of their signature
_LEAD = 2  # sentences after which "two treaties" of the lead are named
_MOST = 400  # agreements of one article
# Words by which instruments are told before one is named.
_WITHOUT_TITLE = frozenset({SEVERAL, LOT, HOLDS_GOODS})
_UNREAD = frozenset({"junk", "byline", "caption", "dateline", "headline"})


def gather_instruments(reading: Reading) -> list[Instrument]:
    """All bilateral instruments that the text names, with what it tells of each, in order of first naming."""
    teller = _Teller(reading)
    if (told := named_in_headline(reading)) is not None:
        teller.named.last.append(teller.named.add(*told))
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _UNREAD and index not in reading.untrue:
            teller.read(index)
        if len(teller.named.found) >= _MOST:  # each is compared with all others
            reading.unread.append(
                "It tells of more agreements than can be read: the later ones are left out."
            )
            break
    teller.untitled.settle(teller.named)
    return named_one_by_one(teller.named.found)


class _Teller:
    """Reads an article sentence by sentence; keeps what was named last, an open list and the item in hand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.named = Named()
        self.opened: OpenList | None = None
        self.item: Instrument | None = None
        self.day: DateMention | None = None
        self.several = Several()
        self.untitled = Untitled()
        self.told_ahead: list[tuple[int, ActReading]] = []  # of those named only later, by sentence

    def read(self, index: int) -> None:
        sentences = self.reading.document.sentences
        goes_on = index > 0 and sentences[index - 1].paragraph == sentences[index].paragraph
        if not goes_on:
            self.day, self.item = None, None
        if self.named.last and self.opened and signed_by(self.reading, self.named.last[-1], index):
            return
        if sentences[index].kind == "bullet" and not goes_on:
            self.day = heading_date(self.reading, index)
        if self.opened is not None and self._in_list(index, goes_on):
            return
        self._plain(index)

    def _in_list(self, index: int, goes_on: bool) -> bool:
        """Read a sentence of an open list; False once the list has ended."""
        listed = is_item(self.reading, index) or (goes_on and self.item is not None)
        if not listed or follows_opening(self.reading, index, self.opened):
            self.opened = None
            return False
        if goes_on and self.item is not None:
            return False
        if (item := read_item(self.reading, self.named, index, self.opened)) is not None:
            self.item = item
            self.named.last.append(item)
        return True

    def _plain(self, index: int) -> None:
        reading, named = self.reading, self.named
        here: list[Instrument] = []
        sentence = reading.document.sentences[index]
        may_name = may_name_one(sentence.text)
        amends_another = may_name and _AMENDS_ANOTHER.match(sentence.text)
        may_tell = may_name or self._waits(index) or _tells_without_title(sentence.text)
        for clause in reading.clauses_by_sentence.get(index, []) if may_tell else []:
            mentions = find_instruments(reading, clause.start, clause.end) if may_name else []
            if told := self._clause(clause, mentions, here):
                here.extend(i for i in told if all(i is not h for h in here))
            if here and not amends_another:
                named.last[:] = here
        if not here:
            self.untitled.hear_of_paper(reading, index)
        if here and sentence.kind == "bullet" and self.item is None:
            self.item = here[0]
        if (opened := self.several.open_list(reading, index)) is not None:
            self.opened = opened
            named.last.clear()
        tell_former_and_latter(reading, named.last if not here else [], named.found, index)

    def _clause(
        self, clause: Clause, mentions: list[InstrumentMention], here: list[Instrument]
    ) -> list[Instrument]:
        """Read one clause: the instruments that it names or points back to, and the acts it tells of them."""
        reading = self.reading
        if not (mentions or self._waits(clause.sentence) or _tells_without_title(clause.text)):
            return []
        held = held_by(clause.text)
        spans = [(m.start, m.end) for m in mentions if m.title]
        about_third = names_third_party(reading, clause.start, clause.end)
        if not about_third and SEVERAL in held:
            self.several.hear(reading, clause, spans)
        if not about_third and LOT in held:
            self.untitled.hear_of_lot(reading, clause)
        titled = self._titled(clause, mentions)
        if is_of_a_group(reading, clause):
            return []
        told: list[Instrument] = []
        if titled:
            clause = self._signed_first(clause, spans, titled[0].start, here)
        if titled and not ((about_third and not names_both(reading, clause)) or of_the_two(reading, clause)):
            likewise = done_likewise(clause, self.named.last) if DID_LIKEWISE in held else []
            for mention, region, told_here in acts_by_title(reading, clause, titled, spans):
                acts = [a for a in told_here if not of_the_amended(clause, mention, a)]
                private = PRIVATE.search(mention.title, within=reading.document.sentence_texts)
                if not private and not of_business(reading, clause):
                    instrument = self._instrument(mention, clause)
                    instrument.among_others |= len(titled) > 1
                    told.append(instrument)
                    listed = [] if acts else self._of_list(clause, here)
                    instrument.list_acts.extend(listed)
                    of_it = acts or listed or likewise or told_by_name(reading, clause, mention)
                    of_it = of_it or signed_just_before(reading, clause)
                    of_it = of_it or signed_by_structure(reading, clause, mention)
                    self._tell(instrument, clause, of_it, region)
        if HOLDS_GOODS in held:
            told += self._purchases(clause, mentions)
        if told or about_third:
            return told
        of_event = not here and of_an_event(reading, clause)
        targets = [] if of_event else spoken_of(reading, self.named, clause, here)
        if not targets and self.item is not None and not titled:
            targets = [self.item]
        return self._acts_of(targets, clause, mentions, spans)

    def _waits(self, index: int) -> bool:
        """Whether a sentence may tell on of what was named or told of before."""
        return bool(self.named.found or self.item or self.untitled.pending or self.several.is_near(index))

    def _titled(self, clause: Clause, mentions: list[InstrumentMention]) -> list[InstrumentMention]:
        """The instruments that a clause names, each by itself: not of others, nor those pending another's step."""
        reading = self.reading
        if mentions and by_people_of_a_third(reading, clause.start, clause.end):
            return []
        titled = [one for m in mentions if m.title for one in apart(reading, m)] if mentions else []
        titled += ones_named(reading, clause, mentions)
        titled += amendments_named(reading, clause, mentions, self.named)
        titled = titled or self.several.one_of_them(reading, clause)
        return [
            t
            for t in titled
            if not named_in_passing(clause, titled, t)
            and not made_with_a_third(reading, t.end, clause.end)
            and not is_of_a_third(reading, t.start, t.end)
            and not is_domestic(reading, t.start, t.end)
        ]

    def _acts_of(
        self,
        targets: list[Instrument],
        clause: Clause,
        mentions: list[InstrumentMention],
        spans: list[tuple[int, int]],
    ) -> list[Instrument]:
        """Tell what the clause says to the instruments that it points back to, or keep it for those yet unnamed."""
        if not (targets or mentions or self.untitled.pending):
            return []
        acts = acts_in(self.reading, clause, clause.start, clause.end, spans)
        for target in targets:
            self._tell(target, clause, acts, Span(clause.start, clause.end))
        if not targets:
            self.untitled.hear(self.reading, clause, mentions, acts)
        of_all = _ALL_OF_THEM.match(clause.text)  # whether or not some of them were named already
        if of_all or (not targets and any(m.plural or not m.title for m in mentions)):
            self.told_ahead.extend((clause.sentence, a) for a in acts if a.date and a.done)
        return targets

    def _purchases(self, clause: Clause, named: list[InstrumentMention]) -> list[Instrument]:
        """The lots of goods that the clause tells to be bought, with its acts if it names no instrument beside."""
        told: list[Instrument] = []
        alone = not any(m.title for m in named)
        for lot in find_purchases(self.reading, clause, named):
            avoid = [(lot.start, lot.end)]
            acts = acts_in(self.reading, clause, clause.start, clause.end, avoid) if alone else []
            if acts := acts or act_of_purchase(clause, lot):
                told.append(self._instrument(lot, clause))
                self._tell(told[-1], clause, acts, Span(clause.start, clause.end))
        return told

    def _of_list(self, clause: Clause, here: list[Instrument]) -> list[ActReading]:
        """What a list, or the sentence about all of them, says of an instrument that only is named."""
        listed = in_sentence_list(self.reading, clause, here)
        return listed or self.several.acts_of_one(self.reading, clause)

    def _signed_first(
        self, clause: Clause, spans: list[tuple[int, int]], title: int, here: list[Instrument]
    ) -> Clause:
        """Tell what "The contract, signed by X, …" and "which was signed by X, and the …" open with; the rest."""
        for target in just_named(self.reading, clause, here):
            acts = acts_in(self.reading, clause, clause.start, title, spans)
            self._tell(target, clause, acts, Span(clause.start, title))
            return from_position(clause, title)
        opening = _SIGNED_FIRST.match(clause.text)
        if opening is None:
            return clause
        end = clause.start + opening.end()
        for target in of_that_kind(self.reading, self.named, clause, opening.group(1)):
            acts = acts_in(self.reading, clause, clause.start, end, spans)
            self._tell(target, clause, acts, Span(clause.start, end))
        return from_position(clause, end)

    def _instrument(self, mention: InstrumentMention, clause: Clause) -> Instrument:
        """The instrument that a title names: one named before, by its fuller title, or a new one."""
        instrument = self.named.same(mention)
        back = refers_back(self.reading.document.text, mention.start)
        if instrument is None and (meant := self.named.with_that_body(mention, back)) is not None:
            if not mention.by_party:
                meant.title, meant.title_span = mention.title, mention.span
                meant.by_party = False
            return meant
        if instrument is None and back:
            instrument = made_with_that_body(self.reading, self.named, mention)
        if instrument is None and back:
            own = title_words(mention.title) - title_words(mention.head.partition(" of ")[0])
            instrument = next(
                (
                    i
                    for i in reversed(self.named.found)
                    if i.may_be(mention)
                    and not amending(mention.title)
                    and not OF_THE_WORK.match(i.title)
                    and own <= title_words(i.title) - amending(i.title)
                ),
                None,
            )
        if instrument is None:
            instrument = self.named.add(mention, clause.sentence)
        if instrument.of_lump and not mention.of_lump:  # now by its own name
            instrument.title, instrument.title_span = mention.title, mention.span
            instrument.of_lump = False
        if letters := short_form(self.reading.text(mention.start, mention.end + _ACRONYM_BEHIND)):
            self.named.acronyms[letters] = instrument
        if instrument.sentence == clause.sentence and instrument.title_span.start == mention.start:
            return instrument
        longer = len(mention.title) > len(instrument.title)
        fuller = short_for(title_words(mention.title), title_words(instrument.title))
        if longer and (fuller or not mention.title[:1].islower() >= instrument.title[:1].isupper()):
            instrument.title, instrument.title_span = mention.title, mention.span
        return instrument

    def _tell(self, instrument: Instrument, clause: Clause, acts: list[ActReading], region: Span) -> None:
        if self.reading.document.sentences[clause.sentence].text.endswith("?"):
            acts = []  # "Will it be signed?" says nothing of it
        acts = dated([self._with_day_of_lead(a, clause) for a in acts], self.day)
        if acts:
            instrument.acts.extend(acts)
            instrument.act_clauses.append(clause)
        instrument.tell(region)

    def _with_day_of_lead(self, act: ActReading, clause: Clause) -> ActReading:
        """An undated act takes the day on which the lead says it was done to "two treaties"."""
        ahead = act.act == "text_agreed" and act.stance.rule == "act.signature-ahead"
        if act.date is not None or not act.done or (act.act in BEFORE_SIGNATURE and not ahead):
            return act
        for index, earlier in self.told_ahead:
            near = _FAR_FROM_LEAD if index <= _LEAD and act.act == "signed" else _LEAD
            if earlier.act == act.act and 0 < clause.sentence - index <= near:
                return replace(act, date=earlier.date, phrase=earlier.phrase)
        return act


def _tells_without_title(text: str) -> bool:
    """Whether a text may tell of instruments that it does not name."""
    return not _WITHOUT_TITLE.isdisjoint(held_by(text))
