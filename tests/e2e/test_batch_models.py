"""`drafter batch draft` through a batch service's files: out, in, and told what was of no use."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.app import group

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def _run(*words: object) -> Result:
    return CliRunner().invoke(group, ["batch", "draft", *map(str, words)], standalone_mode=False)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "subdistrict-2024", tmp_path / "cases" / "subdistrict")
    return tmp_path / "cases"


def _reply(line: str) -> str:
    """What a writer who copies the material would answer."""
    asked = json.loads(line)
    body = {"choices": [{"message": {"content": json.dumps({"blocks": []})}}]}
    return json.dumps({"custom_id": asked["custom_id"], "response": {"status_code": 200, "body": body}}) + "\n"


def test_requests_out_and_replies_in(cases: Path, tmp_path: Path) -> None:
    out, requests, replies, more = (
        tmp_path / name for name in ("out", "requests.jsonl", "replies.jsonl", "more.jsonl")
    )
    first = _run(cases, "-o", out, "--jobs", 1, "--model", "m", "--export-requests", requests)
    assert first.exception is None and (out / "reports" / "subdistrict" / "report.docx").is_file()
    lines = requests.read_text("utf-8").splitlines()
    assert len({json.loads(line)["custom_id"] for line in lines}) == len(lines) > 3
    foreign = json.dumps({"custom_id": "0" * 64, "response": {"body": {"choices": [{"message": {"content": "x"}}]}}})
    replies.write_text("".join(map(_reply, lines)) + foreign + "\n", "utf-8")
    second = _run(
        cases,
        "-o",
        out,
        "--jobs",
        1,
        "--model",
        "m",
        "--resume",
        "--import-replies",
        replies,
        "--export-requests",
        more,
    )
    assert second.exception is None and "000000000000" in second.stderr
    again = {json.loads(line)["custom_id"] for line in more.read_text("utf-8").splitlines()}
    assert again and not again & {
        json.loads(line)["custom_id"] for line in lines
    }  # what goes back is asked in other words


def test_a_marked_case_is_written_offline_and_sends_nothing(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "finance-bureau-2024h1", tmp_path / "cases" / "finance")
    requests, out = tmp_path / "requests.jsonl", tmp_path / "out"
    done = _run(tmp_path / "cases", "-o", out, "--jobs", 1, "--model", "m", "--export-requests", requests)
    assert done.exception is None and not requests.read_text("utf-8")
    assert (out / "reports" / "finance" / "report.docx").is_file()


def test_a_model_as_the_batch_goes(cases: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.json"
    script.write_text('{"*": "{}"}', "utf-8")
    done = _run(cases, "-o", tmp_path / "out", "--model", f"scripted:{script}")
    assert done.exception is None
    account = json.loads((tmp_path / "out" / "reports" / "subdistrict" / "run.json").read_text("utf-8"))
    assert account["total"]["requests"] > 0
