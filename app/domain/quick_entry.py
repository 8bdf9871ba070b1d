"""Quick entry: one line such as «金阿姨 3-2-501 老年食堂» taken apart into a diary entry.

Nothing typed is ever lost: what is not understood as room, person, phone, channel, urgency or time
stays in the subject, letter by letter. What was understood is returned with its place in the line,
so that the screen can show it and people can correct it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.category_proposal import CategoryProposal, propose_category
from app.domain.diary import Category, Channel, Urgency
from app.domain.people import Resident
from app.domain.person_words import (
    PersonForm,
    PersonMatch,
    PersonWords,
    addressed_at_start,
    person_in_word,
    resolve_person,
)
from app.domain.rooms import Room, parse_room
from app.domain.spoken_times import find_moment


class SpanKind(StrEnum):
    """What a part of the line was understood as."""

    PERSON = "person"
    ROOM = "room"
    PHONE = "phone"
    CHANNEL = "channel"
    URGENCY = "urgency"
    TIME = "time"


@dataclass(frozen=True)
class Span:
    """A part of the line, ``line[start:end]``. ``kept``: understood, but left in the subject."""

    start: int
    end: int
    kind: SpanKind
    kept: bool = False


@dataclass(frozen=True)
class QuickEntry:
    """What one line says. ``match`` is the resident meant, when residents were given."""

    line: str
    subject: str
    spans: tuple[Span, ...] = ()
    person: PersonWords | None = None
    room: Room | None = None
    phone: str = ""
    channel: Channel | None = None
    urgency: Urgency = Urgency.NORMAL
    received_at: datetime | None = None
    category: CategoryProposal | None = None
    match: PersonMatch | None = None

    @property
    def who_text(self) -> str:
        """The words that name the person, as typed."""
        return self.person.words if self.person else ""


_DASHES = "‐‑‒–—―−﹣－"
_FOLDED = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {ord(dash): "-" for dash in _DASHES}
    | {0x3000: " ", ord("#"): "幢", ord("＃"): "幢"}
)
_EDGE = r"\s,。;:!?、()【】\[\]\"“”"
_ALONE = rf"(?<![^{_EDGE}]){{}}(?![^{_EDGE}])"
_MOBILE = r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
_LANDLINE = r"0\d{2,3}-\d{7,8}(?:-\d{1,6})?|0[1-9]\d{9,10}"
_PHONE = re.compile(rf"(?<![\d+-])(?:(?P<mobile>{_MOBILE})|(?P<landline>{_LANDLINE}))(?![\d-])")
_ROOM_DASHES = re.compile(
    r"(?<![0-9A-Za-z-])(?P<building>\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2})-"
    r"(?:(?P<entrance>\d{1,2}|[A-Za-z])-)?(?P<room>\d{2,5}[A-Za-z]?)室?(?![0-9A-Za-z-])"
)
_ROOM_WORDS = re.compile(
    r"(?<![0-9A-Za-z-])(?P<building>\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2})(?:号楼|[幢栋座]楼?)"
    r"(?:\s?(?P<entrance>\d{1,2}|[A-Za-z])(?:单元|门))?"
    r"(?:\s?(?:(?P<room>\d{3,5}[A-Za-z]?)室?|(?P<low>\d{1,2})室)(?![0-9A-Za-z楼层幢栋号点:-]))?"
)
_CHANNEL_WORDS = {
    "电话": ("来电", "致电", "打电话"),
    "来访": ("窗口", "到访"),
    "微信": ("微信群",),
    "走访": ("入户",),
    "意见箱": ("信箱",),
    "上级转办": ("12345", "转办", "街道转办"),
}
_SAYS = "(?=反映|咨询|投诉|求助|询问|反应)"
_CRITICAL = ("特急", "十万火急")
_URGENCY = re.compile(_ALONE.format("(?:十万火急|紧急|特急|加急|很急|急)"))
_AT_EDGE = re.compile(rf"[{_EDGE}]")
_WORD = re.compile(rf"[^{_EDGE}]+")
_SWALLOWED = ",;:、。!"
_OPENING, _CLOSING = "([【", ")]】"


def read_quick_entry(
    line: str,
    *,
    now: datetime,
    channels: Sequence[Channel] = (),
    categories: Sequence[Category] = (),
    residents: Iterable[Resident] = (),
) -> QuickEntry:
    """Take one line apart. Never raises; an empty line gives an empty entry.

    ``now`` is an aware moment against which «昨天下午3点» is read. ``residents`` are the candidates
    the caller found, best those of the room and of the name: read the line once without them,
    look them up by ``room``, ``phone`` and ``person``, and read it again.
    """
    known = tuple(residents)
    reading = _Reading(line, {one.name for one in known if one.deleted_at is None})
    phone = reading.take_phone()
    moment = reading.take_moment(now)
    channel = reading.take_channel([one for one in channels if one.active])
    urgency = reading.take_urgency()
    reading.take_room_and_person(categories)
    subject = reading.rest()
    return QuickEntry(
        line,
        subject,
        tuple(sorted(reading.spans, key=lambda span: span.start)),
        reading.person,
        reading.room,
        phone,
        channel,
        urgency,
        moment,
        propose_category(subject, categories),
        resolve_person(reading.person, reading.room, phone, known),
    )


class _Reading:
    """The line with what was understood blanked out, every letter still at its place."""

    def __init__(self, line: str, names: set[str]) -> None:
        self.line = line
        self.left = line.translate(_FOLDED)
        self.names = sorted(names, key=len, reverse=True)
        self.spans: list[Span] = []
        self.room: Room | None = None
        self.person: PersonWords | None = None

    def take(self, start: int, end: int, kind: SpanKind) -> None:
        """Blank out a part, with the brackets around it and the comma after it."""
        left = self.left
        if start > 0 and end < len(left) and left[start - 1] in _OPENING and left[end] in _CLOSING:
            start, end = start - 1, end + 1
        if end < len(left) and left[end] in _SWALLOWED:
            end += 1
        self.left = left[:start] + " " * (end - start) + left[end:]
        self.spans.append(Span(start, end, kind))

    def take_phone(self) -> str:
        found = _PHONE.search(self.left)
        if found is None:
            return ""
        self.take(found.start(), found.end(), SpanKind.PHONE)
        if found["landline"]:
            return found["landline"]
        return "".join(filter(str.isdigit, found["mobile"]))[-11:]

    def take_moment(self, now: datetime) -> datetime | None:
        found = find_moment(self.left, now)
        if found is None:
            return None
        start, end, moment = found
        self.take(start, end, SpanKind.TIME)
        return moment

    def take_channel(self, channels: Sequence[Channel]) -> Channel | None:
        """A channel's name standing alone anywhere, or first before «反映», «咨询» …"""
        for channel in channels:
            if channel.name == "其他" or not channel.name.strip():
                continue
            names = (channel.name.translate(_FOLDED), *_CHANNEL_WORDS.get(channel.name, ()))
            word = "(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + ")"
            found = re.search(rf"{_ALONE.format(word)}|^\s*{word}{_SAYS}", self.left, re.IGNORECASE)
            if found is not None:
                self.take(found.start(), found.end(), SpanKind.CHANNEL)
                return channel
        return None

    def take_urgency(self) -> Urgency:
        found = _URGENCY.search(self.left)
        if found is None:
            return Urgency.NORMAL
        self.take(found.start(), found.end(), SpanKind.URGENCY)
        return Urgency.CRITICAL if found.group() in _CRITICAL else Urgency.URGENT

    def take_room_and_person(self, categories: Sequence[Category]) -> None:
        """Each may hide the beginning of the other («3-2-501金阿姨…»), so both are tried twice."""
        for _ in range(2):
            if self.person is None:
                self._take_at_word_start(addressed_at_start)
            if self.room is None:
                self._take_room()
        if self.person is None:
            self._take_at_word_start(self._known_name)
        if self.person is None:
            self._take_bare_name(categories)
        if self.room is None:
            self._note_place()

    def rest(self) -> str:
        """The subject: everything not taken, as it was typed, without needless spaces."""
        taken = {n for span in self.spans if not span.kept for n in range(span.start, span.end)}
        kept = "".join(" " if n in taken else sign for n, sign in enumerate(self.line))
        return " ".join(kept.split())

    def _take_at_word_start(self, reader: Callable[[str], PersonWords | None]) -> None:
        for word in _WORD.finditer(self.left):
            person = reader(word.group())
            if person is not None:
                self.person = person
                end = word.start() + len(person.words)
                self.take(word.start(), end, SpanKind.PERSON)
                return

    def _known_name(self, word: str) -> PersonWords | None:
        for name in self.names:
            if name and word.startswith(name):
                return PersonWords(name, name, PersonForm.NAME)
        return None

    def _take_room(self) -> None:
        """A whole room that begins a word, or a building that is a word."""
        for pattern in (_ROOM_DASHES, _ROOM_WORDS):
            for found in pattern.finditer(self.left):
                room = _room(found)
                if room is None or not self._is_edge(found.start() - 1):
                    continue
                if room.room or self._is_edge(found.end()):
                    self.room = room
                    self.take(found.start(), found.end(), SpanKind.ROOM)
                    return

    def _is_edge(self, place: int) -> bool:
        """Whether nothing, or a space or punctuation, stands at that place of the line."""
        inside = 0 <= place < len(self.left)
        return not inside or _AT_EDGE.match(self.left[place]) is not None

    def _note_place(self) -> None:
        """The only door or building named amid the text is the place, and stays in the text."""
        found = [
            (match, room)
            for pattern in (_ROOM_DASHES, _ROOM_WORDS)
            for match in pattern.finditer(self.left)
            if (room := _room(match)) is not None
        ]
        if len(found) == 1:
            match, self.room = found[0]
            self.spans.append(Span(match.start(), match.end(), SpanKind.ROOM, kept=True))

    def _take_bare_name(self, categories: Sequence[Category]) -> None:
        """A name without title counts next to a room or phone, and not as the only word left."""
        beside = [span for span in self.spans if span.kind in (SpanKind.ROOM, SpanKind.PHONE)]
        words = list(_WORD.finditer(self.left))
        if not beside or len(words) < 2:
            return
        for word in words:
            person = person_in_word(word.group())
            if person is None or not self._touches(word, beside):
                continue
            if person.form is PersonForm.NAME and propose_category(word.group(), categories):
                continue
            self.person = person
            self.take(word.start(), word.end(), SpanKind.PERSON)
            return

    def _touches(self, word: re.Match[str], spans: list[Span]) -> bool:
        """Whether only spaces and understood parts lie between the word and one of the spans."""
        return any(
            not self.left[min(word.end(), span.end) : max(word.start(), span.start)].strip()
            for span in spans
        )


def _room(found: re.Match[str]) -> Room | None:
    """The room a pattern found; ``None`` for dates and numbers that only look like one."""
    number = found["room"] or (found.groupdict().get("low") or "")
    if "-" in found.group():
        digits = len(number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
        looks_like_date = found["entrance"] and _is_date(found["entrance"], number)
        if digits < 3 and (not found["entrance"] or looks_like_date):
            return None
    entrance = f"{found['entrance']}单元" if found["entrance"] else ""
    return parse_room(f"{found['building']}幢{entrance}{number}" + ("室" if number else ""))


def _is_date(month: str, day: str) -> bool:
    return month.isdigit() and day.isdigit() and int(month) <= 12 and int(day) <= 31
