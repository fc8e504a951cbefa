"""版式: what a page of a unit's documents looks like. GB/T 9704-2012 unless the unit has its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

STANDARD = "gb9704"


@dataclass(frozen=True, slots=True)
class Page:
    """Millimetres."""

    width: float = 210
    height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26


@dataclass(frozen=True, slots=True)
class Letterhead:
    """版头: the red issuer's mark (`云溪市财政局文件`), the document's number, and for reports upward the signer (§7.2)."""

    issuer: str
    number: str = ""
    signer: str = ""
    secrecy: str = ""
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: who gets a copy, who printed it; the date printed is the document's own (§7.4)."""

    issued_by: str
    copied_to: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A unit's page format. Lengths of the page in mm, type sizes and line pitch in points.

    fonts, sizes: by what is set in them: title, subtitle, body, level1–level4, page_number, table (see `font`, `size`).
    bold: what is set bold, such as (`level3`,). page_number: `{page}` is the number. seal: leave room for the seal.
    letterhead, imprint: none unless the unit wants them.
    Source: GB/T 9704-2012 §5.1, §5.2, §7.2–7.5.
    """

    id: str = STANDARD
    title: str = "GB/T 9704-2012"
    page: Page = Page()
    footer_distance: float = 25
    line_pitch: float = 28.95
    character_spacing: float = -0.25
    digits_font: str = "Times New Roman"
    fonts: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)
    bold: tuple[str, ...] = ()
    page_number: str = "— {page} —"
    seal: bool = False
    letterhead: Letterhead | None = None
    imprint: Imprint | None = None

    def font(self, name: str) -> str:
        """The East Asian font of what is named; the body's where the layout has none for it."""
        return self.fonts.get(name) or self.fonts["body"]

    def size(self, name: str) -> float:
        """Points; the body's where the layout has none for it."""
        return self.sizes.get(name) or self.sizes["body"]

    @property
    def type_area(self) -> tuple[float, float]:
        """版心: width and height in mm."""
        page = self.page
        return page.width - page.left - page.right, page.height - page.top - page.bottom

    @property
    def characters_a_line(self) -> int:
        """How many characters of the body stand on a full line (28)."""
        return int(self.type_area[0] / 25.4 * 72 / (self.size("body") + self.character_spacing))

    @property
    def lines_a_page(self) -> int:
        """How many lines of the body stand on a full page (22)."""
        return int(self.type_area[1] / 25.4 * 72 / self.line_pitch)
