"""Look-up of known office holders by any spelling of their names."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.extract.letters.spelling import spelling_key

from .gazetteer import Holder
from .names import PersonName, parse_name, same_given


class PeopleIndex:
    """Known holders by the spelling key of their surnames."""

    def __init__(self, holders: Iterable[Holder]) -> None:
        self._by_surname: dict[str, list[tuple[PersonName, Holder]]] = {}
        for holder in holders:
            for written in (holder.name, *holder.aliases, *holder.russian):
                name = parse_name(written)
                for key in name.surname_keys:
                    bucket = self._by_surname.setdefault(key, [])
                    if all(existing.written != written for existing, _ in bucket):
                        bucket.append((name, holder))

    def find(self, name: PersonName, exact: bool = False) -> Holder | None:
        """The holder whose full name this is, spelling aside; a bare surname finds nobody.

        ``exact`` asks for the same first given name, where otherwise an initial or short form will do.
        """
        if not name.given:
            return None
        for key in name.surname_keys:
            for known, holder in self._by_surname.get(key, ()):
                agree = known.given[:1] == name.given[:1] if exact else same_given(name, known)
                if known.given and agree and name.suffixes_agree(known):
                    return holder
        return None

    def alone(self, surname_key: str) -> Holder | None:
        """The one holder whom the bare surname always means, if there is one."""
        found = {id(h): h for _, h in self._by_surname.get(surname_key, ()) if h.alone}
        return next(iter(found.values())) if len(found) == 1 else None

    def always_means_somebody(self, written: str) -> bool:
        """Whether a bare written name is always one known holder's."""
        return self.alone(spelling_key(written.split(maxsplit=1)[0])) is not None

    def with_surname(self, surname_key: str) -> list[Holder]:
        """All holders of that surname."""
        return list({id(h): h for _, h in self._by_surname.get(surname_key, ())}.values())
