"""What a person can do: commands, their handlers, and the acts that take longer than a moment."""
