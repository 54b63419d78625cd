"""Tags, categories and messages over HTTP."""
