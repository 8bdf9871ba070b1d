"""What is done before, during and after a meeting."""
