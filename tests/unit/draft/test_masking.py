from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.masking import Masks, mask_sample

IDENTITY, PHONE, CARD = "11010519900307283X", "13812345678", "6222021234567890123"


def test_personal_numbers_are_hidden_and_come_back() -> None:
    text = f"联系人电话{PHONE}，身份证{IDENTITY}，卡号{CARD}，补助3200元。"
    masks = Masks()
    hidden = masks.personal(text)
    assert not any(number in hidden for number in (IDENTITY, PHONE, CARD))
    assert "3200元" in hidden
    assert masks.restore(hidden) == text


def test_ordinary_figures_are_no_personal_numbers() -> None:
    text = "总收入1,421,486万元，合同编号20240307，完成投资13800000元。"
    assert Masks().personal(text) == text


def test_figures_become_codes_and_marks_stay() -> None:
    masks = Masks()
    hidden = masks.figures("清淤31.5万立方米，演练【待补：演练（次）】，降2.1%。")
    assert not re.search(r"\d", re.sub(r"〔F\d+〕", "", hidden))
    assert "【待补：演练（次）】" in hidden
    assert masks.restore(hidden.replace("〔F1〕", "【F1】")) == "清淤31.5万立方米，演练【待补：演练（次）】，降2.1%。"


def test_a_code_nobody_gave_stays_visible() -> None:
    assert Masks().restore("新建〔F7〕") == "新建〔F7〕"


def test_a_sample_keeps_its_manner_and_no_figure_name_or_date() -> None:
    sample = mask_sample("2023年，赵明远书记讲党课4次，印发《党建要点》2份，柳南街道整治河道16.2公里，同比增长3%。")
    assert not re.search(r"\d", sample)
    assert "赵明远" not in sample and "党建要点" not in sample and "柳南" not in sample
    assert "整治河道" in sample


@given(st.text(alphabet="整治河道增长降约0123456789.%万亿元公里个，。月年〔〕第一二三", max_size=60))
def test_masking_figures_and_restoring_is_identity(text: str) -> None:
    masks = Masks()
    assert masks.restore(masks.figures(text)) == text or "〔" in text


@given(st.text(alphabet="0123456789约年月日.%万元，。零一二三百千", max_size=60))
def test_no_digit_survives_in_a_sample(text: str) -> None:
    assert not re.search(r"\d", mask_sample(text))


@pytest.mark.parametrize(
    "words", ["送戏下乡的场次增加", "提升景区品质", "规范文旅市场秩序", "推进城乡融合", "搭建区域平台", "推广县级示范"]
)
def test_words_of_the_trade_that_look_like_places_stay_in_a_sample(words: str) -> None:
    assert mask_sample(words) == words


@pytest.mark.parametrize("words", ["青柳县建成村道", "云台镇完成改造", "青柳县域经济增长", "浙江省宁波市企业来访"])
def test_places_do_not(words: str) -> None:
    assert re.match("某地(?![市县镇省])", mask_sample(words))
