"""A small IMAP4rev1 server (RFC 3501, with IDLE, UIDPLUS, SPECIAL-USE and LITERAL+) that remembers all it was asked."""
