"""Words that are no facts, by kind, each beside sentences that look like it and are facts."""

import pytest

from drafter.read.note_asides import sift


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("听说省里要把试点给我们", "hearsay"),
        ("据讲下个月要来检查", "hearsay"),
        ("好像评上了先进，没看到文件", "hearsay"),
        ("估摸着有三成老人没领", "hearsay"),
        ("入园率大概92%，没核过", "hearsay"),
        ("中标价说是1.2亿元，还没正式公布", "hearsay"),
        ("市里传闻要撤并3个站", "hearsay"),
        ("接待游客36万人次（口头报的）", "hearsay"),
        ("缴费人数增加4200人，工作群里看到的", "chat"),
        ("路灯改造800盏是电力公司干的，别算我们的", "disown"),
        ("国道大修不归我们管", "disown"),
        ("那批设备是教育口的事，跟我们没关系", "disown"),
        ("气象站全年发布预警86次，他们小吴发群里的", "disown"),
        ("上周邻县码头翻了条船，人家县的", "disown"),
        ("那边塌了围挡伤1人，人家区里的，咱这儿没有", "disown"),
        ("邻区所里有人虚开被抓，通报发到咱们这儿，不关咱的事", "disown"),
        ("城管队6月拆违建830平方米（抄送我们，人家的活）", "disown"),
        ("县红会9月办急救培训90人，请了我们几个人去（他们的活动）", "disown"),
        ("隔壁库房着火烧了3间，跟我们没关系", "disown"),
        ("第4条的班次数没错", "remark"),
        ("上面第二条的面积不用改", "remark"),
        ("钱局后天上会要用", "remark"),
        ("陶主任周五要看，拜托拜托", "remark"),
        ("“狠抓、夯实”少来点", "remark"),
        ("6/30截止，晚交的贴后面了", "remark"),
        ("补偿款1860万元这个数先别对外说，书记没点头", "withhold"),
        ("人事调整的情况不写", "withhold"),
        ("处分2人的事不进材料", "withhold"),
        ("请各乡镇周三前把数报上来", "remark"),
        ("小李你把这段再顺一遍", "remark"),
        ("小张再帮我核一下", "remark"),
        ("反正是够数了", "remark"),
        ("这条请一定帮着反映", "remark"),
        ("这事务必向局里反映一下", "remark"),
        ("两千字左右，语气平实些", "remark"),
        ("2500字打住，周五上午要看到", "remark"),
        ("照片在办公室U盘里", "remark"),
        ("名单我单独发你", "remark"),
        ("别把去年的抄进来", "remark"),
        ("收入数见附表", "pointer"),
        ("发放人数见汇总表", "pointer"),
        ("分项数据都在台账里", "pointer"),
    ],
)
def test_a_statement_that_is_no_fact(text: str, whole: str) -> None:
    assert sift(text).whole == whole


@pytest.mark.parametrize(
    "text",
    [
        "据统计全县粮食播种面积41.2万亩",
        "小渠再清6公里",
        "比原定晚了差不多38天",
        "早市一天900人的样子",
        "听取专题汇报6次",
        "召开听证会3场",
        "预计全年税收增长3%",
        "请专家授课12次，培训860人",
        "大概率洪涝风险点排查46处",
        "推广名单管理制度，纳入企业120家",
        "照片档案扫描2.3万张",
        "公开信息1200条，公开办事指南86项",
        "不写空话、少开会，会议压减21%",
        "群里成员发展到1.2万人",
        "别墅区违建拆除7处",
        "特别困难家庭慰问320户",
        "个别谈话88人次",
        "收到群众来信312封，答复309封",
        "大家评议满意率98%",
        "放到全省推广的经验2条",
        "各科室整理档案3200卷",
        "在系统里注册企业680家",
        "问需于企开展走访240次",
        "按表推进重点项目26个",
        "附表式监测点建成14处",
        "不归口的资金清理5笔",
        "我们的产品卖到12个省",
        "等级公路新增46公里",
        "报送信息112条、采用37条",
        "没有发生较大安全事故",
        "溺水事故本区没发生",
        "别人县里的经验来学的有12批，接待310人",
    ],
)
def test_what_looks_like_it_and_is_a_fact(text: str) -> None:
    sifted = sift(text)
    assert (sifted.whole, sifted.text, sifted.doubtful) == (None, text, "")


