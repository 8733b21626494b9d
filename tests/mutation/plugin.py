"""The pytest plugin that puts every mutant to the collected tests, each in a fork of its own."""

import gc
import json
import os
import resource
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

import pytest
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

from tests.mutation.mutants import Mutant
from tests.mutation.outcomes import NEVER_ENDED, Outcomes
from tests.mutation.selection import LOADED, places

_SECONDS = 60
"""Of processor time, after which a mutant will not come to an end: all its tests take far less."""


@dataclass(frozen=True)
class _Fork:
    """A process that does one thing, and says what came of it."""

    pid: int
    pipe: int

    def said(self) -> str:
        """What it says at its end; nothing when it was ended."""
        with os.fdopen(self.pipe) as file:
            return file.read()


def _fork(act: Callable[[], object]) -> _Fork:
    """Do something in a fork, where nothing is printed and time is limited."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return _Fork(pid, reading)
    gc.disable()
    os.close(reading)
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + _SECONDS, used + _SECONDS))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        os.write(writing, str(act()).encode())
    finally:
        # Whatever happens, the fork must not go on as if it were the run itself.
        os._exit(0)


@dataclass
class MutationRun:
    """Tries mutants one after the other; first those tests that noticed others of the function."""

    mutants: Sequence[Mutant]
    processes: int
    every: bool
    """Whether to put them to the tests of other modules, too."""
    outcomes: Outcomes
    noticed_by: defaultdict[str, deque[int]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=4))
    )
    items: list[pytest.Item] = field(default_factory=list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, once the tests have passed without any."""
        self.items = session.items
        session.config.option.tbstyle = "no"
        gc.freeze()
        loading = set(self._loading())
        used = [one for one in self.mutants if one.name.rpartition("__mutmut_")[0] in loading]
        self._try(used)
        # What is not used in loading cannot change what is loaded: that is now done only once.
        set_mutant_under_test("")
        _run(self._loaded(), next(item for item in self.items if item.path != self._loaded().path))
        self._try([one for one in self.mutants if one not in used])
        return True

    def _check_without_mutants(self, mutants: Iterable[Mutant]) -> None:
        """Be sure that it is a mutant that lets a test fail, and nothing else."""
        modules = {one.name.rpartition(".")[0] for one in mutants}
        for module in {tuple(self._places(module)): module for module in modules}.values():
            fork = _fork(partial(self._first_failure, Mutant(f"{module}.none", "", "", "")))
            said = fork.said()
            os.waitpid(fork.pid, 0)
            if said != "-1":
                test = self.items[int(said)].nodeid
                raise pytest.UsageError(f"without any mutant, this fails: {test}")

    def _places(self, module: str) -> list[int]:
        return places(module, [item.nodeid for item in self.items], every=self.every)

    def _loaded(self) -> pytest.Item:
        return next(item for item in self.items if item.nodeid == LOADED)

    def _loading(self) -> list[str]:
        """The functions that are used when the procedures are loaded."""

        def act() -> object:
            set_mutant_under_test("stats")
            os.environ["MUTMUT_DEPENDENCY_DEPTH"] = "-1"
            _run(self._loaded(), None)
            return json.dumps(sorted(state()._stats))

        fork = _fork(act)
        found: list[str] = json.loads(fork.said())
        os.waitpid(fork.pid, 0)
        return found

    def _try(self, mutants: Sequence[Mutant]) -> None:
        self._check_without_mutants(mutants)
        waiting = deque(mutants)
        running: dict[int, tuple[Mutant, _Fork]] = {}
        while waiting or running:
            while waiting and len(running) < self.processes:
                mutant = waiting.popleft()
                fork = _fork(partial(self._first_failure, mutant))
                running[fork.pid] = (mutant, fork)
            pid, _ = os.wait()
            mutant, fork = running.pop(pid)
            self._note(mutant, fork.said())
        # A file written meanwhile could have failed the tests of every mutant since.
        self._check_without_mutants(mutants)

    def _note(self, mutant: Mutant, said: str) -> None:
        if not said:
            self.outcomes.note(mutant, NEVER_ENDED)
            return
        place = int(said)
        if place < 0:
            self.outcomes.note(mutant, "")
            return
        known = self.noticed_by[mutant.function]
        if place in known:
            known.remove(place)
        known.appendleft(place)
        self.outcomes.note(mutant, self.items[place].nodeid)

    def _first_failure(self, mutant: Mutant) -> int:
        """The place of the first test that fails, or -1."""
        set_mutant_under_test(mutant.name)
        first = list(self.noticed_by[mutant.function])
        others = self._places(mutant.name.rpartition(".")[0])
        order = [*first, *(place for place in others if place not in first)]
        for place, following in zip(order, [*order[1:], None], strict=True):
            if not _run(self.items[place], None if following is None else self.items[following]):
                return place
        return -1


def _run(item: pytest.Item, following: pytest.Item | None) -> bool:
    """Run a test; whether it passes."""
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
    return not item.session.testsfailed
