"""Automation rules: how to recognise transactions and documents that come again, and what to do with them."""
