"""The one folder an agent may read from and write new files into. Nothing outside it, nothing over what is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.core.errors import InputError, RefusedError
from drafter.core.messages import _
from drafter.office.saving import save_set


@dataclass(frozen=True, slots=True)
class Confined:
    """root: resolved. Paths are told relative to it."""

    root: Path

    @classmethod
    def at(cls, folder: Path) -> Confined:
        """Raises InputError when it is no folder."""
        if not folder.is_dir():
            raise InputError.one(str(folder), _("不是文件夹"), _("用 --root 给出放报告和素材的文件夹"))
        return cls(folder.resolve())

    def path(self, words: str) -> Path:
        """The path meant, links followed.

        Raises:
            RefusedError: it lies outside the root. InputError: there is no such file or folder.
        """
        found = self._inside(words)
        if not found.exists():
            raise InputError.one(words, _("找不到这个文件"), _("路径相对于服务的根文件夹"))
        return found

    def paths(self, words: Iterable[str]) -> list[Path]:
        """As `path`, several."""
        return [self.path(one) for one in words]

    def new(self, words: str) -> Path:
        """A path nothing stands at yet.

        Raises:
            RefusedError: it lies outside the root, or something is there: tools for agents overwrite nothing.
        """
        found = self._inside(words)
        if found.exists():
            raise _refused(words, _("已经有了，不覆盖"), _("另给一个名字"))
        return found

    def write(self, files: Mapping[Path, bytes]) -> list[str]:
        """Writes new files, all or none; returns their names."""
        save_set(dict(files), force=False)
        return [self.name(path) for path in files]

    def name(self, path: Path) -> str:
        """A path as it is told: below the root, with /."""
        return path.resolve().relative_to(self.root).as_posix()

    def _inside(self, words: str) -> Path:
        if not words.strip() or "\0" in words:
            raise InputError.one(repr(words), _("不是路径"), _("路径相对于服务的根文件夹"))
        try:
            found = (self.root / words).resolve()
        except (OSError, RuntimeError) as error:
            raise InputError.one(words, _("不是路径"), _("路径相对于服务的根文件夹")) from error
        if found != self.root and self.root not in found.parents:
            raise _refused(words, _("在根文件夹以外，不读也不写"), _("把文件放进根文件夹"))
        return found


def _refused(words: str, what: str, remedy: str) -> RefusedError:
    return RefusedError(RefusedError.one(words, what, remedy).problems)
