"""What a source says outright is not turned: over told as not yet, going on told as done; what it leaves open may be told so."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


@pytest.mark.parametrize(
    ("source", "text", "stands"),
    [
        ("难题都解决了", "难题尚未全部解决。", False),
        ("难题都解决了", "难题已全部解决。", True),
        ("难题还没解决", "难题尚未解决。", True),
        ("育苗棚：新建3座，已开工，未完", "新建育苗棚3座尚未开工，尚未完工。", False),
        ("育苗棚：新建3座，已开工，未完", "新建育苗棚3座，已开工，尚未完工。", True),
        ("账款都结清了", "账款未能结清。", False),
        ("规划批了，用地还在等", "规划尚未获批，用地还在等待。", False),
        ("规划批了，用地还在等", "规划已获批，用地还在等待。", True),
        ("规划批了，用地还没批", "规划已获批，用地尚未获批。", True),
        ("7座塘坝没做过检测，有没有渗漏不清楚", "7座塘坝已做过检测，有无渗漏不清楚。", False),
        ("7座塘坝没做过检测，有没有渗漏不清楚", "7座塘坝未做过检测，有无渗漏不清楚。", True),
        ("9个点测了，3个没测", "9个点已测，3个未测。", True),
        ("北岭试点完成", "北岭试点启动。", False),
        ("北岭试点启动了", "北岭试点已启动。", True),
        ("渔政码头 5月封的顶，在装修", "渔政码头5月封顶，已装修。", False),
        ("还有3条沟在清", "3条沟已清理。", False),
        ("水泵没到位", "水泵即将到位。", False),
        ("水泵没到位，快了", "水泵尚未到位。", True),
        ("灭火器早失效了", "灭火器即将失效。", False),
        ("灭火器快失效了", "灭火器即将失效。", True),
        ("还有3条沟在清", "3条沟正在清理。", True),
        ("6条沟清完了，还有3条沟在清", "6条沟已清理，3条沟正在清理。", True),
        ("渔政码头 5月封的顶，在装修", "渔政码头5月封顶，正在装修。", True),
        ("3座开工了，2座等批", "3座已开工，2座尚未开工。", True),
        ("12处里7处完成了，5处没动", "12处中7处已完成，5处尚未完成。", True),
        ("东片改造了，西片在改造", "东片已改造，西片正在改造。", True),
        ("渔政码头装修了一半", "渔政码头已装修一半。", True),
    ],
)
def test_what_is_said_outright_is_not_turned(source: str, text: str, stands: bool) -> None:
    fact = Fact("n1", "achievements", "", source, Provenance("要点.md", "第1行", source))
    (verdict,) = verify(text, [fact]).verdicts
    assert (verdict.kind in ("supported", "reworded")) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [("代办的占六成以上，上门97次。", True), ("代办的占六成，上门97次。", False), ("代办的超过六成，上门97次。", True)],
)
def test_more_than_so_many_is_held_with_its_figure(text: str, stands: bool) -> None:
    source = "代办的占六成多了，上门97次"
    (verdict,) = verify(text, [Fact("n1", "achievements", "", source, Provenance("要点.md", "第1行", source))]).verdicts
    assert (verdict.kind in ("supported", "reworded")) is stands
