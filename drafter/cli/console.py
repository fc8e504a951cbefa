"""The terminal as it is: any encoding, a closed pipe, a full disk behind it. Nothing printed may end in a traceback."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import sys
from itertools import pairwise
from typing import TextIO

_LIKE = {
    "›": ">",
    "✓": "√",
    "✗": "×",
    "•": "·",
    "－": "-",
    "—": "-",
    "…": "...",
    "“": '"',
    "”": '"',
    "≈": "~",
    "−": "-",
}
_HANDLER = "drafter.shown"


def prepare() -> None:
    """Makes standard output and error print whatever they are given: a sign that cannot be shown is put as \\uXXXX, which JSON reads back."""
    codecs.register_error(_HANDLER, _shown)
    # None where there is no such stream (pythonw, a service, >&-): what is printed goes nowhere, and no file takes its place.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open as long as the process; pathlib is slow to load
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:  # a test's stream
            continue
        plain = (stream.encoding or "").lower() in ("ascii", "us-ascii", "ansi_x3.4-1968")
        # The C locale says ASCII of terminals that show UTF-8; who set the encoding on purpose is taken at his word.
        reconfigure(
            errors=_HANDLER, **({"encoding": "utf-8"} if plain and not os.environ.get("PYTHONIOENCODING") else {})
        )


def say(words: str, *, end: str = "\n", err: bool = False) -> None:
    """Prints at once, so that what goes to the two streams keeps its order."""
    print(words, end=end, file=sys.stderr if err else sys.stdout, flush=True)


def say_hanging(words: str, *, hang: int = 0) -> None:
    """Prints lines on standard output; on a terminal, what does not fit goes on under the line's own words, behind its mark.

    Columns parted by tabs stay as they are. hang: where a line without a mark goes on.
    """
    from drafter.present.wrapping import cell_width, line_breaks

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for line in words.split("\n"):
        mark = _MARK.match(line)
        under = cell_width(mark[0]) if mark and mark[0] else hang
        places = line_breaks(line, width, under) if width and "\t" not in line else []
        parts = [line[start:end] for start, end in pairwise([0, *places, len(line)])]
        say("\n".join([parts[0].rstrip(), *(" " * under + part.strip() for part in parts[1:])]))


# What a line of a list begins with.
_MARK = re.compile(r"\s*(?:(?:[-*✓－]|\d+[.])\s+)?")


def fitted(words: str) -> list[str]:
    """The lines of what is said on standard error: none broken inside a word at a terminal's edge, what follows hanging under it.

    Where no terminal is, each line is one line.
    """
    if not sys.stderr.isatty():
        return words.split("\n")
    from drafter.present.wrapping import cell_width, wrap

    width, lines = shutil.get_terminal_size().columns, []
    for line in words.split("\n"):
        lead = line[: len(line) - len(line.lstrip())]
        first, *others = wrap(line, width - 2 - cell_width(lead)) if cell_width(line) > width else [line.lstrip()]
        lines += [lead + first, *(f"{lead}  {other}" for other in others)]
    return lines


def complain(words: str) -> None:
    """Says what went wrong, on standard error."""
    for line in fitted(words):
        say(line, err=True)


def finish(code: int) -> int:
    """Flushes what was printed; a reader that went away is no fault, a disk that is full is."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            _to_nowhere(stream)
        except (OSError, ValueError):
            _to_nowhere(stream)
            code = code or 2
    return code


def _shown(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    words = "".join(map(_substitute, error.object[error.start : error.end]))
    try:
        words.encode(error.encoding)
    except UnicodeEncodeError:
        words = "".join(map(_escape, error.object[error.start : error.end]))
    return words, error.end


def _substitute(char: str) -> str:
    return _LIKE.get(char) or _escape(char)


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def _to_nowhere(stream: TextIO) -> None:
    """So that the interpreter's own last flush finds something to write to."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
