"""The pages, by area."""

from drafter.web.routes import (
    checking,
    comparing,
    downloads,
    draft,
    editing,
    facts,
    filling,
    home,
    pasting,
    rewriting,
    settings,
    sources,
    users,
)

ROUTERS = tuple(
    area.router
    for area in (
        users,
        home,
        sources,
        facts,
        draft,
        pasting,
        editing,
        downloads,
        checking,
        rewriting,
        comparing,
        filling,
        settings,
    )
)
