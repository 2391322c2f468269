"""What the lines of a page are: body or furniture, times, bylines, outlets, tables and remarks."""
