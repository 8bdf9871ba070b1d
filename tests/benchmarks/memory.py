"""How much memory this process holds."""

from __future__ import annotations

from pathlib import Path


def megabytes(of: str = "VmRSS") -> float:
    """Memory held now (``VmRSS``) or at most (``VmHWM``), in MB; 0 where the system cannot tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith(f"{of}:"):
            return int(line.split()[1]) / 1024
    return 0.0
