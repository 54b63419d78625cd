"""`okioki backup` and `okioki restore`: everything of an installation but its key, in one folder, and back."""
