from __future__ import annotations

from drafter.language.formal_guard import sound, well_formed, with_jiang


def test_a_word_may_not_come_to_stand_twice() -> None:
    assert not sound("完成提档升级", 2, 4, "提档升级")
    assert sound("完成提档", 2, 4, "提档升级")


def test_a_part_needs_its_whole_before_it() -> None:
    assert sound("查处12起，里头2起移送", 6, 8, "其中")
    assert not sound("仓库里头2起移送", 2, 4, "其中")


def test_a_figure_keeps_the_word_behind_it() -> None:
    assert not well_formed("涉及12户", "涉及12吨")
    assert well_formed("涉及12户、6个人，排第2（上年第5）", "涉及12户、6人，排第2位（上年第5）")


def test_ba_stays_where_its_verb_is_spoken() -> None:
    assert with_jiang("把线路接上，把费用降至3%") == "把线路接上，将费用降至3%"
