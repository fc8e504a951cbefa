"""The composer's own sentences pass the lock a model's must pass, and a check finds no fault with its own wording."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.own_lock import refused_leads, refused_sentences
from drafter.pipeline.drafting import Drafted, draft_case, finish_draft
from drafter.pipeline.planning import plan_case
from drafter.pipeline.requests import composer_of, draft_requests
from drafter.read.case import load_case
from tests.examples import EXAMPLES, drafted_example

CASE = "unit: 柏溪县水务局\nprofile: work-summary\nperiod: 2024\ntitle: 柏溪县水务局2024年工作总结\nrecipient: 柏溪县人民政府\ndate: 2025-01-06\nfacts: [notes.md, sheet.csv]\n"
NOTES = """# 成绩
## 供水
- 供水这块，老旧水表换了1,260块，还剩340块没换
- 水质抽检翻出不合格的6处，当场补
- 供水调度会开了9次
## 队伍
- 安全培训会4场，参加186人次
# 问题
## 收费
- 水费收缴率偏低，才81%
## 队伍
- 水质化验员只有2人，55岁以上占一半，老化断层
# 打算
- 明年再换300块
- 供水管网35公里
- 产销差率15%以内
"""
SHEET = "指标,数值,单位,期间,上年同期,同比\n供水总量,8600,万吨,2024,8200,4.9%\n居民供水,5100,万吨,2024,4900,4.1%\n工业供水,3500,万吨,2024,3300,6.1%\n抢修车辆,12,辆,2024,9,+3辆\n"


@pytest.fixture(scope="module", params=[*EXAMPLES, None], ids=lambda path: path.name if path else "own")
def drafted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    if request.param:
        return drafted_example(request.param)
    folder = tmp_path_factory.mktemp("case")
    for name, text in (("case.yaml", CASE), ("notes.md", NOTES), ("sheet.csv", SHEET)):
        (folder / name).write_text(text, encoding="utf-8")
    return draft_case(load_case(folder))


@pytest.mark.slow
def test_every_composed_sentence_and_lead_passes_the_lock(drafted: Drafted) -> None:
    assert [*refused_sentences(drafted), *refused_leads(drafted)] == []


def test_no_finding_is_about_the_composers_own_wording(drafted: Drafted) -> None:
    own = ("GR001", "GR003", "GR004", "GR005", "GR006", "LG016")
    assert [(f.rule, f.message) for f in drafted.findings if f.rule in own] == []


def test_what_the_sources_do_not_bear_out_is_still_told(tmp_path: Path) -> None:
    for name, text in (("case.yaml", CASE), ("notes.md", NOTES), ("sheet.csv", SHEET)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    planned = plan_case(load_case(tmp_path))
    drafts = list(map(composer_of(planned).draft, draft_requests(planned)))
    block = drafts[0].blocks[0]
    bent = replace(block.sentences[0], text="供水总量9900万吨，市民雀跃。")
    drafts[0] = replace(
        drafts[0], blocks=(replace(block, sentences=(bent, *block.sentences[1:])), *drafts[0].blocks[1:])
    )
    found = finish_draft(planned, drafts).findings
    assert any("9900" in finding.message for finding in found)
