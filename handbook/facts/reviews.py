"""Which policies were to be compared with their documents again by now."""

from collections.abc import Iterable, Iterator
from datetime import date

from decision.policy import Policy


def overdue_reviews(policies: Iterable[Policy], today: date) -> Iterator[str]:
    """A message for each policy whose review was due before *today*."""
    for policy in policies:
        if policy.review is not None and policy.review.due < today:
            yield (
                f"policies/{policy.area}.yaml: review.due: {policy.review.due} has passed; "
                f"expected a review by {policy.review.owner}, and then a later date"
            )
