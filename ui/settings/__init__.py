"""Settings: how things look here, and what the office has decided for everybody."""
