"""The page as an attacker meets it: without a session, with another's case, from another site, with names and words meant to break out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from drafter.web.cases_folder import Cases
from drafter.web.routes import ROUTERS
from tests.web.visitors import Visitor, site, visitor

NOTES = "# 成绩\n- 组织技能竞赛4场，参加210人\n# 问题\n- 师资不足\n"
CASE = "unit: 栗川县职业中学\nperiod: 2024\ntitle: 栗川县职业中学2024年工作总结\nfacts: [notes.md]\n"
OPEN = {"/login", "/healthz"}


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with site(tmp_path_factory.mktemp("site") / "cases", "王科", "李科") as client:
        yield client


def _routes() -> list[tuple[str, str]]:
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return [(method, route.path) for route in routes for method in sorted(route.methods)]


def _filled(path: str, case: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda part: {"case": case, "number": "1"}.get(part[1], "report.docx"), path)


def test_no_route_opens_without_a_session(shared_server: TestClient) -> None:
    routes = _routes()
    assert len(routes) > 35
    stranger = visitor(shared_server)
    for method, path in routes:
        if path in OPEN or path == "/language":
            continue
        where = _filled(path, "20260101-0123abcd")
        answer = stranger.get(where) if method == "GET" else stranger.post(where)
        assert answer.status_code in (303, 401), (method, path, answer.status_code)
        assert answer.headers.get("location", "/login") == "/login"


def test_another_users_case_is_not_there(shared_server: TestClient) -> None:
    owner, other = visitor(shared_server), visitor(shared_server)
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


def test_a_password_is_hashed_and_a_user_taken_out_is_out(shared_server: TestClient) -> None:
    options = shared_server.app.state.site.options
    words = options.users_file.read_text(encoding="utf-8")
    assert "correct-horse" not in words and options.users_file.stat().st_mode & 0o077 == 0
    gone = visitor(shared_server)
    gone.login("王科")
    assert gone.get("/").status_code == 200
    options.users_file.write_text(words.replace("王科", "赵科"), encoding="utf-8")
    assert gone.get("/").status_code == 303
    options.users_file.write_text(words, encoding="utf-8")


def test_wrong_passwords_soon_have_to_wait(shared_server: TestClient) -> None:
    guesser = visitor(shared_server)
    answers = [guesser.login("李科", f"guess-{n}").text for n in range(7)]
    assert "不对" in answers[0] and "试得太多" in answers[-1]
    shared_server.app.state.site.attempts = type(shared_server.app.state.site.attempts)()


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


def test_anothers_form_mark_does_not_fit(shared_server: TestClient) -> None:
    one, two = visitor(shared_server), visitor(shared_server)
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


def test_a_changed_cookie_opens_nothing(shared_server: TestClient) -> None:
    one = visitor(shared_server)
    one.login("王科")
    held = one.client.cookies["drafter_session"]
    for forged in (held[:-1] + ("0" if held[-1] != "0" else "1"), held.split(".")[0], "x", "." * 5):
        fresh = visitor(shared_server)
        fresh.client.cookies.set("drafter_session", forged)
        assert fresh.get("/").status_code == 303


_SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def test_words_of_files_are_shown_as_words(alone: Visitor) -> None:
    notes = f"# 成绩\n## {_SCRIPT}\n- 组织技能竞赛4场{_SCRIPT}，参加210人\n- 参观'\"><svg onload=alert(2)>？次\n# 问题\n- 师资不足\n"
    case = alone.begin(notes__md=notes, case__yaml=CASE.replace("工作总结", f"工作总结 {_SCRIPT}"))
    alone.get(f"/cases/{case}/facts/list")
    begun = alone.post(f"/cases/{case}/draft")
    assert begun.status_code == 204
    _wait_for_draft(alone, case)
    pages = ["/", f"/cases/{case}/sources", f"/cases/{case}/facts", f"/cases/{case}/draft", f"/cases/{case}/take"]
    pages += [f"/cases/{case}/source?file=notes.md&place=第3行", f"/cases/{case}/source?file={_SCRIPT}&place={_SCRIPT}"]
    for where in pages:
        text = alone.get(where).text
        assert "<script>alert" not in text and "<img src=x" not in text and "<svg onload" not in text, where
        seen = _Tags()
        seen.feed(text)
        assert seen.bad == [], where


class _Tags(HTMLParser):
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


def _wait_for_draft(who: Visitor, case: str) -> None:
    with who.client.stream("GET", f"/cases/{case}/progress") as answer:
        assert "event: end" in "".join(answer.iter_text())


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd.md", "..\\..\\win.ini.md", "/abs/olute.md", "a/../../b.md", ".hidden.md", "con.md", "a\u202emd.exe.md", "x" * 300 + ".md", "a\nb.md", '"><b>.md', "…....md"],
)  # fmt: skip
def test_names_of_files_stay_in_the_case(alone: Visitor, name: str) -> None:
    answer = alone.post("/cases", files=[("files", (name, NOTES.encode()))])
    assert answer.status_code == 204, answer.text
    cases = alone.client.app.state.site.options.cases  # type: ignore[attr-defined]
    found = list(cases.rglob("*.md"))
    assert len(found) == 1 and re.fullmatch(r"\d{8}-[0-9a-f]{8}", found[0].parent.name)
    assert not found[0].name.startswith(".") and "\u202e" not in found[0].name and len(found[0].name.encode()) <= 150
    assert alone.get(answer.headers["hx-redirect"]).status_code == 200


@pytest.mark.parametrize(
    "place", ["../users.json", "..%2f..%2f.secret", ".page/kind.json", "%2e%2e/%2e%2e/.secret", "/etc/passwd"]
)
def test_no_way_out_of_the_case(alone: Visitor, place: str) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    for where in (f"/cases/{case}/out/{place}", f"/cases/{case}/source?file={place}&place=", f"/cases/{case}/preview/{place}", f"/static/{place}", f"/cases/{place}/sources"):  # fmt: skip
        answer = alone.get(where)
        assert (
            answer.status_code in (400, 404, 405, 422, 303)
            and "scrypt" not in answer.text
            and "root:" not in answer.text
        ), where


def test_a_case_file_from_outside_names_nothing_outside(alone: Visitor) -> None:
    wicked = (
        CASE.replace("[notes.md]", "[../../../../etc/passwd, notes.md, /etc/hostname]")
        + "layout: ../../x.yaml\nprofile: /etc/x.yaml\nprior: [/etc/passwd]\n"
    )
    case = alone.begin(notes__md=NOTES, case__yaml=wicked)
    cases = alone.client.app.state.site.options.cases  # type: ignore[attr-defined]
    words = next(cases.rglob("case.yaml")).read_text(encoding="utf-8")
    assert "notes.md" in words and "etc" not in words and "layout" not in words
    assert alone.get(f"/cases/{case}/facts/list").status_code == 200


def test_a_case_that_was_changed_to_point_outside_is_refused(alone: Visitor, tmp_path: Path) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    (tmp_path / "elsewhere.md").write_text("# 成绩\n- 别处的事3件\n", encoding="utf-8")
    cases = alone.client.app.state.site.options.cases  # type: ignore[attr-defined]
    path = next(cases.rglob("case.yaml"))
    path.write_text(
        path.read_text(encoding="utf-8").replace("notes.md", str(tmp_path / "elsewhere.md")), encoding="utf-8"
    )
    answer = alone.get(f"/cases/{case}/facts/list", headers={"HX-Request": "true"})
    assert answer.status_code == 422 and "别处的事" not in answer.text


def test_what_is_marked_secret_is_told_before_it_is_stored(alone: Visitor) -> None:
    marked = {"files": ("会议.md", "# 成绩\n- 〔机密〕某项部署\n- 开会3次\n".encode())}
    answer = alone.post("/cases", files=list(marked.items()))
    cases = alone.client.app.state.site.options.cases  # type: ignore[attr-defined]
    assert answer.status_code == 409 and "第2行" in answer.text and "某项部署" not in answer.text
    assert not list(cases.rglob("*.md"))
    agreed = alone.post("/cases", {"agreed": "yes"}, files=list(marked.items()))
    assert agreed.status_code == 204
    case = agreed.headers["hx-redirect"].split("/")[2]
    assert "某项部署" not in alone.get(f"/cases/{case}/source?file=会议.md&place=第2行").text


def _bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", b"<a>" + b" " * (80 << 20) + b"</a>")
    return held.getvalue()


_ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="urn:x"><w:body>&e;</w:body></w:document>'


def _with_entity() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", _ENTITY)
    return held.getvalue()


@pytest.mark.parametrize(
    "content", [_bomb(), _with_entity(), b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, b""]
)
def test_a_hostile_document_is_refused_in_words_and_the_server_goes_on(alone: Visitor, content: bytes) -> None:
    answer = alone.post("/check", files={"report": ("报告.docx", content)})
    assert answer.status_code == 422 and "报告.docx" in answer.text and "root:" not in answer.text
    assert not list(Cases(alone.client.app.state.site.options.cases).listed("local"))  # type: ignore[attr-defined]
    assert alone.post("/check", files={"report": ("好.txt", "一、工作\n办展览4场。\n".encode())}).status_code == 204


def test_uploads_have_a_size_a_number_and_a_kind(tmp_path: Path) -> None:
    with site(tmp_path / "cases", max_text=1 << 20, max_upload=4 << 20, max_files=3) as client:
        who = Visitor(client)
        large = who.post("/cases", files=[("files", ("大.md", b"x" * (2 << 20)))])
        assert large.status_code == 422 and "过大" in large.text
        assert who.post("/cases", files=[("files", ("大.md", b"x" * (5 << 20)))]).status_code == 413
        many = who.post("/cases", files=[("files", (f"{n}.md", b"# x")) for n in range(4)])
        assert many.status_code == 422 and "最多3个" in many.text
        odd = who.post("/cases", files=[("files", ("x.exe", b"MZ")), ("files", ("页.html", b"<p>"))])
        assert odd.status_code == 422 and "x.exe" in odd.text and "页.html" in odd.text
        assert not list((tmp_path / "cases").rglob("*.md"))


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


def test_users_of_one_server_name_no_model(shared_server: TestClient) -> None:
    one = visitor(shared_server)
    one.login("王科")
    assert one.post("/settings/model", {"model": "x", "base_url": "http://10.0.0.1/"}).status_code == 422


def test_a_kept_draft_that_was_put_there_by_another_is_not_opened(tmp_path: Path) -> None:
    import pickle

    from drafter.web.kept import kept

    (tmp_path / "draft.bin").write_bytes(b"0" * 32 + pickle.dumps(Path("/etc/passwd")))
    assert kept(tmp_path / "draft.bin", tmp_path / "cases") is None
