"""Our own check of EN 16931 and Peppol BIS Billing: the official rules as small Python functions over the tree of a UBL or CII file."""
