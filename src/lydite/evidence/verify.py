"""Verification of a whole run from its store alone, without torch and without knowing what the entries mean.

The sealed set is
    every entry of the main chain,
    of every chain that a main entry anchors, the entries up to the highest anchor, and
    every object that a main entry names under body["objects"].
Everything else in the store is not part of the run and is not looked at. A missing, changed, unsigned or reordered
item is a Problem that names its file. Memory use is that of the largest entry plus a few hundred bytes for each entry
and object.

What this does not show. That the entries are true: the rooms recompute that. That the chain is the newest: the store
may have dropped its end, unless the caller brings the head digest it was told.

An object that only a peer's entry names is a claim: that peer may never have uploaded it, and a stranger must not be
able to spoil the verdict on everybody's run. Such objects are checked too, and those that do not hold are listed as
`claims`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from lydite.evidence.chain import (
    MAIN,
    Anchor,
    Entry,
    anchors,
    decode_entry,
    entry_limit,
    entry_name,
    sealed_objects,
    stored_heights,
)
from lydite.evidence.digest import Digest, digest_of
from lydite.evidence.errors import (
    ChainError,
    DamagedObjectError,
    EntryFormatError,
    NotFoundError,
    StoreUnavailableError,
    TooLargeError,
)
from lydite.evidence.store import Store, object_name


@dataclass(frozen=True)
class Problem:
    """One damaged item: its store name, what is wrong, and the store name of the entry that seals it."""

    name: str
    reason: str
    sealed_by: str = ""


@dataclass(frozen=True)
class VerifyReport:
    """What was checked and what did not hold; `claims` are the peers' own, which the run does not rest on.

    `entries`, `objects` and `chains` count what was found whole; `main_height` is the number of main entries that the
    store lists, `head` the digest of the newest of them that holds ("" for none). `run` and `validator` are what the
    store says: compare them with what you were told, since anybody can begin a run of their own.
    """

    problems: tuple[Problem, ...]
    entries: int
    objects: int
    chains: int
    head: str
    main_height: int
    run: str
    validator: str
    claims: tuple[Problem, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.problems


def verify_run(store: Store, *, head: Digest | None = None) -> VerifyReport:
    """Check the sealed set of the run in `store`; with `head`, also that the main chain contains that entry.

    Damage never raises. StoreUnavailableError does: nothing can be said about a store that does not answer. So does a
    main chain whose folder cannot be listed, or holds more names than `Store.names` lists (TooLargeError).
    """
    return _Verification(store).report(head)


class _Verification:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.problems: list[Problem] = []
        self.claims: list[Problem] = []
        self.objects: dict[Digest, tuple[int, str]] = {}
        """Digest -> (size, the main entry that seals it)."""
        self.claimed: dict[Digest, tuple[int, str]] = {}
        """Digest -> (size, the first peer's entry that names it), for those that main does not seal."""
        self.marks: dict[str, dict[int, tuple[str, str]]] = {}
        """Anchored chain -> height -> (head, the main entry that seals it)."""
        self.entries = 0
        self.run = ""
        self.validator = ""

    def report(self, head: Digest | None) -> VerifyReport:
        heights = stored_heights(self.store, MAIN)
        digests = self._main_chain(heights)
        newest = digests[-1] if digests else ""
        if head is not None and head not in digests:
            self._problem(
                f"chains/{MAIN}",
                f"truncated or forked: no entry has the stated head {head[:64]}; "
                f"the newest of {len(digests)} sound entries is {newest or 'none'}",
            )
        for chain in sorted(self.marks):
            self._anchored_chain(chain, self.marks[chain])
        objects = sum(self._object_holds(digest, *seal, self.problems) for digest, seal in sorted(self.objects.items()))
        objects += sum(self._object_holds(digest, *seal, self.claims) for digest, seal in sorted(self.claimed.items()))
        return VerifyReport(
            problems=tuple(self.problems),
            entries=self.entries,
            objects=objects,
            chains=bool(digests) + len(self.marks),
            head=newest,
            main_height=heights[-1] + 1 if heights else 0,
            run=self.run,
            validator=self.validator,
            claims=tuple(self.claims),
        )

    def _main_chain(self, heights: list[int]) -> list[Digest]:
        """Digests of the entries that hold, oldest first."""
        if not heights:
            self._problem(entry_name(MAIN, 0), "missing: the store holds no main chain, so there is no run to check")
            return []
        self._missing(MAIN, heights, heights[-1] + 1, "")
        self._find_run(heights)
        digests = []
        for entry, digest in self._walk(MAIN, heights, self.validator, {}):
            digests.append(digest)
            self._collect_anchors(entry)
        return digests

    def _find_run(self, heights: list[int]) -> None:
        """Take run and validator from the genesis, or from the first sound entry when the genesis is damaged."""
        limit = entry_limit(MAIN)
        for height in heights:
            name = entry_name(MAIN, height)
            try:
                data = self.store.read(name, max_bytes=limit)
                claim = Entry.decode(data, max_bytes=limit)
                decode_entry(data, name=name, run=claim.run, chain=MAIN, author=claim.author, max_bytes=limit)
            except (ChainError, NotFoundError, TooLargeError):
                continue
            self.run, self.validator = claim.run, claim.author
            return

    def _anchored_chain(self, chain: str, marks: dict[int, tuple[str, str]]) -> None:
        top = max(marks)
        heights = self._heights_up_to(top, chain)
        self._missing(chain, heights, top + 1, marks[top][1])
        for _entry in self._walk(chain, heights, chain, marks):
            pass

    def _heights_up_to(self, top: int, chain: str) -> list[int]:
        """The heights up to `top` for which the store has a file; those before the first gap if it cannot list them."""
        try:
            return [height for height in stored_heights(self.store, chain) if height <= top]
        except (StoreUnavailableError, TooLargeError):
            # A peer may write anything beside its entries, and one name that is no path makes the whole listing fail.
            return list(takewhile(lambda height: self._has(entry_name(chain, height)), range(top + 1)))

    def _has(self, name: str) -> bool:
        try:
            self.store.size(name)
        except NotFoundError:
            return False
        return True

    def _walk(
        self, chain: str, heights: list[int], author: str, marks: dict[int, tuple[str, str]]
    ) -> Iterator[tuple[Entry, Digest]]:
        """The entries that hold, checked against their neighbours and against what main sealed."""
        sealed_by = marks[max(marks)][1] if marks else ""
        before: tuple[int, Digest] = (-1, "")
        for height in heights:
            mark, witness = marks.get(height, ("", sealed_by))
            found = self._entry(chain, height, author, witness)
            # After a damaged or missing entry the next one's link cannot be judged; the damage is named already.
            if found is None:
                continue
            entry, digest = found
            if before[0] == height - 1 and entry.previous != before[1]:
                earlier = entry_name(chain, height - 1)
                self._problem(entry.name, f"follows {entry.previous}, but {earlier} has digest {before[1]}", witness)
            if mark and digest != mark:
                self._problem(entry.name, f"has digest {digest}; {witness} sealed {mark}", witness)
            before = (height, digest)
            self._collect_objects(entry)
            yield entry, digest

    def _entry(self, chain: str, height: int, author: str, sealed_by: str) -> tuple[Entry, Digest] | None:
        """The entry and its digest; a damaged one becomes a Problem and gives nothing."""
        name = entry_name(chain, height)
        limit = entry_limit(chain)
        try:
            data = self.store.read(name, max_bytes=limit)
            entry = decode_entry(data, name=name, run=self.run, chain=chain, author=author, max_bytes=limit)
        except NotFoundError:
            self._problem(name, "missing: the store lists it but has no such file", sealed_by)
        except (ChainError, TooLargeError) as error:
            self._problem(name, str(error), sealed_by)
        else:
            self.entries += 1
            return entry, digest_of(data)
        return None

    def _collect_objects(self, entry: Entry) -> None:
        on_main = entry.chain == MAIN
        try:
            objects = sealed_objects(entry)
        except EntryFormatError as error:
            (self.problems if on_main else self.claims).append(Problem(entry.name, str(error), entry.name))
            return
        for item in objects.values():
            if not on_main:
                # The main chain is read first, so what main seals is known by now.
                if item.digest not in self.objects:
                    self.claimed.setdefault(item.digest, (item.size, entry.name))
                continue
            size, sealed_by = self.objects.setdefault(item.digest, (item.size, entry.name))
            if size != item.size:
                self._problem(entry.name, f"seals {item.digest} with {item.size} bytes, {sealed_by} with {size}")

    def _collect_anchors(self, entry: Entry) -> None:
        try:
            found = anchors(entry)
        except EntryFormatError as error:
            self._problem(entry.name, str(error))
            return
        for chain, anchor in found.items():
            self._collect_anchor(entry, chain, anchor)

    def _collect_anchor(self, entry: Entry, chain: str, anchor: Anchor) -> None:
        if chain == MAIN:
            self._problem(entry.name, "anchors the main chain in itself")
            return
        marks = self.marks.setdefault(chain, {})
        if marks and max(marks) > anchor.height:
            self._problem(entry.name, f"anchors {chain} at height {anchor.height}, earlier entries at {max(marks)}")
        known = marks.setdefault(anchor.height, (anchor.head, entry.name))
        if known[0] != anchor.head:
            self._problem(entry.name, f"anchors {chain} with head {anchor.head}, {known[1]} with {known[0]}")

    def _object_holds(self, digest: Digest, size: int, sealed_by: str, problems: list[Problem]) -> bool:
        try:
            self.store.check_object(digest, size=size)
        except NotFoundError:
            problems.append(Problem(object_name(digest), "missing: no such object", sealed_by))
        except (DamagedObjectError, TooLargeError) as error:
            problems.append(Problem(object_name(digest), str(error), sealed_by))
        else:
            return True
        return False

    def _missing(self, chain: str, heights: list[int], top: int, sealed_by: str) -> None:
        """Name every gap in `heights` below `top`, one Problem for each run of missing files."""
        start = 0
        for height in [*heights, top]:
            if height > start:
                last = "" if height == start + 1 else f" to {entry_name(chain, height - 1)}"
                self._problem(entry_name(chain, start), f"missing: no such entry{last}", sealed_by)
            start = height + 1

    def _problem(self, name: str, reason: str, sealed_by: str = "") -> None:
        self.problems.append(Problem(name, reason, sealed_by))
