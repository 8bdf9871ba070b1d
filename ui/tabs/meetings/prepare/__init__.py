"""Before a meeting (筹备): agenda, people called, material, papers."""
