"""What the checks of a notice refuse, doubt and advise; and what they must leave alone."""

from __future__ import annotations

import time
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notices.findings import Weight
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind, NoticeText
from app.domain.notices.templates import NoticeTemplate
from app.domain.working_calendar import WorkingCalendar
from app.services.notices.checking import Ease, apply, findings, may_print, reading_level
from app.services.notices.templates import examples, shipped_template, shipped_templates
from app.services.shipped_data import shipped_calendar_days
from app.wording import Wording

TODAY = date(2026, 11, 24)
CALENDAR = WorkingCalendar(shipped_calendar_days())
PLAIN = NoticeTemplate("plain", "通知", "日常")
OUTAGE = examples(shipped_template("outage"))[0]
OPEN = examples(shipped_template("posting"))[0]
REFUSED, WARNING, ADVICE = Weight


def found_in(text, kind=NoticeKind.NOTICE, template=PLAIN, **options):
    return findings(text, template, kind, TODAY, CALENDAR, **options)


def codes(text, kind=NoticeKind.NOTICE, template=PLAIN, **options):
    return [(one.weight, one.code, one.field) for one in found_in(text, kind, template, **options)]


def said(words, kind=NoticeKind.NOTICE):
    return codes(replace(OUTAGE, when="", what=words), kind)


def posted(**changes):
    return codes(replace(OPEN, **changes), NoticeKind.POSTING, shipped_template("posting"))


def test_a_sound_notice_may_be_printed():
    assert found_in(OUTAGE) == ()
    assert may_print(found_in(OUTAGE))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"title": " "}, "title_empty", "title"),
        ({"dated_on": None}, "date_empty", "dated_on"),
        ({"contact": "", "phone": ""}, "nobody_to_ask", "contact"),
        ({"what": "", "when": "", "where": ""}, "nothing_said", "what"),
        ({"where": "____"}, "left_open", "where"),
        ({"where": "……。"}, "left_open", "where"),
        ({"what": "{{姓名}}，要停水。"}, "placeholder_open", "what"),
        ({"table": (("谁来办",), ("……",))}, "left_open", "table"),
    ],
)
def test_what_is_missing_stops_the_print(changes, code, field):
    text = replace(OUTAGE, **changes)
    assert codes(text) == [(REFUSED, code, field)]
    assert not may_print(found_in(text))


def test_a_field_the_template_needs_is_asked_for_by_the_template_s_name():
    asking = replace(shipped_template("outage"), needs=("where",), expects=())
    [found] = found_in(replace(OUTAGE, where=""), template=asking)
    assert (found.code, found.weight) == ("field_empty", REFUSED)
    words = Wording("zh_CN").of("notice_findings", found.code, found.details)
    assert words == "“停水的地方”还没有填。"


def test_what_residents_will_ask_for_is_pointed_out_and_does_not_stop_the_print():
    [found] = found_in(replace(OUTAGE, to=""), template=shipped_template("outage"))
    assert (found.code, found.field) == ("field_expected", "to")
    assert may_print([found])
    assert Wording("en").of("notice_findings", found.code, found.details).startswith("“To”")


@pytest.mark.parametrize(
    ("what", "weight", "code"),
    [
        ("……，要停水。", REFUSED, "left_open"),
        ("……，要停水两天。", REFUSED, "left_open"),
        ("水管、水表……都要换。", WARNING, "left_open_perhaps"),
        ("姓名：____", WARNING, "left_open_perhaps"),
    ],
)
def test_a_gap_of_the_model_text_must_be_filled_in_another_may_be_meant(what, weight, code):
    found = codes(replace(OUTAGE, what=what), template=shipped_template("outage"))
    assert found == [(weight, code, "what")]


