"""LinliDesk without its window: rules, services, documents and the headless verbs."""
