"""The notices tab: the book of notices, writing and printing them, boards, and filled forms."""
