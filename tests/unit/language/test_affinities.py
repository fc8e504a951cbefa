"""The table of which words stand together: what is near what, words it does not know, texts that say nothing."""

from __future__ import annotations

from itertools import product

import pytest

from drafter.language.affinities import affinity, apart_from, features, joined_directions, matter_direction

NEAR = [
    ("扑火队拉练", "森林防火", "政务服务"),
    ("栽苗三万株", "国土绿化", "财政收入"),
    ("灵活就业的人来参保", "社会保障", "道路交通"),
    ("巡回开庭", "司法审判", "粮食生产"),
    ("门诊量和住院量", "医疗服务", "招商引资"),
    ("清淤疏浚", "河道治理", "干部培训"),
]


@pytest.mark.parametrize(("text", "near", "far"), NEAR)
def test_a_text_is_nearer_to_its_own_matter(text: str, near: str, far: str) -> None:
    own = matter_direction(text)
    assert affinity(own, matter_direction(near)) > affinity(own, matter_direction(far))


@pytest.mark.parametrize("text", ["", "12.5%", "，。", "！？"])
def test_what_says_nothing_points_nowhere(text: str) -> None:
    assert matter_direction(text) == ()
    assert affinity(matter_direction(text), matter_direction("森林防火")) == 0


def test_a_word_the_table_does_not_know_is_told_by_its_signs() -> None:
    assert affinity(matter_direction("林苗"), matter_direction("造林")) > affinity(
        matter_direction("林苗"), matter_direction("审计")
    )


@pytest.mark.parametrize(("one", "other"), [*product(("森林防火", "医疗服务"), ("政务服务", "粮食生产"))])
def test_directions_are_one_long_and_alike_both_ways(one: str, other: str) -> None:
    first, second = matter_direction(one), matter_direction(other)
    assert affinity(first, first) == pytest.approx(1)
    assert affinity(first, second) == pytest.approx(affinity(second, first))
    assert affinity(joined_directions([first, second]), first) > affinity(first, second)


def test_what_all_have_in_common_is_taken_away() -> None:
    fire, trees = matter_direction("森林防火巡护"), matter_direction("森林造林绿化")
    common = joined_directions([fire, trees])
    assert affinity(apart_from(fire, common), apart_from(trees, common)) < affinity(fire, trees)
    assert apart_from(fire, ()) == fire


def test_features_are_telling_words_and_their_signs() -> None:
    told = features("开展森林防火演练3次")
    assert {"森林", "演练", "#林"} <= {*told} or {"森林防火", "演练", "#林"} <= {*told}
    assert not any(sign.isdigit() for one in told for sign in one)
