"""Nights: sources, ledger, briefs, files, digest; nothing is lost, and nothing is paid for twice."""
