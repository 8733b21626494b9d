"""What the harmonised guidance says of itself and of the areas."""

AREA_SAYS = "{name}: {text}"
HARMONISED_NAME = "Harmonised guidance"
HARMONISED_TITLE = "Harmonised guidance computed from the local procedures"
HARMONISED_SUMMARY = (
    "For every level, what each area says and the strictest number that any of them states."
)
HARMONISED_BANNER = (
    "This is guidance computed from the procedures of {names}. If your area has a procedure of its "
    "own, that one counts, not this."
)
HARMONISED_FROM_MANY = (
    "This is guidance computed from the procedures of {count} areas. Its numbers are the strictest "
    "that any of them states; its words are those of the first few that speak of a matter. If your "
    "area has a procedure of its own, that one counts, not this."
)
HARMONISED_ADULT_OF_MANY = (
    "{adult} of the {count} procedures speak of adults. The others are for children."
)
HARMONISED_ADULT = "The procedures that speak of adults: {names}. The others are for children."
HARMONISED_STATES = "{name}: {who}; {limit}"
HARMONISED_REMAINING = (
    "No area names anybody beyond the partnership. Ask its business office how the matter will be "
    "pursued, and keep the child or adult safe meanwhile."
)
HARMONISED_ROUTE = "What the areas say about this topic."
HARMONISED_URGENT = "What the areas say about urgent cases."
