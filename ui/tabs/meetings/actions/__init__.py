"""The promises of all meetings, followed to the end (督办)."""
