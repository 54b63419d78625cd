"""The simulated GoCardless Bank Account Data, over the simulated banks."""
