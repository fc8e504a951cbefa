"""Who comes in: signed session cookies, a token or a file of users with hashed passwords. Nothing that opens a door is stored in the clear."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import os
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.web.cases_folder import safe_name
from drafter.web.options import Options

COOKIE = "drafter_session"
DAYS = 7
ALONE = "local"  # whose cases they are where nobody is asked who he is
_NAME = re.compile(r"[0-9A-Za-z_一-鿿][0-9A-Za-z_.\-一-鿿]{0,31}")
_COST = {"n": 2**14, "r": 8, "p": 2}
MIN_PASSWORD = 8
_TAKEN = (ALONE, "users.json", "users.new")
_SECRET = 32  # bytes


@dataclass(frozen=True, slots=True)
class Session:
    """user: "" before he has said who he is. nonce: of this session; the forms of its pages bear a mark made from it.

    door: a mark of the password or token he came in with; where that was changed, the session is over."""

    user: str
    nonce: str
    issued: int
    door: str = ""


class Keys:
    """The server's own secret, made once and kept beside the cases, readable by its owner only: a restart ends no session."""

    def __init__(self, cases: Path) -> None:
        self._secret = _secret(cases / ".secret")
        self._ended: dict[str, None] = {}

    def sign(self, session: Session) -> str:
        """The cookie's value."""
        body = base64.urlsafe_b64encode(json.dumps(astuple(session)).encode()).decode()
        return f"{body}.{self._mac('session', body)}"

    def read(self, cookie: str) -> Session | None:
        """The session of a cookie; None for one that was not made here, was changed, is too old, or was ended."""
        body, _dot, mac = cookie.rpartition(".")
        if not body or not same(mac, self._mac("session", body)):
            return None
        try:
            user, nonce, issued, door = json.loads(base64.urlsafe_b64decode(body))
        except (ValueError, TypeError):
            return None
        session = Session(str(user), str(nonce), int(issued), str(door))
        return session if self.stands(session) else None

    def stands(self, session: Session) -> bool:
        """Whether it is neither too old nor ended."""
        return time.time() - session.issued < DAYS * 86400 and session.nonce not in self._ended

    def end(self, session: Session) -> None:
        """Whoever kept the cookie does not come back with it while this server runs."""
        self._ended[session.nonce] = None
        if len(self._ended) > 100_000:
            del self._ended[next(iter(self._ended))]

    def door(self, secret: str) -> str:
        """A mark of what somebody came in with that tells nothing of it."""
        return self._mac("door", secret)[:32]

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


def new_session(user: str = "", door: str = "") -> Session:
    return Session(user, secrets.token_urlsafe(16), int(time.time()), door)


def same(one: str, other: str) -> bool:
    """Whether two texts are the same, in a time that does not tell where they differ."""
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


def _secret(path: Path) -> bytes:
    """The secret as kept; one that a server killed while writing left short would let anybody sign, and is made anew."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        if len(there := path.read_bytes()) >= _SECRET:
            return there
    made, fresh = secrets.token_bytes(_SECRET), path.with_name(f".secret.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(made)
    fresh.replace(path)
    return made


# --- users ---


def add_user(file: Path, name: str, password: str) -> None:
    """Puts a user into the file, or gives him another password.

    Raises:
        InputError: the name is none, or the password is too short.
    """
    if not _NAME.fullmatch(name) or name in _TAKEN or not _has_own_folder(name, _users(file)):
        raise InputError.one(
            "--add-user", _("“{name}”不能作用户名").format(name=name), _("用汉字、字母、数字，32 个字以内")
        )
    if len(password) < MIN_PASSWORD:
        raise InputError.one("--add-user", _("密码太短"), _("至少 {n} 位").format(n=MIN_PASSWORD))
    users = _users(file)
    salt = secrets.token_bytes(16)
    users[name] = {"salt": salt.hex(), "hash": _hashed(password, salt).hex(), **_COST}
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(users, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(file)


def _has_own_folder(name: str, users: Mapping[str, Any]) -> bool:
    """Two users whose names are one folder on some system would see each other's cases."""
    others = {other.casefold() for other in users if other != name}
    return safe_name(name) == name and name.casefold() not in others


def knows(file: Path, name: str, password: str) -> bool:
    """Whether this is a user with this password; costs the same for a name that is none."""
    entry = _users(file).get(name)
    salt = bytes.fromhex(entry["salt"]) if entry else b"\0" * 16
    return hmac.compare_digest(_hashed(password, salt).hex(), entry["hash"] if entry else "") and entry is not None


def opens(options: Options, user: str) -> str | None:
    """What a user comes in with, as kept: the hash of his password, or the token; None for one who does not come in (any more)."""
    if options.has_users:
        entry = _users(options.users_file).get(user)
        return str(entry["hash"]) if entry else None
    if user != ALONE:
        return None
    return options.token or ("" if options.is_open else None)


def still_in(options: Options, keys: Keys, session: Session) -> bool:
    """Whether a session lasts: not ended, its user still known, with the password or token he came in with."""
    secret = opens(options, session.user)
    return keys.stands(session) and secret is not None and same(session.door, keys.door(secret))


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
