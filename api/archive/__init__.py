"""A period of documents as one file."""
