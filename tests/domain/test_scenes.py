"""What can reach the projector: no scene can carry private data, whoever makes it."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date, datetime
from enum import Enum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.masking import private_places
from app.domain.meetings import live, scenes
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.public_text import NOTHING, PublicText, public
from app.domain.meetings.scenes import SCENE_TYPES, Heading, Tally, TallyUnit, Voter, VoteScene
from app.domain.voting.cases import Body, Choice

HARMLESS = {int, bool, datetime, date, type(None), PublicText}
OWN_PARTS = {scenes.__name__, live.__name__}


def parts_of(annotation):
    """The plain types an annotation is made of."""
    if typing.get_origin(annotation) in (tuple, types.UnionType, typing.Union):
        inside = [one for one in typing.get_args(annotation) if one is not Ellipsis]
        return {part for one in inside for part in parts_of(one)}
    return {annotation}


def carried_by(kind, path=""):
    """Every type a dataclass can carry, however deep, under the place where it stands."""
    for name, annotation in typing.get_type_hints(kind).items():
        place = f"{path}.{name}"
        for part in parts_of(annotation):
            if dataclasses.is_dataclass(part) and part is not PublicText:
                assert part.__module__ in OWN_PARTS, f"{place}: {part}"
                yield from carried_by(part, place)
            else:
                yield place, part


@pytest.mark.parametrize("kind", SCENE_TYPES, ids=lambda kind: kind.__name__)
def test_a_scene_carries_public_texts_numbers_words_and_moments_only(kind):
    for place, part in carried_by(kind, kind.__name__):
        is_word = isinstance(part, type) and issubclass(part, Enum)
        is_page = place == "MaterialScene.picture" and part is bytes
        assert is_word or is_page or part in HARMLESS, f"{place}: {part}"


def test_every_scene_of_the_module_is_among_those_accepted():
    named = {kind for name, kind in vars(scenes).items() if name.endswith("Scene")} - {scenes.Scene}
    assert named == set(SCENE_TYPES) == set(typing.get_args(scenes.Scene))


def test_scenes_cannot_be_changed_afterwards():
    assert all(kind.__dataclass_params__.frozen for kind in SCENE_TYPES)


@pytest.mark.parametrize(
    "private", ["13800000001", "330106195001010011", "住3幢2单元501室", "3-2-501", "0571-87654321"]
)
def test_a_public_text_refuses_what_tells_where_somebody_is(private):
    with pytest.raises(ValueError, match="private"):
        PublicText(f"金阿姨 {private}")
    assert private not in str(public(f"金阿姨 {private}"))


def test_names_can_be_masked_as_well():
    assert str(public("王小明反映停车难", ["王小明"])) == "王*明反映停车难"


@pytest.mark.parametrize(
    "harmless",
    ["2026-11-03", "每月 6000 元", "第278条第8项", "12月14日 19:00", "45000.00㎡、450人"],
)
def test_dates_amounts_and_articles_stay(harmless):
    assert str(public(harmless)) == harmless


@given(st.text(st.sampled_from("0123456789-幢单元室浙A 电话张X"), max_size=40))
@example("1380000000113800000001")
@example("3-2-501-3-2-501")
def test_whatever_is_written_can_be_made_public(text):
    assert not private_places(str(public(text)))


def test_hidden_totals_cannot_be_given_away_by_the_scene():
    tally = Tally(TallyUnit.HEADS, 7, 4, 3, 0, 0, 4)
    fields = (Heading(NOTHING, NOTHING, NOTHING), NOTHING, 1, Body.OWNERS_COMMITTEE)
    for voters, tallies in (
        ((Voter(public("赵一"), has_voted=True, answer=Choice.YES),), ()),
        ((), (tally,)),
    ):
        with pytest.raises(ValueError, match="hidden totals"):
            VoteScene(*fields, VoteMethod.NAMED, False, 7, 7, voters, tallies)


def test_counts_that_do_not_add_up_cannot_be_given():
    fields = (Heading(NOTHING, NOTHING, NOTHING), NOTHING, 1, Body.OWNERS_COMMITTEE)
    with pytest.raises(ValueError, match="add up"):
        VoteScene(*fields, VoteMethod.SECRET, True, 8, 7, adds_up=False)


@pytest.mark.parametrize(("took_part", "is_quorate"), [(283, False), (284, True)])
def test_a_yes_counts_once_enough_owners_take_part(took_part, is_quorate):
    tally = Tally(TallyUnit.OWNERS, 426, 24, 8, 8, 0, 21, took_part, 284)
    assert tally.is_quorate is is_quorate
