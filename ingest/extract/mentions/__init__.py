"""One mention of an encounter or a journey: its words, the people in it, its day and place."""
