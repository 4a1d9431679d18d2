"""The domain's rules as pure functions: no Django, no database, no clock.

Each module is one rule book: ``edtf`` (dates and their bounds), ``names`` (when two names are one), ``posts``
(when two titles are one office), ``settling`` (claims to values), ``agreement_status`` (acts to a status),
``pending`` (pending, overdue, silent, unconfirmed), ``matching`` (when two reports tell of one thing).
"""
