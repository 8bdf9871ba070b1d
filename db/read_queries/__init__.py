"""Questions to the database, each answered with frozen rows straight from SQL."""
