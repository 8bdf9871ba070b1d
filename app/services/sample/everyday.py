"""Everyday requests: fourteen months of entries put together from phrases, people and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from app.domain.deadlines import deadline_for
from app.domain.diary import Category, Party, Urgency
from app.domain.local_time import local
from app.domain.meetings.people import THREE_PARTIES
from app.services.sample.courses import Course, Phrases
from app.services.sample.drafts import Draft
from app.services.sample.people import Person
from app.services.sample.texts import Phrase, Topic, sayings, topics
from app.services.sample.timetable import Timetable

DAYS = 425
"""Fourteen months."""

USUAL_DAYS = 7
RAISED_AGAIN = 0.06
_ON_WORKDAYS = (2, 3, 3, 3, 4, 4, 4, 5, 5, 6)
_ON_DAYS_OFF = (0, 0, 0, 1, 1, 2)
_CHANNELS = {
    "来访": 34, "电话": 30, "微信": 20, "走访": 6, "例会": 2, "上级转办": 4, "意见箱": 2,
}  # fmt: skip
_SAID_BY = {
    "来电": "电话", "走访": "走访", "检查时": "走访",
    "拿了": "来访", "拿着": "来访", "来的时候": "来访",
    "来说": "来访", "来问": "来访", "来开": "来访", "瓶子装了": "来访", "拍了": "微信",
}  # fmt: skip
_ASKED_BY_STRANGERS = frozenset(
    {"乱停车", "道路井盖", "高空抛物", "垃圾分类", "油烟异味", "宠物", "健身游乐", "车位分配"}
)
_ASKED_ONCE = frozenset(
    {"社会救助", "证明办事", "高龄津贴", "志愿服务", "公共收益", "业委会事务", "治安", "青少年活动"}
)
_LIFTS_FROM_BUILDING = 12
_URGENT_KINDS = frozenset({"高空抛物", "电梯", "消防通道", "独居探访", "水电煤气", "消防器材"})


@dataclass(frozen=True)
class Everyday:
    """Makes up everyday requests."""

    people: tuple[Person, ...]
    categories: Mapping[str, Category]
    timetable: Timetable
    course: Course
    staff_count: int
    rng: Random

    def entries(self) -> Iterator[Draft]:
        """All of them, day by day, the earliest first; some are raised again later."""
        today = self.timetable.today
        for ago in range(DAYS, -1, -1):
            day = today - timedelta(days=ago)
            worked = self.timetable.calendar.is_worked(day)
            for _ in range(self.rng.choice(_ON_WORKDAYS if worked else _ON_DAYS_OFF)):
                made = self._one(self._topic(day), day, worked=worked)
                if made is None:
                    continue
                yield made[0]
                if self.rng.random() < RAISED_AGAIN and (again := self._again(*made)):
                    yield again

    def _topic(self, day: date) -> Topic:
        in_season = [t for t in topics() if not t.months or day.month in t.months]
        return self.rng.choices(in_season, [topic.weight for topic in in_season])[0]

    def _one(self, topic: Topic, day: date, *, worked: bool) -> tuple[Draft, Phrases] | None:
        rng = self.rng
        subject = rng.choice(topic.subjects)
        case = rng.choice(subject.cases) if subject.cases else ""
        opening = self._phrase(topic.openings, case)
        person = self._somebody(opening.age if opening else "", day, lift="电梯" in subject.words)
        words = self._words(person, day)
        parts = [opening.words] if opening else ["{who}反映：" + subject.words + "。"]
        parts += self._some(topic.details, case, rng.choice((0, 1, 1, 1, 2)))
        parts += self._some(topic.wishes, case, rng.choice((0, 0, 1)))
        channel = self._channel(parts[0], worked=worked)
        received = self._received(day, channel, worked=worked)
        draft = self._draft(
            topic, subject.words.format(**words), "".join(parts), person, channel, received, words
        )
        if draft is None:
            return None
        done = Phrases(
            tuple(one.words.format(**words) for one in topic.steps if one.fits(case)),
            tuple(one.words.format(**words) for one in topic.results if one.fits(case)),
        )
        self.course.run(draft, self._days(topic.category), done)
        return draft, done

    def _draft(
        self,
        topic: Topic,
        subject: str,
        text: str,
        person: Person,
        channel: str,
        received: datetime,
        words: dict[str, object],
    ) -> Draft | None:
        rng = self.rng
        recorded = self.timetable.written_down(received, rng)
        if recorded > self.timetable.now:
            return None
        draft = Draft(
            received,
            recorded,
            subject,
            "",
            topic.category,
            channel,
            Party(topic.party),
            topic.person,
            rng.choices(range(self.staff_count), (1, 3, 3)[: self.staff_count])[0],
        )
        self._ask(draft, person, words)
        draft.text = text.format(**words) if rng.random() > 0.05 else ""
        urgent = 0.12 if topic.category in _URGENT_KINDS else 0.015
        draft.urgency = Urgency.URGENT if rng.random() < urgent else Urgency.NORMAL
        draft.for_meeting = rng.random() < 0.02 and draft.party in THREE_PARTIES[1:]
        category = self.categories.get(topic.category)
        if category is not None:
            due = deadline_for(category, received, self.timetable.calendar)
            draft.due_on, draft.due_certain = due.day, due.certain
        return draft

    def _ask(self, draft: Draft, person: Person, words: dict[str, object]) -> None:
        """Who asks: mostly a resident, sometimes a household, a stranger or nobody."""
        rng, home = self.rng, person.resident.home
        luck = rng.random()
        if draft.channel == "意见箱" and luck < 0.7:
            draft.anonymous = True
            draft.place_text = rng.choice(("北门", "凉亭", "中心花园", "垃圾房旁", "地下车库", ""))
            words["who"] = "没有署名的纸条"
        elif luck < 0.2 and draft.category in _ASKED_BY_STRANGERS:
            draft.who_text = rng.choice(sayings("strangers"))
            words["who"] = draft.who_text
            draft.home = type(home)(home.building)
        elif luck < 0.04:
            draft.home = home
            words["who"] = f"{home}的住户"
        else:
            draft.home = home
            draft.resident = self.people.index(person)
            if person.resident.phones and rng.random() < 0.6:
                draft.phone = person.resident.phones[0]

    def _again(self, first: Draft, done: Phrases) -> Draft | None:
        """The same matter once more, some weeks later."""
        rng = self.rng
        once = first.category in _ASKED_ONCE
        if first.resident is None or first.closed_at is None or once:
            return None
        day = local(first.closed_at).date() + timedelta(days=rng.randint(9, 75))
        day = self.timetable.worked_day_from(day)
        received = self.timetable.at(day, self.timetable.office_minute(rng))
        person = self.people[first.resident]
        words = self._words(person, day)
        told = local(first.received_at)
        words |= {"month": told.month, "day": told.day, "subject": first.subject}
        topic = next(one for one in topics() if one.category == first.category)
        subject = rng.choice(sayings("raised_again_subjects")).format(**words)
        text = "{who}又来了。" + rng.choice(sayings("raised_again"))
        channel = rng.choice(("来访", "电话", "微信"))
        again = self._draft(topic, subject, text, person, channel, received, words)
        if again is None:
            return None
        again.matter = first
        self.course.run(again, self._days(topic.category), done)
        return again

    def _somebody(self, age: str, day: date, *, lift: bool) -> Person:
        """Somebody old enough to come; older people come more often. Newer buildings have lifts."""
        youngest, oldest = {"O": (63, 200), "M": (52, 62), "Y": (25, 50)}.get(age, (22, 200))
        while True:
            person = self.rng.choice(self.people)
            years = person.age(day)
            if lift and int(person.resident.building) < _LIFTS_FROM_BUILDING:
                continue
            if youngest <= years <= oldest and (years > 57 or age or self.rng.random() < 0.55):
                return person

    def _words(self, person: Person, day: date) -> dict[str, object]:
        rng = self.rng
        who = person.addressed(day, rng)
        if rng.random() < 0.15:
            who = f"{person.resident.home}的{who}"
        return {
            "who": who,
            "ta": "她" if person.woman else "他",
            "b": person.resident.building,
            "e": person.resident.entrance,
            "floor": rng.choice(sayings("floors")),
            "ago": rng.choice(sayings("ago")),
            "time": rng.choice(sayings("night")),
            "n": rng.randint(2, 6),
            "kin": rng.choice(sayings("kin")),
        }

    def _phrase(self, phrases: tuple[Phrase, ...], case: str) -> Phrase | None:
        fitting = [phrase for phrase in phrases if phrase.fits(case)]
        return self.rng.choice(fitting) if fitting else None

    def _some(self, phrases: tuple[Phrase, ...], case: str, count: int) -> list[str]:
        fitting = [phrase.words for phrase in phrases if phrase.fits(case)]
        return self.rng.sample(fitting, min(count, len(fitting)))

    def _channel(self, opening: str, *, worked: bool) -> str:
        for said, channel in _SAID_BY.items():
            if said in opening:
                return channel
        if not worked:
            return self.rng.choice(("微信", "微信", "电话"))
        return self.rng.choices(tuple(_CHANNELS), tuple(_CHANNELS.values()))[0]

    def _received(self, day: date, channel: str, *, worked: bool) -> datetime:
        rng = self.rng
        if channel == "微信" and rng.random() < 0.45:
            return self.timetable.at(day, rng.randint(18 * 60, 22 * 60 + 30))
        if not worked:
            return self.timetable.at(day, rng.randint(9 * 60, 20 * 60))
        return self.timetable.at(day, self.timetable.office_minute(rng))

    def _days(self, category: str) -> int:
        known = self.categories.get(category)
        return known.deadline_days if known is not None else USUAL_DAYS
