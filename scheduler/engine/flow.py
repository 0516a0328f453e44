"""A minimum-cost flow from one source to one sink, with as much flow as is worth it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from ortools.graph.python import min_cost_flow

from scheduler.domain.tijd import Dagdeel
from scheduler.engine.task import Ints

SOURCE, SINK = 0, 1
FINE = 10_000
"""Points are multiplied by this, so that a tie can be broken without ever outweighing a point."""
MUST = 10**7
"""What is vast weighs more than anything else."""
Slot = tuple[str, Dagdeel]
"""A volunteer and a dagdeel: one place at a time."""


@dataclass
class Network:
    """Arcs with a capacity and a gain; flow goes from `SOURCE` to `SINK` where the gains on the way are above 0."""

    nodes: int = 2
    tails: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    capacities: list[int] = field(default_factory=list)
    gains: list[int] = field(default_factory=list)

    def node(self) -> int:
        """Make a node and return its number."""
        self.nodes += 1
        return self.nodes - 1

    def arc(self, tail: int, head: int, capacity: int, gain: int = 0) -> int:
        """Add an arc and return its number."""
        self.tails.append(tail)
        self.heads.append(head)
        self.capacities.append(capacity)
        self.gains.append(gain)
        return len(self.tails) - 1

    def solve(self) -> tuple[Ints, int]:
        """The flow on every arc, and the total gain."""
        supply = sum(c for t, c in zip(self.tails, self.capacities, strict=True) if t == SOURCE)
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(
            np.array([*self.tails, SOURCE], dtype=np.int32),
            np.array([*self.heads, SINK], dtype=np.int32),
            np.array([*self.capacities, supply], dtype=np.int64),
            np.array([*(-g for g in self.gains), 0], dtype=np.int64),
        )
        flow.set_node_supply(SOURCE, supply)
        flow.set_node_supply(SINK, -supply)
        status = flow.solve()
        if status != flow.OPTIMAL:
            msg = f"minimum-cost flow ended with {status}"
            raise RuntimeError(msg)
        flows = np.array(flow.flows(np.arange(len(self.tails), dtype=np.int32)))
        return flows, -int(flow.optimal_cost())
