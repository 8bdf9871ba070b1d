"""One package per tab of the main window; a tab never imports another tab."""
