"""What a page tells of its article: in its metadata, around the body, and in the names of its site."""
