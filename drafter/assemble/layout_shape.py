"""The shape of a unit's layout file; what it leaves out is the standard's. Lengths in mm, sizes in points."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool

from drafter.core.messages import _
from drafter.core.shapes import Line, Lines, NeededLine, Strict

Length = Annotated[float, Field(strict=True, ge=0)]
Pitch = Annotated[float, Field(strict=True, gt=0)]


class PageFile(Strict):
    width: Pitch = 210
    height: Pitch = 297
    top: Length = 37
    bottom: Length = 35
    left: Length = 28
    right: Length = 26


class FontsFile(Strict):
    """What has a font of its own."""

    title: Line = ""
    subtitle: Line = ""
    body: Line = ""
    level1: Line = ""
    level2: Line = ""
    level3: Line = ""
    level4: Line = ""
    page_number: Line = ""
    table: Line = ""
    table_header: Line = ""


class SizesFile(Strict):
    """What has a size of its own."""

    title: Pitch = 22
    subtitle: Pitch = 16
    body: Pitch = 16
    level1: Pitch = 16
    level2: Pitch = 16
    level3: Pitch = 16
    level4: Pitch = 16
    page_number: Pitch = 14
    table: Pitch = 12


class LetterheadFile(Strict):
    issuer: NeededLine
    number: Line = ""
    signer: Line = ""
    secrecy: Line = ""
    urgency: Line = ""


class ImprintFile(Strict):
    issued_by: NeededLine
    copied_to: Line = ""


def _numbered(form: str) -> str:
    if form and "{page}" not in form:
        raise ValueError(_("应有“{page}”，例：— {page} —"))
    return form


class LayoutFile(Strict):
    """Every key a layout may have."""

    id: Line = ""
    title: Line = ""
    page: PageFile = PageFile()
    footer_distance: Length = 25
    line_pitch: Pitch = 28.95
    character_spacing: Annotated[float, Field(strict=True)] = -0.25
    digits_font: Line = ""
    fonts: FontsFile = FontsFile()
    sizes: SizesFile = SizesFile()
    bold: Lines = []
    page_number: Annotated[Line, AfterValidator(_numbered)] = ""
    seal: StrictBool = False
    letterhead: LetterheadFile | None = None
    imprint: ImprintFile | None = None
