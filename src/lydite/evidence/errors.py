"""Every way in which this room can fail.

    EvidenceError
    ├── CanonicalError              a value or byte string that is not canonical JSON
    ├── KeyFileError                a key file that is absent, damaged, readable by others or already there
    ├── StoreError                  what a store was asked for and did not do
    │   ├── StoreNameError          a name or address that no store takes
    │   ├── AlreadyExistsError      create() found the name taken
    │   ├── NotFoundError           nothing is stored under the name
    │   ├── TooLargeError           more bytes or names than the reader allows
    │   ├── DamagedObjectError      an object whose bytes are not those of its digest
    │   ├── ConditionalCreateError  the store lets two writers create one name
    │   └── StoreUnavailableError   unreachable, full, or not permitted
    ├── ChainError                  a chain that does not hold
    │   ├── EntryFormatError        bytes that are no entry
    │   └── ChainConflictError      the next slot is taken by a different entry
    └── RecordError                 a run record that cannot be read

A message gives the value, the limit and what to do.
"""


class EvidenceError(Exception):
    """Root of the room's errors."""

    exit_status = 2


class CanonicalError(EvidenceError):
    """The value cannot be written as canonical JSON, or the bytes are not canonical JSON."""


class KeyFileError(EvidenceError):
    """The key file is absent, damaged, readable by others, or already exists."""


class StoreError(EvidenceError):
    """Root of what a store can fail with."""


class StoreNameError(StoreError):
    """The name, digest or address is not one that a store takes."""


class AlreadyExistsError(StoreError):
    """`create` found the name taken."""


class NotFoundError(StoreError):
    """Nothing is stored under the name."""


class TooLargeError(StoreError):
    """The store offers more than the reader allows; nothing beyond the limit was read."""


class DamagedObjectError(StoreError):
    """The stored bytes are not those of the digest that names them."""


class ConditionalCreateError(StoreError):
    """The store ignores "create only if absent", so a chain on it could be rewritten."""


class StoreUnavailableError(StoreError):
    """The store cannot be reached, is full, or does not permit the operation."""


class ChainError(EvidenceError):
    """An entry that is damaged, unsigned, out of order or of another run; the message names its file."""


class EntryFormatError(ChainError):
    """Bytes or a body that are not of the entry format."""


class ChainConflictError(ChainError):
    """The next slot of the chain holds a different entry: somebody else writes with this key."""


class RecordError(EvidenceError):
    """A run record that is absent or not of the record format."""
