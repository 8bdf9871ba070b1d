"""Writing a notice: choosing a template, filling in the form, seeing the page as it will be."""
