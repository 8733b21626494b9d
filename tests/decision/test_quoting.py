"""The harmonised guidance of many areas: numbers from all of them, words from some."""

from dataclasses import replace

import pytest

from decision import Collection, Policy
from decision.collection import assemble
from decision.duration import Duration
from decision.harmonised import harmonise, stated_limits, strictest
from decision.quoting import QUOTED, strictest_of_each_kind
from decision.route import Change, UrgentTrack
from decision.stage import Cap, Limit
from decision.vocabulary import HARMONISED, LEVELS, TRACKS


def multiplied(collection: Collection, times: int) -> list[Policy]:
    """The policies under several names each."""
    return [
        replace(policy, area=f"{policy.area}-{number}", name=f"{policy.name} {number}")
        for policy in collection.local
        for number in range(times)
    ]


def test_many_areas_are_quoted_in_part(collection: Collection) -> None:
    """Whatever it is about, no more areas are quoted than somebody can read, and it says so."""
    policies = multiplied(collection, 40)
    common = assemble(policies, (), collection.calendars).policies[HARMONISED]
    names = {policy.name for policy in policies}

    assert f"{len(policies)} areas" in common.banners[0].text
    for provisions in (common.record, common.principles, common.stages[0].notes):
        quoted = {item.text.split(": ")[0] for item in provisions}
        assert quoted <= names
        assert 1 < len(quoted) <= QUOTED


def test_numbers_come_from_all_areas(collection: Collection) -> None:
    """What is kept of the numbers gives the strictest of all, for each level and each track."""
    stated = stated_limits(multiplied(collection, 40))
    kept = strictest_of_each_kind(stated)

    assert len(kept) < len(stated) / 10
    for level in (*LEVELS, None):
        for track in TRACKS:
            assert strictest(kept, level, track) == strictest(stated, level, track)


def test_of_one_unit_only_the_two_strictest_are_kept(collection: Collection) -> None:
    """Five, six and seven weeks from the same day: the seven can never come first."""
    first = strictest(stated_limits(collection.local), 1, "standard")
    assert first is not None
    stated = tuple(
        replace(first, area=str(weeks), limit=replace(first.limit, within=Duration(weeks, "weeks")))
        for weeks in (5, 6, 7)
    )

    assert strictest_of_each_kind(stated) == stated[:2]


def test_an_area_without_its_own_number_keeps_the_next(collection: Collection) -> None:
    """The area that states the strictest number is offered that of another."""
    policies = assemble(multiplied(collection, 3), (), collection.calendars).policies
    for policy in policies.values():
        assert policy.area == HARMONISED or policy.suggestions
        assert policy.area not in {one.area for one in policy.suggestions}


def test_as_many_areas_as_can_be_read_are_all_named(collection: Collection) -> None:
    """Up to the most that are quoted, each is named; with one more, they are counted."""
    first, second, *others = multiplied(collection, 3)[: QUOTED + 1]
    both = [replace(one, people=("child", "adult")) for one in (first, second)]
    policies = [*both, *others]
    for few in (policies[:QUOTED], policies):
        common = harmonise(few)
        adults = [policy.name for policy in few if "adult" in policy.people]
        for text, names in (
            (common.banners[0].text, [policy.name for policy in few]),
            (common.scope[0].text, adults),
        ):
            if len(few) <= QUOTED:
                assert all(name in text for name in names)
            else:
                assert not any(name in text for name in names)
                assert f"{len(names)} " in text
                assert str(len(few)) in text


def test_the_common_guidance_covers_everyone_and_rests_on_no_document(
    collection: Collection,
) -> None:
    """Whoever has no area of their own is answered, by what has no sentences of its own."""
    common = collection.policies[HARMONISED]

    assert common.people == ("child", "adult")
    assert common.covers == ("between-agencies", "own-agency")
    assert common.document.sentences == 0
    assert common.document.status == "computed"
    assert common.remaining[0].readings == ("end-of-ladder", "harmonised")


def test_the_people_of_the_common_ladder_rest_on_what_the_areas_say(
    collection: Collection,
) -> None:
    """Who acts at a level is put together of the areas' own words, and is marked as that."""
    for stage in collection.policies[HARMONISED].stages:
        assert stage.counterpart is not None
        assert stage.sources
        assert stage.who.sources == stage.counterpart.sources == stage.sources
        assert stage.who.readings == stage.counterpart.readings == ("harmonised",)
        assert stage.readings == ("harmonised",)


def test_what_areas_say_of_a_topic_and_of_urgency_keeps_its_sentences(
    collection: Collection,
) -> None:
    """A note that quotes an area brings its sentences to the route and the track it stands in."""
    common = collection.policies[HARMONISED]
    assert common.urgent is not None
    assert common.routes
    for variation in (*common.routes, common.urgent):
        cited = {source for note in variation.notes for source in note.sources}
        assert cited
        assert {*variation.sources} == cited


@pytest.mark.parametrize(("standard", "kept"), [(1, []), (2, [2]), (3, [2])])
def test_urgency_never_gives_more_time(
    invented: Collection, standard: int, kept: list[int]
) -> None:
    """An urgent number holds unless a standard one for the same level is stricter still."""
    policy = invented.policies["eastvale"]
    limits = {
        weeks: Limit(within=Duration(weeks, "weeks"), clock="disagreement")
        for weeks in (standard, 2)
    }
    first, *others = (replace(stage, limits=()) for stage in policy.stages)
    change = Change(stages=(first.id,), limits=(limits[2],))
    urgent = UrgentTrack(title="At once", summary="Sooner.", changes=(change,))
    stages = (replace(first, limits=(limits[standard],)), *others)
    common = harmonise([replace(policy, stages=stages, urgent=urgent, caps=())])

    assert common.urgent is not None
    found = [limit for change in common.urgent.changes for limit in change.limits or ()]
    assert [limit.within for limit in found] == [Duration(weeks, "weeks") for weeks in kept]


def test_the_strictest_limit_on_everything_is_taken_for_each_track(invented: Collection) -> None:
    """That of an urgent track is only urgent, whatever it says; one on some stages is none."""
    urgently = Cap(within=Duration(2, "weeks"), clock="disagreement")
    usual = Cap(within=Duration(5, "weeks"), clock="disagreement")
    some = Cap(within=Duration(1, "weeks"), clock="disagreement", stages=("managers",))
    plain = replace(invented.policies["eastvale"], urgent=None, caps=(usual, some))
    urgent = UrgentTrack(title="At once", summary="Sooner.", caps=(urgently,))

    def caps(policy: Policy) -> list[tuple[Duration, str | None]]:
        found = harmonise([policy]).caps
        assert all(cap.readings[-1] == "harmonised" for cap in found)
        return [(cap.within, cap.track) for cap in found]

    assert caps(plain) == [(usual.within, None)]
    assert caps(replace(plain, urgent=urgent)) == [
        (usual.within, "standard"),
        (urgently.within, "urgent"),
    ]
    assert caps(replace(plain, caps=(replace(usual, track="urgent"),))) == [
        (usual.within, "urgent")
    ]