def test_a_placeholder_may_stand_in_a_series():
    text = replace(OUTAGE, to="{{姓名}}")
    assert codes(text, in_series=True) == []
    assert codes(text) == [(REFUSED, "placeholder_open", "to")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"period_to": None}, [(REFUSED, "period_open", "period_to")]),
        ({"objection": " "}, [(REFUSED, "objection_empty", "objection")]),
        ({"period_to": date(2026, 11, 20)}, [(REFUSED, "period_backwards", "period_to")]),
        (
            {"period_from": date(2026, 11, 1), "period_to": date(2026, 11, 23)},
            [(REFUSED, "period_over", "period_to")],
        ),
        ({"period_to": date(2026, 12, 8)}, [(WARNING, "period_short", "period_to")]),
        ({"period_to": date(2026, 12, 12)}, [(WARNING, "period_ends_on_day_off", "period_to")]),
        ({"period_to": date(2027, 1, 20)}, [(WARNING, "period_uncertain", "period_to")]),
    ],
)
def test_a_posting_is_open_long_enough_and_to_objections(changes, expected):
    assert posted(**changes) == expected


def test_a_short_period_names_the_law_and_the_day_it_asks_for():
    text = replace(OPEN, period_to=date(2026, 12, 8))
    [found] = found_in(text, NoticeKind.POSTING, shipped_template("posting"))
    words = Wording("zh_CN").of("notice_findings", found.code, found.details)
    assert words == "公示只有 14 天，城市居民委员会组织法第34条要求至少 15 天，到12月9日(周三)。"


def test_a_notice_needs_no_period():
    assert codes(replace(OPEN, period_to=None, objection="")) == []


@pytest.mark.parametrize(
    ("words", "code", "elsewhere"),
    [
        ("张三 3幢2单元501室", "private_name_and_room", WARNING),
        ("3-2-501 张三", "private_name_and_room", WARNING),
        ("3幢2单元501室金阿姨来过", "private_name_and_room", WARNING),
        ("手机13800138000", "private_phone", WARNING),
        ("１３８００１３８０００", "private_phone", WARNING),
        ("浙A12345请挪车", "private_plate", WARNING),
        ("卡号6222 0212 3456 7890 123", "private_account", WARNING),
        ("身份证11010519491231002X", "private_id_number", REFUSED),
    ],
)
def test_who_somebody_is_is_not_posted(words, code, elsewhere):
    assert said(words, NoticeKind.ANNOUNCEMENT) == [(REFUSED, code, "what")]
    assert (REFUSED, code, "what") in posted(what=words)
    assert said(words) == [(elsewhere, code, "what")]
    assert said(words, NoticeKind.REMINDER) == [(elsewhere, code, "what")]


@pytest.mark.parametrize(
    "words",
    [
        "3幢2单元的电梯坏了",
        "请打0571-88888888",
        "共120000.00元",
        "第2026-041号",
        "1幢到18幢",
        "2026年12月3日",
    ],
)
def test_what_tells_nobody_s_name_is_left_alone(words):
    assert said(words, NoticeKind.ANNOUNCEMENT) == []


@pytest.mark.parametrize(
    "words",
    [
        "社区活动室 5幢1单元101室",
        "3幢1单元101室周五开门",
        "请到3幢1单元101室登记",
        "3幢1单元101室卫生间",
    ],
)
def test_a_door_without_a_name_is_only_pointed_out(words):
    assert said(words, NoticeKind.ANNOUNCEMENT) == [(WARNING, "private_room", "what")]
    assert said(words) == []


def test_the_number_of_whoever_is_to_be_asked_may_be_a_mobile():
    text = replace(OUTAGE, phone="138 0013 8000", do="请打13800138000。")
    assert codes(text, NoticeKind.ANNOUNCEMENT) == []


def test_private_data_in_a_table_is_found():
    text = replace(OPEN, table=(("姓名", "住址"), ("张三", "3-2-501")))
    [found] = found_in(text, NoticeKind.POSTING, shipped_template("posting"))
    assert (found.weight, found.code, found.field) == (REFUSED, "private_name_and_room", "table")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"when": "11月20日(周五)上午9点"}, "when_past", "when"),
        ({"when": "12月3日(周五)上午9点"}, "weekday_wrong", "when"),
        ({"what": "2月30日停水。"}, "no_such_day", "what"),
        ({"phone": "1380013800"}, "phone_unusual", "phone"),
        ({"phone": "1.38E+10"}, "phone_unusual", "phone"),
        ({"what": "停水期间免费送水。"}, "promise", "what"),
        ({"title": "停水通告"}, "kind_of_authorities", "title"),
        ({"more": "特此公示。"}, "closing_wrong", "more"),
        ({"more": "三分之二以上业主同意了。"}, "threshold_old", "more"),
        ({"issuer": ""}, "issuer_empty", "issuer"),
    ],
)
def test_what_is_most_likely_wrong_is_warned_of(changes, code, field):
    text = replace(OUTAGE, **changes)
    assert codes(text) == [(WARNING, code, field)]
    assert may_print(found_in(text))


