"""Fixtures of the services' tests."""

from __future__ import annotations

import pytest

from tests.services.planning_desk import FakeOffice, call_everybody


@pytest.fixture
def desk():
    """An empty office at which meetings are planned."""
    return FakeOffice()


@pytest.fixture
def full_desk(desk):
    """The same with a committee of seven, an alternate, the community and the property company."""
    return call_everybody(desk)
