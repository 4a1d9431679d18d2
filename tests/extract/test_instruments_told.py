"""How the press tells of instruments: in lists, by what is bought, without a title, before the Senate."""

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import only_agreement, read

MAY = date(2018, 5, 11)
AMBASSADOR = "Ambassador Carlos Sorreta said"
DEFENSE = "Defense Secretary Delfin Lorenzana said"


def told(text: str) -> list[Agreement]:
    return read(text, MAY).agreements


def titles(text: str) -> list[str]:
    return [a.title for a in told(text)]


def test_an_acronym_in_brackets_does_not_end_a_title() -> None:
    title = "Memorandum of Understanding (MOU) between the Bureau of Customs (BOC) and the Federal Customs Service"
    signed = "was signed in Moscow on May 3 by Philippine and Russian officials"
    assert titles(f"The {title} {signed}.") == [title]
    listed = f"Manila and Moscow signed two papers on May 3. The accords are these:\n- {title}\n- Treaty on Extradition"
    assert titles(listed) == [title, "Treaty on Extradition"]
    remark = "- Treaty on Extradition (signed last year in Manila)"
    assert titles(listed.replace("- Treaty on Extradition", remark)) == [title, "Treaty on Extradition"]


def test_several_told_of_first_and_named_after_share_what_was_told() -> None:
    first = f"Eight agreements are expected to be signed with Russia in Moscow, {AMBASSADOR}."
    for opening in ("Among them are", "They include"):
        found = told(f"{first} {opening} a treaty on extradition, and an agreement on nuclear research.")
        assert [(a.title, a.status) for a in found] == [
            ("treaty on extradition", "ready_to_sign"),
            ("agreement on nuclear research", "ready_to_sign"),
        ]
    kept = told(f"{first} The embassy keeps a treaty on extradition in its safe.")
    assert "signed" not in {a.status for a in kept}


def test_a_list_takes_what_was_told_of_all_before_it() -> None:
    first = f"Manila and Moscow signed several accords on May 8, {AMBASSADOR}. "
    for between in ("", "The president looked on. ", "Officials led the signing. "):
        for opening in ("The agreements are the following:", "These are the accords:"):
            found = told(f"{first}{between}\n\n{opening}\n- Treaty on Extradition\n- Agreement on Fisheries")
            assert [(a.title, a.status, a.date) for a in found] == [
                ("Treaty on Extradition", "signed", "2018-05-08"),
                ("Agreement on Fisheries", "signed", "2018-05-08"),
            ]
    other = (
        f"{first}They flew home.\n\nThe president told reporters:\n- Treaty on Extradition\n- Fisheries pact"
    )
    assert "signed" not in {a.status for a in told(other)}


def test_what_should_be_signed_has_not_been_signed() -> None:
    text = f"An agreement on fisheries with Russia should be signed during the visit, {AMBASSADOR}."
    assert only_agreement(text, MAY).status == "ready_to_sign"


def test_one_of_several_is_named_by_its_matter() -> None:
    both = (
        "Manila and Moscow have concluded several agreements, including one on fisheries and another on visas"
    )
    assert titles(f"{both}, {AMBASSADOR}.") == ["agreement on fisheries", "agreement on visas"]
    apart = "Two treaties with Russia, on extradition and on legal assistance, will be signed in June"
    assert titles(f"{apart}, {AMBASSADOR}.") == ["treaty on extradition", "treaty on legal assistance"]
    assert titles(f"Two agreements with Russia, on Monday and on Tuesday, were signed, {AMBASSADOR}.") == []


def test_a_purpose_stands_for_a_title_of_something_new() -> None:
    for purpose in ("to boost tourism", "that should strengthen cooperation in fisheries"):
        text = f"Manila and Moscow now have a signed agreement {purpose}, {AMBASSADOR}."
        assert only_agreement(text, MAY).title == f"agreement {purpose}"
    known = f"Manila and Moscow signed the agreement that will boost tourism, {AMBASSADOR}."
    assert titles(known) == ["agreement"]


