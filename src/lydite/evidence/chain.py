"""Chains: who said what, in which order, unchangeable once said.

A chain is the numbered, signed entries of one author in one run: chains/<name>/<height:09d>.json, each created once.
The name is "main" for the validator's chain and the author's public key for a peer's. An entry carries the digest of
the one before it, so the digest of the newest entry (the head) pins all of them.

Conventions that let `verify` check a run without knowing what its entries mean, both optional keys of a body:

    body["objects"] = {label: {"digest": ..., "size": ...}}      objects this entry seals
    body["anchors"] = {chain name: {"height": n, "head": ...}}   another chain up to height n, n included

Height 0 of "main" is the genesis: kind "genesis", body["validator"] is its author, and the run is named by the digest
of the body, so nobody can begin the same run differently.

Protects against: forged, reordered, repeated, cross-run and edited entries, and two processes that write with one
key. Does not protect against: a store that hides the newest entries (compare heads: `verify_run(head=...)`), or an
author who signs two entries for one height and shows them to different readers; `equivocation` turns both into proof.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.evidence.digest import Digest, canonical_json, digest_of, parse_canonical_json
from lydite.evidence.errors import (
    AlreadyExistsError,
    CanonicalError,
    ChainConflictError,
    ChainError,
    EntryFormatError,
    NotFoundError,
    TooLargeError,
)
from lydite.evidence.keys import SigningKey, verify_signature
from lydite.evidence.store import Store

MAIN = "main"
SCHEMA = "lydite.entry/1"
MAX_ENTRY_BYTES = 1 << 20
MAX_MAIN_ENTRY_BYTES = 16 << 20
MAX_HEIGHT = 999_999_999
MAX_REFRESH = 100_000
MAX_OBJECT_BYTES = 1 << 50

_SIGNING_DOMAIN = b"lydite.entry/1\n"
_CHAIN_NAME = re.compile(r"(?:main|[0-9a-f]{64})\Z")
_ENTRY_NAME = re.compile(r"chains/(?:main|[0-9a-f]{64})/([0-9]{9})\.json\Z")

_Model = TypeVar("_Model", bound=BaseModel)

HexDigest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
PublicKey = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class SealedObject(BaseModel):
    """One value of body["objects"]: the digest and the bytes of an object."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    digest: HexDigest
    size: int = Field(ge=0, le=MAX_OBJECT_BYTES)


class Anchor(BaseModel):
    """One value of body["anchors"]: height and digest of the last entry that is sealed, and with it all before it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    height: int = Field(ge=0, le=MAX_HEIGHT)
    head: HexDigest


class Entry(BaseModel):
    """One signed entry. Frozen, and so is `body` by agreement: changing it would not change the signature.

    `height` counts from 0; `previous` is the digest of the entry before, "" at height 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    # The name is the wire's; pydantic's own deprecated method of this name is not used. No field has a default: bytes
    # that leave one out would be a second spelling, with another digest, under the same signature.
    schema_: Literal["lydite.entry/1"] = Field(alias="schema")
    run: HexDigest
    chain: str = Field(pattern=r"^(main|[0-9a-f]{64})$")
    author: PublicKey
    height: int = Field(ge=0, le=MAX_HEIGHT)
    previous: str = Field(pattern=r"^([0-9a-f]{64})?$")
    kind: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")
    body: dict[str, Any]
    signature: str = Field(pattern=r"^[0-9a-f]{128}$")

    @classmethod
    def sign(
        cls, key: SigningKey, *, run: Digest, chain: str, height: int, previous: str, kind: str, body: Mapping[str, Any]
    ) -> Entry:
        """Make and sign an entry. Raises EntryFormatError for fields or a body that the format does not take."""
        fields = {
            "schema": SCHEMA,
            "run": run,
            "chain": chain,
            "author": key.public,
            "height": height,
            "previous": previous,
            "kind": kind,
            "body": dict(body),
        }
        try:
            # Through bytes and back: the body is the caller's, and may change under us afterwards.
            fields = parse_canonical_json(canonical_json(fields), max_bytes=MAX_MAIN_ENTRY_BYTES)
            return cls.model_validate({**fields, "signature": key.sign(_SIGNING_DOMAIN + canonical_json(fields))})
        except CanonicalError as error:
            raise EntryFormatError(f"body of a {kind!r:.80} entry: {error}") from error
        except ValidationError as error:
            raise EntryFormatError(f"a {kind!r:.80} entry: {_first_problem(error)}") from error

    @classmethod
    def decode(cls, data: bytes, *, max_bytes: int = MAX_ENTRY_BYTES) -> Entry:
        """The entry of canonical bytes; its signature is not checked yet. Raises EntryFormatError."""
        try:
            return cls.model_validate(parse_canonical_json(data, max_bytes=max_bytes))
        except CanonicalError as error:
            raise EntryFormatError(str(error)) from error
        except ValidationError as error:
            raise EntryFormatError(_first_problem(error)) from error

    def encode(self) -> bytes:
        """The canonical bytes, signature included."""
        return canonical_json({**self._signed_fields(), "signature": self.signature})

    @property
    def digest(self) -> Digest:
        """Digest of the canonical bytes, signature included."""
        return digest_of(self.encode())

    @property
    def name(self) -> str:
        """The store name of the slot this entry belongs in."""
        return entry_name(self.chain, self.height)

    def is_signed(self) -> bool:
        """Whether the signature is the author's."""
        message = _SIGNING_DOMAIN + canonical_json(self._signed_fields())
        return verify_signature(self.author, message, self.signature)

    def _signed_fields(self) -> dict[str, Any]:
        return {
            "schema": self.schema_,
            "run": self.run,
            "chain": self.chain,
            "author": self.author,
            "height": self.height,
            "previous": self.previous,
            "kind": self.kind,
            "body": self.body,
        }