@pytest.mark.parametrize(
    "changes",
    [
        {"when": "11月20日(周五)到12月3日(周四)"},
        {"when": "今年冬天"},
        {"do": "一定要关好，不一定会来水。"},
        {"more": "面积占三分之二以上的业主参与表决。"},
        {"more": "特此通知。"},
        {"phone": "0571-8888 8888 或 13800138000"},
        {"phone": "12345"},
        {"phone": "88888888"},
        {"phone": "小陈 13800138000"},
    ],
)
def test_what_may_well_be_right_is_not_warned_of(changes):
    assert codes(replace(OUTAGE, **changes)) == []


def test_a_reminder_closes_with_nothing():
    [found] = found_in(replace(OUTAGE, more="请关好。特此通知。"), NoticeKind.REMINDER)
    assert apply(found, "请关好。特此通知。") == "请关好。。"


def test_the_day_of_a_meeting_that_was_held_may_have_passed():
    text = replace(OUTAGE, when="11月20日(周五)下午2点")
    assert codes(text, template=replace(PLAIN, key="meeting_result")) == []


@pytest.mark.parametrize(
    ("written", "code", "better"),
    [
        ("业委会定了。", "abbreviation", "业主委员会定了。"),
        ("去居委会。", "abbreviation", "去社区居委会。"),
        ("兹定于周四开会。", "officialese", "定在周四开会。"),
        ("请予以配合。", "officialese", "请配合。"),
        ("特此函达", "officialese_needless", ""),
        ("14:30开会。", "clock_24", "下午2点30分开会。"),
        ("下午2:30开会。", "clock_24", "下午2点30分开会。"),
        ("晚上20点开会。", "clock_24", "晚上8点开会。"),
        ("三月五日开会。", "number_worded", "3月5日开会。"),
        ("一张二十元。", "number_worded", "一张20元。"),
        ("上午九点开会。", "number_worded", "上午9点开会。"),
        ("二〇二六年的账。", "number_worded", "2026年的账。"),
        ("明天停水。", "day_vague", "11月25日(周三)停水。"),
        ("今晚停水。", "day_vague", "11月24日(周二)晚上停水。"),
        ("下周五停水。", "day_vague", "12月4日(周五)停水。"),
        ("下载APP。", "latin", "下载手机软件。"),
        ("扫QR码。", "latin", "扫二维码。"),
    ],
)
def test_plainer_words_are_offered_and_can_be_taken(written, code, better):
    [found] = found_in(replace(OUTAGE, when="", what=written))
    assert (found.weight, found.code) == (ADVICE, code)
    assert apply(found, written) == better


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("请大家在这个星期里把楼道里的旧家具和杂物都搬走。", "sentence_long"),
        ("请看饕先生。", "character_rare"),
        ("近期停水。", "day_vague_open"),
        ("用HPV。", "latin_unexplained"),
    ],
)
def test_what_elders_stumble_over_is_pointed_out(written, code):
    [found] = found_in(replace(OUTAGE, when="", what=written))
    assert (found.weight, found.code) == (ADVICE, code)
    assert apply(found, written) == written


@pytest.mark.parametrize(
    "written",
    [
        "社区居委会和居民委员会。",
        "《民法典》第二百八十二条。",
        "等一下，三天后，来了几十人，二楼。",
        "明天(11月25日)停水。",
        "做CT，换LED灯。",
        "比例1:50。",
        "打12345热线。",
        "24幢和20号楼。",
    ],
)
def test_plain_words_are_left_alone(written):
    assert said(written) == []


def test_names_may_have_rare_characters():
    assert codes(replace(OUTAGE, to="饕餮先生", contact="小龘", issuer="龘社区")) == []


def test_a_long_notice_for_elders_is_pointed_out():
    assert codes(replace(OUTAGE, more="请关好水龙头。" * 40)) == [(ADVICE, "text_long", "more")]


