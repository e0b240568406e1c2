"""Alembic's environment: runs on the connection that the office gives, in its transaction."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    transactional_ddl=False,  # the office begins and commits; nothing here may
    render_as_batch=False,
)
context.run_migrations()
