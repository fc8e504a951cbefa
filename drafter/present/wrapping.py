"""Chinese text on a terminal of any width: broken between characters, never before a closing mark, never inside a word or number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

# What stays in one piece: runs of Latin letters and digits (12.5%, metrics.xlsx), a character with the closing marks behind it.
# The marks may stand behind a blank: an open bracket of a form （ ）.
_CLOSING = r"[，。；：、！？”）)》〉】\]」…:;,.!?]"
_CLOSED = rf"(?:{_CLOSING}|\"(?=[\s,.;:)]|$))"  # a straight quote closes where a word ends
_FILE = r"(?:[A-Za-z]+:)?[\u4e00-\u9fff]{1,8}\.[a-z]{2,5}(?![A-Za-z])"  # 上期.docx, scripted:回复.json
_COMMAND = r"drafter(?: [A-Za-z0-9][A-Za-z0-9-]*| --[a-z-]+){1,2}"  # drafter draft --help, to be copied whole
_PIECE = re.compile(
    rf"[“（(《〈【\[「]*(?:{_FILE}|{_COMMAND}|[A-Za-z0-9.,%‰!_/+\-:'’]+|\S){_CLOSED}*(?: {_CLOSING}+)*|\s"
)


def wrap(words: str, width: int) -> list[str]:
    """The lines of `words` (blanks and line ends folded to one blank), each at most `width` cells wide unless one piece is wider."""
    from rich.cells import cell_len

    lines, line, used = [], "", 0
    for piece in pieces(" ".join(words.split())):
        size = cell_len(piece)
        if used + size > width and line:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece == " ":
                continue
        line, used = line + piece, used + size
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def wrap_words(words: str, width: int) -> list[str]:
    """The lines of words parted by blanks, as English is, each at most `width` cells wide unless one word is wider."""
    lines, line = [], ""
    for word in words.split():
        if line and cell_width(line) + 1 + cell_width(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return [*lines, line]


def cell_width(words: str) -> int:
    """How many cells of a terminal the words take."""
    from rich.cells import cell_len

    return cell_len(words)


def line_breaks(words: str, width: int, hang: int) -> list[int]:
    """Where one line is broken so that it fits, when what follows a break begins in column `hang`."""
    from rich.cells import cell_len

    places: list[int] = []
    used = at = 0
    for piece in pieces(words):
        size = cell_len(piece)
        if piece.isspace() and places and places[-1] == at:
            at = places[-1] = at + len(piece)
            continue
        if used + size > width and used > (hang if places else 0):
            blank = piece.isspace()  # it ends the line, and begins none
            places.append(at + len(piece) if blank else at)
            used = hang - size if blank else hang
        used, at = used + size, at + len(piece)
    return [place for place in places if place < len(words)]  # blanks at the end begin no line


def pieces(words: str) -> Iterator[str]:
    """The parts that are never broken, in order."""
    at = 0
    for found in _PIECE.finditer(words):
        if found.start() > at:
            yield words[at : found.start()]
        yield found[0]
        at = found.end()
    if at < len(words):
        yield words[at:]


def print_hanging(
    console: Console, mark: str, words: str, *, indent: int, style: str = "", mark_style: str = ""
) -> None:
    """Prints `mark` and then `words` with all its lines starting in column `indent`. Nothing is read as markup."""
    from rich.cells import cell_len
    from rich.text import Text

    lines = wrap(words, max(20, console.width - indent))
    for number, line in enumerate(lines):
        lead = mark + " " * max(1, indent - cell_len(mark)) if number == 0 else " " * indent
        console.print(Text.assemble((lead, mark_style), (line, style)), soft_wrap=True)
