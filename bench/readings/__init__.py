"""The parts of bench/reading.py: cases, scores, and what is measured of them."""
