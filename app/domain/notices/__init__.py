"""Notices: what hangs on the boards, why, until when, and how it is known that it hung."""
