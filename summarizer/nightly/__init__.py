"""Nights: sources, ledger, briefs, files, digest; nothing lost, nothing paid twice."""
