import pytest

from drafter.claims.faults import faults

WRONG = (
    "大坝观测井堵了两口",
    "值班员一个人盯三块屏",
    "出库单靠手抄，月底老对不上",
    "整改通知下了三回，人家不搬",
    "泵站机组还是八十年代的",
    "欠水费的有46户",
    "资产负债率比上年提高3.1个百分点",
    "订单完成率91%，公司定的目标95%",
    "讲解员招不来，节假日忙不过来",
    "排水口被堵，雨一大就淹",
    "锅炉老了，配件要从外地调",
    "书柜锈了",
    "巡检车一半过了十年",
    "灵活参保断缴多",
    "空置率高",
    "电梯一年困人6回",
    "闸门2018年定的项目到现在没动工",
    "平台建起来到现在才用了3次",
)
WELL = (
    "抢修水毁路段12处",
    "接待咨询1,320人次，再也不用排长队",
    "全年没有发生安全事故",
    "查处违规占道46起，整改隐患83处",
    "救助困难群众210人，追回拖欠工资36万元",
    "人才公寓入住142人",
    "暑期防溺水宣讲18场",
    "逾期案件比上年少了9件",
    "飞线充电清了三遍",
    "处置化学品泄漏及时，获总队通报表扬",
    "平台建起来到现在一百八十多万条",
    "试点2021年开了到现在一万九千多户",
    "入夏以来四十天没落一场雨",
    "汛后的雨比常年同期少了四成",
    "来水量比往年少三成",
    "气温比常年偏高0.8度",
)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_said_by_some_word(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize("text", WELL)
def test_what_only_looks_like_it_is_no_evidence(text: str) -> None:
    assert not faults(text)