@pytest.mark.parametrize(
    ("text", "left", "kind"),
    [
        ("改造公厕46座（这句放到民生那段）", "改造公厕46座", "remark"),
        ("改造公厕46座，正式稿换个说法", "改造公厕46座", "remark"),
        ("改造公厕46座，点位见统计表", "改造公厕46座", "pointer"),
        ("改造公厕46座，明细见附表", "改造公厕46座", "pointer"),
        ("邮件、包裹两项都过了省公司定的数（表）", "邮件、包裹两项都过了省公司定的数", "pointer"),
        ("妥投率高于省公司要求（表里），投诉4件", "妥投率高于省公司要求，投诉4件", "pointer"),
        ("管护站点建成7处，分项表里都有", "管护站点建成7处", "pointer"),
        ("改造公厕46座，跟城建股报的是同一批", "改造公厕46座", "same_act"),
        ("改造公厕46座，管护人数还没报上来", "改造公厕46座", "pending"),
        ("改造公厕46座，12月的等环卫所补", "改造公厕46座", "pending"),
        ("改造公厕46座，户厕数见表，整改点位12处", "改造公厕46座，整改点位12处", "pointer"),
    ],
)
def test_an_aside_is_cut_and_told(text: str, left: str, kind: str) -> None:
    sifted = sift(text)
    assert sifted.text == left and sifted.whole is None
    assert [aside.kind for aside in sifted.asides] == [kind]
    assert sifted.asides[0].text.strip("（）") in text


@pytest.mark.parametrize(
    "text",
    [
        "通过卫生县城、健康县城复审等达标率考核",
        "长岭等6座塘坝做安全评估",
        "柳河、沙湾等三座闸完成复核",
        "河西等村完成评定",
        "牵头等部门完成资产核定",
    ],
)
def test_the_etc_of_a_list_waits_for_nothing(text: str) -> None:
    assert sift(text).text == text


@pytest.mark.parametrize("text", ["等5月报表出", "等统计局公布", "等县里定", "等两家单位报数"])
def test_what_is_waited_for(text: str) -> None:
    assert sift(text).whole == "pending"


def test_a_doubtful_half_is_parted_from_a_firm_one() -> None:
    sifted = sift("新建口袋公园9个，听说还要追加4个")
    assert (sifted.text, sifted.doubtful) == ("新建口袋公园9个", "听说还要追加4个")


def test_who_has_not_reported_is_a_shortcoming_when_counted_or_among_the_problems() -> None:
    assert sift("还有4个乡镇没报").asides == ()
    assert sift("物业公司一直没报数", problem=True).text == "物业公司一直没报数"


@pytest.mark.parametrize(
    "bracket", ["（李主任说的）", "（局领导口头讲的）", "（老张估的）", "（王会计记的）", "（电话里报的）"]
)
def test_a_bracket_that_names_who_said_it_doubts_its_clause(bracket: str) -> None:
    sifted = sift(f"全年收文1842件，比去年精简一成半{bracket}")
    assert sifted.text == "全年收文1842件" and sifted.doubtful == f"比去年精简一成半{bracket}"


@pytest.mark.parametrize("bracket", ["（由李主任带队）", "（王书记讲的党课）", "（见附件说明）", "（领导干部说课）"])
def test_a_bracket_that_only_names_people_doubts_nothing(bracket: str) -> None:
    assert not sift(f"全年督查38次，走访企业12家{bracket}").doubtful


def test_a_figure_that_ends_in_a_guess_is_hearsay() -> None:
    assert sift("全年收文1842件，精简15%左右吧").doubtful == "精简15%左右吧"
    assert not sift("全年收文1842件，新建图书吧").doubtful


@pytest.mark.parametrize("words", ["局长说要写重一点", "这块多写几笔", "领导要求写实一些", "写得亮一点"])
def test_how_it_should_be_written_is_for_the_writer(words: str) -> None:
    assert sift(f"推进窗口规范化建设（{words}）").text == "推进窗口规范化建设"


@pytest.mark.parametrize("words", ["开展“多读多写”活动12场", "局长讲授专题党课", "强调安全生产责任"])
def test_writing_that_is_the_matter_itself_stays(words: str) -> None:
    assert sift(words).text == words


@pytest.mark.parametrize(
    "words",
    ["王科长家里的事，不用写了", "名单就不用写进去", "老库房的账另算，和总结无关", "这段跟汇报没关系"],
)
def test_what_need_not_be_written_is_withheld(words: str) -> None:
    assert sift(words).whole == "withhold"


@pytest.mark.parametrize("words", ["两个村不用写收据就能领补贴", "办事不用写申请，3分钟办结", "与总公司签订长协3份"])
def test_what_people_need_not_write_is_told(words: str) -> None:
    assert sift(words).whole is None


