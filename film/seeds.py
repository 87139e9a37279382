"""The only source of seeds."""

from hashlib import blake2b


def derive_seed(project_seed: int, *names: object) -> int:
    """A 63-bit seed: same project seed and names, same seed, on every machine.

    Named by what stays (a shot's id, not its place in the film), so that moving a shot does not reshoot it.
    """
    digest = blake2b("/".join(str(n) for n in (project_seed, *names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
