"""What a rule is: one Dutch sentence and two readings, `check` of a finished plan and `post` to a solver.

The two readings are thought out separately, and one generic test makes them agree (tests/rules/test_two_readings.py).
The search has a stronger formulation of its own; `post` makes the plain model that tests hold it against (ADR 0001).
A rule lives in its own file; the file's name is its id and states the good situation (`groep_niet_te_vol`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import ClassVar, Literal, Protocol

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.rules.keuzes import Keuzes
from scheduler.rules.term import Term

Fase = Literal["indelen", "bemensen", "koppelen"]
"""The part of the chain in which a rule works: groups and cursisten; people at lessons and moments; taalcoaches."""


class Strengheid(StrEnum):
    """How strict a hard rule is for a change by hand and for publishing, the strictest first.

    A search keeps every hard rule, whatever stands here (ADR 0024).
    """

    BLOKKEERT = "blokkeert"
    BLOKKEERT_PUBLICEREN = "blokkeert publiceren"
    WAARSCHUWING = "waarschuwing"
    NEGEREN = "negeren"


class Model(Protocol):
    """The vocabulary in which a rule speaks to a solver. A word about what is not among `keuzes` is the constant 0."""

    ronde: Ronde
    groepen: Sequence[Lesgroep]
    """Every group that may open: its code, aanbod, leslocatie and dagdelen; no rooms or docenten yet."""

    keuzes: Keuzes
    """Everything that may be at all. A rule goes over these lists, never over all pairs: that keeps it fast."""

    def open(self, g: Lesgroep) -> Term:
        """1 when the group opens."""

    def in_groep(self, verzoek: Verzoek, g: Lesgroep) -> Term:
        """1 when the cursist sits in the group for the aanbod that he asked."""

    def lokaal(self, lokaal: str, g: Lesgroep, dagdeel: Dagdeel) -> Term:
        """1 when the group has this room of its own leslocatie on this dagdeel."""

    def docent(self, docent: str, g: Lesgroep, dagdeel: Dagdeel) -> Term:
        """1 when the docent teaches the group on this dagdeel."""

    def inzet(self, vrijwilliger: str, plek: str, dagdeel: Dagdeel) -> Term:
        """1 when the volunteer helps at this group or moment on this dagdeel."""

    def koppel(self, vrijwilliger: str, cursist: str, dagdeel: Dagdeel, online: bool) -> Term:
        """1 when the taalcoach meets the cursist on this dagdeel."""

    def require(self, term: Term, *, minstens: int | None = None, hoogstens: int | None = None) -> None:
        """The term lies between these bounds in every plan."""

    def reward(self, term: Term, punten: int) -> None:
        """Every unit of the term is worth this many points (below 0: costs)."""

    def boven(self, term: Term, grens: int) -> Term:
        """How far the term lies above the bound, at least 0; only to be rewarded with points below 0."""

    def kleinste(self, a: Term, b: Term) -> Term:
        """The smaller of two terms that are at least 0; only to be rewarded with points below 0."""

    def haalt(self, term: Term, grens: int) -> Term:
        """1 when the term is the bound or more, else 0; only to be rewarded with points above 0."""

    def hoogstens(self, term: Term, grens: Term | int) -> Term:
        """The term, counted up to the bound; only to be rewarded with points above 0."""


class Regel(ABC):
    """A rule of the book. The first line of the class docstring is the sentence that a planner reads."""

    fase: ClassVar[Fase]
    steunt_op: ClassVar[tuple[str, ...]] = ()
    """Ids of hard rules that this one takes for granted: only for plans that keep those must the readings agree."""

    @property
    def id(self) -> str:
        """The name that never changes: the name of the rule's file."""
        return type(self).__module__.rsplit(".", 1)[-1]

    @property
    def zin(self) -> str:
        """The rule as a teamleider says it."""
        return (type(self).__doc__ or "").strip().splitlines()[0]

    @abstractmethod
    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        """Read a finished plan: for a hard rule every breach, for a wish everything that counts."""

    @abstractmethod
    def post(self, model: Model) -> None:
        """Say the same to a solver."""


class HardeRegel(Regel):
    """A rule that no search breaks."""

    soepelst: ClassVar[Strengheid] = Strengheid.BLOKKEERT
    """The softest that a teamleider may make it. Only what is a matter of policy may be softer than `blokkeert`."""
    herstel: ClassVar[str]
    """What a planner can do about a breach in a finished plan, in a sentence."""
    staat_in: ClassVar[tuple[str, ...]]
    """Where a breach stands, as paths such as `plan.groepen.docenten`; the first one whose row fits best counts."""

    @property
    def te_kiezen(self) -> tuple[Strengheid, ...]:
        """How strict it may be, the strictest first; one answer when there is nothing to choose."""
        alle = tuple(Strengheid)
        return alle[: alle.index(self.soepelst) + 1]

    def breuk(
        self,
        zin: str,
        *wie: str,
        doe: str = "",
        dagdeel: Dagdeel | None = None,
        staat_in: tuple[str, ...] = (),
    ) -> Bevinding:
        """A breach of this rule: what is wrong, which codes it concerns, what would be right.

        `dagdeel` names the dagdeel when the codes alone do not name one row; `staat_in` is said when this breach stands
        elsewhere than the others of the rule.
        """
        return Bevinding(code=self.id, zin=zin, doe=doe, wie=wie, dagdeel=dagdeel, staat_in=staat_in or self.staat_in)


class Wens(Regel):
    """A wish: what counts in the worth of a plan, with its natural unit."""

    laag: ClassVar[str]
    """The tier in reports, in words of the planner."""
    eenheid: ClassVar[str]
    """What one is counted in: mensen, lessen, minuten."""
    gewichten: ClassVar[tuple[str, ...]]
    """The settings that say how many points one is worth."""
    kost: ClassVar[bool] = False
    """Whether what is counted takes points instead of giving them."""

    def telt(self, zin: str, *wie: str, punten: int, aantal: int = 1) -> Bevinding:
        """One thing that counts: points above 0 are gained, below 0 lost."""
        return Bevinding(code=self.id, zin=zin, ernst="melding", wie=wie, punten=punten, aantal=aantal)
