"""What is left of one matter, told twice; two matters, parts, rounds and places that only sound alike."""

from __future__ import annotations

import pytest

from drafter.claims.conflicts import likely_conflicts
from drafter.claims.one_matter import left_of_one_matter, moved_from_one_base
from tests.unit.claims.test_conflict_pairs import ledger, note


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("第二轮省级督察交办32件，销号20件，剩12件", "省督第二轮还有15件没整改到位"),
        ("危房排查出86户，改造完61户，剩25户", "危房改造还有28户没动"),
        ("历史遗留问题楼盘27个，办证19个，还剩8个", "遗留楼盘办证难，还有11个没办下来"),
        ("欠薪案件立案64件，办结53件，剩11件在办", "欠薪积案还有14件没结"),
        ("黑臭水体治理完成14条，剩5条", "黑臭水体还有7条没治完"),
        ("限期改的隐患81条里还挂着19条", "隐患限期整改的，仍有24条逾期没改"),
        ("食品抽检不合格58批次，核查处置完51批次，还剩7批次", "抽检不合格的，仍有9批次没处置完"),
        ("闲置校舍盘活11处，剩9处闲置", "还有12处校舍闲着没人管"),
    ],
)
def test_what_is_left_of_one_matter_has_one_number(one: str, two: str) -> None:
    assert len(list(left_of_one_matter(ledger(note(1, one), note(9, two))))) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("环保督察剩12件没销号", "安全生产督察剩15件没销号"),
        ("第二轮督察剩12件", "第三轮督察剩15件"),
        ("省级督察剩5件", "市级督察剩7件"),
        ("危房改造剩25户", "抗震改造剩28户"),
        ("危房改造剩16户没完工", "危房改造没动工的3户"),  # not begun is a part of not finished
        ("一标段剩3公里", "二标段剩4公里"),
        ("主城区黑臭水体剩5条", "农村黑臭水体剩7条"),
        ("遗留楼盘还有8个没办证", "遗留楼盘还有11个没交房"),
        ("剩16户没签约，都在河西", "剩19户没搬迁，都在河西"),
        ("去年信访积案剩16件", "今年信访积案剩19件"),
    ],
)
def test_two_matters_are_left_as_they_are(one: str, two: str) -> None:
    assert not list(left_of_one_matter(ledger(note(1, one), note(9, two))))


def test_a_figure_that_tells_the_difference_explains_it() -> None:
    told = note(1, "信访积案剩16件"), note(5, "信访积案年内新增3件"), note(9, "信访积案还剩19件没结")
    assert not list(left_of_one_matter(ledger(*told)))


@pytest.mark.parametrize(
    ("two", "found"),
    [
        ("企业反映综合费率从12.6压到9.8%", 1),
        ("企业反映综合费率从12.6压到9.2%", 0),  # the same
        ("企业反映综合费率从11.4压到9.8%", 0),  # from another base
        ("逾期贷款率从12.6%降到9.8%", 0),  # of another thing
    ],
)
def test_two_ways_from_one_base(two: str, found: int) -> None:
    given = ledger(note(1, "保险费率12.6%→9.2%"), note(9, two.replace("贷款率", "贷款比重")))
    assert len(list(moved_from_one_base(given))) == found


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("乡村驿站办了不少事，投入326万元", "驿站那块连修带添用了236万", 1),
        ("城镇新增就业58.3万人", "城镇新上岗这块全年合计53.8万", 1),
        ("秋季这回总共收进来275个娃", "秋季招生257人", 1),
        ("改造小区275个", "慰问职工257人", 0),
        ("新增岗位1430个", "达成就业意向1340人", 0),
        ("防洪堤加固投资18.7亿元", "高中改建花了17.8亿元", 0),
        ("党群中心建设投入1.26亿元", "水库除险加固1.62亿元", 0),
    ],
)
def test_swapped_digits_of_what_the_lines_name_alike(one: str, two: str, found: int) -> None:
    assert len(likely_conflicts(ledger(note(1, one), note(9, two)))) == found
