"""The drafts of the diary: the one quick line, and the full form."""

from ui.draft_keeper import DraftKeeper

__all__ = ["FORM", "QUICK", "DraftKeeper"]

QUICK, FORM = "diary.quick", "diary.entry"
