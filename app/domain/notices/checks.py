"""What stops a notice from being printed, and what must be looked at before it is.

Refused are what would make it useless or wrong to hang: no date, nobody to ask, a posting (公示)
without an end or a way to object, personal data, places nobody filled in: design/domain.md §3.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from app.domain.errors import RuleViolation
from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind, NoticeText, table_lines
from app.domain.notices.periods import last_day
from app.domain.notices.said_times import find_days, is_day, said_day, said_weekday
from app.domain.notices.templates import NoticeTemplate
from app.domain.phones import read_phones
from app.domain.placeholders import PLACEHOLDER
from app.domain.working_calendar import WorkingCalendar

SAYING = ("what", "when", "where", "do", "more")
LOOKS_BACK = frozenset({"lost_found", "meeting_result"})
"""Templates whose day has passed when they are written."""

_TOLD_APART = frozenset({"title", "dated_on", "period_to", "objection"})
_UNFILLED = re.compile(r"…{2,}|\.{4,}|_{2,}|＿{2,}|×{2,}|[xX✕]{3,}")
_WORD = re.compile(r"[^\W_×]")
_CLOSING = re.compile(r"特此(通知|公告|公示|通告)")
_CLOSINGS = {
    NoticeKind.NOTICE: "特此通知",
    NoticeKind.ANNOUNCEMENT: "特此公告",
    NoticeKind.POSTING: "特此公示",
    NoticeKind.REMINDER: "",
}
_OLD_THRESHOLD = re.compile(
    r"占?(?:建筑物?|物业)?总(?:建筑)?面积[^。；\n]{0,12}(?:过半数|半数以上|三分之二以上|2/3以上)"
    r"|(?:三分之二|2/3)以上(?:的)?业主(?!参与)[^。；\n]{0,6}同意"
)
_WRITTEN_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]")
_WORDS_BESIDE = re.compile("[\u3400-\u8f6b\u8f6d-\u9fff]+")
"""Words beside numbers («小陈», «或»), but not 转 before an extension."""
_LOCAL_NUMBER = re.compile(r"[2-8]\d{6,7}")


def refusals(text: NoticeText, template: NoticeTemplate) -> Iterator[Finding]:
    """What must be filled in, and has not been."""
    if not text.title.strip():
        yield _empty("title_empty", "title")
    says_nothing = not (any(getattr(text, name).strip() for name in SAYING) or text.table)
    if says_nothing:
        yield _empty("nothing_said", "what")
    if text.dated_on is None:
        yield _empty("date_empty", "dated_on")
    if not (text.contact.strip() or text.phone.strip()):
        yield _empty("nobody_to_ask", "contact")
    for name in template.needs:
        told = name in _TOLD_APART or (says_nothing and name == "what")
        if not (told or getattr(text, name)):
            label = template.labels.get(name, name)
            yield Finding("field_empty", Weight.REFUSED, name, {"notice_field": label})
    yield from _left_open(text, template)


def expected(text: NoticeText, template: NoticeTemplate) -> Iterator[Finding]:
    """What residents will ask for, because the notice does not say it."""
    for name in template.expects:
        if not getattr(text, name):
            label = template.labels.get(name, name)
            yield Finding("field_expected", Weight.WARNING, name, {"notice_field": label})


def _empty(code: str, field: str) -> Finding:
    return Finding(code, Weight.REFUSED, field)


def open_placeholders(text: NoticeText, template: NoticeTemplate) -> Iterator[Finding]:
    """Placeholders («{{姓名}}») in a notice that is no series: nothing would fill them."""
    for name, words in _said(text).items():
        for found in PLACEHOLDER.finditer(words):
            details = {"notice_field": template.labels.get(name, name), "written": found[0]}
            yield Finding("placeholder_open", Weight.REFUSED, name, details, *found.span())


def _left_open(text: NoticeText, template: NoticeTemplate) -> Iterator[Finding]:
    """Gaps nobody filled in.

    Refused where a text of the template has the same gap, or nothing else is said; elsewhere «……»
    and «____» may be meant to be printed.
    """
    model = _said(template.model)
    for name, words in _said(text).items():
        offered = (model[name], *template.phrases.get(name, ()))
        gaps = {_beside(one, gap) for one in offered for gap in _UNFILLED.finditer(one)}
        for found in _UNFILLED.finditer(words):
            is_sure = _beside(words, found) in gaps or not _says_more(name, words, found)
            code = "left_open" if is_sure else "left_open_perhaps"
            weight = Weight.REFUSED if is_sure else Weight.WARNING
            details = {"notice_field": template.labels.get(name, name), "written": found[0]}
            yield Finding(code, weight, name, details, *found.span())


def _said(text: NoticeText) -> dict[str, str]:
    return {name: str(getattr(text, name)) for name in TEXT_FIELDS} | {
        "table": table_lines(text.table)
    }


def _beside(words: str, gap: re.Match[str]) -> tuple[str, str]:
    """The signs before and after a gap."""
    return words[max(gap.start() - 1, 0) : gap.start()], words[gap.end() : gap.end() + 1]


def _says_more(name: str, words: str, gap: re.Match[str]) -> bool:
    """Whether the field, or the cell of a table, holds words beside the gap."""
    before, after = words[: gap.start()], words[gap.end() :]
    if name == "table":
        before, after = re.split("[\t\n]", before)[-1], re.split("[\t\n]", after)[0]
    return _WORD.search(before + after) is not None


def posting_findings(
    text: NoticeText, template: NoticeTemplate, today: date, calendar: WorkingCalendar
) -> Iterator[Finding]:
    """What a posting (公示) lacks: an end that is long enough, and a way to object."""
    if not text.objection.strip():
        yield _empty("objection_empty", "objection")
    if text.period_to is None:
        yield _empty("period_open", "period_to")
        return
    if text.period_from and text.period_to < text.period_from:
        yield _empty("period_backwards", "period_to")
        return
    if text.period_to < today:
        details = {"day": said_day(text.period_to, today)}
        yield Finding("period_over", Weight.REFUSED, "period_to", details)
        return
    yield from _period_length(text, template, today, calendar, text.period_to)


def _period_length(
    text: NoticeText,
    template: NoticeTemplate,
    today: date,
    calendar: WorkingCalendar,
    period_to: date,
) -> Iterator[Finding]:
    day_before = (text.period_from or today + timedelta(days=1)) - timedelta(days=1)
    working = template.counts_working_days
    days = (
        calendar.working_days_between(day_before, period_to)
        if working
        else (period_to - day_before).days
    )
    if template.period_days and days < template.period_days:
        least = last_day(day_before, template.period_days, working, calendar).day
        details = {
            "days": days,
            "least": template.period_days,
            "better": said_day(least, today),
            "basis": template.period_basis,
        }
        code = "period_short" if template.period_basis else "period_short_of_template"
        yield Finding(code, Weight.WARNING, "period_to", details)
    elif not calendar.is_worked(period_to):
        moved = calendar.after_working_days(period_to, 0).day
        details = {
            "day": said_day(period_to, today),
            "better": said_day(moved, today),
            "basis": "民法典203",
        }
        yield Finding("period_ends_on_day_off", Weight.WARNING, "period_to", details)
    if not calendar.is_certain(period_to):
        details = {"year": period_to.year}
        yield Finding("period_uncertain", Weight.WARNING, "period_to", details)


def warnings(
    text: NoticeText, template: NoticeTemplate, kind: NoticeKind, today: date
) -> Iterator[Finding]:
    """What is most likely wrong, though it may be meant so."""
    if not text.issuer.strip():
        yield Finding("issuer_empty", Weight.WARNING, "issuer")
    if template.key not in LOOKS_BACK and kind in (NoticeKind.NOTICE, NoticeKind.REMINDER):
        yield from _past(text.when, today)
    for name in ("phone", "watch_phone"):
        yield from _unusual_phone(name, getattr(text, name))
    found = re.search("通告", text.title)
    if found:
        details = {"written": "通告", "better": "通知"}
        yield Finding("kind_of_authorities", Weight.WARNING, "title", details, *found.span())
    for name in TEXT_FIELDS:
        said = getattr(text, name)
        yield from _wrong_days(name, said, text.dated_on or today)
        yield from _wrong_closing(name, said, kind)
        for old in _OLD_THRESHOLD.finditer(said):
            details = {"written": old[0], "basis": "民法典278"}
            yield Finding("threshold_old", Weight.WARNING, name, details, *old.span())


def _past(when: str, today: date) -> Iterator[Finding]:
    days = find_days(when, today)
    if days and max(found.day for found in days) < today:
        last = max(days, key=lambda found: found.day)
        details = {"day": said_day(last.day, today)}
        yield Finding("when_past", Weight.WARNING, "when", details, last.start, last.end)


def _unusual_phone(field: str, written: str) -> Iterator[Finding]:
    try:
        phones = read_phones(_WORDS_BESIDE.sub("、", written))
    except RuleViolation:  # a number Excel has ruined
        yield Finding("phone_unusual", Weight.WARNING, field, {"written": written})
        return
    for phone in phones:
        digits = re.sub(r"\D", "", phone.number)
        if not phone.is_usual and not _LOCAL_NUMBER.fullmatch(digits):
            yield Finding("phone_unusual", Weight.WARNING, field, {"written": phone.number})


def _wrong_days(field: str, said: str, written_on: date) -> Iterator[Finding]:
    for found in find_days(said, written_on):
        if found.weekday is not None and found.weekday != found.day.weekday():
            start = found.weekday_start
            end = start + _weekday_length(said, start)
            details = {
                "day": f"{found.day.month}月{found.day.day}日",
                "written": said[start:end],
                "better": said_weekday(found.day),
            }
            yield Finding("weekday_wrong", Weight.WARNING, field, details, start, end)
    for written in _WRITTEN_DAY.finditer(said):
        year, month, day = int(written[1] or 2024), int(written[2]), int(written[3])
        if not is_day(year, month, day):
            details = {"written": written[0]}
            yield Finding("no_such_day", Weight.WARNING, field, details, *written.span())


def _weekday_length(said: str, start: int) -> int:
    return 2 if said.startswith("周", start) else 3


def _wrong_closing(field: str, said: str, kind: NoticeKind) -> Iterator[Finding]:
    for found in _CLOSING.finditer(said):
        better = _CLOSINGS[kind]
        if found[0] != better:
            details = {"written": found[0], "better": better}
            code = "closing_wrong" if better else "closing_needless"
            yield Finding(code, Weight.WARNING, field, details, *found.span())


def promises(text: NoticeText, words: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Words that promise something: what is written must be done (design/domain.md §3.2)."""
    for name in TEXT_FIELDS:
        said = getattr(text, name)
        for word, harmless in words.items():
            for found in re.finditer(re.escape(word), said):
                if not _stands_in(said, found.start(), word, harmless):
                    details = {"written": word}
                    yield Finding("promise", Weight.WARNING, name, details, *found.span())


def _stands_in(said: str, start: int, word: str, longer: tuple[str, ...]) -> bool:
    return any(said.startswith(one, start - one.index(word)) for one in longer if word in one)
