"""How right and how quick the bringing together is, by kind of difficulty, beside its peers in the same run."""
