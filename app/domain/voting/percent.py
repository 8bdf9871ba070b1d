"""Shares and areas as they are shown: whole-number arithmetic, rounded down, never up."""

from __future__ import annotations


def share_shown(part: int, whole: int) -> str:
    """``part`` of ``whole`` in per cent with two decimals, «66.66%»; «–» of nothing.

    Rounded down, so that it never shows a threshold reached that is not.
    """
    if whole <= 0:
        return "–"
    hundredths = part * 10_000 // whole
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def area_shown(area: int) -> str:
    """An area in 0.01 m² as square metres, «30000.01»."""
    sign = "-" if area < 0 else ""
    return f"{sign}{abs(area) // 100}.{abs(area) % 100:02d}"
