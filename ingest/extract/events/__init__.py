"""Encounters and journeys, each gathered from all its mentions and completed from what stands around them."""
