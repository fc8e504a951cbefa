"""Who comes in: cookies, passwords, sealed files."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.web import access
from drafter.web.access import Keys


def test_a_session_is_read_back_by_this_server_only(tmp_path: Path) -> None:
    keys, session = Keys(tmp_path / "a"), access.new_session("王科")
    cookie = keys.sign(session)
    assert Keys(tmp_path / "a").read(cookie) == session  # a restart ends no session
    assert Keys(tmp_path / "b").read(cookie) is None and keys.read(cookie + "0") is None and keys.read("") is None
    assert (tmp_path / "a" / ".secret").stat().st_mode & 0o077 == 0


def test_a_session_ends_after_its_days(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    old = replace(access.new_session("王科"), issued=int(time.time()) - (access.DAYS + 1) * 86400)
    assert keys.read(keys.sign(old)) is None


def test_each_session_has_a_form_mark_of_its_own(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    assert keys.form_mark(access.new_session("a")) != keys.form_mark(access.new_session("a"))


def test_only_what_this_server_sealed_is_opened(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "a")
    sealed = keys.seal(b"words")
    assert keys.open_sealed(sealed) == b"words" and Keys(tmp_path / "b").open_sealed(sealed) is None
    assert keys.open_sealed(sealed[:-1] + b"x") is None and keys.open_sealed(b"") is None


def test_users_and_passwords(tmp_path: Path) -> None:
    file = tmp_path / "users.json"
    access.add_user(file, "王科", "correct-horse")
    assert (
        access.knows(file, "王科", "correct-horse")
        and not access.knows(file, "王科", "other")
        and not access.knows(file, "李科", "")
    )
    access.add_user(file, "王科", "battery-staple")
    assert access.knows(file, "王科", "battery-staple") and not access.knows(file, "王科", "correct-horse")


@pytest.mark.parametrize(
    ("name", "password"),
    [("../x", "correct-horse"), ("local", "correct-horse"), ("", "correct-horse"), ("王科", "short")],
)
def test_names_and_passwords_that_are_none(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(InputError):
        access.add_user(tmp_path / "users.json", name, password)
