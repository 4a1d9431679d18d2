"""Settings of the tests: the product's own, on a real PostgreSQL and a real broker that belong to this run alone."""

from __future__ import annotations

import atexit
import os

from tests.services import provide_for_tests

atexit.register(provide_for_tests(os.environ).close)

from bilateral.settings import *  # noqa: E402, F403 - they read the environment that was just laid
from bilateral.settings import DATABASES  # noqa: E402

DATABASES["default"]["ENGINE"] = "tests.database"
DATABASES["default"]["TEST"] = {
    "NAME": os.environ["TEST_DATABASE_NAME"],
    "TEMPLATE": os.environ["TEST_DATABASE_TEMPLATE"],
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slow hashing is not what is tested
# Looked for when asked for: else every test client would list all the static files at its first request.
WHITENOISE_AUTOREFRESH = True
