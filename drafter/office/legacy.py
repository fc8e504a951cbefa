"""Old binary formats (doc, wps, xls, et) through LibreOffice, kept on a short leash.

Its own profile in a temporary folder, a time limit, macros off, and no network where the system can cut it
(`unshare -n`): a document that names a remote picture must not make anybody fetch it.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.office.opening import MAX_FILE, refuse_locked
from drafter.office.plain import decode, read_bytes

TIME_LIMIT = 60  # seconds; a usual file takes one to three
# OLE, packages (odt, a renamed docx), rtf, and the XML or HTML that older programs saved under these names.
_HEADS = (
    b"\xd0\xcf\x11\xe0",
    b"PK\x03\x04",
    b"{\\rt",
    b"<",
    b"\xef\xbb\xbf<",
    b"\xff\xfe<",
    b"\xdb\xa5",
    b"\x31\xbe",
    b"\x09\x08",
    b"\x09\x04",
    b"\x09\x02",
    b"MIME",
)
_FOR_A_PROGRAM = re.compile(r"\s*<|ID;P[^\n]*\n[A-Z]{1,2};[A-Z]")  # a page or XML; SYLK
_PLACES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
# Macro security "very high", and no questions: what LibreOffice reads from a fresh profile.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def find_libreoffice() -> str | None:
    """The LibreOffice program on this machine, or None."""
    return next((found for place in _PLACES if (found := shutil.which(place))), None)


def is_package(path: Path | str) -> bool:
    """Whether the file is an OOXML package whatever its name says: many a .doc is a renamed .docx."""
    raw = read_bytes(path, MAX_FILE)
    return raw.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in raw


def converted(path: Path | str, to: str) -> bytes:
    """The file as `docx` or `xlsx`.

    Raises:
        InputError: LibreOffice is missing, takes too long, or cannot read the file.
    """
    name = str(path)
    raw = read_bytes(path, MAX_FILE)
    if not raw:
        raise InputError.one(name, _("文件是空的"), _("请检查文件"))
    refuse_locked(raw, name)
    if not raw.startswith(_HEADS) and not _is_text(raw, name):
        raise InputError.one(
            name,
            _("不像 doc、wps、rtf 或 xls 文件"),
            _("文件可能已损坏或加密，请用 Word/WPS 打开后另存为 docx 或 xlsx"),
        )
    program = find_libreoffice()
    if program is None:
        kind = "xlsx" if to == "xlsx" else "docx"
        raise InputError.one(
            name,
            _("读旧版文件需要 LibreOffice，本机没有"),
            _("请安装 LibreOffice，或用 Word/WPS 另存为 {kind}").format(kind=kind),
        )
    return _run_once(program, raw, Path(path).suffix.lower(), to, name)


def _is_text(raw: bytes, name: str) -> bool:
    """Whether it is plain text under an old name, which LibreOffice reads as well."""
    return bool(_words(raw, name))


def text_under(path: Path | str) -> str | None:
    """The words of a text file that an export called .xls; None for a workbook or a page, also behind blank lines. LibreOffice takes its GBK for Latin."""
    raw = read_bytes(path, MAX_FILE)
    words = None if raw.startswith(_HEADS) else _words(raw, str(path))
    return None if words is None or _FOR_A_PROGRAM.match(words) else words


def _words(raw: bytes, name: str) -> str | None:
    try:
        return decode(raw, name)
    except InputError:
        return None


@functools.lru_cache(maxsize=8)
def _run_once(program: str, raw: bytes, suffix: str, to: str, name: str) -> bytes:
    """One run of a command reads a file more than once (for its text, for its secrecy markings); it is converted once."""
    tell(_("正在用 LibreOffice 转换 {name}，需要几秒到几十秒……").format(name=name))
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        return _run(program, raw, Path(folder), suffix, to, name)


def _run(program: str, raw: bytes, folder: Path, suffix: str, to: str, name: str) -> bytes:
    # A neutral file name: the user's own may hold anything, and goes on a command line.
    source = folder / f"source{suffix}"
    source.write_bytes(raw)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    command = [
        *_cut_off(), program, "--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to", _FILTERS[to], "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    _wait(command, name)
    result = folder / "out" / f"source.{to}"
    if not result.is_file():
        raise InputError.one(
            name, _("LibreOffice 读不了这个文件"), _("文件可能已损坏或加密，请用 Word/WPS 打开后另存为 docx 或 xlsx")
        )
    return read_bytes(result, MAX_FILE)


def _wait(command: list[str], name: str) -> None:
    """Runs the command in a process group of its own, and ends the whole group when time is up."""
    group = {"start_new_session": True} if os.name == "posix" else {}
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **group
    )  # type: ignore[call-overload]
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired as error:
        raise InputError.one(
            name,
            _("LibreOffice 在 {n} 秒内没有读完").format(n=TIME_LIMIT),
            _("请用 Word/WPS 打开后另存为 docx 或 xlsx"),
        ) from error
    finally:
        if process.poll() is None:
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.wait()


@functools.cache
def _cut_off() -> tuple[str, ...]:
    """The words before a command that take its network away, or none where the system cannot."""
    unshare = shutil.which("unshare")
    for words in (("-n",), ("-rn",)):
        if unshare and subprocess.run([unshare, *words, "true"], capture_output=True, check=False).returncode == 0:
            return (unshare, *words)
    return ()
