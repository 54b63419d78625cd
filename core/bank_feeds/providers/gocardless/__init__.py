"""GoCardless Bank Account Data (Nordigen), for holders of an account from before 2025: new ones are not opened any more."""
