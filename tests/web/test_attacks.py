"""What a second look at the page's safety tried: each attempt that once went through, and carriers of markup that had no test."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from starlette.testclient import TestClient

from drafter.core.errors import InputError
from drafter.web import access
from drafter.web.access import Keys
from drafter.web.options import Options
from drafter.web.serving import with_token
from tests.web.material import SHORT_CASE as CASE
from tests.web.material import SHORT_NOTES as NOTES
from tests.web.visitors import PASSWORD, Tags, Visitor, folder_of_cases, site, visitor, wait_for_draft

_MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"><svg onload=alert(3)>"


def _runs_nothing(text: str) -> bool:
    seen = Tags()
    seen.feed(text)
    return seen.bad == []


# --- carriers of markup ---


def _report(name: str = "") -> bytes:
    made, held = docx.Document(), io.BytesIO()
    for key in ("title", "author", "subject", "keywords", "comments", "category"):
        setattr(made.core_properties, key, _MARKUP)
    made.sections[0].header.paragraphs[0].text = _MARKUP
    made.styles.add_style(_MARKUP, 1)
    for words in (
        "一、主要工作",
        f"办书画展4场{_MARKUP}；办书画展5场。XX单位",
        "二、存在问题",
        f"馆舍不足{_MARKUP}{name}",
        f"读者【待补】人次{_MARKUP}。",
    ):
        made.add_paragraph(words)
    made.save(held)
    return held.getvalue()


def _sheet() -> bytes:
    made, held = openpyxl.Workbook(), io.BytesIO()
    made.active.title = "<svg onload=alert(3)>"
    made.active.append([f"指标{_MARKUP}", "数值"])
    made.active.append([f"书画展{_MARKUP}", 4])
    made.properties.title = made.properties.creator = _MARKUP
    made.save(held)
    return held.getvalue()


@pytest.mark.parametrize("what", ["check", "rewrite", "compare", "gaps"])
def test_properties_headers_and_sheets_of_a_report_are_shown_as_words(alone: Visitor, what: str) -> None:
    files = [("report", (f"报告{_MARKUP}.docx", _report())), ("prior", ("往期.docx", _report("去年")))]
    files += [] if what == "compare" else [("facts", (f"表{_MARKUP}.xlsx", _sheet()))]
    begun = alone.post(f"/{what}", files=files)
    assert begun.status_code == 204, begun.text
    where = begun.headers["hx-redirect"]
    more = {"check": f"{where}/fixes", "compare": f"{where}/page"}.get(what, where)
    pages = [alone.get(page) for page in (where, more)]
    assert all(page.status_code == 200 and _runs_nothing(page.text) for page in pages)
    assert any("onerror=alert(2)&gt;" in page.text for page in pages)  # it is there, as words


@pytest.mark.parametrize("words", [_MARKUP, "\ud800坏字", "\x00\x0b"])
def test_what_a_model_replies_is_shown_as_words(alone: Visitor, tmp_path: Path, words: str) -> None:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"*": [f"组织技能竞赛9场{words}。"]}), encoding="utf-8")
    alone.post("/settings/model", {"model": f"scripted:{script}"})
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    assert alone.post(f"/cases/{case}/draft", {"by": "model"}).status_code == 204
    wait_for_draft(alone, case)
    for page in ("draft", "take", "facts"):
        answer = alone.get(f"/cases/{case}/{page}")
        assert answer.status_code == 200 and _runs_nothing(answer.text)
    assert alone.get(f"/cases/{case}/out/review.docx").status_code == 200


# --- what a request says of itself ---


@pytest.mark.parametrize(
    "host", ["evil.example@127.0.0.1", "127.0.0.1#evil.example", "[::1", "[", "localhost.", "127.0.0.1:x", "2130706433"]
)
def test_a_host_that_can_be_read_two_ways_is_refused(alone: Visitor, host: str) -> None:
    assert alone.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers", [{"X-Form-Mark": b"\xe9"}, {"Origin": b"http://["}, {"Cookie": b'drafter_session="a.\xe9"'}]
)
def test_odd_bytes_in_a_header_are_refused_like_any_other(alone: Visitor, headers: dict[str, bytes]) -> None:
    brought = {"X-Form-Mark": alone.mark.encode(), **headers}
    assert alone.client.post("/language", data={"lang": "zh"}, headers=brought).status_code == 403


@pytest.mark.parametrize(("mode", "status"), [("no-cors", 403), ("cors", 403), ("navigate", 200)])
def test_another_sites_page_gets_no_piece_of_ours(alone: Visitor, mode: str, status: int) -> None:
    assert alone.get("/", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode}).status_code == status


def test_an_error_nobody_foresaw_is_told_without_the_words_that_made_it(
    alone: Visitor, capfd: pytest.CaptureFixture[str]
) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    (folder_of_cases(alone) / "local" / case / ".page" / "draft.json").write_text('["口令是石榴"]', encoding="utf-8")
    answer = alone.get(f"/cases/{case}/take")
    said = capfd.readouterr().err
    assert answer.status_code == 500 and "石榴" not in answer.text
    assert "TypeError at" in said and "石榴" not in said and "Traceback" not in said


def test_numbers_that_are_none_break_nothing(alone: Visitor) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    given = {"id": "f1", "source": "notes.md", "locator": "第2行", "figures": "口令"}
    assert alone.post(f"/cases/{case}/facts", given).status_code in (200, 422)


def test_a_body_without_end_is_cut_off_and_told(alone: Visitor) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.md"\r\n\r\n'
        for _piece in range(3):
            yield b"x" * (1 << 20)

    with site(folder_of_cases(alone).parent / "small", max_upload=2 << 20) as client:
        who = Visitor(client)
        headers = {"X-Form-Mark": who.mark, "Content-Type": "multipart/form-data; boundary=b"}
        assert client.post("/cases", content=endless(), headers=headers).status_code == 413


def test_a_stranger_sends_no_files(users: TestClient) -> None:
    stranger = visitor(users)
    assert stranger.post("/login", {"name": "王科"}, files={"x": ("x.md", b"x" * (2 << 20))}).status_code == 413


# --- who comes in ---


def test_a_cookie_that_was_kept_does_not_outlive_going_out(users: TestClient) -> None:
    one, thief = visitor(users), visitor(users)
    one.login("王科")
    thief.client.cookies.set("drafter_session", one.client.cookies["drafter_session"])
    assert thief.get("/").status_code == 200
    one.post("/logout")
    assert thief.get("/").status_code == 303


def test_another_password_ends_the_sessions_of_the_old(users: TestClient) -> None:
    one = visitor(users)
    one.login("王科")
    access.add_user(folder_of_cases(one) / "users.json", "王科", "another-horse")
    assert one.get("/").status_code == 303


def test_another_token_ends_the_sessions_of_the_old(tmp_path: Path) -> None:
    with site(tmp_path / "cases") as client:
        held = Visitor(client)
        assert held.get("/").status_code == 200
        kept = [client.cookies["drafter_session"]]
    with site(tmp_path / "cases", token="first-word") as client:
        Visitor(client).login("", "first-word")
        kept.append(client.cookies["drafter_session"])
    with site(tmp_path / "cases", token="second-word") as client:
        for cookie in kept:
            who = visitor(client)
            who.client.cookies.set("drafter_session", cookie)
            assert who.get("/").status_code == 303


def test_guessing_a_token_under_many_names_has_to_wait_too(tmp_path: Path) -> None:
    with site(tmp_path / "cases", token="open-sesame") as client:
        who = Visitor(client)
        answers = [who.login(f"name{n}", "guess").text for n in range(7)]
        assert "试得太多" in answers[-1]


@pytest.mark.parametrize("name", ["王科.", "WANG", "users.json", "con"])
def test_no_two_users_have_one_folder(tmp_path: Path, name: str) -> None:
    for other in ("王科", "wang"):
        access.add_user(tmp_path / "users.json", other, PASSWORD)
    with pytest.raises(InputError):
        access.add_user(tmp_path / "users.json", name, PASSWORD)


@pytest.mark.parametrize("kept", [b"", b"short"])
def test_a_secret_half_written_is_made_anew(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / ".secret").write_bytes(kept)
    cookie = Keys(tmp_path).sign(access.new_session("王科"))
    made = (tmp_path / ".secret").read_bytes()
    assert len(made) == 32 and (tmp_path / ".secret").stat().st_mode & 0o077 == 0
    assert Keys(tmp_path).read(cookie) is not None


@pytest.mark.parametrize("given", [{"host": "0.0.0.0"}, {"names": ("drafter.office.lan",)}])
def test_a_server_that_others_reach_is_never_open(tmp_path: Path, given: dict[str, Any]) -> None:
    options = Options(tmp_path, **given)
    assert not options.is_open and not options.own_models and with_token(options).token
    with site(tmp_path / "cases", **given) as client:
        who = Visitor(client)
        assert (
            who.get("/").status_code == 303 and who.login("", "").status_code == 422 and who.get("/").status_code == 303
        )