def test_an_agreement_without_a_title_has_those_who_signed_it() -> None:
    passive = (
        "The new agreement, which was signed on May 8 by Senate President Franklin Drilon and Federation Council "
        "Chairperson Valentina Matvienko, covers local governments."
    )
    active = (
        "Senate President Franklin Drilon told reporters of the new agreement that he had signed on May 8 with "
        "Federation Council Chairperson Valentina Matvienko."
    )
    for text in (passive, active):
        agreement = only_agreement(text, MAY)
        assert (agreement.title, agreement.date) == ("new agreement", "2018-05-08")
        assert {s.name for s in agreement.signatories} == {"Franklin Drilon", "Valentina Matvienko"}
    boxing = (
        "The agreement was signed on May 8 by promoter Juan Santos and Russian boxer Ivan Petrov in Manila."
    )
    assert titles(boxing) == []


def test_a_purchase_is_named_by_its_goods() -> None:
    for text, lot, status in (
        (f"{DEFENSE} the talks to acquire 3 frigates from Russia go on.", "3 frigates", "negotiating"),
        (f"{DEFENSE} the army is eyeing 20 Russian helicopters.", "20 Russian helicopters", "proposed"),
        (f"{DEFENSE} Manila cancelled the purchase of 12 gunboats from Russia.", "12 gunboats", "cancelled"),
        (f"Rocket launchers are being negotiated with Russia, {DEFENSE}.", "Rocket launchers", "negotiating"),
    ):
        agreement = only_agreement(text, MAY)
        assert (agreement.title, agreement.status) == (lot, status)
        assert agreement.kind == "contract"


def test_no_purchase_is_told_where_none_is_made_or_another_country_buys() -> None:
    assert titles(f"The Philippines is not buying helicopters from Russia, {DEFENSE}.") == []
    assert titles("Malaysia plans to buy 18 jets from Russia, its defense minister said in Manila.") == []
    assert titles(f"A loan would allow Manila to buy helicopters from Russia, {DEFENSE}.") == []
    assert titles(f"Manila will buy no more helicopters from Russia, {DEFENSE}.") == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("have agreed on the text of a visa waiver agreement and expect to sign it in September", "2018-09"),
        ("have agreed on the text of a visa waiver agreement and hope to sign it in September", "2018-09"),
        ("finalized a visa waiver agreement and expect to sign it in September", "2018-09"),
    ],
)
def test_the_day_on_which_a_text_agreed_is_to_be_signed(told: str, expected: str) -> None:
    agreement = only_agreement(f"Russia and the Philippines {told}, {AMBASSADOR}.", MAY)
    assert (agreement.status, agreement.date, agreement.expected) == ("ready_to_sign", None, expected)


def test_a_day_between_the_words_of_an_offer() -> None:
    offer = only_agreement("Russia offered on Monday to supply the Philippines with Sputnik V vaccines.", MAY)
    assert (offer.kind, offer.status) == ("offer", "proposed")
    assert offer.title.startswith("offer to supply the Philippines with Sputnik V")


def test_a_sentence_that_opens_with_who_signed() -> None:
    text = (
        "Signed in Manila on April 24 by Defense Secretary Delfin Lorenzana and Russian Defense Minister Sergei"
        " Shoigu, the agreement on military cooperation allows transfers of equipment."
    )
    (signing,) = read(text, MAY).meetings
    assert (signing.kind, signing.date, signing.place) == ("signing", "2018-04-24", "Manila")


def test_a_deal_goes_by_the_goods_that_it_is_for() -> None:
    text = (
        f"The deal to buy 16 helicopters from Russia was signed in 2017, {DEFENSE}. "
        "Manila cancelled the helicopter deal last month."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.title, agreement.status) == ("deal to buy 16 helicopters", "cancelled")


