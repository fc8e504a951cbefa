"""A line that calls the writer by name and speaks of the draft only is no fact; one that hands in, lasts or is read as work stays."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift
from drafter.read.writer_letters import is_letter_of_draft


@pytest.mark.parametrize(
    "line",
    [
        "阿芬呐，馆长是要上台讲的，10分钟能讲完的样子，礼拜五下午给我——综合股赵", "宋啊，处长要带去念的，控制在8分钟，2号一早送我——秘书科李",
        "小鲁，书记说稿子五六页够了，20号前我要看到——党政办", "陈儿，念起来12分钟上下，下周一上班给我，馆办老周", "老贾，总共别过6页，节前给我一版——办公室",
        "小蒋，馆长说材料念的时间控制在10分钟，年前给他", "小田，稿子字数压在3000字以内，周五交我",
        "老苗啊，局长要讲话稿，8号上午我要——秘书股",
    ],
)  # fmt: skip
def test_a_line_about_the_draft_only(line: str) -> None:
    assert is_letter_of_draft(line)
    assert sift(line).whole == "remark"


@pytest.mark.parametrize(
    "line",
    [
        "举办演讲比赛4场，每名选手演讲10分钟", "审批压到15分钟办完，群众满意率99%", "小高庄水厂20日前交付使用，日供水3万吨", "排查线索17条，交我局办理9条", "老周调解工作室调解纠纷63件",
        "小周，讲座时间控制在10分钟，年前办完", "老李，演练时间压到12分钟，比去年快3分钟",
        "小林场，15日前交付苗木3万株", "王工带队检修机组6台，20日前交给调度中心试运行", "播音员培训12期，每期45分钟", "小鲁，新办借书证4200张，20号前给我——党政办",
    ],
)  # fmt: skip
def test_what_is_handed_in_or_lasts_as_work(line: str) -> None:
    assert not is_letter_of_draft(line)
