"""From a page as it was printed to clean text, line by line, with the place of each character in the original."""
