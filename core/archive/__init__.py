"""A period or a selection of documents as one zip file, with an index and proof that it is whole."""
