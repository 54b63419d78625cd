"""The simulated banks: Berlin Group NextGenPSD2 1.3.12 for several institutions, with a page where the user approves."""
