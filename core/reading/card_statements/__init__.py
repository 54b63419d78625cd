"""Card statements: which card, which month, each line, and whether the lines add up to what the paper says."""
