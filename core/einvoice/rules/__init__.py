"""The official rules: XML schemas, EN 16931 and Peppol, applied as published."""
