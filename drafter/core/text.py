"""Places in a text, and places a fact comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) of Unicode code points.

    Raises:
        ValueError: if start is negative or end lies before start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"bad span {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same span, `by` code points later."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Provenance:
    """出处: the file (or the words `case.yaml`), the place in it, and what is written there.

    `source` is a file name as given; `locator` is `第14行` for text, `指标!B9` for a sheet, `第3段` for a docx.
    `start` is the line (1-based) or the code-point offset where a reader can jump to, if known.
    """

    source: str
    locator: str
    quote: str = ""

    def __str__(self) -> str:
        return f"{self.source} {self.locator}".strip()
