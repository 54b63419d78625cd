"""The weights of what speaks for a value, by family of fields: written by `python -m bench.readings.fit_sureness`.

Fitted on 18206 values of 627 papers and of copies of them with a quarter of their label words made unknown; of the
papers' own values 21 were wrong. Each source judged by the others at SURE = 0.92: 92.9% of the values are sure,
0.09% of those are wrong. Values by source:
4946 synthetic (bench.papers), 255 stephanstapel/ZUGFeRD-csharp, 233 be-synthetic, 224 zugferd samples, 155
ZUGFeRD/corpus, 150 Securibox/facturx, 72 zzzDavid/ICDAR-2019-SROIE, 53 OCA/edi, 32 invoice-x/invoice2data, 24
phax/phive-rules, 22 horstoeko/zugferd, 9 ReceiptManager/receipt-parser-legacy, 6 ZUGFeRD/mustangproject, 2
benjamin-awd/monopoly
"""

COEFFICIENTS: dict[str, dict[str, float]] = {
    "currency": {
        "bias": 1.995,
        "legible": 1.939,
        "read": 0.734,
        "share": 1.987,
    },
    "customer_name": {
        "bias": -0.656,
        "apart": 0.047,
        "labelled": 0.276,
        "legal_form": 1.3,
        "legible": 0.782,
        "margin": 3.034,
        "spelt": 1.071,
        "weight": 0.379,
    },
    "due_date": {
        "bias": -1.222,
        "alone": 1.784,
        "in_order": 0.509,
        "label": 0.859,
        "near": 0.587,
        "only": 0.016,
        "read": 0.851,
        "repeated": 0.662,
        "usual_term": 2.933,
    },
    "invoice_number": {
        "bias": -0.807,
        "alone": 0.927,
        "label": 1.709,
        "long": 0.961,
        "repeated": 1.488,
        "strong": 1.067,
        "top": 1.145,
    },
    "issue_date": {
        "bias": -0.29,
        "alone": 0.592,
        "few": 0.25,
        "first": 2.634,
        "in_order": 0.038,
        "label": 1.375,
        "latest": 1.149,
        "near": 0.922,
        "only": 0.155,
    },
    "number": {
        "bias": 1.564,
        "alone": 1.545,
        "checked": 1.564,
        "legible": 1.52,
        "read": 0.631,
    },
    "parts": {
        "bias": 0.324,
        "by_rate": 2.032,
        "largest": 0.964,
        "legible": 0.32,
        "margin": 0.607,
        "no_rival": 1.327,
    },
    "supplier_name": {
        "bias": 0.12,
        "few_words": 0.079,
        "first": 0.772,
        "legal_form": 0.736,
        "legible": 0.912,
        "margin": 0.431,
        "spelt": 1.258,
        "with_number": 0.259,
    },
    "total": {
        "bias": -0.234,
        "by_rate": 0.517,
        "largest": 2.049,
        "margin": 1.027,
        "no_rival": 1.862,
        "proven": 0.609,
        "read": 0.234,
        "repeated": 0.285,
        "with_vat": 0.417,
    },
    "vat_breakdown": {
        "bias": -1.76,
        "by_rate": 1.232,
        "largest": 1.028,
        "margin": 0.381,
        "no_rival": 1.741,
        "proven": 1.232,
        "several": 1.836,
        "whole": 0.656,
        "with_vat": 0.551,
    },
    "vat_number": {
        "bias": 1.169,
        "apart": 1.326,
        "both": 0.632,
        "checked": 1.115,
        "legible": 1.119,
        "named": 1.169,
        "read": 0.181,
    },
}
