"""Ponto Connect: a Belgian house between the banks and us, which fetches by itself and serves what it fetched."""
