"""Letters of two alphabets: folded, spelled and romanised."""