def test_a_treaty_backed_by_senators_is_being_ratified() -> None:
    for telling in (
        "The Treaty on Extradition with Russia will probably get the backing of the Senate committee",
        "Senators moved to endorse the Treaty on Extradition with Russia",
    ):
        assert only_agreement(f"{telling}, {AMBASSADOR}.", MAY).status == "ratifying"
    praise = "Senators endorsed the mayor of Manila. The Treaty on Extradition with Russia was signed in 2017"
    assert only_agreement(f"{praise}, {AMBASSADOR}.", MAY).status == "signed"


def test_an_instrument_of_ratification_belongs_to_the_treaty_told_of() -> None:
    text = (
        "The Senate tackled the Treaty on Extradition with Russia. "
        "President Duterte signed its instrument of ratification on April 26."
    )
    assert [(a.act, a.date) for a in only_agreement(text, MAY).actions][-1:] == [("ratified", "2018-04-26")]


def test_a_third_country_may_speak_of_a_purchase_between_the_two() -> None:
    plan = "The plan of the Philippines to acquire submarines from Russia is no help, a United States envoy said."
    more = " Assistant Secretary Randall Schriver of the United States said that US platforms were better."
    assert read(plan + more * 2, MAY).relevant
    assert not read(f"The Philippines bought 12 helicopters from the United States.{more}", MAY).relevant


def test_aid_from_one_state_to_the_other_is_official_business() -> None:
    aid = "Towns of the Philippines will get humanitarian aid from the Russian Emergency Situations Ministry."
    assert read(aid, MAY).relevant
    assert not read("Russian tourists in the Philippines were happy with the aid of a hotel.", MAY).relevant


def test_travelling_tourists_make_no_visit_of_states() -> None:
    tourists = "Most foreigners who came to Boracay Island in March were Koreans. Russians were fourth."
    assert not read(tourists, MAY).relevant
    ambassador = "Russian Ambassador Igor Khovaev met Tourism Secretary Wanda Teo in Boracay on Tuesday."
    assert read(f"{tourists} {ambassador}", MAY).relevant


def test_a_list_within_one_sentence_shares_what_its_opening_tells() -> None:
    lump = "The Philippines and Russia signed three documents on May 8, officials said."
    some = "an agreement on fisheries; a joint action program on tourism; and a plan of consultations"
    for text in (
        f"{lump} These are: {some.replace('an agreement', 'Agreement')} of the two ministries.",
        f"Other deals signed by Manila and Moscow on May 8 include {some} of the two ministries.",
        f"Among the deals signed by Manila and Moscow on May 8 were {some} of the two ministries.",
    ):
        found = told(text)
        assert [a.title.lower() for a in found] == [
            "agreement on fisheries",
            "joint action program on tourism",
            "plan of consultations of the two ministries",
        ], text
        assert {(a.status, a.date) for a in found} == {("signed", "2018-05-08")}


def test_one_of_the_deals_is_told_by_what_it_is_on() -> None:
    lump = "Manila and Moscow forged two deals on May 8"
    agreement = only_agreement(
        f"{lump}. One of the agreements forged is on rail transport, {AMBASSADOR}.", MAY
    )
    assert (agreement.title, agreement.status) == ("agreement on rail transport", "signed")


def test_a_title_leaves_out_when_it_was_signed_and_takes_in_its_year() -> None:
    text = "An agreement on fisheries a day after the talks was signed by Manila and Moscow, officials said."
    assert titles(text) == ["agreement on fisheries"]
    amended = "Manila and Moscow signed an amendment to the 2009 Air Services Agreement, officials said."
    agreement = only_agreement(amended, MAY)
    assert (agreement.title, agreement.date) == ("amendment to the 2009 Air Services Agreement", None)


def test_a_title_goes_on_across_its_acronym_and_quotation_marks() -> None:
    text = (
        f"Manila and Moscow are negotiating the Transfer of Stored Documents (TSD) Agreement, {AMBASSADOR}."
    )
    assert titles(text) == ["Transfer of Stored Documents (TSD) Agreement"]
    assert titles(f"Manila and Moscow signed a “friendship city” agreement on May 8, {AMBASSADOR}.") == [
        "friendship city agreement"
    ]


