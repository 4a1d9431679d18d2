"""Official dealings whose two sides are named apart, and what only looks like one."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

MAY = date(2022, 5, 20)


@pytest.mark.parametrize(
    "text",
    [
        "Vice Governor Glenn Soco skipped the Kazan summit on halal food, his staff said. He had a fever.",
        "The House panel's trip to Vladivostok has been shelved, Rep. Maria Reyes told reporters on Monday.",
        "Malacañang sent nobody to the Eastern Economic Forum this week, the Palace said.",
        "Two lawmakers from Yakutsk called at the capitol in Iloilo City on Friday to ask about rice.",
        (
            "The honorary consul of Russia in Cebu gave the governor a book of maps, and asked for a "
            "meeting on fisheries."
        ),
        "General Romeo Brawner will not be in Kubinka for the arms show. A colonel goes in his place.",
        (
            "The Philippine National Police has turned down 200 rifles of the Kalashnikov Concern, its "
            "chief said. They had been ordered in March."
        ),
        (
            "The air force still waits for its first Mi-17, the defense department said. The contract with "
            "Rosoboronexport was frozen in 2022."
        ),
        (
            "Tax men of the Bureau of Internal Revenue are in Moscow this week for a seminar with the "
            "Federal Customs Service."
        ),
        (
            "Sakhalin's fishery inspectors came to Navotas on Friday to see how catch is landed, the "
            "fisheries bureau said."
        ),
        "A destroyer of the Pacific Fleet is due at Subic on May 5, the port authority there said.",
        "The Speaker will lead nine congressmen to the Duma next month, his office announced.",
        (
            "Trade Secretary Alfredo Pascual says the tariff talks can begin soon. Moscow wants bananas "
            "first, he added."
        ),
        (
            "The Department of Science and Technology takes five satellites' data from Roscosmos under a "
            "letter exchanged in May."
        ),
        (
            "The consulate general of the Philippines in Vladivostok opens in June, Undersecretary Enrique "
            "Manalo said."
        ),
        (
            "The delegation to the St. Petersburg forum is down to three, said the trade department. The "
            "secretary stays at home."
        ),
        "Kalibo's mayor wants charter flights from Khabarovsk back. He wrote to the consul.",
        '"We were well received in Kazan," Mindanao Development Authority chief Leo Magno said of last week\'s trip.',
        "Marines from Vladivostok's garrison drilled with their hosts at Ternate in Cavite for three days.",
        (
            "Health Secretary Francisco Duque said the first doses of Sputnik V will be paid by the "
            "government. The Gamaleya Institute has the papers."
        ),
        "Four Russian cadets came ashore at Pier 15 and were shown the academy in Baguio, the navy said.",
        "Interior chief Eduardo Año flew home from Sochi a day early. Police generals stayed on until Sunday.",
        "Naval cadets of the Philippine academy spent May aboard the Nadezhda out of Vladivostok.",
        (
            "What the Department of Energy wants from Rosatom is a study, not a plant, Secretary Alfonso "
            "Cusi clarified."
        ),
        "The Duma's Asia committee is to hear Senator Aquilino Pimentel on June 2.",
        (
            "The fisheries bureau had asked Vladivostok for two inspectors. They landed in General Santos "
            "on May 3."
        ),
        (
            "Russia's health watchdog head Anna Popova spent a day at the Research Institute for Tropical "
            "Medicine in Muntinlupa."
        ),
        "The Speaker of the Bangsamoro parliament saw Grozny last week as a guest of Ramzan Kadyrov.",
        "Six helicopters that the Philippine Air Force ordered from Kazan will not come, the Palace said.",
        "Senators want the memorandum with Gazprom shown to them. The energy secretary signed it in Moscow.",
        "Kamaz will send ten fire trucks to the Bureau of Fire Protection under a gift agreed in May.",
        "A wreath for the soldiers of 1945 was laid in Moscow by Defense Secretary Delfin Lorenzana.",
        (
            "Police attaché Col. Jose Reyes took up his post in Moscow on Monday, the Philippine National "
            "Police said."
        ),
    ],
)
def test_an_official_of_one_side_who_deals_with_a_place_or_body_of_the_other_is_relevant(text: str) -> None:
    assert read(text, MAY).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Inday Sara said more Russian tourists travel to Samal each year. Hotels are full.",
        "A former mayor of Omsk spent his holiday in Boracay with his wife, a travel agent said.",
        "A choir from Kazan won a prize in Manila. The mayor handed it over.",
        "A Cebu furniture maker will show chairs at a fair in Moscow in June, its owner said.",
        "The defense secretary said rebels in Basilan carry AK-47 rifles bought on the black market.",
        (
            "What the senators passed is an accord with Australia, not one with Moscow, the Senate "
            "president said."
        ),
        "Gazprom has cut gas to Europe, and the energy secretary in Manila sees no harm.",
        "TASS and Reuters reported that the storm in Luzon killed nine, the disaster council said.",
        "A ship with wheat from Novorossiysk docked in Batangas on Tuesday, the port manager said.",
        "The Izhmash plant closed a line. A gun shop in Makati sold its last rifles, its manager said.",
        "The senator's son studies in Tomsk and came home to Manila for Christmas.",
        "Congressman Reyes once lived in Moscow, where he sold insurance. He spoke in Quezon City on roads.",
        "The navy towed a Russian yacht into Subic after its engine failed, a commander said.",
        (
            "A poll put President Rodrigo Duterte beside President Vladimir Putin as a strongman, the "
            "pollster said."
        ),
        (
            "Kamchatka governor Vladimir Solodov said the quake felled no house. Phivolcs saw no tsunami "
            "for Luzon."
        ),
        "The Bank of Russia raised its rate, and the Bangko Sentral ng Pilipinas watches, its governor said.",
        "Moscow mayor Sergei Sobyanin opened a metro line. A Manila paper printed a picture of it.",
        "In general, the department said, wheat comes from farms near Krasnodar and goes through Subic.",
        "The Russian consul's cook opened a bakery in Cebu. The mayor bought the first loaf.",
        "Governor Gwen Garcia said a Russian blogger who climbed the capitol must pay a fine.",
        "A Quezon City councilor wants a street named after a poet from Moscow. It has no name yet.",
        "Customs men at Subic opened a box from Vladivostok and found crabs, the Bureau of Customs said.",
        "The health secretary said the flu came with travelers from Moscow and London.",
        "The agriculture secretary said a drought near Rostov-on-Don makes bread dear in Manila.",
        "A trader from Vladivostok asked the mayor of Dagupan for a stall to sell smoked fish.",
        "An architect from Saint Petersburg showed a plan for a mall in Pasig to its owners.",
        "Police say a general's watch was stolen by a couple from Sochi at a hotel in Makati.",
        "A crew from Russian state television filmed mangroves in Palawan. The governor gave them lunch.",
        "The energy department said a tanker with crude from Kozmino sails past Luzon to China.",
        "Mayor Joy Belmonte visited a school in Quezon City. Its best pupil was born in Kazan, she said.",
        "Senator Loren Legarda praised a weaver. Her cloth was once sold in Saint Petersburg.",
        "The governor of Palawan invited divers to Coron. They may meet Russians there in winter.",
        (
            "A court in Makati freed a man. He had a contract with a bank in Moscow, the justice department "
            "said."
        ),
        "The senator has a visit to the dentist on Friday. His wife is in Moscow.",
        "The Palace congratulated a chemist. She teaches in Novosibirsk.",
        "Congressman Joey Salceda wants a treaty on seas. He read of it in a book from Moscow.",
        "The Russian ambassador likes mangoes. He buys them at a market in Manila.",
        (
            "Cooperation of farmers and the provincial board of Capiz bears fruit. They sell crabs as far "
            "as Vladivostok."
        ),
        "Mayor Honey Lacuna honored a cook from Tondo who trained in Moscow. He has won two prizes.",
        "Governor Daniel Fernando grieved over a fire in Perm that killed forty, he wrote.",
        (
            "Senator Nancy Binay reads Chekhov. She has never been asked what she thinks of plays in "
            "Moscow, an aide said."
        ),
        "Bureau of Quarantine doctors found no plague on a bulk carrier from Nakhodka, its director said.",
        "The Board of Investments said a call center firm will move its office from Kazan to Clark.",
        "Philippine businessmen bought land in Sochi for a hotel. Their lawyer said no license is needed.",
        "Davao's tourism office counts 300 guests from Vladivostok a month. They like the beaches.",
        "Senator Bong Go's cousin runs a shop in Krasnodar and has colleagues there from Iloilo.",
        "Representative Joel Reyes was born in Moscow to a student couple. He speaks for Palawan.",
        "A plane from Irkutsk landed in Kalibo with 200 people, the aviation authority said.",
        "A Makati court said a bank in Moscow must be heard. The justice secretary did not appeal.",
        "Mayor Lani Cayetano flew home from Dubai. A singer from Kazan sat beside her.",
        "What the House passed is an accord with Japan, not one with Russia, Deputy Speaker Raul Reyes said.",
        "The wife of the Russian consul gave her agreement to show the icons, the Cebu museum said.",
    ],
)
def test_private_matters_prices_crime_and_places_only_named_are_not(text: str) -> None:
    assert not read(text, MAY).relevant
