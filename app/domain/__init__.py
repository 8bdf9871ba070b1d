"""Rules of the neighbourhood office: plain functions over frozen dataclasses, standard library only."""
