"""After a meeting: minutes edited and sealed, results posted, promises handed on (纪要与督办)."""
