"""What is known by name: the gazetteer, and what one pass over a document finds of it."""
