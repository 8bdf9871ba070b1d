"""The first page: make a community's office, open one, or try the sample."""