def test_no_signature_is_told_where_it_still_is_to_come() -> None:
    for text in (
        f"The gas supply agreement with Russia: once it is signed, deliveries begin, {AMBASSADOR}.",
        f"Manila is working on inking a labor agreement with Moscow, {AMBASSADOR}.",
        f"Manila and Moscow are closer to forging an agreement that will protect sailors, {AMBASSADOR}.",
    ):
        assert only_agreement(text, MAY).status == "negotiating", text


def test_what_other_states_did_is_no_act_of_the_two() -> None:
    text = (
        "Manila and Moscow signed the agreement on defense cooperation on May 8. "
        "The agreement comes as Manila looks to Russia since the United States had canceled a deal, "
        f"{AMBASSADOR}."
    )
    assert only_agreement(text, MAY).status == "signed"
    assert (
        told(f"Some 30 countries have already signed an agreement with Russia on vaccines, {AMBASSADOR}.")
        == []
    )


def test_those_who_sign_are_told_apart_from_those_named_beside() -> None:
    after = "An agreement on fisheries with Russia was signed on May 8, a day after President Rodrigo Duterte left."
    spoken = (
        "Senator Juan Santos took up the treaty on extradition signed on May 8 between Justice Secretary Maria "
        "Reyes and Russian Minister of Justice Ivan Petrov."
    )
    assert only_agreement(after, MAY).signatories == []
    assert [s.name for s in only_agreement(spoken, MAY).signatories] == ["Maria Reyes", "Ivan Petrov"]
    law = "President Vladimir Putin signed the federal law on ratification of the Treaty on Extradition with Manila."
    treaty = only_agreement(law, MAY)
    assert (treaty.status, treaty.signatories) == ("ratifying", [])


def test_two_treaties_named_together_are_two() -> None:
    for pair in (
        "Mutual Legal Assistance and Extradition treaties",
        "mutual legal assistance and extradition treaties",
    ):
        text = f"Manila and Moscow will sign the {pair} in June, {AMBASSADOR}."
        found = told(text)
        assert [a.title.lower() for a in found] == ["mutual legal assistance treaty", "extradition treaty"]
        assert {(a.status, a.expected) for a in found} == {("ready_to_sign", "2018-06")}
    assert titles(f"Manila and Moscow signed trade and economic agreements, {AMBASSADOR}.") == []


def test_an_acronym_is_a_name_that_later_sentences_use() -> None:
    text = (
        f"Manila and Moscow agreed on an Air Services Agreement (ASA), {AMBASSADOR}. "
        "The ASA was signed on May 3 by Transportation Undersecretary Juan Santos and Deputy Minister Ivan Petrov. "
        "Ambassador Maria Reyes, who witnessed the signing, welcomed it."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.status, agreement.date) == ("signed", "2018-05-03")
    assert [s.name for s in agreement.signatories] == ["Juan Santos", "Ivan Petrov"]


def test_an_agreement_and_a_memorandum_on_one_matter_are_one() -> None:
    text = (
        f"Russia will sign an agreement on energy cooperation with Manila, {AMBASSADOR}. "
        "The memorandum of understanding on energy is ready for signing in Moscow."
    )
    assert only_agreement(text, MAY).status == "ready_to_sign"


def test_what_the_lead_expects_holds_for_the_treaties_named_after() -> None:
    text = (
        "Two treaties await the signature of President Rodrigo Duterte when he visits Russia later this month. "
        f"The extradition and legal assistance treaties are among those to be signed, {AMBASSADOR}."
    )
    assert {(a.status, a.expected) for a in told(text)} == {("ready_to_sign", "2018-05-12/2018-05-31")}


