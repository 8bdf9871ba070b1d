"""The owners' roll kept by the office (业主名册)."""
