"""The papers of a meeting: what they say, how large, and what they never show."""

import re
from dataclasses import replace
from itertools import pairwise

import pymupdf
import pytest

from app.documents.bar_codes import bars_of
from app.documents.catalogue import Documents
from app.domain.errors import RuleViolation
from app.domain.meetings.barcodes import barcode_of
from app.domain.meetings.minutes import MinutesSection
from app.domain.voting.answer import Outcome
from app.ports.meeting_facts import AgendaFacts, Household
from app.ports.progress import Cancelled
from tests.documents import meeting_samples as samples
from tests.documents.reading import read

ZH, EN = Documents("zh_CN"), Documents("en")
MM = 72 / 25.4


def words(pdf):
    return read(pdf).words


def sizes(pdf, floor):
    """The sizes of all letters above ``floor`` mm of each page, but for the place of the seal."""
    with pymupdf.open(stream=pdf) as document:
        return {
            round(span["size"], 1)
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
            if span["bbox"][1] < floor * MM and not re.search("盖章处|seal", span["text"])
        }


def test_agenda_says_when_who_and_by_whom_it_is_decided():
    said = words(ZH.agenda(samples.AGENDA))
    for part in (
        "11月三方例会议程",
        "2026年第11次",
        "11月12日(周四)晚上7点",
        "社区居委会三楼会议室",
        "319:25在3幢西侧空地设置快递柜35分钟",
        "物业提出·业主共同决定(民法典278(8))",
        "材料：10月物业月报.pdf、公共收益明细.xlsx",
        "3.1噪声和消防通道怎么保证",
        "内部·物业提出",
        "共5项，预计85分钟，晚上8点25分前后结束。",
        "议程最晚在11月5日(周四)张贴，也就是会前7天。",
        "有内部议题，本页不张贴。",
    ):
        assert part in said


def test_posted_agenda_is_one_large_page_to_seal():
    printed = read(ZH.agenda(samples.POSTED_AGENDA))
    assert printed.pages == 1
    assert "物业项目经理调整" not in printed.words
    assert "0571-88888888" in printed.words
    assert "(盖章处)" in printed.words
    assert min(sizes(ZH.agenda(samples.POSTED_AGENDA), 230)) >= 18


def test_agenda_without_items_or_date():
    head = replace(samples.HEAD, planned_at=None, place="")
    said = words(ZH.agenda(AgendaFacts(head, ())))
    assert "还没有议题" in said
    assert "另行通知" in said


def test_a_notice_for_each_guest_stands_alone():
    printed = read(ZH.invitation(samples.INVITATION))
    assert printed.pages == 2
    assert "金德福(业委会主任)：" in printed.words
    assert "请您列席，听取情况，不参加表决。" in printed.words
    assert "第1页" not in printed.words
    assert min(sizes(ZH.invitation(samples.INVITATION), 240)) >= 18
    everyone = words(ZH.invitation(replace(samples.INVITATION, guests=())))
    assert "各位参会人员：" in everyone


def test_sign_in_rows_are_high_and_observers_stand_apart():
    pdf = ZH.sign_in_sheet(samples.SIGN_IN)
    said = words(pdf)
    assert said.index("业委会") < said.index("列席") < said.index("其他到会人员")
    for part in ("应到有表决权的7人。", "请假：出差", "18:55", "会议资料，不张贴"):
        assert part in said
    with pymupdf.open(stream=pdf) as document:
        names = [document[0].search_for(name)[0].y0 for name in samples.MEMBERS]
    assert min(b - a for a, b in pairwise(names)) >= 14 * MM


def test_named_ballots_bear_name_and_code_secret_ones_are_all_alike():
    named = read(ZH.ballots(samples.BALLOTS))
    assert named.pages == 2
    assert "M12-7" in named.words
    assert "第2轮" in named.words
    secret = ZH.ballots(samples.SECRET_BALLOTS)
    assert "M12" not in words(secret)
    with pymupdf.open(stream=secret) as document:
        assert len(document) == 4
        halves = [
            sorted((round(word[1] % 421, 0), word[4]) for word in page.get_text("words"))
            for page in document
        ]
        assert halves[0] == halves[1]
        assert not [d for page in document for d in page.get_drawings() if d["type"] == "f"]


def test_a_longer_question_gets_a_larger_ballot_and_too_long_a_one_is_refused():
    long = replace(samples.BALLOTS, question="是否同意？" * 40)
    assert read(ZH.ballots(long)).pages > 2
    with pytest.raises(RuleViolation) as refused:
        ZH.ballots(replace(samples.BALLOTS, question="是否同意？" * 400))
    assert refused.value.code == "ballot_question_too_long"


