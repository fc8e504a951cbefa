"""A plan's clause that ends in its verb has it in front; what is more than a thing and its verb stands as it is."""

from __future__ import annotations

import pytest

from drafter.draft.pledges import pledged


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("早点铺、菜市口提档", "推动早点铺、菜市口提档"),
        ("健身步道继续建设", "继续建设健身步道"),
        ("村级台账稳妥推进", "稳妥推进村级台账"),
        ("老旧电梯年内全部更换", "年内全部更换老旧电梯"),
        ("门诊楼10月底前开工", "推动门诊楼10月底前开工"),
        ("殡葬用地专项整治", "开展殡葬用地专项整治"),
        ("窗口人员轮训", "开展窗口人员轮训"),
        ("科室考核办法细化", "细化科室考核办法"),
        ("老码头改造加快", "加快推进老码头改造"),
        ("泵站改造启动", "启动泵站改造"),
        ("3座人行桥年内完工", "推动3座人行桥年内完工"),
        ("剩余4座水厂投产", "推动剩余4座水厂投产"),
        ("少年宫10月底前投入使用", "推动少年宫10月底前投入使用"),
    ],
)
def test_the_verb_goes_in_front(told: str, said: str) -> None:
    assert pledged(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "财政局尽快拨付",
        "协调分馆落地",
        "社区干部自己排查",
        "存量隐患尚未整改",
        "把老旧电梯更换",
        "机关干部下沉一线",
        "推动分馆开工",
        "三个科室完成改造",
        "客流回升加快",
        "财政局加快",
        "项目落地加快",
        "3座人行桥未完工",
        "120名护林员培训",
    ],
)
def test_what_is_more_than_a_thing_and_its_verb_stands(text: str) -> None:
    assert pledged(text) == text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("扎实推进夜市专项整治", "扎实推进夜市专项整治"),
        ("继续做好河道专项整治", "继续做好河道专项整治"),
        ("社区食堂争取全覆盖", "争取实现社区食堂全覆盖"),
        ("继续教育基地建设", "建设继续教育基地"),
    ],
)
def test_what_opens_with_how_and_an_act_is_no_thing(note: str, said: str) -> None:
    assert pledged(note) == said
