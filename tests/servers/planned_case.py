"""A small case of our own, planned once: what the model tests draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.claim import Reason
from drafter.core.draft import DraftRequest
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.core.profile import Section
from drafter.draft.judging import Judgement
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Figures, Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.pipeline.grounding import ground_facts
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.read.case import load_case

CASE = """unit: 青柳县水务局
short: [县水务局, 我局]
profile: work-summary
period: 2024
title: 青柳县水务局2024年工作总结
recipient: 青柳县人民政府
date: 2025-01-10
facts: [notes.md, metrics.csv]
prior: [prior.txt]
"""
NOTES = """# 成绩
## 党建
- 支部主题党日办了12次，286人次参加，《水务青年说》推出9期 @办公室
- 党员志愿队走村86个，收到建议47条，办结41条 @办公室
## 业务
- 河道整治18.6公里，投资4320万元，清淤31.5万立方米 @工程科
- 集中供水通了23个村，惠及1.27万人，自来水普及率96.4% @供水科
- 节水型单位评上15家，全县用水总量1.83亿立方米，降2.1% @节水办
- 防汛演练？次，抢险物资入库3800件 @防汛办
# 问题
- 有的乡镇管护员没到岗，7个村的泵房还没通电 @供水科
- 管网漏损率14.8%，比目标高2.8个百分点 @供水科
- 水政执法人手缺5人，案子办得慢 @执法队
# 打算
- 新建蓄水池6座，年底前通水 @工程科
- 补齐执法人员5人，办案时限压到30天 @执法队
- 漏损率压到12%以内 @供水科
"""
METRICS = """指标,数值,单位,期间,上年同期,同比,目标,责任部门,来源
水利投资完成额,2.36,亿元,2024,2.05,,2.3,工程科,月报
农村供水工程维修养护,64,处,2024,58,,60,供水科,台账
水土流失治理面积,42.5,平方公里,2024,40,,42,水保站,年报
"""
PRIOR = """青柳县水务局2023年工作总结

一、主要工作情况
（一）全面加强党的建设。召开党组会议31次，赵明远书记讲党课4次，印发《党建要点》2份。
（二）抓好水务建设。整治河道16.2公里，清淤28.3万立方米，河畅水清的面貌进一步巩固。供水保障能力稳步提升，群众用水更加放心。
二、存在的问题
管护机制还不健全，部分泵房老化。
三、下一步打算
继续推进供水工程建设，完善管护机制。

青柳县水务局
2024年1月8日
"""


def write_case(folder: Path, *, notes: str = NOTES, prior: str = PRIOR) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"case.yaml": CASE, "notes.md": notes, "metrics.csv": METRICS, "prior.txt": prior}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@cache
def planned() -> Planned:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return plan_case(load_case(write_case(Path(folder))))


@cache
def requests() -> tuple[DraftRequest, ...]:
    return draft_requests(planned())


def ground(text: str, facts: Sequence[Fact]) -> Sequence[Grounding]:
    return _ground(text, tuple(facts))


@cache
def _ground(text: str, facts: tuple[Fact, ...]) -> Sequence[Grounding]:
    return ground_facts(text, facts, planned())


@dataclass(frozen=True)
class Remembering:
    """The lock asked once about the same words over the same facts: hundreds of runs bend a few sentences in the same ways."""

    lock: SourceLock
    said: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def _once(self, ask: Callable[..., Any], *key: Any) -> Any:
        whole = (ask.__name__, *key)
        if whole not in self.said:
            self.said[whole] = ask(*key)
        return self.said[whole]

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        found: Judgement = self._once(self.lock.sentence, text, tuple(facts), section, elsewhere)
        return found

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        found: Judgement = self._once(self.lock.lead, text, tuple(facts), section)
        return found

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        found: tuple[Reason, ...] = self._once(self.lock.untold, text, fact)
        return found


@cache
def judge() -> Remembering:
    return Remembering(SourceLock(planned()))


@cache
def prompter(figures: Figures = "plain") -> Prompter:
    case = planned().case
    return Prompter(
        PromptSetting(planned().plan.title, case.unit, case.period.title), Prompts(), Samples(planned().priors), figures
    )
