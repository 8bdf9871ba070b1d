"""Who changed what and when, in words, and taking single steps back."""
