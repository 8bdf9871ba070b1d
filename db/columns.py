"""The pieces tables are made of: names of constraints, and the few kinds of column there are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def new_table(name: str, *columns: Column[Any] | Index | UniqueConstraint) -> Table:
    """A table with its id and that of the community it belongs to."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("community_id", Integer, nullable=False),
        *columns,
        sqlite_autoincrement=True,
    )


def text(name: str, default: str = "") -> Column[str]:
    """A text, empty unless given."""
    return Column(name, Text, nullable=False, server_default=default)


def moment(name: str, *, nullable: bool = False) -> Column[int]:
    """Whole seconds since 1970, UTC."""
    return Column(name, BigInteger, nullable=nullable)


def day(name: str, *, nullable: bool = True) -> Column[str]:
    """A local date as ISO text."""
    return Column(name, String(10), nullable=nullable)


def flag(name: str) -> Column[bool]:
    """Yes or no; no unless given."""
    return Column(name, Boolean(create_constraint=False), nullable=False, server_default="0")


def link(name: str, target: str) -> Column[int]:
    """The id of a row elsewhere, or none."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=True)
