"""What one clause says, whatever it speaks of: did it happen, when, where, by whose word."""