def test_forms_stand_two_on_a_sheet_in_large_letters():
    pdf = ZH.consultation_forms(samples.CONSULTATION)
    printed = read(pdf)
    assert printed.pages == len(samples.DOORS) / 2
    assert printed.page_size[0] > printed.page_size[1]
    assert min(sizes(pdf, 190) - {10.0}) >= 18  # the code below the bars is small
    for part in ("3-1-101", "V12-3-1-101", "同意", "不同意", "弃权", "楼道长张阿姨", "签名"):
        assert part in printed.words
    assert "不代替业主大会、业主委员会的决定" in printed.words


def test_owners_ballots_say_area_and_what_silence_means():
    said = words(ZH.consultation_forms(samples.OWNERS_BALLOTS))
    for part in ("业主表决票", "89.50平方米", "地下二层车位B-12", "议事规则第12条"):
        assert part in said
    assert "不代替" not in said


def test_a_form_too_long_for_half_a_sheet_gets_a_whole_one():
    long = replace(samples.CONSULTATION, background="说明情况。" * 45)
    printed = read(ZH.consultation_forms(long))
    assert printed.pages == len(samples.DOORS)
    assert printed.page_size[0] < printed.page_size[1]
    longer = replace(samples.CONSULTATION, background="说明情况。" * 80)
    assert read(ZH.consultation_forms(longer)).pages == 2 * len(samples.DOORS)  # goes on behind


class Watching:
    """Notes reports; stops after some, when told to."""

    def __init__(self, stop_after=None):
        self.reports, self._stop_after = [], stop_after

    def report(self, done, total, note=""):
        self.reports.append((done, total))
        if self._stop_after is not None and len(self.reports) > self._stop_after:
            raise Cancelled


def test_many_forms_report_and_can_be_stopped():
    households = tuple(
        Household(door, barcode_of(12, door))
        for door in (f"{b}-1-{n}" for b in range(1, 5) for n in range(101, 151))
    )
    many = replace(samples.CONSULTATION, households=households)
    watching = Watching()
    assert read(ZH.consultation_forms(many, watching)).pages == 100
    assert watching.reports == sorted(watching.reports)
    assert watching.reports[-1] == (400, 400)
    with pytest.raises(Cancelled):
        ZH.consultation_forms(many, Watching(stop_after=2))


@pytest.mark.parametrize("code", ["V12-3-2-501", "M1-1", barcode_of(12, "地下车位B-12")])
def test_bars_are_those_of_code_128(code):
    bars, modules = bars_of(code)
    assert modules % 11 == 2  # eleven to a letter, thirteen to the stop
    assert bars[0] == (0, 2)
    assert bars[-1] == (modules - 2, 2)
    assert all(1 <= width <= 4 for _, width in bars)


def test_minutes_leave_room_for_three_seals():
    pdf = ZH.minutes(samples.PUBLIC)
    with pymupdf.open(stream=pdf) as document:
        page = document[-1]
        captions = page.search_for("盖章处")
        assert len(captions) == 3
        for caption in captions:
            middle = (caption.x0 + caption.x1) / 2
            free = pymupdf.Rect(
                middle - 22.5 * MM, caption.y0 - 43 * MM, middle + 22.5 * MM, caption.y0 - 1
            )
            assert not page.get_text(clip=free).strip()
            assert not [d for d in page.get_drawings() if pymupdf.Rect(d["rect"]) in free]
        for part in ("社区居民委员会", "业主委员会", "物业服务企业", "会议议定"):
            assert part in page.get_text()  # never signatures without words above them


def test_minutes_say_their_version_seal_and_reason():
    said = words(ZH.minutes(samples.PUBLIC))
    for part in (
        "11月三方例会会议纪要",
        "第2版。修订原因：更正快递柜到消防通道的距离",
        "2026年11月14日封存·摘要ab12cd34ef56",
        "第1页/共2页",
    ):
        assert part in said
    assert "ab12cd34ef567" not in said
    record = words(ZH.minutes(samples.RECORD))
    for part in ("11月三方例会会议记录", "草稿，还没有封存", "内部资料，不张贴"):
        assert part in record


def test_long_and_empty_minutes():
    long = tuple(MinutesSection(f"议题{n}", ("会议认为可行。" * 30,) * 3) for n in range(12))
    printed = read(ZH.minutes(replace(samples.RECORD, sections=long)))
    assert printed.pages > 8
    assert printed.words.count("行") == 12 * 3 * 30
    assert "还没有内容" in words(ZH.minutes(replace(samples.RECORD, sections=())))
    bare = (MinutesSection("下次会议", ()),)
    assert "三方签字" in words(ZH.minutes(replace(samples.RECORD, sections=bare)))


