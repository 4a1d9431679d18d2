"""Running a server without root's powers when the caller is root, as in containers and CI.

PostgreSQL refuses to run as root. The account ``nobody`` serves where it may enter the folders involved. Where a
parent folder is closed to others (a home with mode 0700), a user namespace in which root *is* ``nobody`` does; and
where containers forbid those, ``nobody`` with the one power to enter closed folders.
"""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ServiceError

ACCOUNT = "nobody"


@dataclass(frozen=True, slots=True)
class Account:
    """How to run programs: ``prefix`` goes before their arguments, ``uid`` and ``gid`` (None: as we are) own files."""

    prefix: tuple[str, ...] = ()
    switch: bool = False
    uid: int | None = None
    gid: int | None = None

    def run(
        self, arguments: Sequence[str | Path], *, cwd: Path, stdin: str | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end and return its exit code with stdout and stderr joined.

        Output goes through a file, not a pipe: a server that the program leaves behind would hold a pipe open.
        """
        log = cwd / f".output.{os.getpid()}"
        try:
            with log.open("w+") as output:
                finished = subprocess.run(
                    [*self.prefix, *map(str, arguments)],
                    cwd=cwd,
                    input=stdin,
                    stdin=subprocess.DEVNULL if stdin is None else None,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    text=True,
                    timeout=timeout,
                    **self._identity(),
                    env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
                    start_new_session=True,
                    check=False,
                )
                output.seek(0)
                return subprocess.CompletedProcess(finished.args, finished.returncode, output.read())
        finally:
            log.unlink(missing_ok=True)

    def reaches(self, program: Path, folder: Path) -> bool:
        """Whether the program runs this way and can enter the folder, found by trying."""
        try:
            tried = subprocess.run(
                [*self.prefix, "/bin/sh", "-c", 'cd "$1" && exec "$0" --version', program, folder],
                **self._identity(),
                cwd="/",
                capture_output=True,
                check=False,
            )
        except OSError:  # the way's own tool is missing, or the change of account is refused
            return False
        return tried.returncode == 0

    def _identity(self) -> dict[str, Any]:
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switch else {}

    def own(self, folder: Path) -> None:
        """Give a folder and all in it to the account, as both ways of running leave files to different owners."""
        if self.uid is None or self.gid is None or folder.stat().st_uid == self.uid:
            return
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


def account_for(program: Path, folder: Path) -> Account:
    """Choose how ``program`` is to run with its files in ``folder``: the first way that works here."""
    if os.geteuid() != 0:
        return Account()
    nobody = pwd.getpwnam(ACCOUNT)
    uid, gid = nobody.pw_uid, nobody.pw_gid
    ways = (
        Account(switch=True, uid=uid, gid=gid),
        Account(prefix=("unshare", "--user", f"--map-user={uid}", f"--map-group={gid}"), uid=0, gid=0),
        Account(
            prefix=(
                *("setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups"),
                *("--inh-caps=+dac_override", "--ambient-caps=+dac_override"),
            ),
            uid=uid,
            gid=gid,
        ),
    )
    for way in ways:
        if way.reaches(program, folder):
            return way
    raise ServiceError(
        f"{program.name} may not run as root, and no other account may enter {folder} here. Run as an ordinary user, "
        "move the clone to a folder that others may enter, or set DATABASE_URL and REDIS_URL."
    )
