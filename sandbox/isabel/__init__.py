"""The simulated Isabel Connect: the simulated banks' statements of account, as CODA files."""
