"""The today tab: what needs a person now, and how the service stands."""
