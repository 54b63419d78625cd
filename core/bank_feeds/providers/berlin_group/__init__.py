"""The Berlin Group interface NextGenPSD2 (XS2A), version 1.3."""
