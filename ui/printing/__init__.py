"""Looking at a PDF before it goes to paper: preview, printing, saving."""