def test_an_expired_pact_may_be_renewed() -> None:
    text = (
        f"Cebu is set to renew its sisterhood agreement with Russia's Kazan next month, {AMBASSADOR}. "
        "The agreement expired in 2014."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.status, agreement.expected) == ("expired", "2018-06")
    plans = f"There are plans of Cebu to renew its sisterhood pact with Russia's Kazan, {AMBASSADOR}."
    assert only_agreement(plans, MAY).status == "negotiating"


def test_an_agreement_sought_has_a_record_where_none_is_named() -> None:
    text = (
        "The Philippine Space Agency hopes for an agreement with Roscosmos, its Russian counterpart. "
        f"It is in talks with the Russian agency on an agreement, {AMBASSADOR}."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.title, agreement.status) == ("agreement with Roscosmos", "negotiating")
    named = f"{text} Manila and Moscow signed the treaty on extradition on May 8."
    assert titles(named) == ["treaty on extradition"]


def test_a_purchase_agreement_is_the_deal_told_before() -> None:
    text = (
        f"Manila scrapped a deal to buy 16 helicopters from Russia, {DEFENSE}. "
        "Under the helicopter purchase agreement, signed in November, the first would have come in two years."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.title, agreement.status) == ("deal to buy 16 helicopters", "cancelled")


def test_a_title_goes_on_behind_the_other_party() -> None:
    for title in (
        "memorandum of understanding (MOU) with Russia's Corporation for Space Activities on rocket research",
        "agreement to cooperate with Russia on nuclear power",
        "contract “for the supply of helmets to the Philippines",
    ):
        agreement = only_agreement(f"Manila and Moscow on May 8 signed the {title}”, {AMBASSADOR}.", MAY)
        assert agreement.title == title.replace("“", "")
    side = f"Manila and Moscow signed the agreement on the Cebu side, {AMBASSADOR}."
    assert titles(side) == ["agreement"]


def test_a_contract_agreed_to_has_a_record() -> None:
    text = (
        f"Russia and the Philippines agreed to a contract for the supply of grenade launchers, {AMBASSADOR}."
    )
    assert only_agreement(text, MAY).kind == "contract"


def test_what_would_follow_a_signature_is_none() -> None:
    text = (
        f"Manila will sign a defense agreement with Moscow, {AMBASSADOR}. "
        "“After we have signed the agreement, we will look at what they have.”"
    )
    assert only_agreement(text, MAY).status == "ready_to_sign"


def test_the_roadmap_and_the_memorandum_are_what_was_named_or_agreed_before() -> None:
    text = (
        f"Manila and Moscow agreed on a roadmap for 2018-2020, {AMBASSADOR}. The roadmap was signed on May 8."
    )
    assert only_agreement(text, MAY).date == "2018-05-08"
    unnamed = (
        "Manila and Moscow have signed an agreement. The memorandum of understanding was signed by "
        "Energy Secretary Alfonso Cusi and Deputy Minister Ivan Petrov of Russia on May 8."
    )
    agreement = only_agreement(unnamed, MAY)
    assert (agreement.date, len(agreement.signatories)) == ("2018-05-08", 2)


def test_instruments_are_told_in_filipino_and_russian() -> None:
    listed = (
        "Sampung kasunduan ang nilagdaan ng Pilipinas at Russia noong Mayo 8, ayon kay Pangulong Rodrigo Duterte. "
        "Kabilang sa mga sinelyuhan ang Defense Cooperation Agreement; Tourism Joint Action Program."
    )
    assert titles(listed) == ["Defense Cooperation Agreement", "Tourism Joint Action Program"]
    sought = "Isusulong ng Philippine Space Agency ang isang cooperation agreement sa Roscosmos ng Russia."
    assert [a.status for a in told(sought)] == ["proposed"]
    signed = (
        "8 мая между правительством России и правительством Филиппин было подписано соглашение о туризме. "
        "Подписи под документом поставили министр обороны РФ Сергей Шойгу и глава военного ведомства "
        "Филиппин Делфин Лорензана."
    )
    assert [s.name for s in only_agreement(signed, MAY).signatories] == ["Сергей Шойгу", "Делфин Лорензана"]


