"""The projector: a window of its own that the whole room reads, and the operator's hold on it."""
