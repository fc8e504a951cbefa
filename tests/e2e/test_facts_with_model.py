"""`drafter facts --model`: a scripted reply fills what stayed open; a secret case is refused before anything connects."""

import json
from pathlib import Path

from click.testing import CliRunner

from drafter.cli.app import group
from drafter.core.errors import RefusedError

_CASE = "unit: 清溪县水利局\nshort: [县水利局]\nperiod: 2025\ntitle: 清溪县水利局2025年工作总结\nrecipient: 县政府\ndate: 2025-12-20\nfacts: [记.md]\n"


def _case(folder: Path, notes: str) -> Path:
    (folder / "case.yaml").write_text(_CASE, "utf-8")
    (folder / "记.md").write_text(notes, "utf-8")
    return folder


def _reply(folder: Path, quote: str, value: str) -> Path:
    sentences = [{"text": quote, "facts": ["q1"]}, {"text": value, "facts": ["a1"]}]
    path = folder.parent / "reply.json"
    path.write_text(json.dumps({"read": {"blocks": [{"lead": "部分", "sentences": sentences}]}}), "utf-8")
    return path


def test_a_scripted_reply_fills_an_open_part(tmp_path: Path) -> None:
    case = tmp_path / "case"
    case.mkdir()
    _case(case, "- 三号泵站等着换电机\n- 修好渠道12公里\n")
    reply = _reply(case, "三号泵站等着换电机", "问题")
    result = CliRunner().invoke(
        group,
        ["facts", str(case), "--format", "json", "--model", f"scripted:{reply}"],
        standalone_mode=False,
    )
    assert result.exception is None, result.exception
    told = json.loads(result.stdout)
    assert {fact["text"]: fact["role"] for fact in told["facts"]}["三号泵站等着换电机"] == "problems"
    assert not told["questions"]


def test_a_secret_case_is_refused_to_a_remote_endpoint(tmp_path: Path) -> None:
    case = _case(tmp_path, "- 机密★10年 三号泵站等着换电机\n")
    result = CliRunner().invoke(
        group, ["facts", str(case), "--model", "m", "--base-url", "https://api.example.com/v1"], standalone_mode=False
    )
    assert isinstance(result.exception, RefusedError)
