"""The addresses that answers link to, which are permanent."""

from decision.addresses import area_address, reading_link, sentence_link, stage_address, step_link


def test_each_kind_of_address_is_as_it_was_published() -> None:
    """A link that somebody kept goes on leading there."""
    assert area_address("hull") == "areas/hull/"
    assert area_address("harmonised") == "guidance/"
    assert stage_address("hull", "stage-1") == "areas/hull/stage-1/"
    assert step_link("hull", "stage-1") == "areas/hull/stage-1/#step"
    assert step_link("hull", "stage-1", "plan") == "areas/hull/stage-1/#plan"
    assert sentence_link("hull:4") == "sources/#hull-4"
    assert reading_link("overdue") == "readings/#overdue"