def test_a_list_has_the_day_that_was_told_of_all_before() -> None:
    lead = "Philippine secretaries and Russian ministers signed the agreements on Tuesday, officials said."
    listed = (
        f"{lead}\n\nThe agreements sealed in Moscow are:\n- Treaty on Extradition\n- Agreement on Fisheries"
    )
    assert {a.date for a in told(listed)} == {"2018-05-08"}
    later = (
        "Several agreements between the Philippines and Russia were signed on May 8. The secretaries stayed behind. "
        "The ambassador read the names. There was a toast. Tourism Secretary Maria Reyes was the first to sign the "
        "Joint Action Program on tourism with Russia."
    )
    assert only_agreement(later, MAY).date == "2018-05-08"


def test_years_without_an_accord_are_no_day_of_one() -> None:
    text = (
        f"Manila and Moscow signed a tourism agreement, {AMBASSADOR}. The tourism agreement is the first accord "
        "signed by the two countries in six years."
    )
    agreement = only_agreement(text, MAY)
    assert (agreement.date, agreement.expected) == (None, None)


def test_a_saint_in_a_name_ends_no_title() -> None:
    title = "road map of cooperation between St. Petersburg and Cebu"
    assert titles(f"Manila and Moscow signed the {title}, {AMBASSADOR}.") == [title]


def test_the_other_agreements_of_a_lump_are_named_long_after() -> None:
    first = "Ten agreements were signed by the Philippines and Russia in Moscow on May 3."
    between = " ".join(f"Tourism was the matter of talk number {n}." for n in ("one", "two", "three", "four"))
    others = "The other deals include a treaty on extradition; and an agreement on nuclear research."
    more = "There were also memorandums of understanding on farming and on fisheries."
    found = told(f"{first} {between} {others} {more}")
    assert [a.title for a in found if a.status == "signed"] == [
        "treaty on extradition",
        "agreement on nuclear research",
        "memorandum on farming",
        "memorandum on fisheries",
    ]
    apart = told(f"{first} {between} They include a treaty on extradition.")
    assert "signed" not in {a.status for a in apart}


def test_treaties_of_two_matters_are_two() -> None:
    both = (
        f"Treaties of extradition and of mutual legal assistance were signed with Russia on May 3, {DEFENSE}."
    )
    assert len(titles(both)) == 2
    assert (
        len(titles(f"A treaty of friendship and of trade was signed with Russia on May 3, {DEFENSE}.")) == 1
    )


def test_a_cooperation_that_is_signed_is_an_instrument() -> None:
    signed = f"A military-technical cooperation was signed with Russia on May 3, {DEFENSE}."
    assert [(a.title, a.status) for a in told(signed)] == [("military-technical cooperation", "signed")]
    assert told(f"A military-technical cooperation was praised with Russia on May 3, {DEFENSE}.") == []


def test_what_other_countries_signed_is_no_act_of_the_two() -> None:
    ours = f"An agreement with Russia on vaccines has been signed by {{}}, {AMBASSADOR}."
    assert titles(ours.format("the Philippines"))
    assert titles(ours.format("more than 30 countries")) == []


def test_having_a_memorandum_in_the_works_is_no_force() -> None:
    has = f"The Philippines has a memorandum of understanding with Russia {{}}, {AMBASSADOR}."
    assert [a.status for a in told(has.format("in the works"))] == ["negotiating"]
    assert [a.status for a in told(has.format("on fisheries"))] == ["in_force"]


@pytest.mark.parametrize(
    "text",
    [
        "The Philippines and Russia signed the United Nations Convention on Cybercrime in Hanoi on Saturday.",
        "The Philippines signed a Russian-drafted UN convention on cybercrime in Hanoi on Saturday.",
        "The Philippines signed the ASEAN-Russia declaration in Bali on Saturday.",
    ],
)
def test_what_many_states_sign_is_no_signing_of_the_two(text: str) -> None:
    found = read(text, MAY)
    assert (found.meetings, found.agreements) == ([], [])
