"""What triggers, states and driven numbers do, in English and Polish.

Rows as in ``capability_rows``, which includes them.
"""

from typing import Any

_PULL: dict[str, Any] = {"forces": [{"kind": "attract", "name": "pull", "strength": 300}]}
_TWO: dict[str, Any] = {"states": ["calm", "storm"]}
_STORM: dict[str, Any] = {
    "forces": [{"kind": "flow", "strength": 900, "during": ["storm"]}],
}

ACTION_ROWS = (
    ("action.freeze", "The picture stands still for a while.", "Obraz na chwilę zastyga.", "free",
     {"timeline": [{"kind": "freeze", "at": 0.5, "hold": 0.6}]}),
    ("action.switch", "A named force, behaviour or emitter is switched on or off.",
     "Nazwana siła, zachowanie albo źródło zostaje włączone lub wyłączone.", "free",
     _PULL | {"timeline": [{"kind": "switch", "at": 0.5, "what": "pull", "to": "off"}]}),
    ("action.when", "Any action may wait until a measurement crosses a value.",
     "Każda akcja może czekać, aż pomiar przekroczy wartość.", "free",
     {"timeline": [{"kind": "say", "text": "now", "when": {"measure": "time", "value": 1}}]}),
)  # fmt: skip

STATE_ROWS = (
    ("transition.time", "The film passes to another named state after a time.",
     "Film po pewnym czasie przechodzi do innego nazwanego stanu.", "free",
     _TWO | _STORM | {"transitions": [
         {"kind": "time", "state": "calm", "to": "storm", "after": 0.8}]}),
    ("transition.measurement", "The film passes to another state when a measurement crosses.",
     "Film przechodzi do innego stanu, gdy pomiar przekroczy wartość.", "free",
     _TWO | _STORM | {"transitions": [
         {"kind": "measurement", "state": "calm", "to": "storm", "measure": "time", "value": 0.8}
     ]}),
    ("number.curve", "A number of a force, behaviour or emitter follows a curve over time.",
     "Liczba siły, zachowania albo źródła idzie po krzywej w czasie.", "free",
     _PULL | {"numbers": [{"kind": "curve", "what": "pull", "field": "strength",
                           "points": [{"at": 0, "value": 0}, {"at": 1.5, "value": 900}]}]}),
    ("number.formula", "A number follows a formula of time and measurements.",
     "Liczba wynika ze wzoru z czasu i pomiarów.", "free",
     _PULL | {"numbers": [{"kind": "formula", "what": "pull", "field": "strength",
                           "value": "300 + 200 * sin(180 * time)"}]}),
)  # fmt: skip
