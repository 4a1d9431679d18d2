"""Acts that need no presence: what people say of, think of, send to or do about others who are elsewhere.

The closed list that ``structure`` reads by: two office holders of both sides who stand as the roles of any *other* act,
at a place or an occasion, are together. Words are told in their plain form; ``APART`` has their inflected forms too.
"""

from __future__ import annotations

_SPEECH = """
    say state tell add note stress announce disclose reveal explain recall emphasize emphasise underscore
    underline remark quip declare clarify comment confirm maintain point report claim admit insist reply
    answer respond react pledge lament assure argue assert aver contend concede deny speak mention describe
    term dub label brand style tag ask urge appeal plead demand request order instruct direct task advise
    warn caution remind suggest propose recommend promise vow threaten predict forecast joke reiterate
    reaffirm affirm stipulate intimate hint allege refer allude testify voice express echo repeat quote cite
    paraphrase mimic parrot swear invoke attribute
"""
_JUDGEMENT = """
    accuse assail attack berate blast castigate challenge chastise chide commend compliment condemn
    contradict counter credit criticize criticise censure decry defend denounce deride dismiss dispute doubt
    endorse extol fault flay hail honor honour lambast lambaste laud lampoon mock praise rap rebuff rebuke
    rebut refute reject reprimand ridicule scold scoff scorn second slam snub support taunt thank trust
    admire like love hate respect dislike distrust fear idolize worship revere appreciate applaud acclaim
    blame defy oppose back side sympathize vilify malign insult offend clash spar feud bicker quarrel bash
    tease question deplore regret resent envy emulate imitate impress influence inspire provoke anger annoy
    irk alarm worry surprise shock please disappoint reassure encourage discourage criticised spurn shun
    avoid ignore
"""
_FROM_AFAR = """
    write send mail email cable text message phone telephone call ring congratulate felicitate condole
    commiserate invite notify inform forward relay convey transmit wire dispatch protest complain apologize
    apologise post tweet publish issue release broadcast circulate air wish await expect contact approach
    tap lobby petition
"""
_OFFICE = """
    appoint name nominate designate promote sack fire replace succeed elect vote choose select recall
    transfer assign retire resign relieve oust outlast precede follow depose unseat extend withdraw revoke
    approve disapprove confirm
"""
_COMPARISON = """
    compare liken equate rank rate top outrank surpass trail resemble differ contrast match confuse mistake
    rival share belong include involve concern affect depend rely need require lack
"""
_THOUGHT = """
    want know remember understand consider regard view think believe hope wonder prefer favor favour plan
    intend decide determine agree disagree concur commit mean owe deserve own hear learn read see cooperate
    collaborate coordinate seek aim try dream fantasize imagine envision envisage muse pretend boast brag
    pit agree support favor ally mourn grieve
"""
_LAW = """
    sanction ban bar blacklist sue charge arrest indict extradite convict pardon free kill wound shoot bomb
    invade rescue evacuate deport detain
"""
_TRAVEL = """
    arrive leave fly land go come travel head depart return visit stay skip miss proceed cancel postpone
    delay
"""
_IRREGULAR = """
    said told added spoke spoken wrote written sent knew known thought believed meant owed heard learnt read
    saw seen sought swore sworn chose chosen withdrew withdrawn shot overthrew overthrown taught hit hits
    began begun understood felt feel feels became become becomes rang
"""
_VOWELS = "aeiou"


def forms_of(word: str) -> set[str]:
    """A verb with its regular forms ("rely", "relies", "relied", "relying"), the last letter doubled too."""
    if word.endswith("e"):
        stem = word[:-1]
        return {word, f"{word}s", f"{stem}ed", f"{stem}ing"}
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return {word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"}
    doubled = word + word[-1]
    ending = "es" if word.endswith(("s", "sh", "ch", "x")) else "s"
    return {word, word + ending, f"{word}ed", f"{word}ing", f"{doubled}ed", f"{doubled}ing"}


_SAID_OR_THOUGHT = f"{_SPEECH} {_JUDGEMENT} {_FROM_AFAR} {_OFFICE} {_COMPARISON} {_THOUGHT} {_LAW}"
APART: frozenset[str] = frozenset(
    form for word in _SAID_OR_THOUGHT.split() for form in forms_of(word)
) | frozenset(_IRREGULAR.split())
# Two who travel to one place are no company for that.
JOURNEYS: frozenset[str] = frozenset(form for word in _TRAVEL.split() for form in forms_of(word)) | frozenset(
    "left flew flown went gone came".split()
)
PAST = frozenset(
    """
    ate bent bit blew bore bought bound broke brought built burnt bet caught clung cut dealt dove drank
    drew drove dug fed fell fought found gave ground grew had held hid hung knelt laid lay led lent let lit
    lost made met paid posed ran rode rose sang sat set shone shook showed slid slipped spent split spread
    spun stole stood strode struck strung swam swung threw took tore trod turned woke won wore wound wove
    beat lays sits cuts leads got put kept went came
    """.split()
)


def is_past(word: str) -> bool:
    return word.endswith("ed") or word in PAST
