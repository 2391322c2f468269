"""Read where a text comes from: outlet, issuer, reporters, authors and times."""
