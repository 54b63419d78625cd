"""The simulated Ponto Connect: it fetches from the simulated banks when told to, and serves what it fetched."""
