"""What is taken out of all text that is kept or shown: contact data, and characters that no reader sees."""
