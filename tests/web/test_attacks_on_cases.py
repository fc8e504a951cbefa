"""What may leave the server, what stays on it, and what its folder of cases gives away: each attempt that once went through."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from drafter.web.cases_folder import INCOMING, Cases, Desk
from drafter.web.uploads import MOST, sweep
from tests.web.material import SHORT_CASE as CASE
from tests.web.material import SHORT_NOTES as NOTES
from tests.web.visitors import Visitor, folder_of_cases, visitor, wait_for_draft

# --- what may leave, what is kept ---


@pytest.mark.parametrize(
    "address", ["http://x:sk-in-address@10.0.0.1/v1", "https://a.example/v1?key=sk-in-address", "file:///etc/passwd"]
)
def test_an_address_with_a_key_in_it_is_not_kept(alone: Visitor, address: str) -> None:
    assert alone.post("/settings/model", {"model": "qwen", "base_url": address}).status_code == 422
    assert not any(
        b"sk-in-address" in path.read_bytes() for path in folder_of_cases(alone).rglob("*") if path.is_file()
    )


def test_a_key_given_for_one_server_is_not_sent_to_the_next(alone: Visitor) -> None:
    keys = alone.client.app.state.site.model_keys  # type: ignore[attr-defined]
    alone.post("/settings/model", {"model": "qwen", "base_url": "http://127.0.0.1:9/v1", "key": "sk-one"})
    assert keys["local"] == "sk-one"
    alone.post("/settings/model", {"model": "qwen", "base_url": "http://127.0.0.1:9/v1"})
    assert keys["local"] == "sk-one"
    alone.post("/settings/model", {"model": "qwen", "base_url": "https://models.example/v1"})
    assert "local" not in keys and "发往 models.example" in alone.get("/settings").text
    alone.post("/settings/model", {"model": "", "base_url": ""})


@pytest.mark.parametrize("what", ["check", "gaps"])
def test_a_report_marked_secret_is_told_before_it_is_stored(alone: Visitor, what: str) -> None:
    before = len(list(Cases(folder_of_cases(alone)).listed("local")))
    report = {"report": ("报告.txt", "一、工作\n〔机密〕某项部署【待补】件。\n".encode())}
    assert alone.post(f"/{what}", files=report).status_code == 409
    assert len(list(Cases(folder_of_cases(alone)).listed("local"))) == before
    assert alone.post(f"/{what}", {"agreed": "yes"}, files=report).status_code == 204


def test_a_title_marked_secret_is_told_too(alone: Visitor) -> None:
    files = [("files", ("n.md", NOTES)), ("files", ("case.yaml", "title: 〔机密〕某项部署\n"))]
    assert alone.post("/cases", files=files).status_code == 409


# --- the folder of cases ---


@pytest.mark.parametrize("sent", [True, False])
def test_no_profile_outside_the_case_is_read(alone: Visitor, tmp_path: Path, sent: bool) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("inner_words: 石榴\n", encoding="utf-8")
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    if sent:
        given = {
            "unit": "栗川县职业中学",
            "period": "2024",
            "use:notes.md": "facts",
            "profile": str(outside),
            "next": "1",
        }
        assert alone.post(f"/cases/{case}/settings", given).status_code == 204
    else:
        (folder_of_cases(alone) / "local" / case / "case.yaml").write_text(
            f"{CASE}profile: {outside}\n", encoding="utf-8"
        )
    assert "inner_words" not in alone.get(f"/cases/{case}/facts/list").text


def test_links_and_pipes_are_neither_read_nor_packed(alone: Visitor, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.md").write_text("石榴", encoding="utf-8")
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    folder = folder_of_cases(alone) / "local" / case
    (folder / "out").mkdir(exist_ok=True)
    for link in (folder / "link.md", folder / "改稿.yaml", folder / "out" / "report.txt"):
        link.symlink_to(tmp_path / "elsewhere.md")
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "out" / "report.docx")
    packed = alone.get(f"/cases/{case}/all.zip").content
    assert b"link.md" not in packed and b"pipe.md" not in packed and b"out/" not in packed
    for name in ("report.txt", "report.docx"):
        assert alone.get(f"/cases/{case}/out/{name}").status_code == 404


def test_a_case_holds_no_more_files_than_it_may(alone: Visitor) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    folder = folder_of_cases(alone) / "local" / case
    for number in range(MOST - 1):
        (folder / f"{number}.md").touch()
    answer = alone.post(f"/cases/{case}/files", files=[("files", ("notes.md", b"# x"))])
    assert answer.status_code == 422 and str(MOST) in answer.text


def test_a_deleted_case_does_not_come_back(alone: Visitor) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE)
    folder = folder_of_cases(alone) / "local" / case
    alone.post(f"/cases/{case}/draft")
    assert alone.post(f"/cases/{case}/delete").status_code == 204
    Desk(folder).write_note("facts.json", {})
    assert not folder.exists() and alone.post(f"/cases/{case}/delete").status_code == 404


def test_what_was_half_received_is_swept_and_what_comes_in_now_is_not(tmp_path: Path) -> None:
    old, new = tmp_path / INCOMING / "old", tmp_path / INCOMING / "new"
    for folder in (old, new):
        folder.mkdir(parents=True)
    os.utime(old, (time.time() - 7200,) * 2)
    sweep(tmp_path)
    assert not old.exists() and new.exists()


def test_messages_do_not_say_where_the_server_keeps_its_cases(alone: Visitor) -> None:
    answer = alone.post("/check", files={"report": ("报告.docx", b"PK\x03\x04broken")})
    assert answer.status_code == 422 and "报告.docx" in answer.text and str(folder_of_cases(alone)) not in answer.text


def test_the_cases_are_their_owners_only(tmp_path: Path) -> None:
    Cases(tmp_path / "cases")
    assert (tmp_path / "cases").stat().st_mode & 0o077 == 0


def test_another_users_draft_on_its_way_is_not_watched(users: TestClient) -> None:
    owner, other = visitor(users), visitor(users)
    owner.login("王科")
    other.login("李科")
    case = owner.begin(notes__md=NOTES, case__yaml=CASE)
    owner.post(f"/cases/{case}/draft")
    assert other.get(f"/cases/{case}/progress").status_code == 404
    assert other.post(f"/cases/{case}/stop").status_code == 404
    wait_for_draft(owner, case)


def test_a_case_deleted_twice_at_once_is_deleted_once(tmp_path: Path) -> None:
    cases = Cases(tmp_path)
    desk = cases.new("local", "draft")
    cases.delete(desk)
    cases.delete(desk)
    assert not desk.folder.exists() and not list((tmp_path / INCOMING).iterdir())


def test_a_case_whose_report_never_came_in_can_still_be_deleted(alone: Visitor) -> None:
    desk = Cases(folder_of_cases(alone)).new("local", "check")
    assert alone.get(f"/check/{desk.id}").status_code == 404 and desk.id in alone.get("/").text
    assert alone.post(f"/cases/{desk.id}/delete").status_code == 204
