"""What a model answers besides a brief: a patch of it, and a second reading."""
