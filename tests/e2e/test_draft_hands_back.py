"""What a model hands back and what it notices, from the reply to report, findings and review copy."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from drafter.cli.app import run
from tests.servers.planned_case import requests, write_case


def test_a_fact_moves_and_a_remark_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    party, business, problems = (one.section for one in (requests()[0], requests()[1], requests()[-3]))
    stays, goes = party.fact_ids()[:2]
    lack = problems.fact_ids()[0]
    said = {"lead": "", "sentences": [{"text": requests()[0].alone[stays].text, "facts": [stays]}]}
    back = {"elsewhere": [{"fact": goes, "to": business.heading, "why": "不是党建"}]}
    noticed = {"remarks": [{"text": f"{goes}没说是哪一年的", "facts": [goes]}, {"text": "应为52个", "facts": [goes]}]}
    replies = {
        party.id: {"blocks": [said], **back, **noticed},
        problems.id: {"elsewhere": [{"fact": lack, "to": "成绩"}]},
    }
    case, script = write_case(tmp_path / "case"), tmp_path / "replies.json"
    script.write_text(json.dumps(replies, ensure_ascii=False), "utf-8")
    assert run(["draft", str(case), "--model", f"scripted:{script}", "--no-read", "--no-verify"]) == 0

    text = (case / "out" / "report.txt").read_text("utf-8")
    assert "47条" not in text.split("（二）")[0] and text.count("47条") == 1
    assert "泵房" in text.split("二、")[1] and "52个" not in text and "哪一年" not in text
    sections = json.loads((case / "out" / "run.json").read_text("utf-8"))["sections"]
    assert "移到了" in "".join(sections[0]["remarks"]) and sections[0]["handed"] and sections[0]["noticed"]
    (report,) = json.loads((case / "out" / "findings.json").read_text("utf-8"))["files"]
    told = "".join(one["message"] for one in report["findings"] if one["rule"] in ("GR103", "GR111"))
    assert "移到了" not in told and "没有移动" in told and "没说是哪一年的" in told and "52个" not in told
    assert "没说是哪一年的" in zipfile.ZipFile(case / "out" / "review.docx").read("word/comments.xml").decode()
