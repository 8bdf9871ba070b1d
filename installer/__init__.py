"""Prepares a machine for LinliDesk: ``python3 -m installer run|setup|test``."""
