"""Tags, categories and messages to the accountant, on documents, transactions and bookings."""
