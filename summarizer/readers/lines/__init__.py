"""What the lines of a page are: body or furniture, tables and remarks; `origin` reads outlets, reporters and times."""
