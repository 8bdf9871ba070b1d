"""Starts the program: ``python -m app`` is the command ``linli``."""

from __future__ import annotations

import sys

from app.cli.main import main

sys.exit(main())
