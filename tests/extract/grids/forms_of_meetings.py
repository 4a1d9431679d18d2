"""Ways to tell that two met: what stands in braces is filled with people, a place and a day."""

# One sentence in which two meet.
TALKS = (
    "{ph} met {ru} {where} {when}.",
    "{ru} met {ph} {where} {when}.",
    "{ph}, who met {ru} {where} {when}, said trade should grow.",
    "After meeting {ru} {where} {when}, {ph} said trade should grow.",
    "After his meeting with {ru} {where} {when}, {ph} said trade should grow.",
    "Following talks with {ru} {where} {when}, {ph} said trade should grow.",
    "In a meeting with {ru} {where} {when}, {ph} called for more trade.",
    "During his meeting with {ru} {where} {when}, {ph} asked for more flights.",
    "At a meeting {where} {when}, {ph} and {ru} agreed to expand trade.",
    "{ph} told {ru} during their meeting {where} {when} that trade should grow.",
    "{ph} told {ru} in a meeting {where} {when} that trade should grow.",
    "{ph} thanked {ru} for the help with the flood when they met {where} {when}.",
    "When {ph} met {ru} {where} {when}, the two spoke of energy.",
    "{ph} raised the issue with {ru} when the two met {where} {when}.",
    "{ph} said trade should grow after meeting with {ru} {where} {when}.",
    "{ph} expressed gratitude to {ru} during a bilateral meeting {where} {when}.",
    "{ph} briefed {ru} on the typhoon at a meeting held {where} {when}.",
    "{ph} invited {ru} to visit the country during talks {where} {when}.",
    "{ph} said {ru} assured him of support when they met {where} {when}.",
    "The offer was made by {ru} in a meeting with {ph} {where} {when}.",
    "The matter came up in talks that {ph} had with {ru} {where} {when}.",
    "This was discussed by {ph} and {ru} at their meeting {where} {when}.",
    "Energy was high on the agenda when {ph} held talks with {ru} {where} {when}.",
    "{when}, {ph} met {ru} {where}.",
    "{when}, {ph} held talks {where} with {ru}.",
    "{ph} has met {ru} {where} {when}, the department said.",
    "{ph} had a productive meeting {where} {when} with {ru}, the department said.",
    "The two countries agreed to expand trade in talks {where} {when} between {ph} and {ru}.",
    "{ru} was received by {ph} {where} {when}.",
    "{ru} paid a courtesy call on {ph} {where} {when}.",
    "{ru} called on {ph} {where} {when} to discuss energy.",
    "{ru} told {ph} during their meeting {where} {when} that Russia was ready to supply wheat.",
    "The courtesy call of {ru} on {ph} took place {where} {when}.",
    "The meeting was attended by {ph} and {ru} and was held {where} {when}.",
    "Photo shows {ph} with {ru} during their meeting {where} {when}.",
    "Present at the meeting {where} {when} were {ph} and {ru}.",
    "The talks {where} {when} were co-chaired by {ph} and {ru}.",
    "{ph} and {ru} co-chaired the consultations {where} {when}.",
)

# A few sentences, the second of which tells who met, where or when.
NARRATIVES = (
    (
        "{ph} and {ru} have agreed to expand trade, the department said. The agreement was reached when the two met "
        "{where} {when}."
    ),
    "{ph} met with {ru} to discuss trade, the department said. The meeting was held {where} {when}.",
    "{ph} met with {ru}, the department said. The two met {where} {when}.",
    "{ph} has asked Russia for more flights. He made the request in a meeting with {ru} {where} {when}.",
    "The Philippines wants more trade with Russia. {ph} said this when he met {ru} {where} {when}.",
    "Russia is ready to supply wheat to the Philippines. {ru} said so in talks with {ph} {where} {when}.",
    "Russia is ready to supply wheat to the Philippines. {ru} conveyed this to {ph} when they met {where} {when}.",
    "{ph} said ties with Russia were growing. He spoke after a meeting with {ru} {where} {when}.",
    "{ru} arrived for talks with the Philippine side. He met {ph} {where} {when}.",
    "{ru} thanked the Philippines for its support. The envoy was received by {ph} {where} {when}.",
    (
        "Talks between the Philippines and Russia were held {where} {when}. {ph} headed the Philippine delegation. "
        "The Russian delegation was led by {ru}."
    ),
    "The Philippines and Russia held consultations {where} {when}. The consultations were co-chaired by {ph} and {ru}.",
    (
        "The Philippines and Russia held bilateral talks {where} {when}, with {ph} and {ru} leading their respective "
        "delegations."
    ),
    "Senior officials of the Philippines and Russia met {where} {when}. Present were {ph} and {ru}.",
    "{ph} called on {ru}. The call took place {where} {when}.",
    "{ph} and {ru} discussed trade and energy. Their meeting took place {where} {when}.",
    "{ph} and {ru} discussed trade and energy. The two officials met {where} {when}.",
    "{ph} and {ru} discussed trade and energy. The talks were held {where} {when}.",
    "{when}, talks took place {where} between {ph} and {ru}. The two sides discussed trade.",
    "{when}, {ru} received {ph} {where}. They discussed trade.",
    "{ph} was {where} {when}, where he met {ru}.",
    "{ph} was {where} {when}. While there, he met with {ru}.",
    "{ph}, together with Undersecretary Maria Santos, met with {ru} {where} {when}.",
    "{ph} met with {ru} {where} {when}. Also present was Ambassador Carlos Sorreta.",
    "According to the department, {ph} met {ru} {where} {when} to discuss trade.",
    "The department announced that {ph} had met with {ru} {where} {when}.",
    "{ph} posted on Facebook that he met {ru} {where} {when}.",
    "“We agreed to expand trade,” {ph} said of his meeting with {ru} {where} {when}.",
    "“We agreed to expand trade,” {ph} told reporters after meeting {ru} {where} {when}.",
)

CALLS = (
    "{ph} spoke by phone with {ru} {when}, the department said.",
    "{ph} had a telephone conversation with {ru} {when}, the department said.",
    "{ph} talked on the phone with {ru} {when} to discuss trade.",
    "{ph} held a phone call with {ru} {when} at the request of the Russian side.",
    "{ph} phoned {ru} {when} to discuss trade, the department said.",
    "{ph} held a video conference with {ru} {when} to discuss trade.",
    "{ph} met virtually with {ru} {when}, the department said.",
    "{ph} received a phone call from {ru} {when}, the department said.",
    "{ph} spoke via videoconference with {ru} {when} about the flood.",
    "{ph} discussed trade by phone with {ru} {when}, the department said.",
    "{ph} held an online meeting with {ru} {when} about the flood.",
    "{ph} conferred by telephone with {ru} {when}, the department said.",
    "{ph} told {ru} by phone {when} that trade should grow.",
)
