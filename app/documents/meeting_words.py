"""What the papers of a meeting say alike: its number, day and place, bodies and thresholds."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.documents.building_blocks import Field
from app.documents.document_texts import DocumentTexts
from app.documents.spoken_forms import day_in_words, hour_in_words, moment_in_words
from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    THREE_QUARTERS_OR_MORE,
    TWO_THIRDS_OR_MORE,
    Threshold,
)
from app.ports.clock import local
from app.ports.meeting_facts import MeetingHead

_NAMED = {
    MORE_THAN_HALF: "more_than_half",
    HALF_OR_MORE: "half_or_more",
    TWO_THIRDS_OR_MORE: "two_thirds_or_more",
    MORE_THAN_TWO_THIRDS: "more_than_two_thirds",
    THREE_QUARTERS_OR_MORE: "three_quarters_or_more",
}


def numbered_community(head: MeetingHead, texts: DocumentTexts) -> str:
    """«示例社区 · 2026年第11次»."""
    community = head.office.community
    year, _, count = head.number.partition("-")
    if not count.isdecimal():
        return community
    return texts("meeting.number", community=community, year=year, count=int(count))


def number_in_words(head: MeetingHead, texts: DocumentTexts) -> str:
    """«2026年第11次», or the number as it is."""
    year, _, count = head.number.partition("-")
    if not count.isdecimal():
        return head.number
    return texts("meeting.footer_number", year=year, count=int(count))


def made_on(head: MeetingHead, texts: DocumentTexts) -> str:
    """The footer of working papers: who printed them, when."""
    office = head.office
    day = day_in_words(office.printed_on, texts, office.printed_on)
    return texts("meeting.made", community=office.community, day=day)


def begins_in_words(head: MeetingHead, texts: DocumentTexts) -> str:
    """«11月12日(周四)晚上7点», as people were asked to come, or that it will be told."""
    begins = head.planned_at or head.opened_at
    if begins is None:
        return texts("meeting.not_settled")
    return moment_in_words(begins, texts, head.office.printed_on)


def when_and_where(head: MeetingHead, texts: DocumentTexts) -> list[Field]:
    """The two lines everyone looks for first."""
    place = head.place.strip() or texts("meeting.not_settled")
    return [
        Field(texts("meeting.when"), begins_in_words(head, texts)),
        Field(texts("meeting.where"), place),
    ]


def hour_after(moment: datetime, minutes: int, texts: DocumentTexts) -> str:
    """The time on the wall some minutes after a moment, «晚上8点30分»."""
    return hour_in_words(local(moment + timedelta(minutes=minutes)), texts)


def threshold_in_words(threshold: Threshold, texts: DocumentTexts) -> str:
    """«过半数», «三分之二以上», «3/5以上»."""
    named = _NAMED.get(threshold)
    if named is not None:
        return texts(f"threshold.{named}")
    key = "share_or_more" if threshold.inclusive else "more_than_share"
    return texts(f"threshold.{key}", share=str(threshold.share))


def money_in_words(fen: int) -> str:
    """An amount in yuan, «6,000», with decimals only where there are any."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{yuan:,}.{rest:02d}" if rest else f"{sign}{yuan:,}"
