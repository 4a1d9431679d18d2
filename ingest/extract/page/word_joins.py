"""Words that a scan cut in two: ``Secre tary``, ``Loren zana``, ``SIGNA TURES``.

A space is taken out only where one half is no word by itself, and either the whole is a known word or the
article prints it whole elsewhere, or the halves look like a cut name. Two real words are never joined.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import compress, count, pairwise

from .tape import Edit, Tape

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:'[A-Za-zÀ-ɏ]+)*")
_SIGNS = "“”–—…"  # all beyond Latin 1 that most articles hold
_LETTERS = re.sub("[^A-Za-zÀ-ɏ']", " ", "".join(map(chr, range(256)))).encode("latin-1")

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
    http www com ph ru org gov edu st nd rd th
    """.split()
)
_COMPOUNDS = frozenset(
    {("under", "secretary"), ("under", "secretaries")}
    | {(head, "day") for head in ("mon", "tues", "wednes", "thurs", "fri", "satur", "yester")}
)
_COMPOUND_HEADS = frozenset(
    form for head, _ in _COMPOUNDS for form in (head, head.capitalize(), head.upper())
)
_LINKING = frozenset(
    "and as at by for from in of on or to".split()
)  # behind a name they are words: "Dar in Rome"
_LONGEST_HALF = 14
_SHORTEST_WHOLE = 5
_SCANNED = 5  # cut words after which a text is a scan
_LONG_WHOLE = 8
_FOREIGN = 0.3  # over this share of unknown words a text is not English, and a strange tail proves nothing
_FILIPINO_PARTICLES = ("ang", "ng", "mga", "sa", "si")
_FILIPINO = 0.08  # over this share of them a text is Filipino, however short


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


def join_split_words(tape: Tape, known_words: frozenset[str] = frozenset()) -> frozenset[str]:
    """Take the space out of words that a scan cut; ``known_words`` (lower case) adds names to the dictionary.

    Gives the words, as printed, that no dictionary has.
    """
    article = _Vocabulary(_words(tape.text), known_words)
    cut = {pair for pair in article.candidates() if _is_cut(article, *pair)}
    if not cut:
        return article.strange
    text = tape.text
    edits: list[Edit] = []
    for left, right in pairwise(_WORD.finditer(text)):
        gap = (left.end(), right.start(), "")
        free = not edits or edits[-1][1] != left.start()
        if (left.group(), right.group()) in cut and text[left.end() : right.start()] == " " and free:
            edits.append(gap)
    tape.apply(edits)
    if len(edits) >= _SCANNED:
        _join_real_words(tape)
    return article.strange


def _words(text: str) -> list[str]:
    """The words of a text, as ``_WORD`` has them; cut out of Latin 1 they cost a third."""
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    try:
        letters = text.encode("latin-1").translate(_LETTERS).decode("latin-1")
    except UnicodeEncodeError:
        return _WORD.findall(text)
    return letters.replace(" '", " ").replace("' ", " ").split()


def _is_cut(article: _Vocabulary, left: str, right: str) -> bool:
    """Whether two words, as printed, are halves of one."""
    if not _one_word_shape(left, right) or (left[0].isupper() and right in _LINKING):
        return False
    return article.makes_word(left, right) or (_name_shape(left, right) and article.makes_name(left, right))


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
    if not right.islower() and not (left.isupper() and right.isupper() and len(right) > 1):
        return False
    return max(len(left), len(right)) <= _LONGEST_HALF and len(left) + len(right) >= _SHORTEST_WHOLE


def _name_shape(left: str, right: str) -> bool:
    """``Elefan te``: a capitalised fragment and a short tail."""
    return len(left) >= 3 and left[0].isupper() and left[1:].islower() and 2 <= len(right) <= 4


class _Vocabulary:
    """The words of one article in order, as printed, and those of them that are ``strange``: no dictionary has them."""

    def __init__(self, words: list[str], known_words: frozenset[str]) -> None:
        self._words = words
        self._names = known_words
        self._printed = frozenset(words)
        dictionary = english_words()
        self.strange = frozenset(
            [
                word
                for word in self._printed - dictionary
                if (lower := word.lower()) not in dictionary and lower not in known_words
            ]
        )

    def candidates(self) -> set[tuple[str, str]]:
        """Neighbours that may be halves of a word: one of them is strange, or they are a compound's."""
        words = self._words
        places = {place for at in self._strange_at for place in (at, at + 1)} - {0, len(words)}
        pairs = {
            (words[place - 1], words[place])
            for place in places
            if words[place].islower() or words[place].isupper()
        }
        if not _COMPOUND_HEADS.isdisjoint(self._printed):
            heads = compress(pairwise(words), map(_COMPOUND_HEADS.__contains__, words))
            pairs.update(pair for pair in heads if (pair[0].lower(), pair[1].lower()) in _COMPOUNDS)
        return pairs

    def makes_word(self, left: str, right: str) -> bool:
        """Whether the halves make a word of the dictionary, or one that the article prints whole elsewhere."""
        head, tail = left.lower(), right.lower()
        if (head, tail) in _COMPOUNDS:
            return True
        if not (
            (left in self.strange and head not in _STAND_ALONE)
            or (right in self.strange and tail not in _STAND_ALONE)
        ):
            return False
        whole = (head + tail).removesuffix("'s")
        if whole in english_words() or whole in self._names:
            return True
        if head in _STAND_ALONE or tail in _STAND_ALONE:  # "barko ng", though "barkong" is a word too
            return False
        return len(whole) >= 6 and not self._printed.isdisjoint((whole, whole.capitalize(), whole.upper()))

    def makes_name(self, left: str, right: str) -> bool:
        """Whether the halves are never printed apart, and no word: the tail for certain, the head unless it recurs.

        The head of a cut surname may be a given name that dictionaries have (``Loren zana``), so two cuts at the
        same place are proof enough.
        """
        if right not in self.strange or self._foreign:
            return False
        head, tail = left.lower(), right.lower()
        if head in _stand_alone() or tail in _stand_alone():
            return False
        times = self._pairs[head, tail]
        return times == self._counts[head] == self._counts[tail] and (left in self.strange or times > 1)

    @cached_property
    def _strange_at(self) -> list[int]:
        return list(compress(count(), map(self.strange.__contains__, self._words)))

    @property
    def _foreign(self) -> bool:
        particles = sum(map(self._counts.__getitem__, _FILIPINO_PARTICLES))
        if particles > _FILIPINO * len(self._words):
            return True
        return len(self._strange_at) > _FOREIGN * len(self._words) and len(self._words) > 60

    @cached_property
    def _lower(self) -> list[str]:
        return [word.lower() for word in self._words]

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(self._lower))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._lower)
