"""Deciding votes in whole numbers: who counts, how many are needed, what the answer is."""