def test_result_notice_gives_the_reason_the_rule_the_period_and_the_channel():
    said = words(ZH.result_notice(samples.NOTICE))
    for part in (
        "11月三方例会结果公示",
        "✓通过(第2轮表决)",
        "赞成6反对1弃权0需4票",
        samples.REASON,
        "方式：征询业主委员会委员意见，供各方参考，不是正式决定。",
        "依据：杭州市物业管理条例29(2022年3月1日起施行)",
        "(民法典278(8))",
        "快递柜晚上10点后静音(物业办，12月1日(周二)前完成)",
        "11月13日(周五)起，到11月30日(周一)为止，不少于15天",
        "交给陈小红",
        "0571-88888888",
        "本会议为协商会议，不代替业主大会、业主委员会的决定。",
        "特此公示。",
        "撤下：11月30日(周一)",
    ):
        assert part in said


@pytest.mark.parametrize("documents", [ZH, EN])
def test_result_notice_is_large_print_and_larger_when_short(documents):
    long, short = (
        documents.result_notice(facts) for facts in (samples.NOTICE, samples.SHORT_NOTICE)
    )
    assert min(sizes(long, 200)) >= 18
    assert read(short).pages == 1
    assert read(short).size_of("0571") >= 36
    assert {22.0} <= sizes(short, 200)
    assert 18.0 not in sizes(short, 200)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_sign_and_its_word(outcome):
    vote = replace(samples.VOTE, outcome=outcome, outcome_words="结果", round=1)
    said = words(ZH.result_notice(replace(samples.NOTICE, votes=(vote,))))
    assert any(f"{sign}结果" in said for sign in "✓×！")


def test_notice_of_nothing_and_of_uncertain_holidays():
    nothing = replace(samples.NOTICE, votes=(), agreed=(), is_certain=False)
    said = words(ZH.result_notice(nothing))
    assert "没有表决，也没有议定事项" in said
    assert "放假安排还没公布" in said


def test_action_list_marks_what_is_late_and_parts_the_parties():
    said = words(ZH.action_list(samples.ACTIONS))
    for part in (
        "！逾期3天",
        "(表决时承诺的条件)",
        "承诺每月收入6,000元",
        "核实：何敏",
        "共3件，未完成2件，其中逾期1件。",
    ):
        assert part in said
    parted = read(ZH.action_list(samples.PARTY_ACTIONS))
    assert parted.pages == 2
    assert "物业督办清单" in parted.words
    assert "第1页/共1页" in parted.words
    assert "没有需要督办" in words(ZH.action_list(replace(samples.ACTIONS, lines=())))


def test_vote_rules_name_law_day_and_threshold():
    said = words(ZH.vote_rules(samples.VOTE_RULES))
    for part in (
        "杭州市物业管理条例29",
        "2022年3月1日",
        "过半数",
        "签字的才算",
        "5个工作日",
        "四分之三以上",
        "3/5以上",
        "(本次使用)",
    ):
        assert part in said


def test_property_report_says_what_was_not_told():
    said = words(ZH.property_report(samples.PROPERTY_REPORT))
    for part in ("86,500", "79,123.45", "没有填", "5小时", "21件，占87%，共回访24件"):
        assert part in said
    nothing = replace(samples.PROPERTY_REPORT, report=None)
    assert "物业还没有填报" in words(ZH.property_report(nothing))


@pytest.mark.parametrize("documents", [ZH, EN])
def test_long_names_lose_nothing(documents):
    name = "一位名字很长的居民" * 4 + "金阿姨和"
    title = "关于在三号楼西侧空地设置智能快递柜并收取场地使用费的情况说明与意见征求" * 2
    head = replace(samples.HEAD, title=title)
    line = replace(samples.LINES[2], title=title)
    holder = replace(samples.BALLOTS.holders[0], name=name)
    guest = replace(samples.GUESTS[0], name=name)
    signing = replace(samples.SIGN_IN.groups[0].lines[0], name=name, title=title)
    group = replace(samples.SIGN_IN.groups[0], lines=(signing,))
    for pdf, part in (
        (documents.agenda(replace(samples.AGENDA, head=head, lines=(line,))), title),
        (documents.ballots(replace(samples.BALLOTS, holders=(holder,))), name),
        (documents.invitation(replace(samples.INVITATION, guests=(guest,))), name),
        (documents.sign_in_sheet(replace(samples.SIGN_IN, groups=(group,))), name),
        (documents.minutes(replace(samples.RECORD, head=head)), title),
        (documents.result_notice(replace(samples.NOTICE, head=head)), title),
    ):
        assert part in words(pdf)
