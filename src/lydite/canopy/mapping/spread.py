"""The same job on many machines: runs of strips as Ray tasks.

A task opens the image and the weights by their paths, so these must lie where every machine sees them under the same
name. It computes the row of windows above its strips again, which makes its strips equal to those of one process. A
task whose machine or process dies is started again by Ray; faults of the image or the model are not repeated. The
strips come back to this process, which alone writes: only so many tasks are under way that their results fit.

Not covered: machines with different processors or libraries, whose heights may differ in the last bits.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from typing import Any

from lydite.canopy.errors import CanopyError, PredictError
from lydite.canopy.mapping.imagery import open_image
from lydite.canopy.mapping.job import Job, Maker, load_height_model, runs_of
from lydite.canopy.mapping.predict import HeightModel, Plan, Strip, stitch

LOCAL = "local"
LONGEST_RUN = 8
"""Strips of one task: its result is held in memory, and 1 / 8 more windows are computed than by one process."""
RETRIES = 3
_TASKS_FOR_EACH_CPU = 2


def ray_maker(address: str, *, gpus: float = 0.0) -> Maker:
    """Strips made by the Ray cluster at `address` ("local" starts one on this machine, "auto" finds a running one).

    `gpus` is the share of a GPU that one task takes.
    """

    def make(job: Job, plan: Plan, missing: list[int]) -> Iterator[Strip]:
        ray = _ray()
        mine = not ray.is_initialized()
        if mine:
            _connect(ray, address)
        try:
            yield from _strips(ray, job, missing, gpus)
        finally:
            if mine:
                ray.shutdown()

    return make


def make_strips(job: Job, first: int, last: int) -> list[Strip] | CanopyError:
    """Strips [first, last) of a job's map, in whatever process this is called; a known fault is returned as a value."""
    try:
        model = _model_of_this_process(job)
        with open_image(job.image, job.options) as image:
            return list(stitch(Plan(image, job.windows), model, first, last, readers=job.readers))
    except CanopyError as error:
        return error


@functools.lru_cache(maxsize=1)
def _model_of_this_process(job: Job) -> HeightModel:
    return load_height_model(job)


def _strips(ray: Any, job: Job, missing: list[int], gpus: float) -> Iterator[Strip]:
    cpus = max(1, int(ray.cluster_resources().get("CPU", 1)))
    longest = max(1, min(LONGEST_RUN, -(-len(missing) // cpus)))
    waiting = list(reversed(runs_of(missing, longest=longest)))
    task = ray.remote(num_cpus=job.threads or 1, num_gpus=gpus, max_retries=RETRIES, retry_exceptions=False)(
        make_strips
    )
    under_way: list[Any] = []
    try:
        while waiting or under_way:
            while waiting and len(under_way) < cpus * _TASKS_FOR_EACH_CPU:
                under_way.append(task.remote(job, *waiting.pop()))
            ready, under_way = ray.wait(under_way, num_returns=1)
            result = ray.get(ready[0])
            if isinstance(result, CanopyError):
                raise result
            yield from result
    except ray.exceptions.RayTaskError:
        # A mistake of ours, which keeps its traceback.
        raise
    except ray.exceptions.RayError as error:
        raise PredictError(
            f"a Ray task failed after {RETRIES} retries: {' '.join(str(error).split())[-300:]}; finished strips are "
            "kept: mend the cluster and run the same command"
        ) from error
    finally:
        for reference in under_way:
            ray.cancel(reference, force=True)


def _ray() -> Any:
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        raise PredictError("Ray is not installed; pip install 'lydite[ray]', or leave out --ray") from error
    return ray


def _connect(ray: Any, address: str) -> None:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        ray.init(
            address=address,
            ignore_reinit_error=False,
            log_to_driver=False,
            logging_level="ERROR",
            include_dashboard=False if address == LOCAL else None,
        )
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        raise PredictError(
            f"cannot reach a Ray cluster at {address!r}: {' '.join(str(error).split())[:200]}; give the address that "
            "`ray start --head` printed, or --ray local"
        ) from error
