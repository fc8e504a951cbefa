"""A visitor without a browser: keeps his cookies, brings the form's mark, says what he wants to say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.web.access import add_user
from drafter.web.app import create
from drafter.web.attempts import Attempts
from drafter.web.options import Options

PASSWORD = "correct-horse"


class Visitor:
    """One browser's worth of cookies at a server in this process."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    @property
    def mark(self) -> str:
        found = re.search(r'"X-Form-Mark": "([0-9a-f]+)"', self.client.get("/login").text)
        assert found
        return found[1]

    def get(self, path: str, **more: Any) -> Any:
        return self.client.get(path, **more)

    def post(self, path: str, data: dict[str, Any] | None = None, files: Any = None, **headers: str) -> Any:
        brought = {"X-Form-Mark": self.mark, "HX-Request": "true", **headers}
        return self.client.post(path, data=data or {}, files=files, headers=brought)

    def login(self, name: str, password: str = PASSWORD) -> Any:
        return self.post("/login", {"name": name, "password": password})

    def begin(self, **files: bytes | str) -> str:
        """A case of these files (name with _ for its dot → content); returns its id."""
        answer = self.post(
            "/cases", files=[("files", (name.replace("__", "."), content)) for name, content in files.items()]
        )
        assert answer.status_code == 204, answer.text
        return str(answer.headers["hx-redirect"].split("/")[2])


@contextmanager
def site(cases: Path, *users: str, **more: Any) -> Iterator[TestClient]:
    """A server in this process; with users, each must say who he is."""
    for name in users:
        add_user(cases / "users.json", name, PASSWORD)
    options = Options(cases, workers=1, **more)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("drafter.web.app.WARMED", ())  # a worker costs seconds of work: only where one is asked for
        client = TestClient(create(options), base_url="http://127.0.0.1:8765", follow_redirects=False)
        with client:
            yield client


def emptied(client: TestClient, users: str = "") -> TestClient:
    """A server as it was at its start: no cases, nobody guessed at a password, no keys of models, its first users."""
    site = client.app.state.site  # type: ignore[attr-defined]
    for path in site.options.cases.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
    if users:
        site.options.users_file.write_text(users, encoding="utf-8")
    site.attempts = Attempts()
    site.model_keys.clear()
    return client


def visitor(client: TestClient) -> Visitor:
    """Somebody else at the same server: cookies of his own."""
    fresh = TestClient(client.app, base_url=str(client.base_url), follow_redirects=False)
    fresh.portal = client.portal  # the same event loop: the server's workers belong to it
    return Visitor(fresh)


def folder_of_cases(who: Visitor) -> Path:
    """Where the server keeps everybody's cases."""
    folder: Path = who.client.app.state.site.options.cases  # type: ignore[attr-defined]
    return folder


def wait_for_draft(who: Visitor, case: str) -> None:
    with who.client.stream("GET", f"/cases/{case}/progress") as answer:
        assert "event: end" in "".join(answer.iter_text())


class Tags(HTMLParser):
    """What a browser would run: scripts that are not files of ours, attributes that are handlers, addresses that are scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        ours = tag != "script" or str(names.get("src", "")).startswith("/static/")
        runs = any(
            name.startswith("on") or str(value).lstrip().lower().startswith("javascript:") for name, value in attrs
        )
        if not ours or runs or tag in ("svg", "img", "object", "embed"):
            self.bad.append(f"{tag} {attrs}")
