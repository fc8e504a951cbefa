from __future__ import annotations

import socket

import pytest

from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.samples import Samples
from drafter.read.outline import parse_report
from tests.servers.planned_case import prompter, requests

PRIOR = """青柳县水务局2023年工作总结
一、主要工作情况
（一）抓好水务建设。完成河道整治16.2公里，清淤28.3万立方米，投资3910万元。供水水质持续向好，保障更加有力。集中供水通了19个村，自来水普及率95.1%。新增节水型单位11家，全县用水总量1.87亿立方米。开展防汛演练4次，抢险物资入库2900件。
"""


def test_counting_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("counting tokens opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    assert count_tokens("河道整治18.6公里，清淤31.5万立方米。") == 20
    assert count_tokens("") == 0


def test_special_words_in_material_are_ordinary_text() -> None:
    assert count_tokens("<|endoftext|>") > 1


def test_a_sample_ends_with_a_sentence_and_lists_what_it_left() -> None:
    request, priors = requests()[1], [parse_report(PRIOR, "prior.txt")]
    whole = Samples(priors, 10_000).choose(request.section, request.facts)
    short = Samples(priors, 40).choose(request.section, request.facts)
    assert whole.left_out == ("供水水质持续向好，保障更加有力。",) and len(short.left_out) > 1
    assert short.text.endswith("。") and count_tokens(short.text) <= 40
    assert whole.text.startswith(short.text) and "节水型单位" in whole.text
    assert Samples(priors, 0).choose(request.section, request.facts).text == ""


def test_a_passage_on_another_matter_is_no_sample() -> None:
    party = requests()[0]
    assert Samples([parse_report(PRIOR, "prior.txt")]).choose(party.section, party.facts).text == ""


def test_a_prompt_shows_its_own_facts_only_and_no_figure_of_the_prior() -> None:
    party, business = (prompter().ask(request).prompt for request in requests()[:2])
    assert "18.6公里" in business.user and "18.6公里" not in party.user
    assert "16.2" not in business.user and "赵明远" not in party.user
    assert prompt_tokens(party) > count_tokens(party.user)


def test_masked_prompts_hold_no_figure_of_the_facts() -> None:
    user = prompter("masked").ask(requests()[1]).prompt.user
    assert "18.6" not in user and "〔F1〕" in user
