"""Unknown pixels stay unknown whichever way a file marks them, and what is written can be read by others."""

from __future__ import annotations

import socket
import stat
import threading
from contextlib import suppress

import numpy as np
import pytest
import rasterio
from affine import Affine

from lydite.canopy.errors import RasterError
from lydite.canopy.heightmap import HeightMap
from lydite.canopy.raster import Raster, read_raster, write_raster

PLACE = Affine(0.6, 0, 500000.4, 0, -0.6, 4100000.2)


def write(path, *, mask=None, crs="EPSG:32611", nodata=None):
    shape = {"count": 1, "height": 10, "width": 20, "dtype": "float32"}
    with rasterio.open(path, "w", driver="GTiff", crs=crs, transform=PLACE, nodata=nodata, **shape) as sink:
        sink.write(np.full((1, 10, 20), 7, np.float32))
        if mask is not None:
            sink.write_mask(mask)
    return path


@pytest.mark.parametrize("internal", ["YES", "NO"])
def test_a_mask_counts_inside_the_file_and_beside_it(tmp_path, internal):
    """GDAL writes masks to NAME.tif.msk unless told otherwise; a map without its mask has heights where none are."""
    mask = np.full((10, 20), 255, np.uint8)
    mask[:5] = 0
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=internal):
        path = write(tmp_path / "a.tif", mask=mask)
    assert path.with_name("a.tif.msk").exists() == (internal == "NO")
    np.testing.assert_array_equal(read_raster(path).mask, mask > 0)
    with HeightMap(path) as height_map:
        np.testing.assert_array_equal(np.isfinite(height_map.read(0, 0, 10, 20)), mask > 0)


def test_a_written_raster_can_be_read_by_others(tmp_path):
    """Temporary files are private; a dataset is made by one and trained on by others."""
    pixels = np.ones((1, 4, 4), np.float32)
    write_raster(tmp_path / "a.tif", Raster(pixels=pixels, mask=np.ones((4, 4), bool), transform=PLACE, crs=None))
    assert stat.S_IMODE((tmp_path / "a.tif").stat().st_mode) == 0o644


@pytest.mark.parametrize("crs", ['LOCAL_CS["x",UNIT["metre",1]]', "EPSG:5773", "EPSG:4978"])
def test_a_map_in_a_system_that_is_no_place_on_earth_is_refused(tmp_path, crs):
    """Local, vertical and geocentric systems have no pixel size on the ground."""
    with HeightMap(write(tmp_path / "a.tif", crs=crs)) as height_map, pytest.raises(RasterError, match="no place"):
        height_map.pixel_m()


def test_a_vrt_makes_no_connection(tmp_path):
    """An image from a stranger must not make this machine ask another one."""
    asked = []

    def serve():
        with suppress(OSError):
            while True:
                asked.append(server.accept()[0].close())

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, daemon=True).start()
        (tmp_path / "a.vrt").write_text(
            '<VRTDataset rasterXSize="4" rasterYSize="4"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
            f"<SourceFilename>http://127.0.0.1:{server.getsockname()[1]}/a.tif</SourceFilename>"
            "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
        )
        with pytest.raises(RasterError):
            read_raster(tmp_path / "a.vrt")
        assert asked == []
        # The server was there to be asked.
        with socket.create_connection(server.getsockname()):
            pass
