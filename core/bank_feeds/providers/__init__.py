"""The ways to reach banks: one Protocol, one folder for each interface."""
