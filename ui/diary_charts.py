"""The diary's figures as charts, tables and words, for every screen that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.hot_matters import HotMatter
from app.domain.sentences import Sentence
from app.domain.service_score import ServiceScore
from app.domain.statistics import WeekCounts
from app.services.diary_figures import MonthOfClosing
from app.wording import Wording
from ui.theme import Tone
from ui.widgets.charts import (
    LINE_TONES,
    ChartLine,
    ChartTable,
    LineChart,
    RankedBar,
    RankedBars,
    StackedBars,
)
from ui.widgets.score_card import ScorePartWords, ScoreWords
from ui.words import month_name

SHOWN_BUILDINGS = 3
RISING = frozenset({"category_rising", "category_rising_from"})


def weeks_as_lines(weeks: WeekCounts, sentence: Sentence) -> LineChart:
    """One line per category, that of the sentence above in red; a tick where a month begins.

    All others together would dwarf them; they stand in the table.
    """
    spoken_of = sentence.details.get("category") if sentence.code in RISING else None
    tones = iter(LINE_TONES)
    named = [name for name in weeks.categories if name] or list(weeks.categories)
    lines = tuple(
        ChartLine(
            category or QCoreApplication.translate("DiaryCharts", "未分类"),
            tuple(float(count) for count in counts),
            Tone.SEAL if category == spoken_of else next(tones, Tone.MUTED),
        )
        for category, counts in zip(weeks.categories, weeks.counts, strict=True)
        if category in named
    )
    return LineChart(lines, month_ticks(weeks.weeks))


def month_ticks(weeks: Sequence[date]) -> tuple[tuple[int, str], ...]:
    """The places of the first Mondays of months; January says its year."""
    ticks: list[tuple[int, str]] = []
    for place, monday in enumerate(weeks):
        if place and monday.month != weeks[place - 1].month:
            ticks.append((place, month_name(monday, with_year=monday.month == 1)))
    return tuple(ticks)


def weeks_as_table(weeks: WeekCounts) -> ChartTable:
    """A row per week, the newest first."""
    other = QCoreApplication.translate("DiaryCharts", "其他各类")
    headings = (
        QCoreApplication.translate("DiaryCharts", "周(周一)"),
        *(category or other for category in weeks.categories),
        QCoreApplication.translate("DiaryCharts", "合计"),
    )
    rows = [
        (
            monday.isoformat(),
            *(str(counts[place]) for counts in weeks.counts),
            str(sum(counts[place] for counts in weeks.counts)),
        )
        for place, monday in enumerate(weeks.weeks)
    ]
    return ChartTable(headings, tuple(reversed(rows)))


def closing_as_lines(months: Sequence[MonthOfClosing]) -> LineChart:
    """Working days until half, and until nine in ten, were closed; by month of closing."""
    half = tuple(_days(month, "median_days") for month in months)
    most = tuple(_days(month, "ninety_days") for month in months)
    lines = (
        ChartLine(QCoreApplication.translate("DiaryCharts", "九成办完"), most, Tone.AMBER),
        ChartLine(QCoreApplication.translate("DiaryCharts", "一半办完"), half, Tone.PRIMARY),
    )
    return LineChart(lines, _months_as_ticks(months))


def closing_as_table(months: Sequence[MonthOfClosing]) -> ChartTable:
    """How many were closed in each month, and how many working days that took."""
    headings = (
        QCoreApplication.translate("DiaryCharts", "月份"),
        QCoreApplication.translate("DiaryCharts", "办结件数"),
        QCoreApplication.translate("DiaryCharts", "一半(工作日)"),
        QCoreApplication.translate("DiaryCharts", "九成(工作日)"),
    )
    rows = tuple(
        (
            month_name(month.month, with_year=True),
            str(month.closing.count if month.closing else 0),
            str(month.closing.median_days) if month.closing else "–",
            str(month.closing.ninety_days) if month.closing else "–",
        )
        for month in reversed(months)
    )
    return ChartTable(headings, rows)


def satisfaction_as_bars(months: Sequence[MonthOfClosing], wording: Wording) -> StackedBars:
    """What residents said in each month."""
    said = [month.satisfaction for month in months]
    parts = (
        (_value(wording, "dissatisfied"), [one.dissatisfied for one in said], Tone.SEAL),
        (_value(wording, "fairly_satisfied"), [one.fairly_satisfied for one in said], Tone.AMBER),
        (_value(wording, "satisfied"), [one.satisfied for one in said], Tone.OK),
    )
    return StackedBars(
        tuple(ChartLine(name, tuple(map(float, counts)), tone) for name, counts, tone in parts),
        _months_as_ticks(months),
    )


def satisfaction_as_table(months: Sequence[MonthOfClosing], wording: Wording) -> ChartTable:
    """The answers of each month."""
    names = ("satisfied", "fairly_satisfied", "dissatisfied")
    headings = (
        QCoreApplication.translate("DiaryCharts", "月份"),
        *(_value(wording, name) for name in names),
    )
    rows = tuple(
        (
            month_name(month.month, with_year=True),
            *(str(getattr(month.satisfaction, name)) for name in names),
        )
        for month in reversed(months)
    )
    return ChartTable(headings, rows)


def hot_as_bars(matters: Sequence[HotMatter]) -> RankedBars:
    """The hottest matters with the buildings they come from."""
    return RankedBars(
        tuple(
            RankedBar(
                matter.subject or matter.category,
                matter.now,
                matter.before,
                _buildings(matter, SHOWN_BUILDINGS),
                matter,
            )
            for matter in matters
        ),
        QCoreApplication.translate("DiaryCharts", "近 30 天"),
        QCoreApplication.translate("DiaryCharts", "之前"),
    )


def hot_as_table(matters: Sequence[HotMatter]) -> ChartTable:
    """The same matters, with every building."""
    headings = (
        QCoreApplication.translate("DiaryCharts", "事项"),
        QCoreApplication.translate("DiaryCharts", "近 30 天"),
        QCoreApplication.translate("DiaryCharts", "之前 30 天"),
        QCoreApplication.translate("DiaryCharts", "楼幢"),
    )
    rows = tuple(
        (
            matter.subject or matter.category,
            str(matter.now),
            str(matter.before),
            _buildings(matter, len(matter.buildings)),
        )
        for matter in matters
    )
    return ChartTable(headings, rows)


def score_in_words(score: ServiceScore, wording: Wording) -> ScoreWords:
    """The score and its parts as the card shows them."""
    counts = QCoreApplication.translate("DiaryCharts", "{good} / {judged} 件，占权重 {share}%")
    none = QCoreApplication.translate("DiaryCharts", "还没有可以评的")
    parts = tuple(
        ScorePartWords(
            wording.sentence(f"score_part_{part.kind}"),
            part.percent,
            counts.format(good=part.good, judged=part.judged, share=part.share_percent)
            if part.judged
            else none,
        )
        for part in score.parts
    )
    sentence = wording.sentence(score.sentence.code, **score.sentence.details)
    if score.score is None:
        return ScoreWords("", "", Tone.MUTED, sentence, parts)
    trend = score.trend
    if trend is None:
        return ScoreWords(str(score.score), "", Tone.MUTED, sentence, parts)
    return ScoreWords(str(score.score), *_trend(trend), "", parts)


def _trend(trend: int) -> tuple[str, Tone]:
    if trend > 0:
        up = QCoreApplication.translate("DiaryCharts", "↑ {points} 比前 30 天")
        return up.format(points=trend), Tone.OK
    if trend < 0:
        down = QCoreApplication.translate("DiaryCharts", "↓ {points} 比前 30 天")
        return down.format(points=-trend), Tone.SEAL
    return QCoreApplication.translate("DiaryCharts", "与前 30 天持平"), Tone.MUTED


def _months_as_ticks(months: Sequence[MonthOfClosing]) -> tuple[tuple[int, str], ...]:
    step = max(1, -(-len(months) // 7))
    return tuple(
        (place, month_name(month.month, with_year=month.month.month == 1 and place > 0))
        for place, month in enumerate(months)
        if (len(months) - 1 - place) % step == 0
    )


def _days(month: MonthOfClosing, name: str) -> float | None:
    return float(getattr(month.closing, name)) if month.closing else None


def _buildings(matter: HotMatter, shown: int) -> str:
    named = [
        QCoreApplication.translate("DiaryFilter", "{n}幢").format(n=building) + f" {count}"
        for building, count in matter.buildings[:shown]
    ]
    more = " …" if len(matter.buildings) > shown else ""
    return " · ".join(named) + more


def _value(wording: Wording, value: str) -> str:
    return wording.of("values", value, {})
