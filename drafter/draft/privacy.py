"""保密: what may not leave the machine, looked for before anything connects: every part of every file a run reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter.core.draft import Prompt
from drafter.core.errors import Problem, RefusedError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.draft.endpoint import Endpoint
from drafter.language.marked_scope import secret_lines, secret_rows
from drafter.language.markings import is_bare_marking, is_marked, is_named_secret
from drafter.office.every_part import Words, every_word
from drafter.office.opening import open_package
from drafter.office.sheets import read_workbook
from drafter.office.source import SHEET_SUFFIXES, read_source

_SETTINGS = (".yaml", ".yml", ".toml", ".json")
MAX_TOLD = 20  # places of one file; more would only hide the next file


def secret_places(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every secrecy marking in these files, by file and place, whether a reader of the file would see it or not."""
    return tuple(problem for path in paths if path.is_file() for problem in _places_in(path))


def _places_in(path: Path) -> Iterator[Problem]:
    places = [_("文件名")] if is_marked(path.stem) else []
    places += [_("文件夹名")] if any(map(is_bare_marking, path.absolute().parts[:-1])) else []
    places += _in_sheets(path) if path.suffix.lower() in SHEET_SUFFIXES else _in_text(path)
    for place in list(dict.fromkeys(places))[:MAX_TOLD]:
        yield Problem(
            path.name, place, _("有密级标志，不能发往本机以外的模型"), _("改用本机模型或不用模型，或把涉密内容移出")
        )


def _in_text(path: Path) -> list[str]:
    if path.suffix.lower() in _SETTINGS:
        return _lines(read_small_text(path))
    source = read_source(path)
    return _lines(source.text) + ([] if source.docx is None else _parts(every_word(source.docx.package), seen="text"))


def _lines(text: str) -> list[str]:
    """Where the markings stand; the lines they reach only where none is marked by itself."""
    lines = text.split("\n")
    secret = sorted(secret_lines(lines))
    return [_("第{n}行").format(n=at + 1) for at in [at for at in secret if is_marked(lines[at])] or secret]


def _in_sheets(path: Path) -> list[str]:
    found = []
    for number, sheet in enumerate(read_workbook(path), 1):
        name = _("第{n}张工作表").format(n=number) if is_named_secret(sheet.name) else sheet.name
        found += [name] if name != sheet.name else []
        rows = [[cell.shown for cell in row] for row in sheet.rows]
        for at in sorted(secret_rows(rows)):
            marked = next((cell for cell in sheet.rows[at] if is_marked(cell.shown)), sheet.rows[at][0])
            found.append(f"{name}!{marked.ref}")
    return found + _hidden_parts(path)


def _hidden_parts(path: Path) -> list[str]:
    """Comments, printed headers, names, formats, properties of a workbook."""
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        return []
    from drafter.office.legacy import converted

    package = open_package(path if suffix in (".xlsx", ".xlsm") else converted(path, "xlsx"), name=path.name)
    return _parts(every_word(package))


def _parts(words: Iterable[Words], *, seen: str = "") -> list[str]:
    """The parts with a marking; words of the kind `seen` are looked at elsewhere, with better places."""
    return [
        one.part.removeprefix("word/").removeprefix("xl/").removesuffix(".xml")
        for one in words
        if one.seen != seen and (is_named_secret(one.words) if one.seen == "name" else is_marked(one.words))
    ]


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


def refuse_pasting(places: Sequence[Problem]) -> None:
    """Raises where a prompt may not be handed out to be pasted anywhere.

    Raises:
        RefusedError: the material bears a marking.
    """
    if places:
        raise RefusedError(places)


def refuse_prompt(endpoint: Endpoint | None, prompt: Prompt) -> None:
    """The last look at what is about to be sent: a marking in it goes nowhere, whatever file it came from.

    Raises:
        RefusedError: the prompt bears a marking and the server is not this machine.
    """
    if endpoint is not None and endpoint.reach != "loopback" and is_marked(f"{prompt.system}\n{prompt.user}"):
        raise RefusedError([Problem(_("提示词"), prompt.id, _("有密级标志，没有发送"), _("把涉密内容移出素材"))])
