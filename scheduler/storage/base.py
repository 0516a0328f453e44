"""What all tables share: names of constraints, and moments that keep their time zone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

NAMEN = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcMoment(TypeDecorator[datetime]):
    """A moment, kept in UTC: SQLite itself forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC; a moment without a zone is a bug."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("een moment zonder tijdzone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment in UTC, whatever the zone of the server."""
        del dialect
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(naming_convention=NAMEN)
    type_annotation_map = {datetime: UtcMoment, dict[str, Any]: JSON, list[str]: JSON, list[Any]: JSON}  # noqa: RUF012


def one_of(kolom: str, waarden: tuple[str, ...]) -> CheckConstraint:
    """A constraint of the database itself: the column holds one of these words."""
    return CheckConstraint(f"{kolom} IN ({', '.join(repr(w) for w in waarden)})", name=kolom)
