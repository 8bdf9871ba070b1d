"""The window: screens, their view models and the widgets they share."""
