"""The environment variables that settings read, filled in with local servers where nobody gave others."""

from __future__ import annotations

import os
from collections.abc import Iterator, MutableMapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from .postgres import Postgres
from .secrets import kept_secret
from .sharing import SharedServer
from .valkey import Valkey

ROOT = Path(__file__).resolve().parent.parent


def state_dir() -> Path:
    """Where local servers keep their data: BILATERAL_STATE_DIR, else ``.state`` beside manage.py."""
    return Path(os.environ.get("BILATERAL_STATE_DIR") or ROOT / ".state").resolve()


@contextmanager
def provide(
    environ: MutableMapping[str, str], folder: Path | None = None, *, durable: bool = True
) -> Iterator[MutableMapping[str, str]]:
    """Fill DATABASE_URL and REDIS_URL in ``environ`` from local servers, which run at least until the block ends.

    What is set already is left alone and starts nothing. With a local database come a kept SECRET_KEY, a folder for
    its exports and plain HTTP (HTTPS=0), each only where not set: the product then runs on this machine for this
    machine.
    """
    folder = folder or state_dir()
    with ExitStack() as stack:
        if not environ.get("DATABASE_URL"):
            folder.mkdir(parents=True, exist_ok=True)
            environ["DATABASE_URL"] = _use(
                stack, SharedServer(Postgres(folder / "postgres", durable=durable))
            )
            environ.setdefault("SECRET_KEY", kept_secret(folder / "secret-key"))
            environ.setdefault(
                "EXPORT_DIR", str(folder / "export")
            )  # those of another database are none of it
            environ.setdefault("HTTPS", "0")
        if not environ.get("REDIS_URL"):
            folder.mkdir(parents=True, exist_ok=True)
            environ["REDIS_URL"] = _use(stack, SharedServer(Valkey(folder / "valkey", durable=durable)))
        yield environ


def _use(stack: ExitStack, server: SharedServer) -> str:
    url = server.acquire()
    stack.callback(server.release)
    return url
