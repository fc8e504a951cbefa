"""Opening an Office package (docx, xlsx) so that no file can hurt us.

Everything is bounded before it is unpacked: bytes, entries, unpacked size, ratio, XML elements. Nothing a package
names outside itself is ever fetched; it is only listed.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from lxml import etree

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.plain import read_bytes

MAX_FILE = 64 << 20
MAX_ENTRIES = 5_000
MAX_TOTAL = 400 << 20  # all entries unpacked
MAX_PART = 40 << 20  # one XML part unpacked
MAX_RATIO = 250  # of an entry over 4 MB; deflate can reach 1032, real documents stay under 100
MAX_TAGS = 400_000  # "<" in one part: about 200,000 elements, ten times the largest real report

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first record of a workbook, one for writing protected, and the one that tells a password.
_FILE_PASS = re.compile(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: `kind` is the last word of its type (styles, hyperlink, attachedTemplate…)."""

    source: str
    kind: str
    target: str
    external: bool
    id: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package. Parts are unpacked when asked for, each within the limits.

    name: for messages. names: all entries in their order. main: the main part (`word/document.xml`).
    """

    name: str
    names: tuple[str, ...]
    main: str
    raw: bytes = field(repr=False)

    def __contains__(self, part: str) -> bool:
        return part in self.names

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            InputError: it is missing, damaged, or too large.
        """
        return _unpacked(self.raw, part, self.name)

    def xml(self, part: str) -> etree._Element:
        """The root of a part, parsed anew each time (so a caller may change it). Strict OOXML is read as transitional."""
        return parse_xml(self.read(part), f"{self.name} {part}")

    def relations(self, part: str = "") -> tuple[Relation, ...]:
        """The relationships of a part ("" for the package's own), in file order; none if it has no such list."""
        folder, leaf = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{leaf}.rels")
        return _relations(self.xml(listing), part) if listing in self.names else ()

    def related(self, kind: str, part: str | None = None) -> str | None:
        """The part of a kind (`styles`, `numbering`, `comments`…) that `part` (default: the main part) points to."""
        found = (
            r.target for r in self.relations(self.main if part is None else part) if r.kind == kind and not r.external
        )
        return next((target for target in found if target in self.names), None)

    def outside(self) -> tuple[Relation, ...]:
        """What the package names outside itself (links, linked pictures, remote templates). Never fetched."""
        lists = [name for name in self.names if name.endswith(".rels")]
        owners = (
            posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[:-5]) for name in lists
        )
        return tuple(r for owner in owners for r in self.relations(owner) if r.external)

    def embedded(self) -> tuple[str, ...]:
        """Entries that hold other programs' objects (OLE). Never opened."""
        return tuple(name for name in self.names if "/embeddings/" in name or re.search(r"/activeX/|oleObject", name))

    def rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """The package with `parts` replaced or (at the end) added; every other entry keeps its bytes, order and date.

        Same package and parts, same bytes.
        """
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.raw)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                kept = parts[entry.filename] if entry.filename in parts else self._whole(source, entry)
                target.writestr(_like(entry), kept)
            for name in sorted(parts.keys() - set(self.names)):
                target.writestr(_like(zipfile.ZipInfo(name)), parts[name])
        return out.getvalue()

    def _whole(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
        """A part nobody has read yet, which may turn out to be damaged only now."""
        try:
            return archive.read(entry)
        except _DAMAGE as error:
            raise _damaged(self.name, entry.filename) from error


def _like(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A fresh directory entry with the old one's name and date, free of the machine it was made on."""
    fresh = zipfile.ZipInfo(entry.filename, entry.date_time)
    fresh.compress_type, fresh.create_system, fresh.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    return fresh


def open_package(source: Path | str | bytes, *, name: str = "") -> Package:
    """Opens a docx or xlsx after looking at everything that could make it dangerous.

    Raises:
        InputError: not a package, damaged, encrypted, with macros, or past a limit; says which and what to do.
    """
    label = name or (_("（内存中的文件）") if isinstance(source, bytes) else str(source))
    raw = source if isinstance(source, bytes) else read_bytes(source, MAX_FILE)
    _look_at_head(raw, label)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError) as error:
        raise InputError.one(label, _("文件不完整或已损坏"), _("请重新下载或请来文单位重发")) from error
    _look_at_entries(entries, label)
    names = tuple(entry.filename for entry in entries)
    if "[Content_Types].xml" not in names:
        raise InputError.one(label, _("是压缩包，不是 Office 文档"), _("请解压后给出其中的文档"))
    package = Package(label, names, "", raw)
    main = next((r.target for r in package.relations() if r.kind == "officeDocument"), "")
    if main not in names:
        raise InputError.one(label, _("文档缺少正文部件"), _("文件已损坏，请用 Word 或 WPS 打开后另存"))
    return Package(label, names, main, raw)


def refuse_locked(raw: bytes, label: str) -> None:
    """Refuses an OLE file with a password: a packed docx or xlsx, a doc whose head says so, an xls with a FilePass record.

    Source: MS-OFFCRYPTO 2.3.4.1; MS-DOC 2.5.2 (fEncrypted); MS-XLS 2.4.117.
    """
    packed = "EncryptedPackage".encode("utf-16-le") in raw
    word = raw[512:514] == b"\xec\xa5" and len(raw) > 524 and bool(raw[523] & 1)
    if packed or word or _FILE_PASS.search(raw):
        raise InputError.one(label, _("文件已加密"), _("请用 Word 或 WPS 打开，去掉密码后另存"))


def _look_at_head(raw: bytes, label: str) -> None:
    if raw.startswith(_OLE):
        refuse_locked(raw, label)
        raise InputError.one(
            label,
            _("是旧版（doc、xls、wps）文件，扩展名与内容不符"),
            _("请把扩展名改回 .doc 或 .xls，或另存为 docx、xlsx"),
        )
    if not raw:
        raise InputError.one(label, _("文件是空的"), _("请检查文件"))
    if Path(label).name.startswith("~$"):
        raise InputError.one(label, _("是 Word 打开文件时留下的临时文件"), _("请给出去掉“~$”的那个文件"))
    if not raw.startswith(b"PK"):
        raise InputError.one(label, _("不是 docx 或 xlsx 文件，扩展名与内容不符"), _("请用 Word 或 WPS 打开后另存"))


def _look_at_entries(entries: list[zipfile.ZipInfo], label: str) -> None:
    def refuse(what: str, remedy: str = "") -> NoReturn:
        raise InputError.one(label, what, remedy or _("请用 Word 或 WPS 打开后另存"))

    if len(entries) > MAX_ENTRIES:
        refuse(_("压缩包内部件过多（{n}个）").format(n=len(entries)))
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        refuse(_("解压后过大，疑似压缩炸弹"), _("请核实文件来源"))
    if len({entry.filename.casefold() for entry in entries}) != len(entries):
        refuse(_("压缩包内有重名部件"))
    for entry in entries:
        if entry.flag_bits & 1:
            refuse(_("文件已加密"), _("请去掉密码后另存"))
        if not _plain_name(entry.filename):
            refuse(_("压缩包内有可疑的路径 {name}").format(name=entry.filename[:60]), _("请核实文件来源"))
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            refuse(_("压缩方式不受支持"))
        if entry.file_size > 4 << 20 and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            refuse(_("部件 {name} 的压缩比异常，疑似压缩炸弹").format(name=entry.filename[:60]), _("请核实文件来源"))
        if posixpath.basename(entry.filename).casefold() == "vbaproject.bin":
            refuse(_("文件含宏"), _("请另存为不含宏的 docx 或 xlsx 再用"))


def _plain_name(name: str) -> bool:
    return not (name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/"))


def _unpacked(raw: bytes, part: str, label: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if archive.getinfo(part).file_size > MAX_PART:
                raise InputError.one(label, _("部件过大"), _("请拆分文档后再试"), part)
            return archive.read(part)
    except KeyError as error:
        raise InputError.one(label, _("缺少部件"), _("文件已损坏，请用 Word 或 WPS 打开后另存"), part) from error
    except _DAMAGE as error:
        raise _damaged(label, part) from error


def _damaged(label: str, part: str) -> InputError:
    return InputError.one(label, _("部件已损坏"), _("请重新下载或请来文单位重发"), part)


def parse_xml(raw: bytes, label: str) -> etree._Element:
    """The root of an XML part; refuses DTDs and entities, foreign encodings, and more elements than any report has.

    Raises:
        InputError: as said.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(safe_xml(raw, label), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken_xml(label, error) from error
    refuse_dtd(root, label)
    return root


def safe_xml(raw: bytes, label: str, most: int = MAX_TAGS) -> bytes:
    """The bytes of a part as they may be parsed: UTF-16 as UTF-8, strict names as usual ones. most: "<" in it.

    Raises:
        InputError: it declares a DTD or entities, or holds too much.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = re.sub(rb"^\s*<\?xml[^>]*\?>", b"", raw.decode("utf-16", "replace").encode())
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise _hostile(label)
    if raw.count(b"<") > most:
        raise InputError.one(label, _("内容过多（超过{n}个标记）").format(n=most), _("请拆分文档后再试"))
    if _STRICT in raw[:4096]:
        for strict, usual in _STRICT_NAMES:
            raw = raw.replace(strict, usual)
    return raw


def refuse_dtd(root: etree._Element, label: str) -> None:
    """Refuses a DTD that `safe_xml` did not see, in an encoding of its own."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise _hostile(label)


def broken_xml(label: str, error: Exception) -> InputError:
    """What is told of a part that is no XML."""
    return InputError.one(
        label, _("XML 有误：{why}").format(why=str(error)[:80]), _("文件已损坏，请用 Word 或 WPS 打开后另存")
    )


def _hostile(label: str) -> InputError:
    return InputError.one(label, _("含有 DTD 或实体声明，可能是恶意文件"), _("请核实文件来源"))


def _relations(root: etree._Element, part: str) -> tuple[Relation, ...]:
    folder = posixpath.dirname(part)
    return tuple(
        Relation(
            part,
            node.get("Type", "").rsplit("/", 1)[-1],
            node.get("Target", "")
            if (away := node.get("TargetMode") == "External")
            else _resolved(folder, node.get("Target", "")),
            away,
            node.get("Id", ""),
        )
        for node in root.iter(_RELATIONS)
    )


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
