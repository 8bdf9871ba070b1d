"""Alembic's scripts: one file per schema version, none of which imports the live tables."""
