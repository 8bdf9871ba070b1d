"""Widgets used by more than one screen, one idea each."""
