"""保密: what may not leave the machine, looked for before anything connects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter.core.draft import Prompt
from drafter.core.errors import Problem, RefusedError
from drafter.core.messages import _
from drafter.draft.endpoint import Endpoint
from drafter.language.markings import is_marked
from drafter.office.sheets import read_workbook
from drafter.office.source import SHEET_SUFFIXES, WORD_SUFFIXES, read_source


def secret_places(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every secrecy marking in these files, by file and line (or cell). Headers, footers and notes of a docx are looked at too."""
    return tuple(problem for path in paths if path.is_file() for problem in _places_in(path))


def _places_in(path: Path) -> Iterator[Problem]:
    for locator, text in _passages(path):
        if is_marked(text):
            yield Problem(
                path.name,
                locator,
                _("有密级标志，不能发往本机以外的模型"),
                _("改用本机模型或不用模型，或把涉密内容移出"),
            )


def _passages(path: Path) -> Iterator[tuple[str, str]]:
    suffix = path.suffix.lower()
    if suffix in SHEET_SUFFIXES:
        yield from _rows(path)
        return
    text = _plain_text(path) if suffix in (".yaml", ".yml") else read_source(path).text
    for number, line in enumerate(text.split("\n"), 1):
        yield _("第{n}行").format(n=number), line
    if suffix in WORD_SUFFIXES:
        yield from _margins(path)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    for sheet in read_workbook(path):
        for row in sheet.rows:
            for cell in row:
                yield f"{sheet.name}!{cell.ref}", cell.shown
            if row:
                yield f"{sheet.name}!{row[0].ref}", "|".join(cell.shown for cell in row)


def _margins(path: Path) -> Iterator[tuple[str, str]]:
    """Headers, footers, notes and comments: where a cover puts its marking, and where no outline looks."""
    from drafter.office.opening import open_package

    package = open_package(path)
    for part in package.names:
        if re.fullmatch(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml", part):
            root = package.xml(part)
            words = ["".join(str(word) for word in paragraph.itertext()) for paragraph in root.iter("{*}p")]
            yield part.removeprefix("word/").removesuffix(".xml"), "\n".join(words)


def _plain_text(path: Path) -> str:
    from drafter.office.plain import read_plain

    return read_plain(path)


def refuse_connection(endpoint: Endpoint | None, places: Sequence[Problem], *, offline: bool) -> None:
    """Raises before anything connects, if this run may not.

    Raises:
        RefusedError: --offline forbids every connection; a marking forbids every server that is not this machine.
    """
    if endpoint is None:
        return
    if offline:
        raise RefusedError(
            [
                Problem(
                    "--offline", endpoint.host, _("离线运行不连接任何服务"), _("去掉 --offline，或改用 local:模型.gguf")
                )
            ]
        )
    if endpoint.reach != "loopback" and places:
        raise RefusedError(places)


def refuse_prompt(endpoint: Endpoint | None, prompt: Prompt) -> None:
    """The last look at what is about to be sent: a marking in it goes nowhere, whatever file it came from.

    Raises:
        RefusedError: the prompt bears a marking and the server is not this machine.
    """
    if endpoint is not None and endpoint.reach != "loopback" and is_marked(f"{prompt.system}\n{prompt.user}"):
        raise RefusedError([Problem(_("提示词"), prompt.id, _("有密级标志，没有发送"), _("把涉密内容移出素材"))])
