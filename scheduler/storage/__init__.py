"""The store: tables, sessions and small repositories. Only this package knows SQLAlchemy."""
