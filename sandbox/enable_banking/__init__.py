"""The simulated Enable Banking: one interface over the accounts of the simulated banks, whose own page the user approves on."""
