"""Which tests a mutant is put to: those that speak of its module, the quick ones first."""

from collections.abc import Sequence

LOADED = "tests/mutation/kept_answers.py::test_the_procedures_load"
_KEPT = "tests/mutation/kept_answers.py::test_every_answer_is_the_kept_one"
_ANSWERS = tuple(f"{_KEPT}[{area}]" for area in ("hull", "nottinghamshire", "wales", "coventry"))
_TOLD = "tests/decision/test_told_in_full.py::test_all_that_is_told"
_PARTS = (
    "tests/decision/test_addresses.py",
    "tests/decision/test_clocks.py",
    "tests/decision/test_deadlines.py",
    "tests/decision/test_failed_limits.py",
    "tests/decision/test_ladder.py",
    "tests/decision/test_phrases.py",
    "tests/decision/test_schedule.py",
    "tests/decision/test_stated_limits.py",
    "tests/decision/test_without_a_step.py",
    "tests/decision/test_age_of_a_policy.py",
    "tests/decision/test_quoting.py",
)
_CASES = (
    "tests/decision/test_working_days.py",
    "tests/decision/test_dates.py",
    "tests/decision/test_tables.py",
    "tests/handbook/test_procedures.py",
    "tests/handbook/test_scenarios.py::test_a_scenario_gives",
)
_TAKEN = (
    "tests/decision/test_provisional_dates.py",
    "tests/decision/test_record_form.py",
    "tests/decision/test_message.py",
    "tests/decision/test_calendar_file.py",
)
_ASKED = (
    "tests/decision/test_query.py",
    "tests/decision/test_cautious.py",
    "tests/decision/test_doubt.py",
    "tests/decision/test_round_trips.py",
)
TESTS = {
    "decision.take_away": (_TOLD, *_TAKEN),
    "decision.query": (_TOLD, "tests/decision/test_query.py", "tests/decision/test_round_trips.py"),
    "decision.ask": (_TOLD, *_ASKED),
    "decision.alternatives": (_TOLD, *_ASKED),
    "decision.doubt": (_TOLD, *_ASKED),
    "decision.why_not": (_TOLD, *_ASKED),
    "decision.harmonised": (
        _TOLD,
        "tests/decision/test_quoting.py",
        "tests/decision/test_stated_limits.py",
        f"{_KEPT}[harmonised]",
    ),
    "decision.case": (_TOLD, *_ASKED, *_PARTS, *_CASES),
    "decision": (_TOLD, *_PARTS, *_ANSWERS, *_CASES),
}
"""The beginnings of the tests' names by module, the nearest one first."""
EVERY = (_TOLD, *_PARTS, _KEPT, *_CASES, *_ASKED, *_TAKEN)
FILES = sorted({name.partition("::")[0] for name in EVERY})


def places(module: str, tests: Sequence[str], *, every: bool) -> list[int]:
    """Where among the *tests* those of a *module* stand, in the order in which they are tried.

    With *every*, those of other modules follow.
    """
    names = next(names for known, names in TESTS.items() if f"{module}.".startswith(f"{known}."))
    wanted = dict.fromkeys((*names, *EVERY) if every else names)
    found = (place for name in wanted for place, test in enumerate(tests) if test.startswith(name))
    return list(dict.fromkeys(found))
