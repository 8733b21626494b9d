"""A bounded part of the fuzzing; `python -m tests.fuzzing` tries such inputs as long as wanted.

Each example is a number from which everything else follows, so that one that fails comes back.
"""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Collection
from tests.fuzzing.mutations import mutated
from tests.fuzzing.queries import hostile_query
from tests.fuzzing.targets import PolicyReader, try_query

SEEDS = st.integers(0, 2**32 - 1)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> PolicyReader:
    """One folder for all policies."""
    return PolicyReader(tmp_path_factory.mktemp("policies"))


@settings(max_examples=800)
@given(seed=SEEDS)
def test_a_query_is_answered_or_told_what_is_wrong(collection: Collection, seed: int) -> None:
    """Whatever stands in the address, there is an answer, or an error for each key at fault."""
    try_query(hostile_query(Random(seed)), collection.policies)


@settings(max_examples=150)
@given(seed=SEEDS)
def test_a_spoiled_policy_is_loaded_or_told_what_is_wrong(reader: PolicyReader, seed: int) -> None:
    """Whatever stands in a policy, it answers every case, or each problem has its place."""
    random = Random(seed)
    area = random.choice(sorted(reader.seeds))
    text = mutated(reader.seeds[area], random)
    reader.try_policy(area, text.encode("utf-8", "surrogatepass"))


def test_a_policy_as_it_is_written_is_loaded(reader: PolicyReader) -> None:
    """The policies that are spoiled are right before they are."""
    for area, text in reader.seeds.items():
        assert reader.try_policy(area, text.encode())
