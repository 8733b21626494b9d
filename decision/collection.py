"""All policies together, each with its nation's calendar and the numbers other areas state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from decision.harmonised import harmonise, stated_limits
from decision.policy import Policy, Reading
from decision.quoting import strictest_of_each_kind
from decision.vocabulary import HARMONISED
from decision.working_days import Calendar


@dataclass(frozen=True, kw_only=True, eq=False)
class Collection:
    """Everything the pages and the checker are made from."""

    policies: Mapping[str, Policy]
    """Every policy by its area, in alphabetical order, the harmonised one last."""
    readings: Mapping[str, Reading]
    """Every reading by its id, in the order of the readings page."""
    calendars: Mapping[str, Calendar]
    """Every nation's bank holidays."""

    @property
    def local(self) -> tuple[Policy, ...]:
        """The policies of real areas, without the harmonised one."""
        return tuple(policy for area, policy in self.policies.items() if area != HARMONISED)


def assemble(
    policies: Iterable[Policy], readings: Iterable[Reading], calendars: Mapping[str, Calendar]
) -> Collection:
    """Give each policy its calendar and the suggestions, and add the harmonised policy."""
    local = sorted(policies, key=lambda policy: policy.area)
    suggestions = strictest_of_each_kind(stated_limits(local))
    complete = {
        policy.area: replace(
            policy,
            calendar=calendars[policy.nation],
            suggestions=tuple(item for item in suggestions if item.area != policy.area),
        )
        for policy in [*local, harmonise(local)]
    }
    return Collection(
        policies=complete,
        readings={reading.id: reading for reading in readings},
        calendars=dict(calendars),
    )
