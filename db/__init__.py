"""Storage: one encrypted SQLite file per office, reached only through the ports of ``app``."""
