"""PostgreSQL and Valkey for a machine that has neither: started, shared and stopped by the processes that use them.

For development, tests and a first look; production gives ``DATABASE_URL`` and ``REDIS_URL`` and never comes here.
Nothing in this package imports Django.

``environment.provide`` is the way in. ``sharing`` lets several processes use one server and the last one out stop
it, ``postgres`` and ``valkey`` each know one server, ``unprivileged`` starts them without root's powers, and
``secrets`` keeps what was generated.
"""

from .environment import provide, state_dir
from .errors import ServiceError

__all__ = ["ServiceError", "provide", "state_dir"]
