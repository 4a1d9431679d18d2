"""MinHash: a set as some numbers, from which the share of what two sets have in common can be told.

The numbers are those of datasketch's scheme "affine32" with seed 1, so sketches that are stored stay comparable. That
package is not used for it: with it come scipy and seconds of every process's start.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from hashlib import sha1

import numpy as np
from numpy.typing import NDArray

PERMUTATIONS = 64
_Numbers = NDArray[np.uint32]


def sketch_of(members: AbstractSet[bytes]) -> list[int]:
    """The least of the members' numbers under each of ``PERMUTATIONS`` permutations; of one member at least."""
    digests = b"".join(sha1(member, usedforsecurity=False).digest()[:4] for member in members)
    numbers = _mixed(np.frombuffer(digests, dtype="<u4").astype(np.uint32))
    return [int((factor * numbers + summand).min()) for factor, summand in zip(*_permutations(), strict=True)]


def likeness(a: list[int], b: list[int]) -> float:
    """The estimated share of members that two sets have in common; 0 where a sketch is empty."""
    return float(np.mean(np.array(a) == np.array(b))) if a and b else 0.0


@cache
def _permutations() -> tuple[_Numbers, _Numbers]:
    """Factors and summands modulo 2³². Odd factors permute: no two numbers become one."""
    random = np.random.RandomState(1)
    factors = random.randint(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, random.randint(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)


def _mixed(numbers: _Numbers) -> _Numbers:
    """The last steps of MurmurHash3: numbers that lie close to each other no longer do."""
    numbers = (numbers ^ (numbers >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    numbers = (numbers ^ (numbers >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return numbers ^ (numbers >> np.uint32(16))