@pytest.mark.parametrize(
    ("text", "kept", "cut"),
    [
        ("两条线招了9个走了7个，等于白招", "两条线招了9个走了7个", "等于白招"),
        ("渔船叫了好几回就是不来，真让人头疼", "渔船叫了好几回就是不来", "真让人头疼"),
        ("闸门漏水没修，我们也没办法 嗯嗯就这样", "闸门漏水没修", "我们也没办法"),
        ("登记窗口3个，头疼", "登记窗口3个，头疼", ""), ("治疗头痛病人320人次", "治疗头痛病人320人次", ""),
    ],
)  # fmt: skip
def test_talk_is_told_apart_where_something_else_says_what_is_wrong(text: str, kept: str, cut: str) -> None:
    found = sift(text)
    assert found.text == kept
    assert next((aside.text for aside in found.asides if aside.kind == "talk"), "") == cut


def test_some_that_others_did_leave_the_rest_ones_own() -> None:
    told = sift("拆违63处，里头有两处是区里拆的别算我们")
    assert (told.whole, told.text) == (None, "拆违63处")
    assert sift("拆违63处是区里拆的，别算我们头上").whole == "disown"


@pytest.mark.parametrize(
    "text", ["油补区里那块半年没给", "保洁员工资镇里三个月没发", "公墓管护员意外险没交", "教师绩效没兑现"]
)
def test_what_people_did_not_get_is_no_figure_to_come(text: str) -> None:
    assert sift(text).whole is None


@pytest.mark.parametrize("text", ["补贴发放数财务没给", "油补金额交通局还没给", "工资总额人事没报"])
def test_a_figure_of_what_they_get_is_one(text: str) -> None:
    assert "pending" in (sift(text).whole, *(aside.kind for aside in sift(text).asides))


@pytest.mark.parametrize(
    "text",
    ["统一登记簿（表）12种", "整理移交台账（表）", "填报入库台账（含附表）58本", "制定量表（表一）用于评估幼儿", "编制水情报表36份"],
)  # fmt: skip
def test_a_form_is_no_pointer(text: str) -> None:
    assert sift(text).text == text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("全年救助流浪人员126人次，一路都顺", "全年救助流浪人员126人次"),
        ("清明接待祭扫群众8.3万人次，热闹得很", "清明接待祭扫群众8.3万人次"),
        ("汛期测流218次，顺顺当当的", "汛期测流218次"),
        ("戏曲班这头愁人，学员平均61岁，招不到新的", "戏曲班这头学员平均61岁，招不到新的"),
        ("固资投资这块，难看，全年才完成1.2亿", "固资投资这块，全年才完成1.2亿"),
        ("今年这个旱哟，蓄水只剩去年的六成", "蓄水只剩去年的六成"),
        ("邮件量那些都在表上填过了，我就说网点，新开了7个", "网点，新开了7个"),
        ("投诉办结率忘抄了，以表为准", ""),
        ("物流园周边堵得很，日均滞留货车120辆", "物流园周边堵得很，日均滞留货车120辆"),
        ("外墙锈蚀难看，投诉36起", "外墙锈蚀难看，投诉36起"),
        ("我们就谈判价格达成一致，签约3项", "我们就谈判价格达成一致，签约3项"),
        ("我们就说服教育12人次，签订承诺书12份", "我们就说服教育12人次，签订承诺书12份"),
        ("道路平整顺畅，通车里程达到86公里", "道路平整顺畅，通车里程达到86公里"),
        ("漏抄电表12户已补，全年换表3.2万只", "漏抄电表12户已补，全年换表3.2万只"),
    ],
)
def test_a_verdict_or_a_sigh_goes_and_what_is_told_stays(line: str, kept: str) -> None:
    assert sift(line).text == kept


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("——办公室 小苗 12.30", "remark"),
        ("——信访办，小黄1月3日", "remark"),
        ("——小邵", "remark"),
        ("——培训中心 3月5日", "remark"),
        ("--综合科 老魏", "remark"),
        ("——全部达标", None),
        ("——完成3项", None),
        ("——县里办成了", None),
        ("——其中小区12个", None),
        ("——检测中心建成", None),
    ],
)
def test_who_signs_tells_nothing(text: str, whole: str | None) -> None:
    assert sift(text).whole == whole


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("补两句：安全检查12次", "安全检查12次"),
        ("再说一条，走访老人46户", "走访老人46户"),
        ("补充耕地指标3条：已备案2条", "补充耕地指标3条：已备案2条"),
        ("群众请求反映3件", "群众请求反映3件"),
    ],
)
def test_that_something_is_added_says_nothing(text: str, told: str) -> None:
    assert sift(text).text == told
