"""Who signs a notice (落款)."""

from __future__ import annotations

COMMITTEE = "居民委员会"


def issuer_of(community: str) -> str:
    """The full name of the committee of a community: «示例社区居民委员会»."""
    if not community or community.endswith(("委员会", "居委会")):
        return community
    return community + COMMITTEE
