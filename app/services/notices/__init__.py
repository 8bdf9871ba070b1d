"""Writing, printing, posting and taking down notices, and filling the office's own forms."""
