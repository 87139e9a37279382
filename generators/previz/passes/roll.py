"""Arrays of one frame each -> an NPZ file, frame by frame: a long shot at full size would not fit in memory as one array."""

import zipfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of every part, so that the same frames give the same bytes."""
_LEVEL = 1
"""Of deflate: more takes longer than drawing and saves little."""


class Roll:
    """One growing array (count, ...) named `name`, and any whole ones; read with `numpy.load`."""

    def __init__(self, path: Path, name: str, count: int, shape: tuple[int, ...], dtype: Any) -> None:
        self.path, self._shape, self._dtype = path, shape, np.dtype(dtype)
        self._opened = ExitStack()
        self._zip = self._opened.enter_context(zipfile.ZipFile(path, "w"))
        self._part = self._opened.enter_context(self._zip.open(_info(name), "w", force_zip64=True))
        header = {"descr": npy.dtype_to_descr(self._dtype), "fortran_order": False, "shape": (count, *shape)}
        npy.write_array_header_2_0(self._part, header)

    def add(self, frame: NDArray[Any]) -> None:
        assert frame.shape == self._shape, (frame.shape, self._shape)
        self._part.write(np.ascontiguousarray(frame, self._dtype).data)

    def close(self, **whole: NDArray[Any]) -> None:
        """Finish the array and put others beside it."""
        self._part.close()
        for name, array in whole.items():
            with self._zip.open(_info(name), "w") as part:
                npy.write_array(part, array, allow_pickle=False)
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(f"{name}.npy", _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info._compresslevel = _LEVEL  # type: ignore[attr-defined]
    return info
