"""Bringing in sheets made by people: understand the columns, plan, show, then do it in one act."""
