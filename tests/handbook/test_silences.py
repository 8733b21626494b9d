"""Silences: each line is true of the whole document, its routes and its urgent track included."""

from dataclasses import replace

import pytest

from decision.collection import Collection
from decision.duration import Duration
from decision.policy import Policy
from decision.provision import Actor, Provision
from decision.route import Change, Route, UrgentTrack
from decision.stage import Cap, Limit, Stage
from handbook.facts.silences import silences

# Each line was compared with the document; what breaks a silence is named beside it.
COVENTRY = [
    # 4 has the only number, at Stage One; 5, 9 and 16 have phrases.
    "It sets no number of hours or days for these stages: Stage One, continued; "
    "Stage Two, informal; Stage Three, formal; Stage Four.",
    "It sets no limit on the whole process.",
    "It sets no time for a reply.",
    "It has no track of its own for urgent disagreements.",
    "It does not cover adults at risk.",
    "It does not say what to do about a disagreement inside one agency.",
    "It does not say what to do when nobody replies.",
    "It does not say who supports someone who does not feel able to challenge.",
]
HULL = [
    "It sets no number of hours or days for any stage of its ladder.",
    "It sets no number of hours or days for stages of some topics only: Inside one agency.",
    "It sets no limit on the whole process.",
    "It sets no time for a reply.",
    "It has no track of its own for urgent disagreements.",
    "It does not cover adults at risk.",
    "It does not say what to do when nobody replies.",
    "It does not say who supports someone who does not feel able to challenge.",
    # 17: the child's file, for a front-line worker and their own supervisor.
    "Except for “Inside your own agency”, it does not say where the record is kept.",
]
LSCP = [
    # 62 and 98 lead up the line of management; 76 and 89 to the Head of the Safeguarding Unit.
    "It leads to level 3, senior managers, only for: Referral or enquiry; Carrying out the child "
    "protection plan.",
    "It leads to level 4, heads of service, only for: Referral or enquiry; Carrying out the child "
    "protection plan; Whether a child protection conference is needed; A decision of a child "
    "protection conference.",
    "It names no stage at level 5, partnership.",
    # 30 has the same working day, for practitioners; 62 and 98 have "without delay".
    "It sets no number of hours or days for these stages: Line managers.",
    "It sets no number of hours or days for stages of some topics only: Up the line of "
    "management; Further up the line of management; Request for a conference; Head of the "
    "Safeguarding Unit; Dissent at the conference; Formal challenge.",
    "It sets no limit on the whole process.",
    "It sets no time for a reply.",
    "It has no track of its own for urgent disagreements.",
    "It does not cover adults at risk.",
    "It does not say what to do when nobody replies.",
    # 48, 49, 52, 69 and 70 ask for records, and none says where they are kept.
    "It does not say where the record is kept.",
]
NOTTINGHAMSHIRE = [
    # 29: one working day for line management and the following one for the Chair.
    "Unless it is urgent, it sets no number of hours or days for any stage of its ladder.",
    "It sets no time for a reply.",
    "It does not cover adults at risk.",
    "It does not say what to do when nobody replies.",
    "It does not say where the record is kept.",
]
WALES = [
    "It names no stage at level 4, heads of service.",
    "It names no stage at level 5, partnership.",
    "It sets no limit on the whole process.",
    "It sets no time for a reply.",
    "It has no track of its own for urgent disagreements.",
    "It does not say what to do when nobody replies.",
]


@pytest.mark.parametrize(
    ("area", "lines"),
    [
        ("coventry", COVENTRY),
        ("hull", HULL),
        ("lscp", LSCP),
        ("nottinghamshire", NOTTINGHAMSHIRE),
        ("wales", WALES),
    ],
)
def test_what_a_document_does_not_say(collection: Collection, area: str, lines: list[str]) -> None:
    """Silences name missing levels, numbers, people and support, and only those."""
    assert list(silences(collection.policies[area])) == lines


WITHIN = Duration(2, "working days")
REPLY = Limit(within=WITHIN, clock="written-concern", act="reply")
CAP = Cap(within=WITHIN, clock="disagreement")
NO_WHOLE = "it sets no limit on the whole process."
NO_NUMBER = "it sets no number of hours or days for these stages: Stage 2; Stage 3."
NO_REPLY = "it sets no time for a reply."


def _route(**changes: object) -> Route:
    return replace(Route(topics=("plan",), title="The plan", summary=""), **changes)  # type: ignore[arg-type]


def _urgent(**changes: object) -> UrgentTrack:
    return replace(UrgentTrack(title="At once", summary=""), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, f"I{NO_WHOLE[1:]}"),
        ({"urgent": _urgent(caps=(CAP,))}, f"Unless it is urgent, {NO_WHOLE}"),
        ({"caps": (replace(CAP, track="urgent"),)}, f"Unless it is urgent, {NO_WHOLE}"),
        ({"routes": (_route(caps=(CAP,)),)}, f"Except for “The plan”, {NO_WHOLE}"),
        (
            {"routes": (_route(caps=(CAP,)),), "urgent": _urgent(caps=(CAP,))},
            f"Unless it is urgent and except for “The plan”, {NO_WHOLE}",
        ),
        (
            {"routes": (_route(changes=(Change(stages=("stage-2",), limits=(REPLY,)),)),)},
            f"Except for “The plan”, {NO_REPLY}",
        ),
        (
            {"routes": (_route(changes=(Change(stages=("stage-2",), limits=(REPLY,)),)),)},
            f"Except for “The plan”, {NO_NUMBER}",
        ),
        (
            {"urgent": _urgent(caps=(replace(CAP, stages=("stage-2", "stage-3")),))},
            f"Unless it is urgent, {NO_NUMBER}",
        ),
        (
            {"caps": (replace(CAP, stages=("stage-3",), track="urgent"),)},
            f"Unless it is urgent, {NO_NUMBER}",
        ),
        (
            {"routes": (_route(record=(Provision(text="Write."),)),)},
            "Except for “The plan”, it does not say what to record.",
        ),
    ],
)
def test_what_only_a_route_or_the_urgent_track_says(
    collection: Collection, changes: dict[str, object], line: str
) -> None:
    """A number, limit, reply or record that holds on one way only is said to hold there."""
    assert line in silences(_bare(collection.policies["wales"], **changes))


def test_a_number_of_a_stage_that_a_route_adds(collection: Collection) -> None:
    """A stage that only a route has is silent unless it, or a limit over it, has a number."""
    added = Stage(id="panel", name="Panel", level=4, title="Meet", who=Actor(title="a panel"))
    line = "It sets no number of hours or days for stages of some topics only: Panel."
    wales = collection.policies["wales"]
    caps = (replace(CAP, stages=("panel",)),)

    assert line in silences(_bare(wales, routes=(_route(stages=(added,)),)))
    assert line not in silences(_bare(wales, routes=(_route(stages=(added,), caps=caps),)))


def _bare(policy: Policy, **changes: object) -> Policy:
    """A procedure with a number at its first stage, and nothing to record."""
    first, *others = (replace(stage, record=()) for stage in policy.stages)
    stages = (first, *(replace(stage, limits=()) for stage in others))
    return replace(policy, stages=stages, record=(), **changes)  # type: ignore[arg-type]
