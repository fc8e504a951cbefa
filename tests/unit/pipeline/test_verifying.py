"""A whole report held against its notes: what frames it is no claim, and a sentence taken over word for word is borne."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.claim import VerdictKind
from drafter.pipeline.verifying import verify_report

REPORT = """青浦镇渔管站2025年工作总结
青浦镇人民政府：
现将有关情况汇报如下：
一、2025年工作开展情况
损耗从9.8压到6.2，镇里要求7以内，达标了。
巡湖310次。
二、2026年工作打算
三月前补放鱼苗40万尾。
青浦镇渔管站
2026年1月6日
"""
NOTES = "# 成绩\n- 损耗从9.8压到6.2，镇里要求7以内，达标了\n- 巡湖310次\n# 打算\n- 三月前补放鱼苗40万尾\n"
SHEET = "指标,单位,2025年,2024年,目标\n鱼苗损耗率,%,6.2,9.8,7\n"


def kinds(folder: Path, report: str) -> dict[str, VerdictKind]:
    (folder / "要点.md").write_text(NOTES, "utf-8")
    (folder / "指标.csv").write_text(SHEET, "utf-8")
    (folder / "报告.txt").write_text(report, "utf-8")
    found = verify_report(folder / "报告.txt", [folder / "要点.md", folder / "指标.csv"])
    return {one.span.of(found.text).strip(): one.kind for one in found.verified.verdicts}


def test_what_frames_a_report_is_no_claim(tmp_path: Path) -> None:
    told = kinds(tmp_path, REPORT)
    assert not {"bent", "unsupported"} & set(told.values())
    framed = ("青浦镇人民政府：", "现将有关情况汇报如下：", "二、2026年工作打算", "青浦镇渔管站", "2026年1月6日")
    assert [told[words] for words in framed if words in told] == ["frame"] * sum(words in told for words in framed)
    assert "二、2026年工作打算" in told and "2026年1月6日" in told


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("（一）巡湖。", "frame"),
        ("（一）巡湖巡护。", "frame"),
        ("（一）巡湖430次。", "bent"),
        ("（一）圆满完成巡湖。", "bent"),
    ],
)
def test_a_heading_need_not_have_its_sections_figures(tmp_path: Path, head: str, kind: VerdictKind) -> None:
    told = kinds(tmp_path, REPORT.replace("巡湖310次。", f"{head}巡湖310次。"))
    assert (told[head] in ("bent", "unsupported")) is (kind == "bent"), told


NUMBERS = ("1.", "2. ", "3．", "4、", "（1）", "(2)", "（一）", "　　5.")


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("巡湖310次。", True),
        ("巡湖。", True),
        ("损耗从9.8压到6.2，镇里要求7以内，达标了。", True),
        ("巡湖430次。", False),
        ("圆满完成巡湖310次。", False),
        ("巡湖310次，救起2人。", False),
    ],
)
def test_the_number_of_a_heading_is_no_figure(number: str, words: str, stands: bool, tmp_path: Path) -> None:
    told = kinds(tmp_path, REPORT.replace("巡湖310次。", f"{number}{words}"))
    assert (told[f"{number}{words}".strip()] in ("supported", "frame")) is stands, told


@pytest.mark.parametrize("figure", ["3.5公里湖堤巡完", "5处塘埂巡湖310次", "2026年巡湖310次", "2艘渔船巡湖310次"])
def test_a_figure_at_the_beginning_of_a_line_is_held(figure: str, tmp_path: Path) -> None:
    told = kinds(tmp_path, REPORT.replace("巡湖310次", figure))
    assert told[f"{figure}。"] in ("bent", "unsupported"), told


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("损耗从9.8压到6.2", "损耗从6.2升到9.8"),
        ("巡湖310次", "巡湖430次"),
        ("二、2026年工作打算", "二、全面超额完成任务"),
        ("渔管站2025年工作总结", "渔管站2025年圆满完成各项任务总结"),
    ],
)
def test_what_a_report_claims_is_held(was: str, now: str, tmp_path: Path) -> None:
    told = kinds(tmp_path, REPORT.replace(was, now))
    assert next(kind for words, kind in told.items() if now in words) in ("bent", "unsupported")


LINE = "断面浑浊度从8.7降到5.4，市里要求6以内，达标了"


@pytest.mark.parametrize(
    ("text", "stands"),
    [(LINE, True), (LINE.replace("8.7降到5.4", "5.4升到8.7"), False), (LINE.replace("6", "9"), False)],
)
def test_the_figures_of_a_line_of_the_notes_are_its_own(text: str, stands: bool, tmp_path: Path) -> None:
    """A row of the sheet that shares 达标 with the line is not what the line tells."""
    (tmp_path / "要点.md").write_text(f"- {LINE}\n", "utf-8")
    (tmp_path / "指标.csv").write_text("指标,单位,2025年,2024年,目标\n水费收缴率,%,96.3,95.1,96\n", "utf-8")
    (tmp_path / "报告.txt").write_text(f"水管站2025年工作总结\n{text}。\n", "utf-8")
    found = verify_report(tmp_path / "报告.txt", [tmp_path / "要点.md", tmp_path / "指标.csv"])
    (verdict,) = (one for one in found.verified.verdicts if text in one.span.of(found.text))
    assert (verdict.kind in ("supported", "reworded")) is stands
