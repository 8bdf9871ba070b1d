"""The people of the three parties (三方人员)."""