def statement(*rows):
    text = replace(OPEN, table=(("项目", "金额(元)", "说明"), *rows))
    template = shipped_template("common_income")
    found = found_in(text, NoticeKind.POSTING, template)
    return [(one.weight, one.code, dict(one.details)) for one in found]


def test_a_statement_must_add_up_to_the_fen():
    opening, income = ("期初结余", "1,000.10", ""), ("收入：停车", "￥200.05", "")
    total = ("收入合计", "200.05", "")
    spent = ("支出：维修", "100", "4月业主大会")
    assert statement(opening, income, total, spent, ("期末结余", "1100.15元", "")) == []
    [wrong] = statement(opening, income, total, spent, ("期末结余", "1100.16", ""))
    assert wrong == (WARNING, "balance_wrong", {"reached": "1,100.15", "stated": "1,100.16"})


def test_a_statement_has_every_amount_and_names_the_decision_behind_spending():
    rows = [("期初结余", "0", ""), ("收入：广告", "", ""), ("支出：维修", "十元", "")]
    assert statement(*rows, ("期末结余", "0", "")) == [
        (REFUSED, "amount_missing", {"row": "收入：广告", "written": ""}),
        (WARNING, "amount_unread", {"row": "支出：维修", "written": "十元"}),
    ]
    rows = [("期初结余", "10", ""), ("支出：维修", "10", ""), ("期末结余", "0", "")]
    assert statement(*rows) == [(WARNING, "spending_undecided", {"row": "支出：维修"})]


def test_refusals_come_first_then_warnings_then_advice():
    text = replace(OUTAGE, title="", what="14:30停水，免费送水。", issuer="")
    weights = [one.weight for one in found_in(text)]
    assert weights == [REFUSED, WARNING, WARNING, ADVICE]


@pytest.mark.parametrize(
    ("text", "ease"),
    [
        (NoticeText(), Ease.EASY),
        (OUTAGE, Ease.EASY),
        (NoticeText(what="请大家在这个星期里把楼道里的旧家具和杂物都搬到楼下去。"), Ease.FAIR),
        (NoticeText(what="为了进一步做好相关工作" * 5), Ease.HARD),
    ],
)
def test_the_reading_level(text, ease):
    assert reading_level(text).ease is ease


def test_every_field_of_a_notice_has_its_word():
    wording = Wording("zh_CN")
    for field in fields(NoticeText):
        assert wording.of("notice_fields", field.name, {}) != field.name


TEXTS = st.text(
    alphabet="请12月3日(周四)上午9:30业委会兹予以…{}姓名张三幢2-501，。免费明天APP二十元\n",
    max_size=60,
)


@given(TEXTS, TEXTS, st.sampled_from(NoticeKind), st.sampled_from(shipped_templates()))
def test_every_finding_lies_in_its_field_and_is_worded(what, when, kind, template):
    text = NoticeText(title="通知", what=what, when=when, table=(("项", "钱"), (what, when)))
    wording = Wording("zh_CN")
    for one in findings(text, template, kind, TODAY, CALENDAR):
        assert 0 <= one.start <= one.end
        if one.field in TEXT_FIELDS:
            assert one.end <= len(getattr(text, one.field))
        words = wording.of("notice_findings", one.code, one.details)
        assert words != one.code


@given(st.text(max_size=40), st.text(max_size=20), st.sampled_from(NoticeKind))
def test_whatever_is_typed_is_checked_without_a_fault(words, phone, kind):
    text = NoticeText(**dict.fromkeys(TEXT_FIELDS, words) | {"phone": phone, "watch_phone": phone})
    template = shipped_template("common_income")
    table = (("项目", "金额"), ("期初", words), ("收入", phone), ("期末", words))
    for one in findings(replace(text, table=table), template, kind, TODAY, CALENDAR):
        if one.field in TEXT_FIELDS:
            apply(one, getattr(text, one.field))


def test_a_long_text_is_checked_at_once():
    template = shipped_template("meeting_notice")
    longest = examples(template)[1]
    text = replace(longest, more=(longest.more + longest.what) * 4)
    findings(text, template, NoticeKind.NOTICE, TODAY, CALENDAR)
    start = time.perf_counter()
    for _ in range(10):
        findings(text, template, NoticeKind.NOTICE, TODAY, CALENDAR)
    assert (time.perf_counter() - start) / 10 < 0.05
