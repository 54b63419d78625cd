"""Isabel Connect: for firms with Isabel 6, the banks' own statements of account as they made them."""
