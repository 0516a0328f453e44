from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class DocentNietTeVeel(HardeRegel):
    """Een docent geeft niet meer lessen per week dan hij wil."""

    fase = "bemensen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.groepen.docenten",)
    herstel = "Geef een les aan een andere docent, of verhoog max_dagdelen."
    steunt_op = ("les_heeft_docent",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        lessen = Counter(docent for g in plan.groepen for docent in g.docenten.values())
        for docent in ronde.docenten:
            n = lessen[docent.docent]
            if n > docent.max_dagdelen:
                geeft = aantal(n, "les", "lessen")
                zin = f"Docent {docent.docent} geeft {geeft}. Het maximum is {docent.max_dagdelen}."
                yield self.breuk(zin, docent.docent)

    def post(self, model: Model) -> None:
        lessen = som_per((t, model.docent(t, g, d)) for t, g, d in model.keuzes.docenten)
        for docent in model.ronde.docenten:
            model.require(lessen[docent.docent], hoogstens=docent.max_dagdelen)
