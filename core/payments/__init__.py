"""Paying suppliers: what can be paid, the file the bank takes, and what became of it."""
