"""The processes of one training: one alone, or those that `torchrun` started, which add their numbers up.

`torchrun` tells each process its place in the variables RANK, WORLD_SIZE and LOCAL_RANK; that is its interface. CPUs
talk over gloo, NVIDIA GPUs over nccl.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, distributed

from lydite.canopy.errors import TrainError
from lydite.training.device import choose_device


@dataclass(frozen=True, kw_only=True)
class World:
    """This process's place: `rank` of `size`, computing on `device`."""

    rank: int
    size: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Does this process write the files?"""
        return self.rank == 0

    def add_up(self, tensor: Tensor) -> Tensor:
        """The sum of everybody's tensors, in place."""
        if self.size > 1:
            distributed.all_reduce(tensor)
        return tensor

    def add_up_gradients(self, parameters: list[torch.nn.Parameter]) -> None:
        """Replace every gradient by the sum of everybody's: one message, in the parameters' order."""
        if self.size == 1:
            return
        gradients = [p.grad for p in parameters if p.grad is not None]
        flat = self.add_up(torch.cat([gradient.reshape(-1) for gradient in gradients]))
        start = 0
        for gradient in gradients:
            gradient.copy_(flat[start : start + gradient.numel()].view_as(gradient))
            start += gradient.numel()

    def wait(self) -> None:
        """Until everybody is here."""
        if self.size > 1:
            distributed.barrier()


@contextmanager
def joined(device: str, environment: Mapping[str, str] | None = None) -> Iterator[World]:
    """The world that this process belongs to; left at the end.

    Raises:
        TrainError: the processes cannot find each other. TaskError: no such device.
    """
    variables = os.environ if environment is None else environment
    size = int(variables.get("WORLD_SIZE", "1"))
    if size == 1:
        yield World(rank=0, size=1, device=choose_device(device))
        return
    chosen = choose_device(device)
    if chosen.type == "cuda" and chosen.index is None:
        chosen = torch.device("cuda", int(variables.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(chosen)
    try:
        distributed.init_process_group("nccl" if chosen.type == "cuda" else "gloo")
    except (RuntimeError, ValueError) as error:
        raise TrainError(
            f"{size} processes cannot find each other: {' '.join(str(error).split())[:200]}; start them with torchrun"
        ) from error
    try:
        yield World(rank=distributed.get_rank(), size=distributed.get_world_size(), device=chosen)
    finally:
        distributed.destroy_process_group()
