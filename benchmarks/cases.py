"""The cases that the decision benchmark decides."""

from datetime import date, timedelta
from itertools import cycle, product

from decision import Case, Collection, Policy, read_case
from decision.vocabulary import AGENCIES, REACHED, STATES, TOPICS, URGENCIES

TODAY = date(2026, 12, 23)

# Days since the disagreement was raised: the same day, over a weekend, overdue, over weeks.
_AGES = (0, 1, 4, 12, 40)


def spread_of_cases(collection: Collection) -> list[tuple[Policy, Case]]:
    """A spread over areas, stages, topics and dates, so that no one path is measured alone."""
    days, states = cycle(_AGES), cycle(STATES)
    keys = ("area", "reached", "urgency", "agency", "topic", "state", "raised")
    spread = []
    for choices in product(collection.policies, REACHED, URGENCIES, AGENCIES, TOPICS):
        raised = TODAY - timedelta(days=next(days))
        values = (*choices, next(states), raised.isoformat())
        case = read_case(zip(keys, values, strict=True), collection.policies, TODAY)
        spread.append((collection.policies[case.area], case))
    return spread
