"""How Alembic reaches the database: through the connection it is handed."""

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - completes the metadata


def run() -> None:
    """Run the migrations asked for on the connection that `storage.schema` put into the configuration."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run()
