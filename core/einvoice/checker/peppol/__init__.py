"""The rules that Peppol adds to EN 16931: BIS Billing 3.0 and Self-Billing, with those of countries."""
