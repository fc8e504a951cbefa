"""Plain text files, in the encodings offices really use."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.files import read_bounded
from drafter.core.messages import _
from drafter.core.writable import writable

MAX_BYTES = 32 * 1024 * 1024  # no report is near this; a larger file is not one
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# What a binary file holds and no text does. ZIP and OLE heads are named, so that the remedy can be.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = 8  # control signs that a text may hold by mistake
_HEAD, _ENOUGH = 4096, 8  # bytes or signs looked at; signs that tell an encoding
_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")


def read_plain(path: Path | str) -> str:
    """The text of a file in UTF-8 (with or without byte-order mark), UTF-16, or GB18030.

    CRLF and a lone CR become one `\\n`; the byte-order mark is dropped; a pasted line or page break of Word is one too.

    Raises:
        InputError: the file is absent, too large, binary, or in none of these encodings.
    """
    name = str(path)
    return decode(read_bytes(path, MAX_BYTES), name)


def as_kept(path: Path | str, text: str) -> str:
    """A text made from that of a plain file, with the file's own line ends and byte-order mark; of any other file as it is."""
    if Path(path).suffix.lower() not in (".txt", ".md", ".text", ""):
        return text
    raw = read_bytes(path, MAX_BYTES)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text
    mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
    return mark + (text.replace("\n", "\r\n") if 2 * raw.count(b"\r\n") > raw.count(b"\n") else text)


def read_bytes(path: Path | str, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; InputError when it cannot be had."""
    return read_bounded(path, limit)


def decode(raw: bytes, name: str) -> str:
    """`raw` as text with `\\n` line ends; `name` is for the error."""
    if raw.startswith(_PACKAGES):
        raise InputError.one(name, _("不是纯文本文件，扩展名与内容不符"), _("请改回原来的扩展名（docx、doc、pdf 等）"))
    text = _decoded(raw, name)
    if found := _CONTROL.search(text):
        raise _not_plain(text, found, name)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return writable(text)


def _not_plain(text: str, found: re.Match[str], name: str) -> InputError:
    """A binary file, or a text with a sign or two that a copy brought along and nobody sees."""
    place = _("第{n}行").format(n=text.count("\n", 0, found.start()) + 1)
    if len(_CONTROL.findall(text)) > max(_STRAY, len(text) // 100) or "\0" in text:
        return InputError.one(name, _("含控制字符，不像文本文件"), _("请另存为 UTF-8 编码的文本"), place)
    before = re.split(r"\s", text[max(0, found.start() - _STRAY) : found.start()])[-1]
    words = _("“{before}”后面有一个看不见的控制字符（U+{code:04X}）").format(before=before, code=ord(found[0]))
    return InputError.one(name, words, _("请把它前后的字删掉重打，再保存"), place)


def _unmarked(raw: bytes) -> str:
    """GB18030, or UTF-16 that came without its mark: then every other byte of its Latin signs and line ends is zero."""
    head = raw[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if not (even or odd) or (even and odd):
        return "gb18030"
    return "utf-16-le" if odd else "utf-16-be"


def _is_garbled(text: str) -> bool:
    """Whether most signs beyond ASCII are such as nobody writes: any bytes are some GB18030."""
    signs = [sign for sign in text[:_HEAD] if not sign.isascii()]
    return len(signs) >= _ENOUGH and 2 * sum(map(_is_common, signs)) < len(signs)


def _is_common(sign: str) -> bool:
    """Punctuation, a full-width sign, or one of the 6,763 characters of GB 2312."""
    if not "\u4e00" <= sign <= "\u9fff":
        return "\u2010" <= sign <= "\u2030" or "\u3000" <= sign <= "\u301f" or "\uff00" <= sign <= "\uffef"
    try:
        return bool(sign.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _decoded(raw: bytes, name: str) -> str:
    encoding = next((codec for mark, codec in _BOMS if raw.startswith(mark)), "utf-8")
    for codec in dict.fromkeys((encoding, _unmarked(raw), "gb18030")):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if codec == "gb18030" and _is_garbled(text):
            what = _("文字读出来是乱码，像是用别的编码（如 Big5）存的")
            raise InputError.one(name, what, _("请另存为 UTF-8 编码的文本"))
        return text
    raise InputError.one(name, _("既不是 UTF-8 也不是 GB18030 编码的文本"), _("请另存为 UTF-8 编码的文本"))
