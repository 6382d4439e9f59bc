"""A torch module seen as ONE float32 vector: parameters, gradients and AdamW moments are views into flat buffers.

Loading weights, taking them out, changing a few and changing them back are then single copies, and the order of the
vector is the order of `named_parameters` (tied parameters once), which is what `codec.layout` numbers.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from lydite.training.task import OptimizerState

Vector = NDArray[np.float32]


class FlatModule:
    """The flat buffers of one module.

    Attributes:
        weights: float32 [P] on the module's device; the module's parameters are views of it.
        gradients: float32 [P]; backward passes accumulate into it.
    """

    def __init__(self, module: torch.nn.Module, device: torch.device) -> None:
        self.module = module
        named = list(module.named_parameters())
        self.shapes = [(name, tuple(p.shape)) for name, p in named]
        self._parameters = [p for _, p in named]
        self.weights = torch.cat([p.detach().to(device, torch.float32).reshape(-1) for p in self._parameters])
        self.gradients = torch.zeros_like(self.weights)
        module.to(device)
        self._slices = []
        start = 0
        for parameter in self._parameters:
            shape, stop = parameter.shape, start + parameter.numel()
            parameter.data = self.weights[start:stop].view(shape)
            parameter.grad = self.gradients[start:stop].view(shape)
            self._slices.append((start, stop))
            start = stop

    def load(self, weights: Vector) -> None:
        """Replace all weights; float32 [P]."""
        if weights.shape != self.weights.shape or weights.dtype != np.float32:
            raise ValueError(f"weights are {weights.dtype} {weights.shape}, needed float32 {tuple(self.weights.shape)}")
        with torch.no_grad():
            self.weights.copy_(_tensor(weights))

    def read(self) -> Vector:
        """A copy of all weights."""
        copy: Vector = self.weights.detach().cpu().numpy().copy()
        return copy

    def adamw(
        self, state: OptimizerState | None, *, betas: tuple[float, float], weight_decay: float
    ) -> torch.optim.AdamW:
        """AdamW in two groups: matrices decay, vectors and scalars (norms, biases) do not. Moments are views, too."""
        matrices = [p for p in self._parameters if p.dim() >= 2]
        vectors = [p for p in self._parameters if p.dim() < 2]
        groups = [
            {"params": group, "weight_decay": decay}
            for group, decay in ((matrices, weight_decay), (vectors, 0.0))
            if group
        ]
        optimizer = torch.optim.AdamW(groups, lr=0.0, betas=betas, fused=True)
        first, second = torch.zeros_like(self.weights), torch.zeros_like(self.weights)
        if state is not None:
            first.copy_(_tensor(state.first))
            second.copy_(_tensor(state.second))
        for parameter, (start, stop) in zip(self._parameters, self._slices, strict=True):
            optimizer.state[parameter] = {
                "step": torch.tensor(float(state.step if state else 0), device=self.weights.device),
                "exp_avg": first[start:stop].view(parameter.shape),
                "exp_avg_sq": second[start:stop].view(parameter.shape),
            }
        self._first, self._second = first, second
        return optimizer

    def moments(self, steps: int) -> OptimizerState:
        """The moments of the optimiser that `adamw` made last, after `steps` steps in all."""
        return OptimizerState(
            first=self._first.cpu().numpy().copy(), second=self._second.cpu().numpy().copy(), step=steps
        )


def _tensor(array: NDArray[np.float32]) -> torch.Tensor:
    # torch warns about read-only arrays, which are only read here.
    return torch.from_numpy(array if array.flags.writeable else array.copy())
