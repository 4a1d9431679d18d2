"""Words of company: what hosts, guests and people face to face do.

Each tells an encounter only where people of both sides stand beside it: "greeted", "dined" or "stopped by" alone may
be said of anybody.
"""

from __future__ import annotations

import re

_ADVERB = r"(?:\w+ly\s+|also\s+|later\s+|then\s+|again\s+|briefly\s+|first\s+|himself\s+|herself\s+)?"
_HIS = r"(?:(?:an?|the|his|her|their|its)\s+)?"
_MEAL = (
    r"(?:breakfast|brunch|lunch(?:eon)?|dinner|supper|banquet|coffee|tea|snacks|drinks|cocktails|merienda"
    r"|reception)"
)
_SOMEBODY = r"(?=\s+(?:him|her|them|the|his|their|visiting|(?:[\w-]+\s+){0,2}[A-Z]))"

# Said of two or more together, or of one "with" the other.
TOGETHER = (
    r"\b(?:[Gg][eo]t(?:s|ting)?|[Cc][ao]m(?:e|es|ing)|[Ss]at|[Ss]its?|[Ss]itting|[Ww]orked|[Dd]ined|[Ll]unched|[Bb]reakfasted|[Tt]alked)\s+"
    r"(?:back\s+)?together\b"
    r"|\b(?:(?:became|got|were)\s+(?:first\s+|personally\s+)?acquainted(?=\s*[.,;]|\s+(?:with\s+each\s+other|in|on|at|over|last|during|when|while|two|three|a)\b)"
    r"|(?:got|came|get)\s+to\s+know\s+(?:each\s+other|one\s+another)\b)"
    r"|\b(?:caught|catch(?:es)?|catching)\s+up\b(?=\s+with\b|\s+(?:on|in|over|at)\s)"
    r"|\bcompar(?:ed|es?|ing)\s+notes\b|\btouch(?:ed|es)?\s+base\b|\b(?:broke|br(?:eak|oken))\s+bread\b|\bcross(?:ed|es)\s+paths\b"
    r"|\b(?:ran|bumped)\s+into\b(?=\s+(?:his|her|the\s+)?[A-Z])"
    r"|\b(?:convers|confabulat|deliberat|negotiat|chatt|commun|parley|interact|mingl|socializ|reconnect|haggl|bargain)(?:ed|es?|ing)\b"
    rf"|\b(?:dine[ds]|lunche[ds]|breakfast(?:ed|s)|supped|golf(?:ed|s)|walk(?:ed|s)|strolled|posed|sat)\b(?=\s+(?:[\w-]+\s+){{0,3}}?(?:with|beside|opposite|across|next\s+to|alongside)\b)"
    rf"|\b(?:exchang(?:ed|es|ing)|swapp(?:ed|ing)|trad(?:ed|ing)|shar(?:ed|es|ing))\s+(?:[\w-]+\s+){{0,3}}?(?:words|views|ideas|opinions|notes(?=\s+(?:on|with|about))|pleasantries|toasts|gifts|tokens|souvenirs|plaques|mementos?|medals|stories|jokes|anecdotes|recollections|compliments|experiences|a\s+meal|a\s+table|a\s+car|{_MEAL})\b"
    r"|\b(?:h[ae]ld|h[ao][ds]|have|having)\s+(?:an?\s+|their\s+)?(?:[\w-]+\s+){0,3}?(?:exchanges?(?=\s+(?:of\s+(?:views|opinions|ideas)|with))|words?(?=\s+with)|"
    rf"{_MEAL}(?=\s+(?:with|together|[^.;,]{{0,30}}?\bwith\b)))\b"
    r"|\b(?:found|made|had|took|takes?)\s+(?:the\s+|some\s+|a\s+little\s+)?time\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+|yesterday\s+|today\s+)?(?:for|with)\b"
    r"|\bspen[dt]s?\s+(?:[\w-]+\s+){1,6}?(?:together|with|in\s+the\s+company\s+of|as\s+(?:the\s+|a\s+)?guests?\s+of)\b"
    r"|\b(?:had|got|did\s+have)\s+(?:[\w-]+\s+){0,4}?(?:minutes|hours?|half-hour|day)\s+(?:together\b|(?:(?:last|on|in|at|here|there|yesterday|this)\b[\w\s,]{0,40}?\s)?with\b(?=\s+(?:his|her|the|visiting|[A-Z])))"
    r"|\bspent\s+(?:[\w-]+\s+){1,6}?(?:on\s+[A-Z][a-z]+day\s+)?(?:going\s+over|discussing|talking|reviewing|negotiating|exploring|comparing)\b"
    r"|\bexchang(?:ed|es|ing)\s+(?:[\w-]+\s+){0,3}?(?:drafts?|lists?|proposals|papers)\b(?=[^.;]{0,60}?\swith\s)"
    r"|\bclosete[rd]\b(?=\s)|\bspent\s+(?:[\w-]+\s+){1,4}?(?:in\s+(?:[\w-]+\s+)?(?:talks|discussions|consultations|negotiations|meetings?|conversation|conference)|behind\s+closed\s+doors)\b"
    r"|\b(?:was|were)\s+seated\s+(?:[\w-]+\s+)?(?:next\s+to|beside|across|opposite|with)\b|\bs[ai]t(?:ting)?\s+(?:[\w-]+\s+)?(?:across|opposite|facing|next\s+to|beside)\b|\bfac(?:ed|es?|ing)\b(?=\s+(?:each\s+other|one\s+another|(?:him|her|them)\s+across)\b)"
    r"|\b(?:will|would|shall|may|might|could|can|(?:is|are|was|were)\s+(?:set\s+|due\s+|expected\s+|scheduled\s+)?to|expected\s+to|set\s+to|due\s+to)"
    r"\s+(?:also\s+|then\s+)?(?:discuss|review|tackle|take\s+up|exchange\s+views|talk\s+about|confer|touch\s+on|go\s+over)\b"
    r"|\b(?:across|around|at)\s+the\s+(?:same\s+|negotiating\s+|conference\s+)?table\b(?=\s+(?:from|with)\b)"
    r"|\blink(?:ed|s)\s+up\b(?=\s+with\b|\s+by\b|\s+online\b)"
    r"|\b(?:(?:re)?conven|gather|assembl)(?:ed|es?|ing|s)?\b(?=\s+(?:with|in|at|on|over|around|again|behind|for\s+talks)\b)"
    r"|\b(?:hold|held|were|was|are|is)\s+in\s+conference\b|\b(?:was|were)\s+in\s+(?:talks|conversation)\s+with\b"
    r"|\b(?:embrac|hugg)(?:ed|es|ing)\b|\b(?:clinked|raised)\s+glasses\b|\bconsulted\b(?=\s+(?:with\b|(?:his|her)\s|[A-Z]))"
    r"|\bput\s+their\s+heads\s+together\b|\bpair(?:ed|s|ing)\s+off\b(?=\s+with\b)|\bbr(?:ought|ings?|inging)\s+(?:him|her|them|the\s+two(?:\s+\w+)?)\s+(?:together|face\s+to\s+face)\b"
    r"|\bbr(?:ought|ings?|inging)\b(?=\s+(?:[A-Z][\w.’'-]*\s+|(?:of|the|for|and)\s+){3,18}(?:together|face\s+to\s+face)\b)"
    r"|\bheard\s+out\b|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bbriefed\b(?!\s+(?:the\s+|some\s+|several\s+)?(?:Philippine\s+|Filipino\s+|Russian\s+)?(?:senators|lawmakers|legislators|congressmen|deputies|officials|members)\b)(?=\s+(?:[\w-]+\s+){0,3}?[A-Z])"
)
# What a host does; "X was treated to dinner by Y" is told from the guest's side.
_HOST = (
    rf"\b(?:entertained|f[eê]ted|feasted|toasted|ushered|escorted|regaled|awaited|buttonholed|cornered|pulled\s+aside|took\s+aside){_SOMEBODY}"
    rf"|\bgreeted{_SOMEBODY}(?!\s+(?:[Pp]eople|[Nn]ation)\b|(?:\s+[\w.’'-]+){{1,9}}?\s+(?:on\s+(?:his|her|the\s+occasion|(?:[A-Z]\w+\s+){{1,2}}Day)|an?\s+(?:happy|merry|blessed))\b)"
    rf"|\btreated{_SOMEBODY}(?=[^.;]{{3,70}}?\bto\b)"
    rf"|\b(?:had|has|having)\s+(?=him\b|her\b|them\b|the\b|his\b|visiting\b|[A-Z])(?=(?:[\w'’.,-]+\s+){{1,9}}?(?:over\b|(?:in|at|to)\s+(?:his|her)\s+(?:\w+\s+)?(?:office|house|home|residence|villa|dacha|flat|table)\b|as\s+(?:his|her|a|an|its)\s+(?:[\w-]+\s+)?(?:guest|visitor|caller)s?|(?:to|for|at)\s+{_HIS}{_MEAL}|at\s+(?:his|her)\s+(?:side|table|home|house|residence)))"
    rf"|\b(?:gave|gives?|giving|hosted|hosts?|hosting|threw|tendered|offered|held|organi[sz]ed|laid\s+on)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,4}}?(?:{_MEAL})\b(?=[^.;]{{0,40}}?\b(?:for|in|with|to)\b)"
    rf"|\b(?:gave|gives?|giving|granted|grants?)\s+(?=(?:[\w'’.,-]+\s+){{1,9}}?(?:an?|his|her)\s+(?:[\w-]+\s+){{0,2}}?(?:{_MEAL}|tour|audience|interview\s+at|welcome|send-?off|(?:hour|minutes)\s+of\s+(?:his|her)\s+time)\b)"
    r"|\b(?:play(?:ed|s|ing)?|was|were|is)\s+(?:the\s+)?hosts?\b(?=[^.;]{0,60}?\b(?:to|of)\s)"
    r"|\b(?:opened|opens)\s+(?:his|her|its|the)\s+(?:doors?|office|house|gates?)(?:\s+(?:on\s+)?[A-Z]\w+day|\s+(?:yesterday|today))?\s+to\b|\b(?:laid|rolled)\s+out\s+the\s+(?:red\s+)?(?:carpet|welcome\s+mat)\s+for\b"
    r"|\b(?:showed|shows|took|takes|led|guided|walked|toured)\s+(?!out\b|(?:[\w'’.-]+\s+){1,6}?to\s+task\b)(?=(?:[\w'’.-]+\s+){1,8}?(?:a?round|through\s+the|on\s+a\s+tour)\b)"
    r"|\bsaw\s+(?=(?:[\w'’.-]+\s+){1,8}?off\b)"
    rf"|\b(?:was|were|been|being|be)\s+{_ADVERB}(?:greeted|welcomed|hosted|received|entertained|treated|f[eê]ted|hono[u]?red|ushered|escorted|shown|briefed|toasted|seen\s+off|admitted|conducted|guided|introduced|given|granted|awaited|honou?red|met|visited)\b"
    r"(?=[^.;]{1,90}?\bby\s(?!(?:his|her|their|its)\s+(?:own\s+)?(?:staff|aides?|team|office|advisers|spokes\w+|department|people)\b))"
    rf"|\b(?:invited|asked)\s+(?=(?:[\w'’.-]+\s+){{1,8}}?(?:to|for|over\s+for)\s+{_HIS}(?:[\w-]+\s+)?{_MEAL}\b)"
)
# What one side hands the other.
GOODS = (
    r"(?:aid|relief|goods|donations?|assistance|supplies|vaccines?|doses|medicines?|equipment|rifles|firearms|weapons|ammunition|trucks|vehicles|helicopters?"
    r"|helmets|vests|tents|food|kits|masks|ventilators|remains|books|computers|fire\s+trucks?|ambulances?|boats?)"
)
# What a guest does.
_GUEST = (
    r"\b(?:drop(?:ped|s|ping)|(?<!was\s)(?<!were\s)(?<!been\s)stop(?:ped|s|ping)|c[ao]mes?|coming|swung)\s+by\b|\b(?:drop(?:ped|s|ping)|look(?:ed|s|ing)|pop(?:ped|s|ping)|call(?:ed|s|ing))\s+in\s+(?:on|at)\b|\bknock(?:ed|s|ing)\s+(?:on|at)\s+the\s+doors?\s+of\b"
    r"|\bdrop(?:ped|s|ping)\s+in\b|\b(?:c[ao]mes?|coming|went|goes|gone|going|flew|travel(?:l?ed|s)|drove)\s+(?:[\w-]+\s+){0,4}?to\s+(?:see|meet|brief|thank|greet|confer\s+with|talk\s+to|speak\s+with|consult|sound\s+out|bid\s+(?:[a-z]+\s+)?(?:farewell|good-?bye)|say\s+(?:farewell|good-?bye))\b"
    r"|\b(?:bade|bid|wished)\s+(?=(?:[\w'’.-]+\s+){1,8}?(?:farewell|good-?bye|adieu|godspeed)\b)|\bsought\s+out\b|\bsound(?:ed|s|ing)\s+out\b|\bwait(?:ed|s)\s+upon\b|\b(?:took|takes|taking)\s+(?:(?:his|her|their)\s+)?leave\s+of\b|\b(?:bade|bid|bids|made|paid)\s+(?:(?:his|her|their)\s+(?:last\s+|final\s+)?)?(?:farewells?|good-?byes?|adieux?)\s+to\b|(?:(?<=\bsaid\s)|(?<=\bsay\s)|(?<=\bsays\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s))(?:farewells?|good-?byes?|adieux?)\s+to\b"
    r"|\b(?:was|were|is|are|be|been)\s+(?:the|an?|(?:among|one\s+of)\s+(?:the|his|her|two|three|four|five|six|several))\s+(?:[\w-]+\s+){0,3}?(?:guests?|callers?|visitors?)\s+(?:of\s+hono[u]?r\s+)?(?:of|at|in)\b|\bas\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}guests?\s+of\b(?=\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?[A-Z])"
    r"|\b(?:was|were)\s+with\b(?=\s+(?:(?:the|his|her|visiting)\s+)?(?:(?:president|minister|ambassador|envoy|secretary|mayor)\s+)?[A-Z])|\bgained\s+an\s+audience\b|\b(?:been|was|were)\s+introduced\s+to\b(?=\s+(?:(?:his|her|the|then)\s+)?(?:[a-z]+\s+)?[A-Z])|\b(?:present|introduc)(?:ed|es|ing)\s+(?:himself|herself|themselves)\s+to\b"
    r"|\b(?:turned|showed|shows|turns)\s+up\b(?=\s+(?:at|in|with|to|for|on)\b)"
    r"|\b(?:hand(?:ed|s|ing)|present(?:ed|s|ing))\s+(?=(?:[\w'’.-]+\s+){1,8}?(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}?(?:letters?|gifts?|books?|plaque|medal|portrait|icon|painting|token|souvenir|samovar|invitation|aide[\s-]memoire|note\s+verbale|note|draft|cop(?:y|ies)|message|documents?|keys|che(?:ck|que)|certificate|award)\b)"
    rf"|\b(?:deliver(?:ed|s)|hand(?:ed|s)|present(?:ed|s))\s+(?=(?:[\w'’.,-]+\s+){{0,6}}?{GOODS}\b(?:\s+(?!and\s)[\w'’-]+){{0,5}}?\s+to\s+(?:his\s|her\s|the\s)?[A-Z])"
    rf"|\b(?:accept|receiv)(?:ed|es)\s+(?=(?!(?:an?\s+|the\s+)?(?:assurances?|offers?|promises?|pledges?|requests?|reports?|letters?|news)\b)(?:[\w'’.,-]+\s+){{0,6}}?{GOODS}\b[^.;]{{0,60}}?\s(?:from|given\s+by|handed\s+by|brought\s+by)\s)"
    r"|\b(?:was|were|been|being|be)\s+(?:formally\s+|officially\s+|personally\s+)?(?:received|accepted)\b(?=[^.;]{1,120}?\bfrom\s)"
    r"|\b(?:was|were|been|being|be|is|are)\s+(?:formally\s+|officially\s+|personally\s+)?(?:given|handed|presented|delivered|donated)\b(?=[^.;]{1,120}?\bto\s+(?:the\s+)?[A-Z][^.;]{1,120}?\bby\s|[^.;]{1,120}?\bby\s[^.;]{1,120}?\bto\s+(?:the\s+)?[A-Z])"
    r"|\b(?:hand(?:ed|s)(?:\s+over)?|present(?:ed|s)|deliver(?:ed|s)|gave|submitted)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}?(?:letters?|gifts?|books?|plaque|medal|portrait|icon|painting|token|samovar|invitation|aide[\s-]memoire|note\s+verbale|note|message|draft|cop(?:y|ies)|documents?|keys|che(?:ck|que)|certificate|award)"
    r"(?=\s+(?:[\w'’-]+\s+){0,8}?to\s+(?:(?:his|her|the)\s+)?[A-Z])"
    r"|\bguested\b|\bmade\s+a\s+call\s+on\b"
    rf"|\b(?:dined|supped|lunched)\s+(?:at|in|on\s+board|aboard)\b|\b(?:joined|sat\s+in\s+on)\s+(?=(?:[\w'’.-]+\s+){{1,8}}?(?:for|at|over)\s+{_HIS}(?:[\w-]+\s+)?(?:{_MEAL}|table|talks)\b)"
)
_OCCASION = (
    r"(?:opening|launch(?:ing)?|ceremony|inauguration|unveiling|signing|premiere|concert|gala|wreath-laying"
    r"|groundbreaking)"
)
_PLEA = (
    r"(?:pitch|requests?|appeals?|plea|proposals?|suggestion|case|offers?|bid|commitment|pledge|promise"
    r"|representations|complaints?)"
)
# A day or a place beside it, and no letter or line that could have carried the words.
_SET = (
    r"(?=[^.;]{5,150}?\s(?:(?:on|in|at|aboard|inside)\s+(?:the\s+|his\s+|her\s+)?[A-Z]|[A-Z][a-z]+day\b|yesterday"
    r"|today|during\s))"
)
_NOT_WRITTEN = (
    r"(?![^.;]{0,150}?\b(?:letters?|phone|telephone|messages?|statement|cables?|e-?mail|notes?|video|online|press"
    r"|reporters|spokes\w+)\b)"
)
# What somebody says, gives or puts to the other face to face.
_FACE_TO_FACE = (
    r"\bsp(?:oke|eaks?|eaking)\s+to\b(?=\s+(?:(?:his|her|the)\s+(?:\w+\s+){0,2}|visiting\s+)?[A-Z])"
    r"|\b(?:extend|g[ai]ve|accord)(?:ed|s)?\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}welcome\s+to\b"
    r"|(?<!\bbe\s)(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)\b(?:rais|broach|review|explor|tackl|air|finali[sz]|push|pursu|bring|brought|t[ao]ke?|took)(?:ed|es?|s)?\s+(?:up\s+)?"
    r"(?=(?:(?!\w+ed\b)[\w'’.,-]+\s+){1,12}?with\s+(?:(?:him|her|them)\b|(?:(?:his|her|the|visiting)\s+)?[A-Z]))"
    r"|\b(?:told|assured|asked|informed|thanked|urged|reminded|warned|congratulated|commended|invited)\b"
    r"(?=\s+visiting\s+[A-Z]|\s+(?:[A-Z][\w.’'-]*\s+|(?:the|of|for|and)\s+){1,9}?(?:(?:of|about)\s+(?:it|this|that)\s+)?(?:in\s+person\b|face\s+to\s+face\b|(?:in|at|aboard|inside)\s+[A-Z]|(?:at|inside|outside|aboard)\s+(?:the|his|her)\s+(?!(?:time|start|end|beginning|outset|weekend|height|request|expense|risk|moment|latest|earliest|same|very|instance|behest|urging|suggestion|invitation)\b)[a-z]|at\s+the\s+(?:[A-Z][\w.’'-]*\s+(?:of\s+)?){1,4}(?:office|headquarters|building|compound|lounge|hall|on\s+[A-Z][a-z]+day)\b|during\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+)?(?:visit|call|lunch|dinner)\b))"
    rf"|\b(?:heard|learn(?:ed|t)|got\s+(?:word|an?\s+(?:assurance|promise|pledge|briefing)))\s+(?:directly\s+|straight\s+|first-?hand\s+)?from\b(?=\s+(?:(?:his|her|the|visiting)\s+)?[A-Z]){_SET}{_NOT_WRITTEN}"
    rf"|\b(?:heard|listened\s+to|sat\s+through|was\s+given)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){{0,2}}?(?:{_PLEA}|presentation|briefing|plan|idea)\b(?=[^.;]{{0,60}}?\s(?:from|by)\s){_SET}{_NOT_WRITTEN}"
    rf"|\b(?:made|makes?|put|laid\s+out|laid|set\s+out|outlined|presented|pitched|sketched|unfolded|spelled\s+out|unveiled)\s+(?:an?|the|his|her|their|this|that|its)\s+(?:[\w-]+\s+){{0,2}}?(?:{_PLEA}|plans?|idea|scheme|vision|project|road\s?map|program(?:me)?|design)\b(?=\s+(?:[\w'’-]+\s+){{0,6}}?to\s+(?:(?:his|her)\s|(?:the\s+)?[A-Z])){_SET}{_NOT_WRITTEN}"
    r"|\b(?:was|were)\s+(?:formally\s+|officially\s+|jointly\s+)?(?:opened|inaugurated|launched|unveiled)\b(?=[^.;]{0,60}?\bby\s[^.;]{3,120}?\sand\s)"
    r"|\b(?:was|were|been)\s+(?:also\s+)?(?:raised|brought\s+up|taken\s+up|broached|tackled|aired|reviewed)\b(?=\s+(?:[\w-]+\s+){0,4}?by\s[^.;]{3,120}?\swith\s+(?:(?:his|her|the|visiting)\s+)?[A-Z])"
    r"|\btaken\s+up\b(?=\s+by\s[^.;]{3,120}?\swith\s+(?:(?:his|her|the)\s+)?[A-Z])"
    r"|\bco-?(?:host|organi[sz]|l[ei]|open)e?d\s+(?=(?:[\w'’.,-]+\s+){0,8}?with\b)|\bwas\s+co-?hosted\s+by\b"
    r"|\bseeing\b(?=\s+(?:him|her|them|(?:his|her)\s+(?:\w+\s+)?counterpart|[A-Z]))"
    rf"|\bjoined\s+(?=(?:[\w'’.-]+\s+){{1,8}}?(?:for|at|in)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?{_OCCASION}\b)"
)
SAYS_TO = re.compile(r"(?:told|assured|asked|informed|urged|reminded|warned)$")
HOST_AND_GUEST = f"{_HOST}|{_GUEST}|{_FACE_TO_FACE}"
# What two do as one: said of both, and never of one beside the other.
BOTH = (
    r"\b(?:review|explor|examin|survey|assess|weigh|resolv|concur|pledg|vow|broach|settl|sketch|chart)(?:r?ed)\b"
    r"|\b(?:went|going|goes)\s+over\b|\btook\s+stock\b|\bshook\s+hands\b|\bstood\s+side\s+by\s+side\b|\bposed\s+(?:for\s+(?:photos|pictures)|together)\b|\b(?:iron|hammer|thrash|work|mapp|hash)ed\s+out\b"
    r"|\b(?:dealt\s+with|touched\s+(?:up)?on|dwelt\s+on|finished\s+negotiating)\b|\b(?:talked|spoke)\b(?=\s(?!at\s|to\s|with\s)[^.;]{0,110}?\babout\s)"
    r"|\b(?:talked|spoke)\b(?=\s+(?:again\s+|briefly\s+)?(?:on\s+(?:[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.?\s+\d)|for\s+(?:[\w-]+\s+){1,4}(?:hours?|minutes)\b))"
    r"|\b(?:spoke|talked)\b(?=\s+(?:again|briefly|alone|for\s+the\s+(?:first|second|third|last)\s+time)\s+(?:in|at|aboard|over|on)\b)"
    r"|\b(?:talked|conversed)\b(?=\s+(?:again\s+|briefly\s+|alone\s+)?(?:in|at|aboard|over)\s+(?:the\s+)?[A-Z])"
    r"|\b(?:opened|inaugurated|chaired|co-?chaired|led|headed|presided\s+over)\s+(?:it|them|the\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|conference|forum|round\s*table|event|gathering|exchange|briefing))\b"
    r"|\btalked\s+(?!(?:about|to|with|on|in|at|by|over|of|for|up|down|via|during|through)\b)[a-z]+\b"
    r"|\b(?:came|were|stood)\s+face[\s-]to[\s-]face\b|\b(?:spoke|talked|conferred)\s+(?:for\s+[\w\s]{3,20}\s+)?(?:behind\s+closed\s+doors|in\s+private|privately|at\s+length|alone|at\s+the|on\s+the\s+sidelines)\b"
)
CALLED = (
    r"\b(?:had|has|have|got|gets|raised|reached)\s+(?=(?:[\w'’.-]+\s+){1,8}?on\s+the\s+(?:line|(?:tele)?phone)\b)|\b(?:rang(?:\s+up)?|phoned|dialed)\b(?=\s+(?:his|her|[A-Z]))|\bcalled(?:\s+up)?\b(?=\s+(?:his|her)\s+(?:\w+\s+)?counterpart\b(?!\s+to\s))|\bcalled(?:\s+up)?\b(?=\s+(?:[A-Z][\w.-]+\s+){2,8}(?:on\s+[A-Z][a-z]+day(?!\s+an?\b)|(?:yesterday|today)(?!\s+an?\b)|to\s+(?:discuss|talk|congratulate|thank|express|convey|offer|ask))\b)"
    r"|\b(?:received|got|took|made|placed)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?call\s+(?:from|to)\b|\bon\s+the\s+(?:tele)?phone\s+with\b|\b(?:was|were)\s+on\s+the\s+(?:(?:tele)?phone|line)\b|\b(?:got|(?:was|were)\s+(?:put|patched))\s+through\s+to\b|\bpicked\s+up\s+the\s+(?:tele)?phone\b|\b(?:was|were)\s+on\s+the\s+other\s+end\s+of\s+the\s+line\b"
    r"|\b(?:was|were)\s+on\s+screen\b|\b(?:was|were)\s+on\s+the\s+(?:other|far)\s+end\b|\blogged\s+on\b"
    r"|\bfac(?:ed|es?|ing)\s+(?:each\s+other|one\s+another)\s+(?:online|on\s+screen|virtually)\b|\b(?:met|conferred|convened|gathered|linked\s+up)\s+via\s+\w+\b|\b[Oo]ver\s+(?:Zoom|video)\b|\b[Oo]n\s+(?:Zoom|Webex|Teams)\b|\b[Vv]ia\s+(?:Zoom|[Vv]ideo\w*|Webex|Teams)\b"
)
CALLS = (
    r"\bcall(?:ed|s|ing)\s+on\b(?=\s+(?:him|her|them)\b)|\bcall(?:ed|s)\s+(?:separately|briefly|also|then|later|first|together|jointly)\s+on\b(?=\s+(?:the\s+)?[A-Z])|\bvisit(?:ed|s)\b(?=\s+(?:him|her)\b)|\bcall(?:ing)?\s+on\b(?!\s+(?:(?:[A-Z][\w.’'-]*|the|of|for)\s+){1,9}to\s+(?:cut|stop|end|honou?r|respect|release|free|withdraw|cease|abide|comply|resign|reconsider|lift|ratify|allow|ensure|support|act|refrain|reject|drop|halt|keep|remove|protect|condemn|back|reduce|raise|buy|open|let)\b)(?=\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}[A-Z])"
    r"|\b(?:paid|pays?|paying)\s+(?=(?:[\w'’.-]+\s+){1,8}?an?\s+(?:[\w-]+\s+)?(?:visit|call)\b)"
    r"|\b(?:paid|pays?|paying|gave|offered)\s+(?:his|her|their)\s+(?:[\w-]+\s+)?respects\b(?!\s+(?:to|at)\s+(?:the\s+)?(?:remains|memory|wake|tomb|fallen|dead|late|victims|family|heroes)\b)"
)
