"""On a Ray cluster the map is the same, and a worker that dies costs time only."""

from __future__ import annotations

import os
import signal
import sys

import numpy as np
import pytest
import rasterio
from affine import Affine

from lydite.canopy.errors import PredictError
from lydite.canopy.mapping import spread
from lydite.canopy.mapping.job import Job, lazy_local_maker, make_map
from lydite.canopy.mapping.predict import Windows

os.environ |= {"RAY_AUTH_MODE": "disabled", "RAY_USAGE_STATS_ENABLED": "0"}


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import save_model

    folder = tmp_path_factory.mktemp("model")
    save_model(new_model(ModelConfig.tiny(), 0), folder, {})
    return folder


@pytest.fixture
def image(tmp_path):
    path = tmp_path / "a.tif"
    pixels = np.random.default_rng(0).integers(0, 256, (3, 560, 150)).astype(np.uint8)
    profile = {"driver": "GTiff", "crs": "EPSG:32611", "transform": Affine(0.6, 0, 5e5, 0, -0.6, 4e6)}
    with rasterio.open(path, "w", width=150, height=560, count=3, dtype="uint8", **profile) as sink:
        sink.write(pixels)
    return path


@pytest.fixture(scope="module")
def cluster():
    ray = pytest.importorskip("ray")
    ray.init(address="local", num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    yield ray
    ray.shutdown()


def job_for(image, weights):
    return Job(image=image, weights=weights, windows=Windows(side=128, overlap=32, batch=2), threads=1)


def pixels_of(path):
    with rasterio.open(path) as made:
        return made.read(1)


def test_the_map_made_on_a_cluster_is_the_one_made_here(tmp_path, image, weights, cluster):
    """Each task computes the row of windows above its strips itself; no seam, no difference."""
    job = job_for(image, weights)
    make_map(job, tmp_path / "here.tif", maker=lazy_local_maker())
    results = make_map(job, tmp_path / "there.tif", maker=spread.ray_maker("auto"))
    assert results["strips"] >= 5
    np.testing.assert_allclose(pixels_of(tmp_path / "there.tif"), pixels_of(tmp_path / "here.tif"), atol=1e-5)


def test_a_worker_that_dies_is_replaced(tmp_path, image, weights, cluster, monkeypatch):
    """Ray starts its task again; the map is complete and the same."""
    died, make_strips = tmp_path / "died", spread.make_strips

    def dying(job, first, last):
        if first and not died.exists():
            died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return make_strips(job, first, last)

    make_map(job_for(image, weights), tmp_path / "here.tif", maker=lazy_local_maker())
    monkeypatch.setattr(spread, "make_strips", dying)
    make_map(job_for(image, weights), tmp_path / "there.tif", maker=spread.ray_maker("auto"))
    assert died.exists()
    np.testing.assert_allclose(pixels_of(tmp_path / "there.tif"), pixels_of(tmp_path / "here.tif"), atol=1e-5)


def test_a_fault_of_the_weights_is_one_error_and_is_not_repeated(tmp_path, image, weights, cluster):
    """It arrives as what it is, not as a traceback of a remote process."""
    damaged = tmp_path / "model"
    damaged.mkdir()
    (damaged / "config.json").write_text("{}")
    (damaged / "model.safetensors").write_bytes(b"damaged")
    with pytest.raises(Exception, match="model") as caught:
        make_map(job_for(image, damaged), tmp_path / "out.tif", maker=spread.ray_maker("auto"))
    assert type(caught.value).__name__ == "ModelError"
    assert not (tmp_path / "out.tif").exists()


def test_without_ray_the_error_says_what_to_install(tmp_path, image, weights, monkeypatch):
    """Ray is an extra."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(PredictError, match=r"lydite\[ray\]"):
        make_map(job_for(image, weights), tmp_path / "out.tif", maker=spread.ray_maker("local"))
