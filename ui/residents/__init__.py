"""The plain register of residents: find, add, mend, bin; enough to link diary entries to people."""