class Chain:
    """The verified entries of one chain, and the pen for its author. Not safe to share between threads.

    `refresh` reads what the store has beyond the known entries; every entry in `entries` has been verified. Only the
    holder of `author`'s key can `append`.
    """

    def __init__(
        self, store: Store, *, run: Digest, name: str, author: str, max_entry_bytes: int | None = None
    ) -> None:
        """`name` is "main", or equal to `author`. `max_entry_bytes` defaults to 16 MiB for main, 1 MiB otherwise."""
        if name not in (MAIN, author):
            raise ChainError(f"chain {name!r:.80} by {author!r:.80}; a chain is named main or by its author's key")
        self.store = store
        self.run = run
        self.name = name
        self.author = author
        self.max_entry_bytes = entry_limit(name) if max_entry_bytes is None else max_entry_bytes
        self._entries: list[Entry] = []
        self._head = ""
        self._seen_end = False

    @property
    def entries(self) -> list[Entry]:
        """The verified entries so far, oldest first; entries[h].height == h."""
        return list(self._entries)

    @property
    def head(self) -> str:
        """Digest of the newest verified entry, "" for none."""
        return self._head

    @property
    def height(self) -> int:
        """Number of verified entries, which is the height of the next one."""
        return len(self._entries)

    def entry_at(self, height: int) -> Entry:
        """The verified entry at `height`. Raises ChainError if it has not been read."""
        if not 0 <= height < len(self._entries):
            raise ChainError(
                f"{entry_name(self.name, max(height, 0))} is not among the {self.height} known; refresh first"
            )
        return self._entries[height]

    def anchor(self) -> dict[str, int | str]:
        """The value of another chain's body["anchors"] that seals this chain as known. ChainError if it is empty."""
        if not self._entries:
            raise ChainError(f"chain {self.name} has no entry to anchor; leave it out")
        return {"height": self.height - 1, "head": self._head}

    def refresh(self, *, up_to: int | None = None) -> list[Entry]:
        """Read and verify entries beyond the known ones until `up_to` are known in all; returns the new ones.

        `up_to` defaults to MAX_REFRESH beyond the known ones, so that an endless chain cannot hold a reader forever.

        Raises ChainError naming the file of the first entry that does not hold; the good ones before it are kept in
        `entries`, and the next call stops at the same file.
        """
        new: list[Entry] = []
        limit = self.height + MAX_REFRESH if up_to is None else up_to
        self._seen_end = False
        while self.height < limit:
            name = entry_name(self.name, self.height)
            try:
                data = self.store.read(name, max_bytes=self.max_entry_bytes)
            except NotFoundError:
                self._seen_end = True
                break
            except TooLargeError as error:
                raise EntryFormatError(f"{name}: {error}") from error
            entry = decode_entry(
                data, name=name, run=self.run, chain=self.name, author=self.author, max_bytes=self.max_entry_bytes
            )
            if entry.previous != self._head:
                raise ChainError(
                    f"{name} follows {entry.previous or 'nothing'}, the entry before it is {self._head or 'none'}; "
                    "the chain was forked or edited"
                )
            self._keep(entry, digest_of(data))
            new.append(entry)
        return new

    def append(self, key: SigningKey, kind: str, body: Mapping[str, Any]) -> Entry:
        """Sign and write the next entry. Appending the same again after a failed write gives the written entry.

        After a restart, look at what `refresh` reads first: appending the same then would say it a second time.

        Raises EntryFormatError for a body the format does not take, ChainConflictError if the slot holds another entry.
        """
        if key.public != self.author:
            raise ChainError(f"key {key.public} cannot write the chain of {self.author}; load the author's key")
        while not self._seen_end:
            self.refresh()
        entry = Entry.sign(
            key, run=self.run, chain=self.name, height=self.height, previous=self._head, kind=kind, body=body
        )
        _check_genesis(entry)
        data = entry.encode()
        if len(data) > self.max_entry_bytes:
            raise EntryFormatError(
                f"{entry.name} would have {len(data)} bytes, at most {self.max_entry_bytes}; "
                "put large values in objects"
            )
        self._create(entry.name, data)
        self._keep(entry, digest_of(data))
        return entry

    def _create(self, name: str, data: bytes) -> None:
        try:
            self.store.create(name, data)
        except AlreadyExistsError as error:
            try:
                taken = self.store.read(name, max_bytes=self.max_entry_bytes)
            except (NotFoundError, TooLargeError):
                taken = b""
            if taken != data:
                raise ChainConflictError(
                    f"{name} holds a different entry: another process is writing this chain with the same key; "
                    "stop one of them, then start again"
                ) from error

    def _keep(self, entry: Entry, digest: Digest) -> None:
        self._entries.append(entry)
        self._head = digest


