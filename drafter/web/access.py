"""Who comes in: signed session cookies, a token or a file of users with hashed passwords. Nothing that opens a door is stored in the clear."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _

COOKIE = "drafter_session"
DAYS = 7
ALONE = "local"  # whose cases they are where nobody is asked who he is
_NAME = re.compile(r"[0-9A-Za-z_一-鿿][0-9A-Za-z_.\-一-鿿]{0,31}")
_COST = {"n": 2**14, "r": 8, "p": 2}
MIN_PASSWORD = 8


@dataclass(frozen=True, slots=True)
class Session:
    """user: "" before he has said who he is. nonce: of this session; the forms of its pages bear a mark made from it."""

    user: str
    nonce: str
    issued: int


class Keys:
    """The server's own secret, made once and kept beside the cases, readable by its owner only: a restart ends no session."""

    def __init__(self, cases: Path) -> None:
        self._secret = _secret(cases / ".secret")

    def sign(self, session: Session) -> str:
        """The cookie's value."""
        body = base64.urlsafe_b64encode(json.dumps([session.user, session.nonce, session.issued]).encode()).decode()
        return f"{body}.{self._mac('session', body)}"

    def read(self, cookie: str) -> Session | None:
        """The session of a cookie; None for one that was not made here, was changed, or is too old."""
        body, _dot, mac = cookie.rpartition(".")
        if not body or not hmac.compare_digest(mac, self._mac("session", body)):
            return None
        try:
            user, nonce, issued = json.loads(base64.urlsafe_b64decode(body))
        except (ValueError, TypeError):
            return None
        return Session(str(user), str(nonce), int(issued)) if time.time() - int(issued) < DAYS * 86400 else None

    def form_mark(self, session: Session) -> str:
        """What every request that changes something must bring back."""
        return self._mac("form", f"{session.user}\n{session.nonce}")

    def seal(self, content: bytes) -> bytes:
        """Content only this server can have written; see `open_sealed`."""
        return hmac.digest(self._secret, b"kept\n" + content, "sha256") + content

    def open_sealed(self, sealed: bytes) -> bytes | None:
        """The content, or None when it was not sealed here."""
        mark, content = sealed[:32], sealed[32:]
        return content if hmac.compare_digest(mark, hmac.digest(self._secret, b"kept\n" + content, "sha256")) else None

    def _mac(self, what: str, words: str) -> str:
        return hmac.new(self._secret, f"{what}\n{words}".encode(), "sha256").hexdigest()


def new_session(user: str = "") -> Session:
    return Session(user, secrets.token_urlsafe(16), int(time.time()))


def _secret(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(handle, "wb") as file:
        made = secrets.token_bytes(32)
        file.write(made)
    return made


# --- users ---


def add_user(file: Path, name: str, password: str) -> None:
    """Puts a user into the file, or gives him another password.

    Raises:
        InputError: the name is none, or the password is too short.
    """
    if not _NAME.fullmatch(name) or name == ALONE:
        raise InputError.one(
            "--add-user", _("“{name}”不能作用户名").format(name=name), _("用汉字、字母、数字，32 个字以内")
        )
    if len(password) < MIN_PASSWORD:
        raise InputError.one("--add-user", _("密码太短"), _("至少 {n} 位").format(n=MIN_PASSWORD))
    users = _users(file)
    salt = secrets.token_bytes(16)
    users[name] = {"salt": salt.hex(), "hash": _hashed(password, salt).hex(), **_COST}
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(users, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(file)


def knows(file: Path, name: str, password: str) -> bool:
    """Whether this is a user with this password; costs the same for a name that is none."""
    entry = _users(file).get(name)
    salt = bytes.fromhex(entry["salt"]) if entry else b"\0" * 16
    return hmac.compare_digest(_hashed(password, salt).hex(), entry["hash"] if entry else "") and entry is not None


def is_user(file: Path, name: str) -> bool:
    """Whether the user is still in the file: one taken out is out at once."""
    return name in _users(file)


def _hashed(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, dklen=32, maxmem=64 << 20, **_COST)


def _users(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        users: dict[str, Any] = json.loads(read_small_text(file))
    except ValueError as error:
        raise InputError.one(file.name, _("读不了"), _("用 drafter serve --add-user 重新生成")) from error
    return users


class Attempts:
    """How often a name was tried in vain lately: after five, a minute's rest."""

    def __init__(self) -> None:
        self._failed: dict[str, list[float]] = {}

    def must_wait(self, name: str) -> bool:
        recent = [at for at in self._failed.get(name, []) if time.monotonic() - at < 60]
        self._failed[name] = recent
        return len(recent) >= 5

    def failed(self, name: str) -> None:
        if len(self._failed) > 10_000:
            self._failed.clear()
        self._failed.setdefault(name, []).append(time.monotonic())
