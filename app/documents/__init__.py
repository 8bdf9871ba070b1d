"""PDFs: frozen facts in, the same bytes out every time."""
