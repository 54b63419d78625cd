"""Belgian business papers that nobody ever sent: SYNTHETIC invoices, receipts, letters and card statements with their truth.

    python -m bench.papers --out DIR --seed N --count K

Everything here is invented by a random generator: no name, number, amount or layout was taken from a real paper, and what is
measured on these papers says how well the reader does on *this generator*, not on the world. VAT numbers, IBANs and structured
communications are random with right check digits; that one of them belongs to somebody is chance. The same seed gives the same files.
"""
