"""What states buy of each other by the lot."""

from __future__ import annotations

# What states buy of each other; weapons as such ("arms", "equipment") are no lot that one could name a contract by.
GOODS = (
    r"(?:submarines?|helicopters?|choppers?|gunships?|(?:air|war)?planes?|aircraft|(?:fighter\s+)?jets?"
    r"|warships?|vessels"
    r"|frigates?|corvettes?|(?:patrol\s+|gun)boats?|tanks|(?:armou?red|amphibious)\s+vehicles"
    r"|(?:army|fire|military)\s+trucks"
    r"|rifles|(?:fire|small\s+)arms|(?:grenade|rocket|missile)\s+launchers?|missiles?|(?:smart\s+)?bombs|howitzers"
    r"|radars?|drones|locomotives|trains|railcars|doses|vaccines?"
    r"|(?:barrels|tons|tonnes|liters|litres)\s+of\s+"
    r"(?:crude\s+oil|crude|oil|diesel|fuel|wheat|fertili[sz]er|coal|urea|corn|grain|sugar))"
)
