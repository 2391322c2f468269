"""Measure finders, checks and briefs against gold briefs."""
