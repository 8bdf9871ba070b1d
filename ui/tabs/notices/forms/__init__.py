"""填表: the office's own Excel forms, filled from what the office knows."""
