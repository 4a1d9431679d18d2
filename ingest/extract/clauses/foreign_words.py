"""Event words and words of standing in Russian and Filipino; English ones stand with their rules.

Each constant is an alternation for a larger pattern, matched without regard to case.
"""

from __future__ import annotations

from typing import Literal

from ingest.extract.types import AgreementKind, MeetingKind

# Whom one calls on or faces, where the same verb may have a thing for its object.
_HOLDER = (
    r"(?=\s+(?:[\w-]+\s+){0,4}?(?:президент|премьер|вице|министр|посл|посол|губернатор|мэр|глав|коллег|спикер|секретар"
    r"|председател|генерал|адмирал))"
)
_A_PERSON = (
    r"(?=[^;]{2,110}?\s(?:si(?:na)?\s+(?:\w+\s+)?[A-Z]"
    r"|ang\s+(?:mga\s+)?(?:embah|minist|kalih|pangulo|pinuno|deleg|grupo|gober|alkalde|puno\b"
    r"|panau|heneral|opisyal|kinatawan|sugo|mamba|senador|katapat|counterpart)))"
)
# What governs an infinitive that tells an event yet to come.
_INTENDS = (
    r"(?:планиру[ею]т|мо(?:жет|гут)|намерен[аы]?|собира[ею]тся|долж(?:ен|на|ны)|хо(?:чет|тят)|рассчитыва[ею]т"
    r"|надеется|надеются"
    r")\s+(?:[а-яё\d-]+\s+){0,5}?"
)
# In Filipino: "nakatakdang makaharap", and not "masaya siyang makaharap", which tells of what is over.
_IS_SET_TO = (
    r"(?:(?<=\bnakatakdang\s)|(?<=\binaasahang\s)|(?<=\bplanong\s)|(?<=\bbalak\s)|(?<=\bbalak\sna\s)|(?<=\bnais\s)"
    r"|(?<=\bnais\sna\s)|(?<=\bgustong\s)|(?<=\bnakatakda\ssilang\s)|(?<=\bnakatakda\ssiyang\s)"
    r"|(?<=\bnakatakda\sring\s)"
    r"|(?<=\bnakatakda\sding\s)|(?<=\bnakatakdang\smuling\s)|(?<=\bnakatakda\sna\ssilang\s)"
    r"|(?<=\binaasahan\ssilang\s)|(?<=\binaasahang\smuling\s))"
)
# "Matapos magkita sina X at Y", "makaraang muling magharap": what is over.
_WAS_AFTER = (
    r"(?:(?<=\bmatapos\s)|(?<=\bmatapos\sna\s)|(?<=\bmatapos\smuling\s)|(?<=\bmatapos\sna\smuling\s)|(?<=\bmakaraang\s)"
    r"|(?<=\bmakaraang\smuling\s)|(?<=\bpagkatapos\s)|(?<=\bpagkatapos\sna\s))"
)
_BY_PHONE = r"sa\s+(?:pamamagitan\s+ng\s+)?(?:telepono|video(?:\s*-?\s*(?:call|conference\w*))?)"
# What two spoke of; in both languages the verb may stand before them.
DISCUSSED = r"обсудил[аи]?|nagkasundo|pinag-?usapan|napag-?usapan|tinalakay|natalakay"
# Kind, form and pattern of event words, the more telling first.
EVENTS: tuple[tuple[MeetingKind, Literal["verb", "noun"], str], ...] = (
    ("call", "noun", (r"\bтелефонн\w+\s+(?:разговор|бесед)\w*|\b(?:по)?говорил\w*\s+по\s+телефону"
        r"|\bпо\s+телефону\b|\bsa\s+telepono\s+(?:na\s+|rin\s+)?nag-?usap\b|\b(?:в\s+режиме|в\s+формате|по)\s+видео\w+"
        r"|\b(?:nag-?usap|nakausap|nagkausap|kinausap|nakipag-?usap)"
            r"(?=\s+(?:[a-z]+\s+){0,2}?(?:ni|nina|si|sina)\s(?:[^.;]|\bJr\.){3,110}?\ssa\s+telepono\b)"
        r"|\b(?:nag-?usap|nakausap|nagkausap|kinausap|nakipag-?usap)\s+(?:na\s+|rin\s+|muli\s+|niya\s+)?sa\s+"
            r"telepono"
            r"|\btawag\s+sa\s+telepono"
        r"|\b(?:pag-?uusap|usapan|pakikipag-?usap)"
            rf"(?:\s+{_BY_PHONE}\b|(?=(?:\s+(?!sa\s)[\w.’'-]+){{0,12}}?\s+{_BY_PHONE}\b))")),
    ("call", "verb", (r"\b(?:tinawagan|tatawagan)\b(?=\s+(?:\w+\s+)?ni(?:na)?\s[^;]{3,110}?\ssi(?:na)?\s)"
        r"|\b(?:tumawag|tatawag)\b(?=\s+(?:\w+\s+)?si\s[^;]{3,110}?\skay\s)"
        r"|\bпозвонил[аи]?(?=\s+(?:[а-яё]+\s+){0,4}?(?:президент|премьер|министр|глав|коллег|председател))"
            r"|\bсозвонил(?:ся|ась|ись)\b")),
    ("commission", "noun", (r"\bзаседани\w+\s+(?:[\w-]+\s+){0,4}?комисси\w+|\b(?:совместн|межправительственн"
        r"|смешанн)\w+\s+(?:[\w-]+\s+){0,3}?комисси\w+"
            r"|\b(?:заседани\w+\s+(?:[\w-]+\s+){0,3}?)?(?:межправкомисси\w+|МПК\b)")),
    ("ship_visit", "noun", (r"\bзаход\w*\s+в\s+(?:[а-яё]+\s+)?порт"
        r"|\b(?:вош[её]л|вошл[аи]|заш[её]л|зашл[аи]|прибыл[аи]?)\s+в\s+(?:[а-яё]+\s+)?порт"
        r"|\b(?:при|о)швартовал\w+|\bвстал[аи]?\s+(?:на\s+якорь|у\s+причала)"
        r"|\b(?:dumaong|dadaong|nakadaong|pagdaong)\b")),
    ("courtesy_call", "verb", (r"\b(?:binisita|dinalaw|bibisitahin|dadalawin|pinuntahan|pupuntahan|sinadya)\b"
        r"(?=\s+(?:[\w-]+\s+){0,2}?n(?:i|ina|g)\s(?:(?!\sang\s)[^;,]){2,90}?\ssi(?:na)?\s+[A-Z])"
        r"|\b(?:nag-?courtesy\s+call|nag(?:bigay-?|-)galang|pag(?:bibigay-?|-)galang)\b"
        r"|\b(?:bumisita|dumalaw|pagbisita|pagdalaw)\b"
            r"(?=\s+(?:(?:si|ni|ang)\s+[^.;]{2,90}?\s|ang\s+(?:huli|una)\s+)?sa\s+(?:tanggapan|opisina)\s+(?:ng|ni)\b)"
        r"|\b(?:bumisita|dumalaw|pagbisita|pagdalaw)\s+"
        r"(?:(?:ni|si|ang)\s+[^.;]{3,120}?\s+)?(?<!\bayon\s)kay(?:\s+na)?\b"
        r"|\b(?:принял[аи]?|вручил[аи]?|получил[аи]?)\s+(?:свои\s+|копии\s+)?верительн\w+\s+грамот\w*"
        r"|\bнан[её]с(?:ла|ли|[её]т|ут)?\s+(?:(?:протокольны[ей]|ответны[ей]|традиционны[ей])\s+)?визиты?"
            r"(?:\s+вежливости|(?=\s+(?:[а-яё-]+(?:ому|ему|у|ю)\s)))"
        r"|\bс\s+(?:[а-яё]+\s+)?визитом\s+вежливости\s+"
            r"(?:посетил[аи]?|навестил[аи]?|побывал[аи]?\s+у|встретил(?:ся|ась|ись)\s+с|приш(?:[её]л|ла|ли)\s+к"
            r"|прибыл[аи]?\s+к)"
        r"|\b(?:посетил[аи]?|принял[аи]?|побывал[аи]?\s+у|был[аи]?\s+принят[аы]?)\s+с\s+(?:[а-яё]+\s+)?"
            r"визитом\s+вежливости")),
    ("visit", "verb", (r"\b(?:прибывш\w+\s+в\s+[\w-]+\s+с\s+(?:[\w-]+\s+){0,2}визитом|прибывш\w+\s+в"
        r"|побывал\w*\s+в|наход(?:ится|ятся)\s+(?:в|на)(?=[^.;]{0,60}?визит)|совершил\w*\s+(?:[\w-]+\s+){0,2}визит"
        r"|посетил\w*|посет[ия]т|прибыл\w*|прибуд[еу]т|приехал\w*|приед[еу]т|прилетел\w*|посещает|посещал[аи]?"
            r"|при(?:езжал|летал|бывал)[аи]?|прилет[ия]т|(?:съ)?ездил[аи]?\s+во?|с?летал[аи]?\s+во?"
            r"|наведывал(?:ся|ась|ись)|заезжал[аи]?|заехал[аи]?|гостил[аи]?|погостил[аи]?"
            r"|пробуд[еу]т(?=\s+(?:[а-яё\d]+\s+){0,5}?(?:в|на|до|с)\s)"
            r"|(?:отправ(?:ился|илась|ились|ится|ятся|ляется|ляются)|вылет(?:ел[аи]?|ит|ает)|улетел[аи]?|выехал[аи]?"
            r"|поехал[аи]?|поедет|полетел[аи]?|полетит|собирается|собираются|направляется|направился|направилась)\s+"
            r"(?:[\w-]+\s+){0,2}?(?:во?|на)(?=\s+[А-ЯЁ]))\b"
        r"|\b(?:nakarating|makakarating|makararating|nakalapag|nakabalik|magtungo|magpunta|magbiyahe|bumisita"
            r"|dumalaw|dumating|bumiyahe|lumipad|lumapag|bibisita|dadalaw|darating(?!\s+na\b)|bibiyahe"
            r"|(?:nag|mag|magla|nagla)lakbay|tumulak|tutulak|tutuloy(?=\s+(?:na\s+)?sa\s+[A-Z])|uuwi|pumunta"
            r"|tumungo|lilipad|nagbiyahe|umuwi|umalis(?=[^;]{0,110}?\s(?:patungo|papunta))|bumalik|babalik"
            r"|(?:binisita|dinalaw|bibisitahin|dadalawin|pinuntahan|pupuntahan|nilibot)(?=[^.;]{0,80}?\sang\s)"
        r"|(?:dadalo|dumalo|lalahok|lumahok|nakibahagi|makikibahagi|nakilahok|makikilahok)"
            r"(?=[^.;]{0,160}?\b(?:forum|summit|kumperensi?ya|conference|congress|expo)\b[^.;]{0,60}?\ssa\s+[A-Z])"
        r"|pupunta|nagtungo|tutungo|nagpunta"
            r"|nasa(?=\s+[A-Z][^;]{0,110}?\s(?:para\s+sa|upang|mula\s+(?!sa\s)|hanggang)\b)"
            r"|(?:(?<=kasalukuyang\s)|(?<=ngayon\say\s))nasa(?=\s+[A-Z])|nasa(?=\s+[A-Z]\w+\s+ngayon\b)"
            r"|nasa(?=\s+[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}\s+(?:noong|nitong)\s)"
            r"|nasa(?=\s+[A-Z]\w+(?:,?\s+[A-Z]\w+)?\s+(?:na\s+|pa\s+)?si\s)|(?:bumi|bibi)yaheng(?=\s+[A-Z]))\b")),
    ("visit", "verb", rf"\b{_INTENDS}(?:посетить|прибыть|приехать|прилететь|побывать|отправиться|вылететь|поехать)\b"),
    ("talks", "verb", rf"\b{_INTENDS}(?:встретиться|побеседовать|переговорить)\b"),
    ("signing", "verb", (r"\b(?:свои\s+)?подпис[ьи]\s+(?:под\s+\w+\s+)?поставил[аи]?\b"
        r"|\bпоставил[аи]?\s+(?:свои\s+)?подпис[ьи]\b"
        r"|\b(?:подписал\w*|подписан[аоы]?|подпишут|подписани\w+)\b|\b(?:lumagda|nilagdaan"
        r"|pumirma|pinirmahan|nagpirmahan|nilalagdaan|lalagda"
            r"|(?:(?<!ng\s)|(?=\w+\s+nin?a?\s))(?:lalagdaan|pipirmahan)|lagdaan|paglagda)\b")),
    ("ship_visit", "verb", r"\b(?:dumaong|dadaong|nakadaong|daong)\b"),
    ("talks", "verb", (r"\b(?:встретил\w+|встретится|встретятся|встречается|принят[аоы]?"
        r"|принял[аи]?(?!\s+(?:участие|приглашени))|примет"
            r"|принимал[аи]?(?!\s+(?:участие|приглашени|решени|меры))|встречал(?:ся|ась|ись)|увид(?:ится|ятся)"
            rf"|побеседу[ею]т|{DISCUSSED}|(?:по)?беседовал[аи]?"
            r"|(?:по)?общал(?:ся|ась|ись)(?!\s+с\s+(?:пресс|журналист))"
            rf"|поговорил[аи]?(?!\s+с\s+(?:пресс|журналист))|(?:по)?прощал(?:ся|ась|ись)|навестил[аи]?{_HOLDER}"
            r"|(?:у|по)?видел(?:ся|ись|ась)|побеседовал[аи]?)\b"
        r"|\b(?:nag-?pulong|nakausap|nakapulong|nakaharap|makakausap|makakapulong|makakaharap"
            rf"|{_IS_SET_TO}maka(?:usap|pulong|harap)"
            rf"|(?:{_IS_SET_TO}|{_WAS_AFTER})mag(?:ka)?-?(?:usap|pulong|kita|harap|tagpo)|sinalubong"
            r"|sasalubungin|tatanggapin|makipag-?pulong"
            r"|makipag-?kita|makipag-?usap|nakipag-?dayalogo"
            r"|nakipagpalitan\s+ng\s+(?:pananaw|kuro-kuro|opinyon|ideya)|humarap|haharap|pinulong|nakipag-?pulong"
            r"|nakipag-?kita|nagkita|nag-?usap|nakipag-?usap"
            rf"|(?:haharapin|hinarap)(?:{_A_PERSON}|(?=\s+(?:si(?:na)?|siya|sila)\s))|kinausap|kakausapin"
            r"|nagkausap|nagkaharap|nagkatagpo|nag(?:ka)?tagpo|magtatagpo|magkakaharap|nagsalo|magsasalo"
            rf"|(?:ma)?kasalo(?=\s+(?:\w+\s+){{0,4}}?n(?:i|ina)\s)"
            rf"|(?:na)?kausap(?=\s+(?:\w+\s+){{0,4}}?n(?:i|ina)\s)|nakasalo|nakadaupang-palad|nakaulayaw|nakaniig"
            r"|nakipag(?:tagpo|-?harap|-?daupang-palad)|makikipag(?:tagpo|-?harap)"
        r"|pinag-?usapan(?=[^.;]{0,90}?\s(?:nina|ni)\s)|nagharap|makikipag-?pulong|makikipag-?kita"
            r"|makikipag-?usap|magpupulong"
        r"|magkikita|mag-?uusap"
            r"|tinanggap(?![^;]{0,110}?\sang\s+(?:mga\s+)?"
                r"(?:imbitasyon|paanyaya|alok|panukala|hamon|kredensyal|ulat|tulong))"
            r")\b"
        r"(?!(?:(?!\skay\s|\skina\s)[^;]){0,90}?\ssa\s+"
            r"(?:Filipino\s+community|mga\s+(?:Pilipino|Pinoy|Filipino|OFW|kababayan)))")),
    ("talks", "noun", (r"\b(?:(?<!столом\s)переговор\w*|консультаци\w*|встреч[аеуи]|встречей|бесед[аеуы]"
        r"|(?:(?<=пров[её]л\s)|(?<=провела\s)|(?<=провели\s)|(?<=состоялся\s)|(?<=состоится\s)|(?<=ходе\s)"
            r"|(?<=итогам\s))разговор[ау]?(?=\s+(?:с[о]?\s|[А-ЯЁа-яё]+(?:а|я|ого|его)\s))"
        r"|диалог[е]?(?=\s+(?:при(?:няли|нимали|мут)|участв|прош[её]л\s))|обмен\w*\s+мнениями)\b"
        r"|\b(?:pulong|pagpupulong|pag-?uusap|konsultasyon|pakikipag-?(?:pulong|usap|kita)|pagkikita|dayalogo)\b")),
    ("talks", "noun", (r"\b(?:Церемония(?:\s+[а-яё]+){0,3}?|Разговор|Он[аио]?)\s+"
        r"(?:прош(?:ла|[её]л|ли|ло)|состоял(?:ся|ась|ись|ось)|состо[ия]тся|пройд[её]т|пройдут)\b"
        r"|\b(?:Ginanap|Idinaos|Ginawa|Nangyari)\s+(?:ito|iyon)\b")),
    ("visit", "noun", (r"\b(?:визит\w*|поездк\w+|турне)\b"
        r"|\b(?:pagbisita|pagdalaw|biyahe|pagbiyahe|paglalakbay|pagpunta|pagtungo|pagtulak|pagparito|pagdayo)\b")),
)  # fmt: skip
# What two spoke of; in both languages the verb may stand before them.
NEGATED = (
    r"не(?!\s+только)|нет|ни|опроверг\w*|опровергл\w*"
    r"|hindi|wala|walang|itina(?:ta)?nggi(?:ng)?|pinabulaanang?|itinatwa"
)
DENIED_AFTER = (
    r"не\s+(?:планиру\w+|запланирован\w*|готов[ия]тся|намеча[ею]тся|предполага[ею]тся"
    r"|предусм\w+|ожида[ею]тся|обсужда(?:[ею]тся|л\w+)|планировал\w+|намечен\w*)"
)
CANCELLED = (
    r"не\s+состо(?:ится|ятся|ялась|ялся|ялось|ялись)|сорвал(?:ся|ась|ись)|отмен(?:ён|ен|и|я)\w*|отмена"
    r"|kinansela|kinakansela|ikinansela|nakansela"
    r"|hindi\s+(?:na\s+)?(?:natuloy|tuloy|tutuloy|matutuloy|itutuloy|itinuloy)"
    r"|(?:makikipag-?\w+|bibisita|dadalaw|tutungo|pupunta|lilipad|haharap|magpupulong|magkikita|mag-?uusap)\s+"
    r"(?:rin\s+|din\s+)?sana"
)
# As the predicate of a long sentence: «Переговоры X с Y в этом году не запланированы».
NONE_PLANNED = (
    r"не\s+(?:планиру[ею]тся|запланирован[аоы]?|готов[ия]тся|намеча[ею]тся|намечен[аоы]?"
    r"|предусмотрен[аоы]?|предполага[ею]тся)"
)
POSTPONED = (
    r"отлож\w+|перенес\w+|перенос\w*|ipinagpaliban|ipagpapaliban|naantala|inilipat(?=\s+sa\s)"
    r"|(?:iniurong|inurong|naurong|iniusog|inusog)(?=[^.;]{0,30}?\ssa\s)"
)
POSSIBLE = (
    r"возможн\w*|предлож\w+\s+(?:[\w-]+\s+){0,3}?провести|может|могут|могла?\s+бы|готов[аоы]?|рассматрива\w+"
    r"|maaaring|posibleng|planong|nais"
)
PLANNED = (
    r"состоится|состоятся|начн[её]тся|начнутся|вступ(?:ит|ят)\s+в\s+силу|нанес[её]т|нанесут|совершит"
    r"|совершат|побывает|побывают|пробуд[еу]т|анонсировал[аи]?|подпишет|возглавит|прим(?:ет|ут)\s+участие"
    r"|выступ(?:ит|ят)|откроется|пройд[её]т|пройдут|встретится|встретятся|собер[её]тся|соберутся"
    r"|провед[её]т|проведут"
    r"|посет[ия]т|прибуд[еу]т|приед[еу]т|прилет[ия]т|отправ(?:ится|ятся)|вылет(?:ит|ает)|поедет|полетит|собира[ею]тся"
    r"|увид(?:ится|ятся)|побеседу[ею]т|примет|подпишут|запланирован\w*"
    r"|(?:решено|решили|условились|договорились|согласились)\s+(?:[а-яё-]+\s+){0,2}?провести|планиру\w+"
    r"|долж(?:ен|на|ны)\s|хо(?:чет|тят)\s|рассчитыва[ею]т|наде[ею]тся|чтобы\s|планируются|предстоит"
    r"|предстоят|предусмотрен\w*|намечен\w*"
    r"|в\s+программе(?=\s+(?:(?!прош|состоял|провел)[а-яё]+\s+){0,4}$)"
    r"|программ[аы]\s+(?:визита\s+|поездки\s+)?(?:включает|предусматривает)"
    r"|(?:накануне|в\s+(?:канун|преддверии))(?=\s+(?:[а-яё-]+(?:ого|его|ой|ей|их|ых)\s+){1,3}$)"
    r"|в\s+преддверии(?=\s+(?:[а-яё-]+(?:ого|его|ой|ей|их|ых)\s+){0,3}$)"
    r"|перед(?=\s+(?:[а-яё-]+(?:ым|им|ой|ей)\s+){1,3}$)|подготовк\w+|договор[её]нност\w*\s+о\s+проведении"
    r"|намерен\w*|намерени\w+|предстоящ\w+|ожида[ею]тся|намеча[ею]тся|готов[ия]тся|будет|будут"
    r"|makikipag-?\w+"
    r"|magpupulong|magkikita|mag-?uusap|bibisita|dadalaw|darating"
    r"|bibiyahe(?:ng)?|pupunta|tutungo|magtungo|magpunta|magbiyahe|makakarating|makararating|magkakaroon"
    r"|tutulak|lilipad|babalik|maglalakbay|maglakbay|bibisitahin|dadalawin|pupuntahan|haharapin|kakausapin"
    r"|magtatagpo|magkakaharap|magsasalo|makakasalo|nakatakda\w*|nakaplano\w*|balak|binabalak|nagbabalak"
    r"|(?<!\bang\s)(?<!\bng\s)plano|pinaplano|nagpaplano|susundan|magiging|isasagawang|inaasahan\w*"
    r"|nakahanay\w*|nakalinya\w*|dadalo"
    r"|lalagda\w*|gaganapin|idaraos|magaganap|nakatakdang|tatanggapin|sasalubungin"
    r"|makaka(?:usap|pulong|harap)|haharap|para\s+maki?pag-?\w+"
)
PAST = (
    r"состоял\w+|прош(?:[её]л|ла|ло|ли)|встретил\w+|принял[аи]?|принят[аоы]?|подписал\w*"
    r"|подписан[аоы]?|обсу(?:дил|жд)\w+|прове(?:л|ла|ли)|посетил\w*|прибыл\w*|прибывш\w*|побывал\w*"
    r"|совершил\w*|нан[её]с(?:ла|ли)?|заверш\w*л(?:ся|ась|ись|и|а)?|заверш[её]н\w*|зашл[аи]|вошл[аи]"
    r"|(?:по)?говорил\w*|(?:по)?беседовал\w*|(?:по)?общал\w+|встречал\w+|принимал[аи]?|(?:по)?прощал\w+"
    r"|навестил\w*|посещал\w*|при(?:ехал|летел|езжал|летал|бывал)[аи]?|(?:съ)?ездил[аи]?|с?летал[аи]?"
    r"|наведывал\w+|за(?:езжал|ехал)[аи]?|(?:по)?гостил[аи]?|отправил(?:ся|ась|ись)|(?:вы|у|по)летел[аи]?"
    r"|(?:вы|по)ехал[аи]?|направил(?:ся|ась|ись)|(?:у|по)?видел(?:ся|ись|ась)|заявил\w*|позвал[аи]?"
    r"|участвовал\w*|nag-?pulong|nakipag-?pulong|nakipag-?kita|nagkita"
    r"|nag-?usap|nakipag-?usap|pinag-?usapan|napag-?usapan|natalakay|nagharap|nakaharap|nakausap"
    r"|nakapulong|sinalubong|tinanggap|nagpunta|nakarating|nakalapag|nakabalik|lumapag|bumisita|dumalaw"
    r"|dumaong"
    r"|dumating|bumiyahe(?:ng)?|lumipad|nagtungo|(?:nag|nagla)lakbay|tumulak|pumunta|tumungo|umuwi|umalis"
    r"|bumalik|binisita|dinalaw|pinuntahan|sinadya|nilibot|hinarap|kinausap|kausap|nagkausap|nagkaharap"
    r"|nag(?:ka)?tagpo|nagsalo|kasalo|nakasalo|nakadaupang-palad|nakaniig|nakaulayaw|nakipagtagpo"
    r"|nakipag-?harap|nakipag-?daupang-palad|lumagda|nilagdaan|pumirma|pinirmahan|dumalo|lumahok"
    r"|nakibahagi|nakilahok|humarap|pinulong|nagkasundo|nakipagpalitan|ginanap|idinaos|ginawa|nangyari"
    r"|naganap|naging|tinalakay"
    r"|(?:makaraang|matapos(?:\s+na)?|pagkatapos(?:\s+na)?)(?:\s+muling)?(?=\s*$)"
    r"|(?:makaraang|matapos(?:\s+ang|ng)?|pagkaraang|pagkatapos(?:\s+na)?)\s+(?:lagda|pirma|lumagda)\w*"
)
# What is going on: «сегодня начался визит», «находится на Филиппинах».
ONGOING = (
    r"(?:начал(?:ся|ась|ись)|начина[ею]тся|проход[ия]т|продолжа[ею]тся)(?=\s+(?:[а-яё]+\s+){0,3}$)"
    r"|nasa|наход(?:ится|ятся)|пребыва[ею]т|приступил[аи]?\s+к\s+работе|начал[аи]?\s+(?:свою\s+)?работу"
)
# Who is asked to come; «по приглашению» tells why somebody comes.
INVITED = (
    r"(?<!\bпо\s)(?<!\bличному\s)пригла(?:сил[аи]?|ш[её]н[аы]?|шени[еяю])"
    r"|imbitasyon|paanyaya|i?n?imbita(?:han|hang|do)?|inanyaya(?:han|hang)?|niyaya"
)
# Of whom one only speaks: «по приглашению президента РФ X», "ang tagapayo ni Pangulong X".
NOT_PRESENT = (
    r"\b(?i:по\s+(?:личному\s+)?(?:приглашению|поручению|указанию|благословению)|от\s+имени|письм[оау]|послани[еяю]"
    r"|телеграмм[аыу]|приветстви[ея]|администраци[яиею]{1,2}|прибыти[ия]\s+(?:во?|на)\s+[А-ЯЁ][а-яё]+"
    r"|назначени[ия]|избрани[ия]"
    r"|при\s+(?:бывшем\s+)?(?=президенте\s)|на\s+смену|преемник\w*|предшественник\w*|супруг[аиу]|памятник\w*)"
    r"(?:\s+от(?=\s))?\s+(?:(?!(?:во?|на|со?|из|ко?|от|до)\s|[а-яё]+(?:[аеиоуыя]л(?:[аио]|с[яь])?|[аеиуюя]т(?:ся)?)\s)"
    r"[А-ЯЁа-яё.-]+\s+){0,7}$"
    r"|\b(?i:ngalan|imbitasyon|paanyaya|kinatawan|tagapagsalita|administrasyon|liham|mensahe|utos|adviser"
    r"|tagapayo|kaibigan|kaalyado|asawa|anak)\s+(?:ni|nina|ng)\s+(?:(?:[A-Z][\w'’.-]*|dating)\s+){0,5}$"
)
# Names of instruments, and what opens their matter.
INSTRUMENTS = (
    r"[Сс]оглашени\w+|[Мм]еморандум\w*|[Дд]оговор(?:а|у|ом|е|ы)?\b|[Пп]ротокол\w*"
    r"|[Кк]онтракт\w*|[Пп]лан\w*\s+консультаций"
    r"|[Пп]рограмм(?:а|у|ой)\s+(?:[а-яё-]+\s+){0,2}?(?:сотрудничества|обменов|консультаций)"
    r"|[Пп]лан(?:а|ом|у)?\s+(?:[а-яё-]+\s+){0,2}?(?:действий|сотрудничества)"
    r"|[Дд]орожн(?:ая|ую|ой)\s+карт(?:а|у|ой)|[Сс]овместн(?:ое|ого|ым)\s+заявлени(?:е|я|ем)|[Kk]asunduang?"
    r"|[Kk]ontrata(?:ng)?|[Tt]ratado(?:ng)?"
)
INSTRUMENT_MATTER = (
    r"n[gi]\s+Pilipinas\s+at\s+(?:ng\s+)?Rus(?:sia|ya)|ng\s+Rus(?:sia|ya)\s+at\s+(?:ng\s+)?Pilipinas"
    r"|(?:[\w-]+\s+)?заседания(?=\s)|с\s+(?:Филиппинами|Росси\w+|РФ|Москвой|Манилой)\s+(?:об?|на|по)\b"
    r"|в\s+(?:области|сфере)(?=\s)|о(?:б)?|на|по|между|tungkol\s+sa|hinggil\s+sa|ukol\s+sa"
    r"|sa\s+larangan\s+ng|sa(?=\s+[a-z])"
)
INSTRUMENT_KINDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"^меморандум", "mou"), (r"^(?:план|программ|дорожн)", "action_plan"),
    (r"^совместн", "joint_statement"), (r"^протокол", "protocol"),
    (r"^(?:контракт|kontrata)", "contract"), (r"^(?:договор|tratado)", "treaty"),
    (r"^(?:соглашени|kasunduan)", "agreement"),
)  # fmt: skip
STOPS = frozenset(
    """
    который которое которая которые которого был была было были является состоялось подписали подписал
    подписан подписано
    вступил вступила вступило вступит вступает действует готовится
    остаётся остается проходит проходят готов готова готово готовы подготовлен подготовлена подготовлено подготовлены
    согласован согласовано согласованы парафирован парафировано одобрен одобрено ратифицирован ратифицировано
    продлён продлен продлено прекращён прекращено приостановлено истёк истек истекло истекает утратило
    планируется предполагается ожидается согласовывается прорабатывается обсуждается рассматривается разрабатывается
    предусматривает позволит позволяет даст может могло должно станет ещё еще уже пока
    отложено отложен отложены перенесено отменено
    во время после до при также проект находится будет в noong ay na ang kay nina ni si
    sina
    """.split()
)
SIGNED = (
    r"подписал\w*|подписать|подпишут|подписан[аоы]?"
    r"|(?:планируется|ожидается|намечено|запланировано|состоялось|состоится|прошло|после)\s+"
    r"(?:[а-яё]+\s+)?подписани[ея]"
    r"|подписани(?:е|я|ю|ем|и)(?=\s+(?:[а-яё-]+(?:ого|его|ой|ых|их)\s+)*□)"
    r"|заключил[аи]?|заключ[её]н[аоы]?"
    r"|(?:поставил[аи]?\s+(?:свою\s+|свои\s+)?подпис[ьи])|подпис[ьи]\s+(?:под\s+\w+\s+)?поставил[аи]?"
    r"|pumasok(?=[^.;]{0,130}?\bsa\s+(?:isang\s+)?(?:kasunduan|memorandum|□))|sinelyuhan|sinelyohan"
    r"|pinirmahan|pipirmahan|lagdaan|nilagdaang|malalagdaan|lalagdaan|mapipirmahan|lumagda|nilagdaan"
    r"|pumirma|pinirmahan"
)
# A signature that is only spoken of («обсудили подписание», «договорились о подписании»), or awaited.
SPEAKS_OF = (
    r"(?:обсу(?:дил[аи]?|жда[ею]т|жден\w+)|ускор\w+|возможност\w+|вопрос\w*|перспектив\w*|договорил\w+"
    r"|говорил[аи]?|работ\w+|необходимост\w+|выступил\w*|подготовк\w+)\s+"
    r"(?:(?:об?|по|над|к|за)\s+)?(?:скорейше[а-я]+\s+)?"
)
SIGNING_SPOKEN_OF = rf"{SPEAKS_OF}$"
SIGNING_AWAITED = (
    r"\b(?:планиру[ею]тся|ожида[ею]тся|предсто[ия]т|намечен[аыо]?|запланирован[аыо]?|предусмотрен[аыо]?"
    r"|программ[еуа])\s"
    r"[^.;]{0,90}$"
)
NEGOTIATED = (
    r"pinag-?uusapan|на\s+рассмотрении|прорабатыва\w+|завершени\w+\s+работы|работ\w+\s+над|согласовыва\w+"
    r"|разрабатыва\w+|готовится|готовятся|готовят|готовит|inihahanda"
    r"|на\s+(?:[\w-]+\s+)?согласовании|проход\w+\s+(?:[\w-]+\s+)?согласовани\w+"
    r"|на\s+(?:[\w-]+\s+)?стадии\s+(?:согласования|проработки|подготовки)|дораба\w+"
)
TEXT_AGREED = (
    r"(?:готов[аоы]?|подготовлен[аоы]?|подготовил[аи]?)\s+к\s+подписанию"
    r"|текст\w*\s[^.;□]{0,20}□+[^.;□]{0,60}?\sсогласован[аоы]?"
)
IN_FORCE = (
    r"вступил[аои]?\s+в\s+силу|вступ(?:ит|ает)\s+в\s+силу|действует|nagkabisa|nagkaroon\s+ng\s+bisa"
    r"|may\s+bisa\s+na|magkakabisa"
)
RATIFIED = r"ратифицир\w+|niratipika\w*|pinagtibay(?=[^.;]{0,40}?\bSenado)|niratipikahan"
GIVEN_UP = (
    r"отмен(?:ил[аи]?|[её]н[аоы]?)|не\s+стан(?:ет|ут)\s+(?:выполнять|исполнять)|отказал(?:ся|ась|ись)\s+от"
    r"|отка(?:жется|жутся)\s+от|аннулир\w+"
    r"|i?kinansela|kinakansela|nakansela|iniurong|umatras\s+sa|ibinasura"
)
TERMINATED = (
    r"расторг(?:ла|ли|нут[аоы]?|ает|ают)?|денонсир\w+|прекра(?:тил[аои]?\s+действие|щ[её]н[аоы]?)"
    r"|pinawalang-?bisa|winakasan"
)
SUSPENDED = r"приостанов(?:ил[аи]?|лен[аоы]?)|заморож\w+|заморозил\w*|sinuspinde"
PROPOSED = r"предложил\w*|предлага\w+|isusulong|isinusulong|itinutulak"
