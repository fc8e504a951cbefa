"""The one way to a console of rich: what a document says is printed as it stands, never read as markup ([/工作]) or as an emoji's name (:100:)."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console_for(
    out: IO[str] | None = None,
    *,
    errors: bool = False,
    width: int | None = None,
    soft_wrap: bool = False,
    colours: bool = True,
) -> Console:
    """A console on standard output (errors: on standard error), or on `out`."""
    from rich.console import Console

    return Console(
        file=out,
        stderr=errors,
        width=width,
        soft_wrap=soft_wrap,
        color_system="auto" if colours else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
