"""E-invoices: the EN 16931 model, what writes and reads it, and the official rules that judge it."""
