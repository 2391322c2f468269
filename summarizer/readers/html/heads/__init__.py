"""What a page says about its article: in its metadata, around the body, and in the names of its site."""
