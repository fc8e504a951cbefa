"""Reports of several shapes, in words of our own, for tests and benchmarks of how pages come out."""

from __future__ import annotations

from dataclasses import replace

from drafter.core.report import Report
from drafter.core.text import Span
from drafter.read.outline import parse_report

_BODY = "全县组织巡查队伍逐村排查水利设施，清理淤塞渠道，更换老化闸门，调度值守人员轮班上岗，汛期未发生险情。"
PLAIN = """青禾县水利局2024年上半年防汛抗旱和农村供水保障工作情况汇报
县人民政府：
2024年上半年，县水利局围绕“保安全、保供水”的要求开展工作。现将有关情况汇报如下。
一、主要工作情况
（一）抓好防汛备汛。排查山塘水库86座，整改隐患12处，储备编织袋3.5万条。{body}
（二）推进供水工程
1.管网延伸。新铺管网41.2公里，受益群众1.86万人，投资2350万元，同比增长9.1%。{body}
2.水质检测
（1）常规检测。检测水样312份，合格率98.7%。{body}
二、存在的主要问题
一是基层水管人员偏少。{body}
三、下一步打算
一是补齐水管人员。年底前招录8名。{body}
青禾县水利局
2024年7月5日
"""
TABLE = """指标\t单位\t2023年\t2024年\t增减
农村供水管网延伸里程\t公里\t36.5\t41.2\t4.7
投资\t万元\t2154\t2350\t196
合计\t—\t2190.5\t2391.2\t200.7
"""
HAN = "水利供水保障群众生活用水安全稳定有序推进落实到位实效显著"


def report(
    *, paragraphs: int = 1, table: bool = False, rows: int = 0, attachments: bool = False, full_line: bool = False
) -> Report:
    """A report: longer with more `paragraphs`, with a table (of many `rows`), with attachments, with a paragraph of Han characters only."""
    text = PLAIN.format(body=_BODY * paragraphs)
    if full_line:
        text = text.replace("二、存在", HAN * 12 + "\n二、存在", 1)
    if table or rows:
        more = "".join(f"第{number}灌区\t公里\t{number}.5\t{number + 2}.5\t2\n" for number in range(1, rows + 1))
        head, _line, rest = TABLE.partition("\n")
        text = text.replace(
            "二、存在",
            "上半年主要指标完成情况见下表。\n" + head + "\n" + more + rest + "以上数据为快报数。\n二、存在",
            1,
        )
    if attachments:
        text = text.replace(
            "青禾县水利局\n2024年7月5日\n", "附件：1.山塘水库隐患清单\n2.供水工程进度表\n青禾县水利局\n2024年7月5日\n"
        )
    read = parse_report(text.rstrip("\n"), "sample.txt")
    signature, date = text.rindex("青禾县水利局"), text.rindex("2024年7月5日")
    return replace(read, signature=Span(signature, signature + 6), date=Span(date, date + 9))
