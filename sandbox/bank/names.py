"""The institutions of the sandbox, by the first part of their address."""

NAMES = {
    "argenta": "Argenta",
    "axa": "AXA Bank",
    "bank-de-kremer": "Bank de Kremer",
    "van-breda": "Bank J. Van Breda & C°",
    "belfius": "Belfius",
    "bnp-paribas-fortis": "BNP Paribas Fortis",
    "bpost-bank": "bpost bank",
    "cbc": "CBC",
    "crelan": "Crelan",
    "europabank": "Europabank",
    "fintro": "Fintro",
    "hello-bank": "Hello bank!",
    "ing": "ING",
    "kbc": "KBC",
    "kbc-brussels": "KBC Brussels",
    "keytrade": "Keytrade",
    "nagelmackers": "Nagelmackers",
    "ponto": "Ponto",
    "triodos": "Triodos",
    "vdk": "vdk bank",
}
