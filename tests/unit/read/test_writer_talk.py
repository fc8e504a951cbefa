"""What is said to whoever drafts, and never part of a report: doubts, wishes about wording, doubted figures, the phrases of letters and chats."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift
from drafter.read.writer_talk import is_mail, opinion_before, talk_of


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("要不要？", "doubt"), ("这条该不该写", "doubt"), ("不知放不放", "doubt"), ("实在多余就删掉", "doubt"), ("这个算不算我们的", "doubt"),
        ("这样说行吗？", "remark"), ("这段是不是太啰嗦", "remark"), ("那句跟第3条有没有重复", "remark"), ("要突出", "remark"), ("口径再核一下", "remark"),
        ("这条领导可能不愿意提", "remark"), ("大家看看有没有漏的", "remark"), ("这个数怎么有点大", "hearsay"), ("顺祝商祺", "remark"), ("提不提培训随你们", "doubt"), ("跟主业没关系就别列了", "doubt"), ("归谁的", "doubt"), ("算达标了吧", "doubt"),
        ("你掂量着润色", "remark"), ("我估计没戏", "remark"), ("后半段没录全", "remark"), ("交警队的数", "remark"), ("户数核一下再填", "remark"), ("他们要我们写一笔", "remark"), ("旧版截图不要再用", "remark"), ("具体等我问问", "remark"), ("没意见就散会", "remark"), ("这事录了像", "remark"), ("利息另议", "remark"), ("这个一定提一句", "remark"), ("这个算我们的招牌", "remark"), ("这数是含税的", "remark"), ("财务科核一下这个数", "remark"), ("这事下来再议", "doubt"), ("妥否，请批示"[:2], "remark"), ("周姐好", "remark"), ("[ ]里是处室", "remark"), ("括号里的是经办科室", "remark"), ("没写月份的都是12月", "remark"), ("未注明的一律为万元", "remark"), ("各位老师下午好", "remark"), ("上年用的哪个我忘了", "remark"), ("当时怎么算的想不起来了", "remark"),
    ],
)  # fmt: skip
def test_what_is_said_to_the_writer(clause: str, kind: str) -> None:
    assert talk_of(clause) == kind


@pytest.mark.parametrize(
    "clause",
    [
        "要突出抓好产业项目", "不能只说不做", "群众满不满意由群众说了算", "项目要不要续建由县政府定", "是否达标由市里评定", "把问题讲清楚", "受理、审核、办结", "村民同意",
        "数据还要跟公安比对", "隐患再核实一遍", "给老人送去生日祝福", "请专家把关图纸", "这条路太窄", "监督电话：受理投诉38件", "报送信息120篇", "多讲普通话", "发自内心服务群众", "你追我赶抓进度", "台账没录完", "以群众满意为准绳", "夏安社区完成改造", "会议纪要印发12期", "确保化解干净不留尾巴", "这项要抓实", "会上提出意见12条", "服务态度好", "村部老旧", "档案室小而散", "领导批示：批示件办结6件", "没写作业的学生都由老师补课", "箱里是应急物资", "忘带证件的可网上办", "营商环境更好",
    ],
)  # fmt: skip
def test_what_tells_of_work(clause: str) -> None:
    assert talk_of(clause) is None
    assert not is_mail(clause)


@pytest.mark.parametrize(
    "line", ["> 祝好！", "顺颂冬祺", "联系人：小于 5550-123", "转：各股室", "请于1月5日前报送综合股，逾期不补", "+1", "收到👍"[:2], "本邮件及附件仅供收件人阅读", "发自我的手机", "此致", "敬颂", "秋祺", "以上", "附：清单2张", "数据如有出入以台账为准", "街道工作群聊天记录 2025.12.20", "汇总表2.xlsx", "（会议到此结束）", "END", "三楼会议室，12月18日上午，王主任主持", "转发邮件", "Fw: 年终材料", "领导批：控制在两页内；数字少一点"]
)  # fmt: skip
def test_lines_of_letters_and_chats(line: str) -> None:
    assert is_mail(line)
    assert sift(line).whole == "remark"


@pytest.mark.parametrize(
    ("line", "text", "whole"),
    [
        ("夜间查酒驾41起，要不要写？", "夜间查酒驾41起", "doubt"),
        ("更换井盖86套（这样写对吗？）", "更换井盖86套", None),
        ("入户率才58%，管子到门口没人接——这条领导未必想写，你看着办", "入户率才58%，管子到门口没人接", None),
        ("我们科长说食堂要单独讲一讲：食堂开了9家，就餐4.1万人次", "食堂开了9家，就餐4.1万人次", None),
        ("疑点比对920条，核实88条，这个比例要不要算一下？", "疑点比对920条，核实88条", None),
        ("打井14口——水利上的数，要注明", "打井14口", None),
        ("在册412人，无再犯（有2人另案，别写）", "在册412人，无再犯", None),
        ("救起落水者8人，这个很感人，可以展开", "救起落水者8人", None),
        ("上次报的借阅量是61万册，以这次为准", "", "remark"),
        ("接访77件，信访户老余的事就当没看见", "接访77件", None),
        ("夜校听课的有几百人？具体我再问问", "", "hearsay"),
        ("路口花坛是公园处栽的，他们要我们带一笔", "", "disown"),
        ("招聘护理员70名，办不办专场还没定，先空着", "招聘护理员70名", None),
    ],
)
def test_the_fact_is_kept_without_it(line: str, text: str, whole: str | None) -> None:
    sifted = sift(line)
    assert (sifted.text, sifted.whole) == (text, whole)


@pytest.mark.parametrize(("problem", "whole"), [(False, "remark"), (True, None)])
def test_a_question_among_problems_is_one(problem: bool, whole: str | None) -> None:
    assert sift("设备坏了到底归谁来修呢？", problem=problem).whole == whole


def test_an_opinion_that_opens_a_problem_goes() -> None:
    assert opinion_before("我觉得台账还是太乱") == "我觉得"
    assert opinion_before("群众觉得台账太乱") == ""
    assert sift("我觉得台账还是太乱", problem=True).text == "台账还是太乱"


@pytest.mark.parametrize(("problem", "whole"), [(True, None), (False, "hearsay")])
def test_nobody_can_tell_is_a_problem_where_problems_stand(problem: bool, whole: str | None) -> None:
    assert sift("订单受汇率影响，明年销量说不准", problem=problem).whole == whole
