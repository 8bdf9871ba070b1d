"""The templates of notices, and changing them (模板)."""
