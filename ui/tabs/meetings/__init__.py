"""The meetings tab (三方例会): the list, and one meeting from its agenda to its minutes."""
