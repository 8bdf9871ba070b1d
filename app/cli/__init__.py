"""The headless verbs: the same acts as in the window, for scripts and checks."""
