"""Words that a scan cut in two: ``Secre tary``, ``Loren zana``, ``SIGNA TURES``.

A space is taken out only where one half is no word by itself, and either the whole is a known word or the
article prints it whole elsewhere, or the halves look like a cut name. Two real words are never joined.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from itertools import compress, count, pairwise

from .tape import Edit, Tape

_WORD = re.compile(r"[A-Za-zÀ-ɏ](?<![0-9].)[A-Za-zÀ-ɏ]*+(?:(?!')|(?:'[A-Za-zÀ-ɏ]+)*)")

# proper words that a dictionary leaves out and that news of these two countries is full of
PROPER_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december philippine philippines philippine's filipino filipinos
    filipina filipinas russia russian russians moscow kremlin manila malacanang malacañang palace davao
    cebu clark mindanao luzon visayas palawan marawi makati quezon pasay taguig tagalog pilipinas pilipino
    rusya ruso petersburg vladivostok sochi kazan siberia soviet putin lavrov medvedev duterte marcos
    aquino asean apec european asian asia pacific american america chinese china japan japanese korea
    korean vietnam vietnamese indonesia indonesian malaysia malaysian singapore thailand india indian
    australia australian ukraine ukrainian brunei cambodia laos myanmar undersecretary undersecretaries
    counterterrorism counterpart counterparts cybersecurity interagency multilateral plenipotentiary
    spokesperson spokeswoman communique communiqué
    """.split()
)
# short words of names and of Filipino, which stand alone though no English dictionary has them
_STAND_ALONE = frozenset(
    """
    al ag akin ako alam amin ang ano anu apat ari at atin ay ayaw ayon ba bago bakit bata bawa bin bint
    bawat bayan bilang bong buong da dahil dalawa dapat das dati dating de dei del dela della den der di
    dia din dito diyan do don dona doon dos du duc el en et ga gaya ginoo gng habang haji hanggang hay
    hindi ho ibn ibang iba ibig ika ikaw ila ilan ilang in inyo ipo isa isang ito iyan iyo iyon jong ka
    kami kanya kapag kasi kay kaya kayo ko kong kung la las laban lahat lang le les lo los luma lupa mag
    mga mo muna mula na nag naman nang nasa nating nga ng ngayon ni nina nito niya noon noong nuestra o oo
    pa pag para pati pero pinas po pong puso raw rin sa salamat sana san santa santo se sen si sila sina
    sino siya ste sta sto sur ta taga tao tayo tatay ten ter tio tita tito tungkol ul um un una upang uy
    van von wala walang y yan yaong yung zu inc corp ltd co jr sr ii iii iv usec asec spox ofw ofws dept
    govt rep reps comm chairs et alia ad hoc vis de facto jure pro tem bona fide modus vivendi versus via
    naic norte oriental occidental sur del oro jolo sulu kilo km kph usd php rub mln bln pdf tv fm am pm
    http www com ph ru org gov edu
    """.split()
)
_COMPOUNDS = frozenset(
    {("under", "secretary"), ("under", "secretaries")}
    | {(head, "day") for head in ("mon", "tues", "wednes", "thurs", "fri", "satur", "yester")}
)
_COMPOUND_TAILS = frozenset(tail for _, tail in _COMPOUNDS)
_LINKING = frozenset(
    "and as at by for from in of on or to".split()
)  # behind a name they are words: "Dar in Rome"
_LONGEST_HALF = 14
_SHORTEST_WHOLE = 5
_SCANNED = 5  # cut words after which a text is a scan
_LONG_WHOLE = 8
_FOREIGN = 0.3  # over this share of unknown words a text is not English, and a strange tail proves nothing


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The bundled word list, in lower case."""
    return _read("english_words.txt") | PROPER_WORDS


@lru_cache(maxsize=1)
def _stand_alone() -> frozenset[str]:
    return _read("rare_short_words.txt") | _STAND_ALONE


def _read(name: str) -> frozenset[str]:
    lines = files("ingest.extract").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def join_split_words(tape: Tape, known_words: frozenset[str] = frozenset()) -> None:
    """Take the space out of words that a scan cut; ``known_words`` (lower case) adds names to the dictionary."""
    text = tape.text
    written = _WORD.findall(text)
    article = _Vocabulary([*map(str.lower, written)], known_words)
    cut = [index for index in article.candidates() if _is_cut(article, written, index)]
    if not cut:
        return
    words = list(_WORD.finditer(text))
    edits: list[Edit] = []
    joined_at = -1
    for index in cut:
        left, right = words[index - 1], words[index]
        if right.start() - left.end() == 1 and text[left.end()] == " " and joined_at != index - 1:
            edits.append((left.end(), right.start(), ""))
            joined_at = index
    tape.apply(edits)
    if len(edits) >= _SCANNED:
        _join_real_words(tape)


def _is_cut(article: _Vocabulary, written: list[str], index: int) -> bool:
    """Whether the word at ``index`` and the one before are halves of one."""
    left, right = written[index - 1], written[index]
    if not _one_word_shape(left, right) or (left[0].isupper() and right in _LINKING):
        return False
    return article.makes_word(index) or (_name_shape(left, right) and article.makes_name(index))


def _join_real_words(tape: Tape) -> None:
    """In a text that a scan has cut often, two words that make one long word are that word ("under standing")."""
    text = tape.text
    edits: list[Edit] = []
    for left, right in pairwise(_WORD.finditer(text)):
        whole = (left.group() + right.group()).lower()
        apart = text[left.end() : right.start()] == " " and right.group().islower()
        free = not edits or edits[-1][1] <= left.start()
        if apart and free and len(whole) >= _LONG_WHOLE and whole in english_words():
            edits.append((left.end(), right.start(), ""))
    tape.apply(edits)


def _one_word_shape(left: str, right: str) -> bool:
    """``Secre tary`` and ``SIGNA TURES`` may be one word, ``New York`` may not."""
    if len(left) > _LONGEST_HALF or len(right) > _LONGEST_HALF or len(left) + len(right) < _SHORTEST_WHOLE:
        return False
    return right.islower() or (left.isupper() and right.isupper() and len(right) > 1)


def _name_shape(left: str, right: str) -> bool:
    """``Elefan te``: a capitalised fragment and a short tail."""
    return len(left) >= 3 and left[0].isupper() and left[1:].islower() and 2 <= len(right) <= 4


class _Vocabulary:
    """The words of one article in order, lower-cased, and what is known about them."""

    def __init__(self, words: list[str], known_words: frozenset[str]) -> None:
        self.words = words
        self.printed = frozenset(words)
        strange = self.printed - english_words() - known_words
        self.known = self.printed - strange
        self.strange_at = list(compress(count(), map(strange.__contains__, words)))
        self.foreign = len(self.strange_at) > _FOREIGN * len(words) and len(words) > 60
        self._names = known_words
        self._pairs: Counter[tuple[str, str]] | None = None
        self._counts: Counter[str] | None = None

    def candidates(self) -> list[int]:
        """Places of words that may be the second half of a cut word, in order."""
        places = {*self.strange_at, *(index + 1 for index in self.strange_at)}
        if not _COMPOUND_TAILS.isdisjoint(self.printed):
            places.update(compress(count(1), map(_COMPOUNDS.__contains__, pairwise(self.words))))
        return sorted(places - {0, len(self.words)})

    def makes_word(self, index: int) -> bool:
        """Whether the halves make a word of the dictionary, or one that the article prints whole elsewhere."""
        left, right = self.words[index - 1], self.words[index]
        if (left, right) in _COMPOUNDS:
            return True
        fragments = [half for half in (left, right) if half not in self.known and half not in _STAND_ALONE]
        if not fragments:
            return False
        whole = (left + right).removesuffix("'s")
        if left in _STAND_ALONE or right in _STAND_ALONE:  # "barko ng", though "barkong" is a word too
            return whole in english_words() or whole in self._names
        return whole in english_words() or whole in self._names or (whole in self.printed and len(whole) >= 6)

    def makes_name(self, index: int) -> bool:
        """Whether the halves are never printed apart, and no word: the tail for certain, the head unless it recurs.

        The head of a cut surname may be a given name that dictionaries have (``Loren zana``), so two cuts at the
        same place are proof enough.
        """
        left, right = self.words[index - 1], self.words[index]
        if self.foreign or right in self.known:
            return False
        if left in _stand_alone() or right in _stand_alone():
            return False
        if self._pairs is None or self._counts is None:
            self._pairs, self._counts = Counter(pairwise(self.words)), Counter(self.words)
        times = self._pairs[left, right]
        return times == self._counts[left] == self._counts[right] and (left not in self.known or times > 1)
