"""A cell of a table on a terminal: broken between Chinese characters, never inside a word, a number or the name of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.present.wrapping import cell_width, pieces, wrap

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.measure import Measurement
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Folded:
    """What rich draws of a cell's words; nothing in them is markup."""

    words: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        from rich.text import Text

        for line in wrap(self.words, options.max_width):
            yield Text(line, overflow="fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from rich.measure import Measurement

        least = max(map(cell_width, pieces(self.words)), default=0)
        return Measurement(min(least, options.max_width), min(cell_width(self.words), options.max_width))
