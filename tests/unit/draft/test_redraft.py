"""What the rewrite shows a model, and what it makes of the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from drafter.core.draft import Block, Draft, DraftRequest, Sentence
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.draft.prompts import Prompts
from drafter.draft.redraft import redraft_by


@dataclass(frozen=True)
class Task:
    before: str = "管网漏损率14.8%，3处泵房超期服役，值班电话13800138000。"
    facts: tuple[Fact, ...] = (Fact("n1", "problems", "", "老旧管道还有26公里", Provenance("a.md", "第1行")),)
    measure: str = "明年更换9公里"


@dataclass
class Echo:
    """A model that gives back what it was shown of each item."""

    seen: list[str] = field(default_factory=list)

    def draft(self, request: DraftRequest) -> Draft:
        assert request.prompt is not None
        self.seen.append(request.prompt.system + request.prompt.user)
        shown = re.findall(r'<原文 序号="\d+" 编号="(r\d+)">(.*?)</原文>', request.prompt.user, re.DOTALL)
        blocks = tuple(Block((Sentence(words, (name,)),)) for name, words in shown)
        return Draft(request.section, blocks)


@pytest.mark.parametrize(("figures", "shown"), [("masked", False), ("plain", True)])
def test_figures_stay_in_the_house_when_asked_and_come_back(figures: str, shown: bool) -> None:
    model = Echo()
    redraft = redraft_by(model, Prompts(None), "problems", lambda _task: ["26公里没有写"], figures=figures)  # type: ignore[arg-type]
    assert list(redraft([Task()])) == [Task().before]
    (sent,) = model.seen
    assert [one in sent for one in ("14.8%", "26公里", "9公里")] == [shown] * 3
    assert "13800138000" not in sent and ("〔F" in sent) is not shown
