"""The notices of the sample community: written, posted, taken down, one objected to, one draft.

They are told in ``resources/sample/notices.toml`` and carried out by the handlers that keep the
real book of notices, each at the moment of the story.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from app.domain.local_time import CHINA, local_day
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind, NoticeText, table_rows
from app.domain.notices.postings import Board, Posting, PrintWay
from app.domain.notices.said_times import said_day
from app.domain.people import Resident
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.notices import commands
from app.services.notices.boards import proposed_boards
from app.services.notices.templates import shipped_templates
from app.services.sample.telling import Teller
from app.services.shipped_data import RESOURCES

WRITTEN_AT, POSTED_AT = time(9, 20), time(15, 40)
WRITER = "小陈"


def tell_notices(work: UnitOfWork, residents: Iterable[Resident], handlers: Handlers) -> None:
    """Store boards and notices as they stand today."""
    told = tomllib.loads((RESOURCES / "sample" / "notices.toml").read_text(encoding="utf-8"))
    story = _Story(work, handlers, told, list(proposed_boards(residents)))
    for notice in told["notice"]:
        story.tell(notice)


class _Story:
    def __init__(
        self, work: UnitOfWork, handlers: Handlers, told: Mapping[str, Any], stairs: list[Board]
    ) -> None:
        self._work, self._told = work, told
        self._teller = Teller(work, handlers)
        self._templates = {template.key: template for template in shipped_templates()}
        gate = [Board(None, name, place) for name, place in told["boards"]]
        self._teller.do(commands.SaveBoards((*gate, *stairs)))
        self._stairs = [board.name for board in stairs]
        self._gate = [board.name for board in gate]

    def tell(self, told: Mapping[str, Any]) -> None:
        """Write one notice and do with it what the story says."""
        today = local_day(self._work.now)
        written = today - timedelta(days=told["written"])
        self._at(written, WRITTEN_AT)
        notice_id = self._teller.do(commands.AddNotice(self._fields(told, written)))
        if "posted" not in told:
            return
        sheets = told["sheets"]
        self._teller.do(commands.NotePrint(notice_id, PrintWay.PRINTED, sheets))
        self._post(notice_id, told, written + timedelta(days=told["posted"]))
        for days, who, way, text, answer in told.get("objections", ()):
            self._object(notice_id, written + timedelta(days=days), (who, way, text), answer)
        if "removed" in told:
            self._take_down(notice_id, written + timedelta(days=told["removed"]))

    def _fields(self, told: Mapping[str, Any], written: date) -> commands.NoticeFields:
        template = self._templates[told["template"]]
        happens = written + timedelta(days=told.get("happens", 0))
        day = said_day(happens, written)
        words = {
            name: str(told.get(name, self._told.get(name, ""))).replace("{day}", day)
            for name in TEXT_FIELDS
        }
        period_from = period_to = None
        if template.kind is NoticeKind.POSTING:
            put_up = written + timedelta(days=told["posted"])
            period_from = put_up + timedelta(days=1)
            period_to = put_up + timedelta(days=template.period_days)
        text = NoticeText(
            **words,
            dated_on=written,
            table=table_rows(told.get("table", "")),
            period_from=period_from,
            period_to=period_to,
        )
        return commands.NoticeFields(
            template.key,
            template.kind,
            template.style,
            template.paper,
            text,
            template.period_days,
            template.counts_working_days,
        )

    def _post(self, notice_id: int, told: Mapping[str, Any], day: date) -> None:
        self._at(day, POSTED_AT)
        wanted = {*self._gate, *self._stairs[: told["stairs"]]}
        boards = [b.id for b in self._work.records(Board).find() if b.name in wanted]
        self._teller.do(commands.PostNotice(notice_id, tuple(b for b in boards if b), day, WRITER))

    def _object(self, notice_id: int, day: date, told: tuple[str, str, str], answer: str) -> None:
        self._at(day, WRITTEN_AT)
        who, way, text = told
        objection = self._teller.do(
            commands.RecordObjection(notice_id, who, "", way, text, self._teller.now)
        )
        if answer:
            self._at(day + timedelta(days=2), WRITTEN_AT)
            self._teller.do(commands.AnswerObjection(objection, answer))

    def _take_down(self, notice_id: int, day: date) -> None:
        self._at(day, POSTED_AT)
        hanging = self._work.records(Posting).find(notice_id=notice_id)
        sheets = tuple(posting.id for posting in hanging if posting.id)
        self._teller.do(commands.TakeDown(sheets, day, WRITER))

    def _at(self, day: date, hour: time) -> None:
        """Go on at a moment of the story, which is never later than now."""
        moment = datetime.combine(day, hour, CHINA)
        self._teller.now = min(moment, self._work.now)
