"""Cases as folders on disk, each user's apart: CASES/USER/CASE. What lies in one is what `drafter draft` reads; the page's own notes lie in `.page`."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import shutil
import time
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.writing import write_atomically
from drafter.office.yaml_file import load_yaml, yaml_text

KINDS = ("draft", "check", "rewrite", "compare", "gaps")
KEYS = (
    "unit",
    "short",
    "profile",
    "period",
    "title",
    "recipient",
    "date",
    "prior",
    "facts",
    "authority",
    "suppress",
    "layout",
)
SUFFIXES = frozenset((".md", ".txt", ".docx", ".doc", ".wps", ".pdf", ".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv"))
_ID = re.compile(r"\d{8}-[0-9a-f]{8}")
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
INCOMING = ".incoming"  # what is on its way in or out: in no case, swept when it is old
_LONGEST = 150  # bytes of a file name


@dataclass(frozen=True, slots=True)
class Desk:
    """One case of one user."""

    folder: Path

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def note(self, name: str) -> Path:
        return self.folder / ".page" / name

    def read_note(self, name: str, otherwise: Any = None) -> Any:
        """A note of the page's own; one that is damaged counts as none."""
        try:
            return json.loads(self.note(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return otherwise

    def write_note(self, name: str, value: Any) -> None:
        """Keeps a note; a case that was deleted meanwhile does not come back with it."""
        if self.folder.is_dir():
            words = json.dumps(value, ensure_ascii=False).encode(errors="replace")
            write_atomically(self.note(name), words, force=True)

    @property
    def kind(self) -> str:
        return str(self.read_note("kind.json", "draft"))

    def settings(self) -> dict[str, Any]:
        """case.yaml as it is, whether it makes a case yet or not."""
        path = self.folder / "case.yaml"
        if not path.is_file():
            return {}
        value = load_yaml(path).value
        return {key: value[key] for key in KEYS if key in value} if isinstance(value, dict) else {}

    def save_settings(self, values: Mapping[str, Any]) -> None:
        kept = {key: values[key] for key in KEYS if values.get(key)}
        write_atomically(self.folder / "case.yaml", yaml_text(kept).encode(), force=True)

    def files(self) -> tuple[Path, ...]:
        """The sources and reports, by name."""
        found = (path for path in sorted(self.folder.iterdir()) if path.is_file() and not path.is_symlink())
        return tuple(path for path in found if path.suffix.lower() in SUFFIXES)

    def file(self, name: str) -> Path:
        """A file of the case by its name.

        Raises:
            InputError: there is none of that name in the case itself.
        """
        found = next((path for path in self.files() if path.name == name), None)
        if found is None:
            raise InputError.one(safe_name(name), _("没有这个文件"))
        return found

    def stamp(self) -> list[Any]:
        """Changes whenever something the draft is made of does."""
        notes = [self.folder / name for name in ("case.yaml", "待答.yaml", "layout.yaml")]
        there = [path for path in (*notes, *self.files()) if path.is_file()]
        return [[path.name, path.stat().st_size, path.stat().st_mtime_ns] for path in there]


class Cases:
    """All cases of all users."""

    def __init__(self, folder: Path, most: int = 500) -> None:
        self.folder, self._most = folder, most
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def of(self, user: str) -> Path:
        return self.folder / safe_name(user)

    def listed(self, user: str) -> Iterator[Desk]:
        """A user's cases, the one last touched first."""
        folder = self.of(user)
        found = [path for path in folder.iterdir() if _ID.fullmatch(path.name)] if folder.is_dir() else []
        yield from (Desk(path) for path in sorted(found, key=_touched, reverse=True))

    def desk(self, user: str, case: str) -> Desk | None:
        """A user's case; None when there is none of that id, or it is another's."""
        folder = self.of(user) / case
        return Desk(folder) if _ID.fullmatch(case) and folder.is_dir() and not folder.is_symlink() else None

    def new(self, user: str, kind: str) -> Desk:
        """An empty case.

        Raises:
            InputError: the user has as many as he may.
        """
        if sum(1 for _desk in self.listed(user)) >= self._most:
            raise InputError.one(_("案例"), _("已有{n}个，不能再建").format(n=self._most), _("先删去不用的"))
        desk = Desk(self.of(user) / f"{time.strftime('%Y%m%d')}-{secrets.token_hex(4)}")
        desk.note("").mkdir(parents=True)
        desk.write_note("kind.json", kind)
        return desk

    def delete(self, desk: Desk) -> None:
        """The case is gone at once, whole; what a server killed meanwhile leaves of it is swept."""
        gone = self.folder / INCOMING / f"gone-{secrets.token_hex(8)}"
        gone.parent.mkdir(mode=0o700, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):  # somebody was faster
            desk.folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)

    def old(self, days: int) -> list[Desk]:
        """Cases nobody touched for so many days; none where 0 is said."""
        if days <= 0:
            return []
        users = [path for path in self.folder.iterdir() if path.is_dir() and not path.is_symlink()]
        return [
            desk
            for user in users
            for desk in self.listed(user.name)
            if time.time() - _touched(desk.folder) > days * 86400
        ]


def _touched(folder: Path) -> float:
    places = (folder, folder / ".page", folder / "out")
    return max((path.stat().st_mtime for path in places if path.exists()), default=0.0)


def safe_name(name: str) -> str:
    """A name that is a file in this folder on every system: no way out, no device, nothing invisible, not hidden, not too long."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    name = "".join(char for char in name if unicodedata.category(char)[0] != "C")
    name = _UNFIT.sub("_", name).strip(" .~$")
    if not name or _DEVICES.match(name):
        name = f"_{name}"
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    while len(f"{stem}{dot}{suffix}".encode()) > _LONGEST and stem:
        stem = stem[:-1]
    return f"{stem}{dot}{suffix}"[:_LONGEST]


def free_name(folder: Path, name: str) -> str:
    """The name, or the next that is free: 要点(2).md."""
    stem, dot, suffix = name.rpartition(".")
    names = (name, *(f"{stem}({n}){dot}{suffix}" for n in range(2, 1000)))
    return next(one for one in names if not (folder / one).exists())


def kept_settings(path: Path, there: set[str]) -> dict[str, Any]:
    """What a case.yaml from outside may say: its fields, and of files only those that came with it.

    Raises:
        InputError: it is no YAML.
    """
    value = load_yaml(path).value
    said: dict[str, Any] = {key: value[key] for key in KEYS if key in value} if isinstance(value, dict) else {}
    for key in ("prior", "facts"):
        names = said.get(key) if isinstance(said.get(key), list) else [said.get(key)] if said.get(key) else []
        said[key] = [safe_name(str(name)) for name in names if safe_name(str(name)) in there]  # type: ignore[union-attr]
    if str(said.get("profile", "")).endswith((".yaml", ".yml")):
        del said["profile"]
    said.pop("layout", None)
    return said
