"""A copy of the weights that follows the manifests, and refuses to drift.

Peers, validator, late joiners and readers all hold the weights this way: start from the newest weights stored whole,
apply one manifest after the other, and compare the digest each time. Every step is exact integer arithmetic
(`aggregate`), so any thread count and any machine reaches the same bytes.
"""

from __future__ import annotations

from lydite.codec.errors import SparseFormatError
from lydite.codec.sparse import SparseUpdate
from lydite.evidence.digest import digest_of
from lydite.pretrain.errors import DivergenceError
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.outcome import Weights, combine, weights_bytes, weights_from
from lydite.pretrain.wire import ManifestBody, parse_payload


class Replica:
    """The weights at the start of `round`.

    Attributes:
        weights: float32[P].
        round: manifests applied so far.
        digest: of the weights.
    """

    def __init__(self, ledger: Ledger, *, round_: int | None = None) -> None:
        self._ledger = ledger
        goal = ledger.round if round_ is None else round_
        self.round = ledger.stored_weights(goal)
        self.digest = ledger.weights_before(self.round)
        limit = 4 * ledger.layout.n_parameters
        self.weights: Weights = weights_from(ledger.store.get_object(self.digest, max_bytes=limit))
        if self.weights.size != ledger.layout.n_parameters:
            raise DivergenceError(
                f"stored weights hold {self.weights.size} numbers, the layout has {ledger.layout.n_parameters}"
            )
        while self.round < goal:
            self.advance()

    @property
    def behind(self) -> bool:
        """Is there a manifest that was not applied?"""
        return self.round < self._ledger.round

    def advance(self) -> ManifestBody:
        """Apply the next manifest.

        Raises:
            DivergenceError: when the result has another digest than the manifest states.
        """
        manifest = self._ledger.manifests[self.round]
        if manifest.applied:
            try:
                new = combine(
                    self._ledger.genesis,
                    self.weights,
                    [self._update(manifest, peer) for peer in manifest.chosen],
                    [manifest.caps[peer] for peer in manifest.chosen],
                )
            except (KeyError, ValueError) as error:
                raise DivergenceError(
                    f"round {manifest.round}: the manifest cannot be applied: {error!r:.200}. Run `lydite pretrain "
                    f"replay --round {manifest.round}` to see who is wrong"
                ) from error
            self.adopt(new, manifest)
        else:
            self.adopt(self.weights, manifest)
        return manifest

    def adopt(self, weights: Weights, manifest: ManifestBody) -> None:
        """Take weights that someone computed for this manifest, if they are the ones it names."""
        digest = digest_of(weights_bytes(weights))
        if digest != manifest.weights:
            raise DivergenceError(
                f"round {manifest.round}: applying the manifest gives weights {digest[:16]}, it names "
                f"{manifest.weights[:16]}. Run `lydite pretrain replay --round {manifest.round}` to see who is wrong"
            )
        self.weights, self.digest, self.round = weights, digest, manifest.round + 1

    def _update(self, manifest: ManifestBody, peer: str) -> SparseUpdate:
        ref = manifest.admitted[peer]
        data = self._ledger.store.get_object(ref.digest, max_bytes=ref.size)
        try:
            return parse_payload(data, self._ledger.layout)
        except SparseFormatError as error:
            raise DivergenceError(
                f"round {manifest.round}: chosen payload of {peer[:16]} does not parse: {error}"
            ) from error
