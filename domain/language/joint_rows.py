"""What pins, motors and soft bodies do, in English and Polish. Rows as in ``capability_rows``."""

_HANGING = {"kind": "pin", "on": "a", "centre": {"x": 540, "y": 760}}

JOINT_ROWS = (
    ("joint.pin", "A body is held at a point or at another body, free to turn round it.",
     "Ciało przypięte do punktu albo do innego ciała, może wokół niego krążyć.", "bodies",
     {"forces": [{"kind": "gravity", "y": 600}], "joints": [_HANGING]}),
    ("joint.motor", "A motor turns bodies about a point or another body, with limited strength.",
     "Silnik obraca ciała wokół punktu albo innego ciała, z ograniczoną siłą.", "bodies",
     {"joints": [_HANGING, {"kind": "motor", "on": "a", "centre": {"x": 540, "y": 760},
                            "rate": 0.5}]}),
    ("joint.soft_ring", "A soft body: a skin of springs that the pressure inside keeps full.",
     "Miękkie ciało: skóra ze sprężyn, którą ciśnienie wewnątrz utrzymuje pełną.", "bodies",
     {"species": [{"name": "a", "size": 12}, {"name": "b", "size": 60}],
      "births": [{"kind": "ring", "species": "a", "count": 24, "radius": 120, "speed": 200,
                  "direction": 90},
                 {"kind": "point", "species": "b", "centre": {"x": 560, "y": 1260}}],
      "contacts": [{"kind": "bounce", "between": ["a", "b"]}],
      "joints": [{"kind": "soft_ring", "on": "a"}]}),
)  # fmt: skip
