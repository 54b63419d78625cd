"""Automation rules over HTTP."""
