"""Kept replies are given again only to the same question: never after the source of the replies changed, never where none are wanted."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from drafter.cli.app import run
from drafter.draft import wrappers
from tests.servers.fault_server import serving
from tests.servers.planned_case import write_case

PLAIN = "整治河道18.6公里，投资4320万元，清淤31.5万立方米。"
TURNED = "清淤31.5万立方米，整治河道18.6公里，投资4320万元。"
REPORT = "青柳县水务局2024年工作总结\n\n一、主要工作\n全年整治河道18.6公里。\n二、存在的问题\n一是管网漏损率14.8%，老旧管道更换滞后。\n"
AS_IT_WAS, MOVED = "管网漏损率14.8%，老旧管道更换滞后。", "老旧管道更换滞后，管网漏损率14.8%。"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.txt").write_text(REPORT, "utf-8")
    write_case(tmp_path / "case", notes="# 成绩\n- 河道整治18.6公里，投资4320万元，清淤31.5万立方米 @工程科\n")
    return tmp_path


def script(text: str, facts: list[str]) -> None:
    """As a section's reply when it cites facts, else as a rewrite's."""
    blocks = {"blocks": [{"lead": "", "sentences": [{"text": text, "facts": facts}]}]}
    reply = blocks if facts else {"items": [{"number": 1, "facts": [], "text": text}]}
    Path("replies.json").write_text(json.dumps({"*": reply}, ensure_ascii=False), "utf-8")


@pytest.mark.parametrize("more", [(), ("--no-cache",)])
def test_a_draft_after_the_script_was_edited(more: tuple[str, ...]) -> None:
    said = []
    for text in (PLAIN, TURNED):
        script(text, ["n2"])
        assert run(["draft", "case", "-o", "out", "--force", "--model", "scripted:replies.json", *more]) == 0
        said.append(Path("out/report.txt").read_text("utf-8"))
    assert PLAIN in said[0] and TURNED in said[1] and PLAIN not in said[1]


@pytest.mark.parametrize("more", [(), ("--no-cache",)])
def test_a_rewrite_after_the_script_was_edited(more: tuple[str, ...]) -> None:
    said = []
    for n, text in enumerate((AS_IT_WAS, MOVED)):
        script(text, [])
        assert run(["rewrite", "r.txt", "--model", "scripted:replies.json", "-o", f"{n}.txt", *more]) == 0
        said.append(Path(f"{n}.txt").read_text("utf-8"))
    assert AS_IT_WAS in said[0] and MOVED in said[1]


@pytest.mark.parametrize(("more", "asked_again"), [((), False), (("--no-cache",), True)])
@pytest.mark.parametrize("words", ["draft case -o out --force", "rewrite r.txt --clean -o new.txt"])
def test_a_server_is_asked_again_only_without_the_cache(words: str, more: tuple[str, ...], asked_again: bool) -> None:
    with serving() as server:
        asked = []
        for _turn in range(2):
            run([*words.split(), "--model", "good", "--base-url", server.url, *more])
            Path("new.txt").unlink(missing_ok=True)
            asked.append(len(server.seen.bodies))
    assert asked[0] > 0 and (asked[1] > asked[0]) is asked_again


def test_another_address_of_the_same_host_is_another_model() -> None:
    """A gateway holds a trial and a working model under one name, apart by their paths only."""
    with serving() as server:
        for path in ("/trial/v1", "/work/v1"):
            before = len(server.seen.bodies)
            address = server.url.removesuffix("/v1") + path
            assert run(["draft", "case", "-o", "out", "--force", "--model", "good", "--base-url", address]) == 0
            assert len(server.seen.bodies) > before


@pytest.mark.parametrize("more", [(), ("--no-cache",)])
@pytest.mark.parametrize("words", ["draft case -o out --force", "rewrite r.txt --clean -o new.txt"])
def test_a_home_that_cannot_be_written_to(
    words: str, more: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where the cache would be: no user, not even root, can make a folder there."""
    Path("cache").write_text("", "utf-8")
    with serving() as server:
        code = run([*words.split(), "--model", "good", "--base-url", server.url, *more])
    assert code == 0 and server.seen.bodies
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["rubbish", "page", "schema", "reply"])
def test_a_damaged_store_costs_only_what_it_kept(damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        words = ["draft", "case", "-o", "out", "--force", "--model", "good", "--base-url", server.url]
        assert run(words) == 0
        first, report = len(server.seen.bodies), Path("out/report.txt").read_bytes()
        _damage(Path("cache/drafter/replies.sqlite"), damage)
        assert run(words) == 0
        assert len(server.seen.bodies) >= 2 * first and Path("out/report.txt").read_bytes() == report
    assert "Traceback" not in capsys.readouterr().err


def _damage(store: Path, how: str) -> None:
    for side in ("-wal", "-shm"):
        store.with_name(store.name + side).unlink(missing_ok=True)
    if how in ("rubbish", "page"):
        held = bytearray(store.read_bytes())
        start = 0 if how == "rubbish" else 4096
        held[start : start + 2048] = os.urandom(2048)
        store.write_bytes(held)
        return
    connection = wrappers.sqlite3.connect(store)
    if how == "schema":
        connection.execute("DROP TABLE replies")
        connection.execute("CREATE TABLE replies (other TEXT)")
    else:
        connection.execute("UPDATE replies SET reply = ?", ("[" * 5000,))
    connection.commit()
    connection.close()
