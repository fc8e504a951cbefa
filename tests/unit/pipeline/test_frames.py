from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.draft import Block, Draft, Sentence
from drafter.draft.writing_out import FRAME, write_report
from drafter.pipeline.frames import each_matter
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.requests import draft_requests
from tests.servers.planned_case import planned

REQUEST = draft_requests(planned())[-1]
OPENING = next(fact for fact in REQUEST.facts if fact.id == "o1")


@pytest.mark.parametrize(
    "words",
    [
        "2024年，青柳县水务局认真贯彻落实上级决策部署，统筹推进党建、业务和水土保持工作。",
        "现将有关情况总结如下。",
        "2024年，青柳县水务局坚持党建引领，扎实开展各项工作。",
    ],
)
def test_an_opening_of_the_reports_own_matters_and_set_words_may_stand(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [OPENING], REQUEST.section).kind == "frame"


@pytest.mark.parametrize(
    ("heading", "matters"),
    [
        ("推进人事、学科工作", ["人事工作", "学科工作"]),
        ("抓好水利和移民管理", ["水利管理", "移民管理"]),
        ("做好党建、群团和安全工作", ["党建工作", "群团工作", "安全工作"]),
        ("推动经济发展", []),
        ("加强党的建设", []),
    ],
)
def test_a_heading_joins_matters_by_the_word_they_share(heading: str, matters: list[str]) -> None:
    assert list(each_matter(heading)) == matters


def test_a_heading_that_was_taken_may_be_named_in_the_opening() -> None:
    words = "2024年，青柳县水务局认真贯彻落实上级决策部署，统筹推进档案编研、移民后扶工作。"
    assert SourceLock(planned()).sentence(words, [OPENING], REQUEST.section).kind == "unsupported"
    taken = replace(REQUEST.section, topic="推进档案编研和移民后扶")
    assert SourceLock(planned()).sentence(words, [OPENING], taken).kind == "frame"


@pytest.mark.parametrize(
    "words",
    [
        "2024年，青柳县水务局各项工作取得显著成效。",
        "2024年，青柳县水务局全面完成目标任务。",
        "2022年，青柳县水务局统筹推进党建工作。",
        "2024年，青柳县水务局获评省级节水示范单位。",
        "2024年，青柳县水务局新建蓄水池19座。",
        "2024年，在李国强局长带领下，青柳县水务局统筹推进党建工作。",
    ],
)
def test_one_that_praises_or_states_may_not(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [OPENING], REQUEST.section).kind == "unsupported"


def test_the_frames_a_model_worded_stand_in_their_places() -> None:
    sentences = (
        Sentence("开头。", ("o1",)),
        Sentence("现将情况总结如下。", ("o1",)),
        Sentence("还有这些问题。", ("o2",)),
    )
    drafts = {one.section.id: Draft(one.section, one.baseline) for one in draft_requests(planned())}
    drafts[FRAME] = Draft(REQUEST.section, (Block(sentences),))
    text = write_report(planned().plan, drafts).text
    assert "\n开头。现将情况总结如下。\n" in text and "\n还有这些问题：\n" in text


def test_without_a_model_they_are_the_plans_own() -> None:
    plan = planned().plan
    assert next(block.text for block in REQUEST.baseline) == plan.preamble[0]
