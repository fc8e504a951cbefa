"""The one way a page is made: a Jinja template under `templates/`, everything escaped, nothing fetched, no script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).resolve().parent / "templates"


def page(template: str, **values: Any) -> str:
    """The page `templates/<template>` with its values; a name the template knows and nobody gave is an error."""
    return _environment().get_template(template).render(values)


def stream(template: str, **values: Any) -> Iterator[str]:
    """The same page in pieces, for values too many to hold at once."""
    return _environment().get_template(template).generate(values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
