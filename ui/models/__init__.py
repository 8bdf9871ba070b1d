"""Item models that carry frozen rows into Qt views."""
