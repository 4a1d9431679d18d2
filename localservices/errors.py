"""What goes wrong when a local server is started, in words for the person who started it."""


class ServiceError(RuntimeError):
    """A local server could not be found, started, reached or stopped. The message says what to do."""
