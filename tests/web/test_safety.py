"""The page's doors as an attacker meets them: without a session, with another's case, from another site, under another name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from drafter.web.routes import ROUTERS
from tests.web.material import SHORT_CASE as CASE
from tests.web.material import SHORT_NOTES as NOTES
from tests.web.visitors import Visitor, site, visitor

OPEN = {"/login", "/healthz"}


def _routes() -> list[tuple[str, str]]:
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return [(method, route.path) for route in routes for method in sorted(route.methods)]


def _filled(path: str, case: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda part: {"case": case, "number": "1"}.get(part[1], "report.docx"), path)


def test_no_route_opens_without_a_session(users: TestClient) -> None:
    routes = _routes()
    assert len(routes) > 35
    stranger = visitor(users)
    for method, path in routes:
        if path in OPEN or path == "/language":
            continue
        where = _filled(path, "20260101-0123abcd")
        answer = stranger.get(where) if method == "GET" else stranger.post(where)
        assert answer.status_code in (303, 401), (method, path, answer.status_code)
        assert answer.headers.get("location", "/login") == "/login"


def test_another_users_case_is_not_there(users: TestClient) -> None:
    owner, other = visitor(users), visitor(users)
    assert owner.login("王科").status_code == 204 and other.login("李科").status_code == 204
    case = owner.begin(notes__md=NOTES, case__yaml=CASE)
    assert owner.get(f"/cases/{case}/sources").status_code == 200
    for method, path in _routes():
        if "{case}" not in path:
            continue
        where = _filled(path, case)
        answer = other.get(where) if method == "GET" else other.post(where)
        assert answer.status_code in (404, 422), (
            method,
            path,
            answer.status_code,
        )  # 422: a form without its fields, nothing looked at
        assert "技能竞赛" not in answer.text
    assert case not in other.get("/").text and case in owner.get("/").text
    assert owner.get(f"/cases/{case}/sources").status_code == 200


def test_a_password_is_hashed_and_a_user_taken_out_is_out(users: TestClient) -> None:
    options = users.app.state.site.options
    words = options.users_file.read_text(encoding="utf-8")
    assert "correct-horse" not in words and options.users_file.stat().st_mode & 0o077 == 0
    gone = visitor(users)
    gone.login("王科")
    assert gone.get("/").status_code == 200
    options.users_file.write_text(words.replace("王科", "赵科"), encoding="utf-8")
    assert gone.get("/").status_code == 303


def test_wrong_passwords_soon_have_to_wait(users: TestClient) -> None:
    guesser = visitor(users)
    answers = [guesser.login("李科", f"guess-{n}").text for n in range(7)]
    assert "不对" in answers[0] and "试得太多" in answers[-1]


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Form-Mark": "0" * 64},
        {"X-Form-Mark": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_request_from_another_site_changes_nothing(alone: Visitor, headers: dict[str, str]) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    assert alone.post(f"/cases/{case}/delete", **headers).status_code == 403
    assert alone.get(f"/cases/{case}/sources").status_code == 200


def test_anothers_form_mark_does_not_fit(users: TestClient) -> None:
    one, two = visitor(users), visitor(users)
    one.login("王科")
    two.login("李科")
    assert one.post("/language", {"lang": "en"}, **{"X-Form-Mark": two.mark}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", ""])
def test_a_name_that_was_pointed_here_is_refused(alone: Visitor, host: str) -> None:
    assert alone.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765", "10.1.2.3"])
def test_names_of_its_own_and_addresses_are_answered(alone: Visitor, host: str) -> None:
    assert alone.get("/", headers={"Host": host}).status_code == 200


def test_every_answer_bears_its_headers(alone: Visitor) -> None:
    for path in ("/", "/check", "/settings", "/nothing-here", "/static/app.css"):
        headers = alone.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src 'self'" in policy
        assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"
    cookie = alone.client.get("/", headers={"Cookie": ""}).headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie


def test_a_changed_cookie_opens_nothing(users: TestClient) -> None:
    one = visitor(users)
    one.login("王科")
    held = one.client.cookies["drafter_session"]
    for forged in (held[:-1] + ("0" if held[-1] != "0" else "1"), held.split(".")[0], "x", "." * 5):
        fresh = visitor(users)
        fresh.client.cookies.set("drafter_session", forged)
        assert fresh.get("/").status_code == 303


def test_a_token_lets_in_and_nothing_else_does(tmp_path: Path) -> None:
    with site(tmp_path / "cases", token="open-sesame", host="0.0.0.0") as client:
        who = Visitor(client)
        assert who.get("/").status_code == 303
        assert who.login("", "guess").status_code == 422 and who.get("/").status_code == 303
        assert who.login("", "open-sesame").status_code == 204 and who.get("/").status_code == 200
        who.post("/logout")
        assert who.get("/").status_code == 303


def test_the_log_holds_no_names_and_no_words(alone: Visitor, capfd: pytest.CaptureFixture[str]) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    alone.get(f"/cases/{case}/source?file=notes.md&place=第2行")
    said = capfd.readouterr().err
    assert "GET /cases/{case}/source 200" in said
    assert case not in said and "notes.md" not in said and "技能竞赛" not in said


def test_the_key_of_a_model_is_neither_stored_nor_shown(alone: Visitor) -> None:
    alone.post("/settings/model", {"model": "qwen", "base_url": "http://127.0.0.1:9/v1", "key": "sk-very-secret"})
    assert "sk-very-secret" not in alone.get("/settings").text
    cases = alone.client.app.state.site.options.cases  # type: ignore[attr-defined]
    assert not any(b"sk-very-secret" in path.read_bytes() for path in cases.rglob("*") if path.is_file())


def test_users_of_one_server_name_no_model(users: TestClient) -> None:
    one = visitor(users)
    one.login("王科")
    assert one.post("/settings/model", {"model": "x", "base_url": "http://10.0.0.1/"}).status_code == 422
