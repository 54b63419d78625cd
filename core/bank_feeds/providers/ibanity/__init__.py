"""What Ponto Connect and Isabel Connect, two products of one house, have in common."""