def entry_name(chain: str, height: int) -> str:
    """The store name of one slot."""
    return f"chains/{chain}/{height:09d}.json"


def entry_limit(chain: str) -> int:
    """Most bytes an entry of this chain may have."""
    return MAX_MAIN_ENTRY_BYTES if chain == MAIN else MAX_ENTRY_BYTES


def stored_heights(store: Store, chain: str) -> list[int]:
    """The heights for which the store has a file, sorted; other files in the chain's folder are left out."""
    matches = (_ENTRY_NAME.match(name) for name in store.names(f"chains/{chain}"))
    return sorted(int(match.group(1)) for match in matches if match)


def decode_entry(data: bytes, *, name: str, run: Digest, chain: str, author: str, max_bytes: int) -> Entry:
    """The entry of `data`, if it belongs in the slot `name` and is its author's.

    Everything but the link to the entry before. Raises ChainError naming the file.
    """
    try:
        entry = Entry.decode(data, max_bytes=max_bytes)
    except EntryFormatError as error:
        raise EntryFormatError(f"{name} is no entry: {error}") from error
    if entry.name != name or entry.chain != chain:
        raise ChainError(f"{name} holds the entry of {entry.name}; restore the file from another copy of the store")
    if entry.run != run:
        raise ChainError(f"{name} belongs to run {entry.run}, expected {run}; use one store prefix per run")
    if entry.author != author:
        raise ChainError(f"{name} is by {entry.author}, expected {author}; only the author writes a chain")
    if not entry.is_signed():
        raise ChainError(f"{name} does not carry the signature of {author}; the entry was edited or forged")
    _check_genesis(entry)
    return entry


def run_name(genesis_body: Mapping[str, Any]) -> Digest:
    """The name of the run that begins with this genesis body. Raises CanonicalError."""
    return digest_of(canonical_json(dict(genesis_body)))


def sealed_objects(entry: Entry) -> dict[str, SealedObject]:
    """body["objects"], {} if absent. Raises EntryFormatError naming the entry's file."""
    return _convention(entry, "objects", SealedObject)


def anchors(entry: Entry) -> dict[str, Anchor]:
    """body["anchors"], {} if absent. Raises EntryFormatError naming the entry's file."""
    found = _convention(entry, "anchors", Anchor)
    for chain, anchor in found.items():
        if not _CHAIN_NAME.match(chain):
            raise EntryFormatError(
                f"{entry.name} anchors {chain!a:.80} at height {anchor.height}; "
                "a chain is named main or by a public key"
            )
    return found


def equivocation(a: Entry, b: Entry) -> bool:
    """Whether the two prove that their author signed two different entries for one slot of one run."""
    same_slot = (a.run, a.chain, a.author, a.height) == (b.run, b.chain, b.author, b.height)
    return same_slot and a.digest != b.digest and a.is_signed() and b.is_signed()


def _check_genesis(entry: Entry) -> None:
    if entry.chain == MAIN and entry.height == 0:
        if entry.kind != "genesis" or entry.body.get("validator") != entry.author:
            raise ChainError(f"{entry.name} must be of kind genesis and name its author as body.validator")
        if run_name(entry.body) != entry.run:
            raise ChainError(f"{entry.name} names run {entry.run}; the digest of its body is {run_name(entry.body)}")
    if (entry.height == 0) != (entry.previous == ""):
        raise ChainError(f"{entry.name} follows {entry.previous or 'nothing'}; only height 0 follows nothing")


def _convention(entry: Entry, key: str, model: type[_Model]) -> dict[str, _Model]:
    value = entry.body.get(key, {})
    if not isinstance(value, dict):
        raise EntryFormatError(f"{entry.name} has body.{key} of type {type(value).__name__}; it is an object")
    try:
        return {label: model.model_validate(item) for label, item in value.items()}
    except ValidationError as error:
        raise EntryFormatError(f"{entry.name} has a malformed body.{key}: {_first_problem(error)}") from error


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    # A field's name may be a stranger's: in ASCII it can neither move a terminal's cursor nor begin a line of its own.
    field = ascii(".".join(map(str, first["loc"]))[:80])[1:-1]
    return f"field {field or 'entry'}: {first['msg'][:200]}"
