"""Fixtures every layer shares."""

from __future__ import annotations

import shutil

import pytest

from app.bootstrap import open_office
from tests.db.open_offices import make_open_office, ticking_clock


@pytest.fixture(scope="session")
def office_template(tmp_path_factory):
    """An empty office folder, made once and copied for each test."""
    return make_open_office(tmp_path_factory.mktemp("template") / "office", ticking_clock())


@pytest.fixture
def office_folder(office_template, tmp_path):
    """An empty office folder of the test's own; it opens without a password."""
    return shutil.copytree(office_template, tmp_path / "阳光 社区")


@pytest.fixture
def office(office_folder):
    """An open, empty office whose clock goes on by one minute at each look."""
    opened = open_office(office_folder, None, clock=ticking_clock())
    yield opened
    opened.close()
