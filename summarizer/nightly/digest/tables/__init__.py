"""The tables of a digest: one row a fact, linked to the sentences that carry it."""
