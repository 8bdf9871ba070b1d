"""A notice made out for many: one each, labels, envelopes (成批打印)."""
