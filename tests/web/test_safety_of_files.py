"""Files meant to break out: words and names that are markup, ways out of the case, secrecy markings, hostile documents, too much of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.web.cases_folder import Cases
from tests.web.material import SHORT_CASE as CASE
from tests.web.material import SHORT_NOTES as NOTES
from tests.web.material import bomb, with_entity
from tests.web.visitors import Tags, Visitor, site, wait_for_draft

_SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def test_words_of_files_are_shown_as_words(alone: Visitor) -> None:
    notes = f"# 成绩\n## {_SCRIPT}\n- 组织技能竞赛4场{_SCRIPT}，参加210人\n- 参观'\"><svg onload=alert(2)>？次\n# 问题\n- 师资不足\n"
    case = alone.begin(notes__md=notes, case__yaml=CASE.replace("工作总结", f"工作总结 {_SCRIPT}"))
    alone.get(f"/cases/{case}/facts/list")
    begun = alone.post(f"/cases/{case}/draft")
    assert begun.status_code == 204
    wait_for_draft(alone, case)
    pages = ["/", f"/cases/{case}/sources", f"/cases/{case}/facts", f"/cases/{case}/draft", f"/cases/{case}/take"]
    pages += [f"/cases/{case}/source?file=notes.md&place=第3行", f"/cases/{case}/source?file={_SCRIPT}&place={_SCRIPT}"]
    for where in pages:
        text = alone.get(where).text
        assert "<script>alert" not in text and "<img src=x" not in text and "<svg onload" not in text, where
        seen = Tags()
        seen.feed(text)
        assert seen.bad == [], where


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


@pytest.mark.parametrize(
    "content", [bomb(), with_entity(), b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, b""]
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


def test_a_kept_draft_that_was_put_there_by_another_is_not_opened(tmp_path: Path) -> None:
    import pickle

    from drafter.web.kept import kept

    (tmp_path / "draft.bin").write_bytes(b"0" * 32 + pickle.dumps(Path("/etc/passwd")))
    assert kept(tmp_path / "draft.bin", tmp_path / "cases") is None
