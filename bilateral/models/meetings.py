"""Meetings (encounters and journeys), the delegations that took part and their members."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from .codes import MeetingKind, MeetingStatus, Role, TopicCode
from .history import tracked
from .officials import COUNTRY_HELP, Official, Organization
from .paths import path_of
from .record import VISIBLE, Record, bound_field, edtf_field, ordered_bounds, record_constraints

_TOPICS = dict(TopicCode.choices)


class Topic(models.Model):
    """A subject that meetings and agreements are about; the codes are those of the extraction contract."""

    code = models.CharField(max_length=32, primary_key=True, choices=TopicCode.choices)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return str(_TOPICS.get(self.code, self.code))


@tracked()
class Meeting(Record):
    """An encounter of the two sides, or a journey of one to the other. Its status is never part of what it is."""

    kind = models.CharField(max_length=16, choices=MeetingKind.choices, default=MeetingKind.TALKS)
    status = models.CharField(max_length=16, choices=MeetingStatus.choices, default=MeetingStatus.HELD)
    date = edtf_field(
        _("EDTF, as precise as the sources are and no more: 2017-05-23, 2017-05, 2017-05-22/2017-05-26.")
    )
    date_earliest = bound_field()
    date_latest = bound_field()
    place = models.CharField(
        max_length=200, blank=True, default="", help_text=_("City; venue or ship where no city is given.")
    )
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)
    part_of = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="parts",
        help_text=_("The visit it belongs to."),
    )
    previous_dates = ArrayField(
        models.CharField(max_length=64),
        default=list,
        blank=True,
        help_text=_("EDTF dates given up when it was moved."),
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="meetings")
    # What lists load of it, by ``selectors.lines``.
    sides: list[Any]
    about: list[str]

    class Meta:
        ordering = ["-date_earliest", "-id"]
        constraints = [
            *record_constraints("meeting"),
            ordered_bounds("meeting", "date"),
            models.CheckConstraint(
                name="meeting_kind_known", condition=models.Q(kind__in=MeetingKind.values)
            ),
            models.CheckConstraint(
                name="meeting_status_known", condition=models.Q(status__in=MeetingStatus.values)
            ),
        ]
        indexes = [
            models.Index(fields=["-date_earliest", "-id"], name="meeting_timeline"),
            models.Index(fields=["date_latest"], name="meeting_date_latest"),
            models.Index(fields=["-updated_at", "-id"], name="meeting_by_update"),
            models.Index(fields=["status", "date_latest"], name="meeting_status_latest"),
            models.Index(fields=["id"], name="meeting_in_conflict", condition=~models.Q(conflicts={})),
            GinIndex(fields=["place"], opclasses=["gin_trgm_ops"], name="meeting_place_trgm"),
            # Counted from the index alone: by month, by place, and plans whose day has passed.
            models.Index(
                fields=["date_earliest", "date_latest", "status"], name="meeting_band", condition=VISIBLE
            ),
            models.Index(fields=["place", "country"], name="meeting_by_place", condition=VISIBLE),
            models.Index(
                fields=["date_latest", "id"],
                name="meeting_planned",
                condition=VISIBLE & models.Q(status__in=["planned", "possible"]),
            ),
        ]

    def __str__(self) -> str:
        return " · ".join(str(part) for part in (self.date, self.get_kind_display(), self.place) if part)

    def get_absolute_url(self) -> str:
        return path_of("meeting", self.pk)


@tracked()
class Delegation(models.Model):
    """One side of a meeting: who led it, who was in it, and what the sources say of members without a name."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="delegations")
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)
    leader = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="delegations_led"
    )
    note = models.CharField(
        max_length=500, blank=True, default="", help_text=_("Members named only by office.")
    )

    class Meta:
        ordering = ["meeting", "country"]
        constraints = [models.UniqueConstraint(fields=["meeting", "country"], name="delegation_once_a_side")]
        # From a member to the meeting without reading the delegation.
        indexes = [models.Index(fields=["id"], include=["meeting"], name="delegation_of_meeting")]

    def __str__(self) -> str:
        return f"{self.country or '—'} · {self.meeting}"

    def get_absolute_url(self) -> str:
        return path_of("delegation", self.pk)


@tracked()
class DelegationMember(models.Model):
    """An official in a delegation, with the title that the sources gave at the time."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="members")
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="memberships")
    title = models.CharField(max_length=300, blank=True, default="", help_text=_("As stated."))
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.MEMBER)
    position = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text=_("Order on the page: lead first.")
    )

    class Meta:
        ordering = ["delegation", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["delegation", "official"], name="member_once_a_delegation"),
            models.CheckConstraint(name="member_role_known", condition=models.Q(role__in=Role.values)),
        ]
        indexes = [models.Index(fields=["official", "delegation"], name="member_of_official")]

    def __str__(self) -> str:
        return f"{self.official}, {self.title}" if self.title else str(self.official)
