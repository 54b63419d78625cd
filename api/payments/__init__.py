"""Paying suppliers by a file for the bank."""
