"""How a server runs: where its cases lie, who may come in, what it may use."""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Options:
    """cases: the folder all cases lie in. token: what a visitor must know ("" for none). names: further host names it answers to.

    max_text: bytes of a file that is nothing but text; a Word file of many more has pictures in it. retention: days after which an untouched case is deleted, 0 for never. model: options of a model all visitors use (None: each his own,
    where `own_models`). seconds, megabytes: what reading or drafting one case may take.
    """

    cases: Path
    host: str = "127.0.0.1"
    port: int = 8765
    token: str = ""
    names: tuple[str, ...] = ()
    retention: int = 0
    workers: int = 0
    seconds: float = 300.0
    megabytes: int = 3072
    max_file: int = 50 * MEGABYTE
    max_text: int = 8 * MEGABYTE
    max_upload: int = 120 * MEGABYTE
    max_files: int = 60
    max_cases: int = 500
    model: Mapping[str, Any] = field(default_factory=dict)

    @property
    def users_file(self) -> Path:
        return self.cases / "users.json"

    @property
    def has_users(self) -> bool:
        return self.users_file.is_file()

    @property
    def is_local(self) -> bool:
        """Whether only this machine reaches it: a server with a name has another before it that lets others in."""
        return is_loopback(self.host) and not self.names

    @property
    def is_open(self) -> bool:
        """Whether nobody is asked who he is: one person at his own machine. Users that are gone open no server to the others."""
        return self.is_local and not self.token and not self.has_users

    @property
    def own_models(self) -> bool:
        """Whether a visitor may name a model himself: not where many share the server, for it would connect, with its own keys, wherever they say."""
        return not self.model and self.is_open


def default_cases() -> Path:
    """The cases' folder in the user's data folder."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "drafter" / "cases"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "drafter" / "cases"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "drafter" / "cases"


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
