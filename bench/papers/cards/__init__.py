"""SYNTHETIC card statements, in six layouts; their shapes follow what issuers in Belgium and around print, their contents are invented."""
