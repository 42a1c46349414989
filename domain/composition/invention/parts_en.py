"""The words of the grammar in English."""

NUMBERS: dict[str, str] = {
    "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven", "8": "Eight", "9": "Nine",
    "11": "Eleven", "12": "Twelve", "15": "Fifteen", "20": "Twenty", "24": "Twenty-four",
    "30": "Thirty", "40": "Forty", "50": "Fifty", "60": "Sixty", "80": "Eighty",
    "100": "A hundred", "120": "A hundred and twenty", "200": "Two hundred",
    "300": "Three hundred",
}  # fmt: skip

SUBJECTS: dict[str, str] = {
    "marbles": "marbles", "drops": "drops", "sparks": "sparks", "dots": "dots",
    "discs": "discs", "rings": "rings", "grains": "grains", "stars": "stars",
    "bubbles": "bubbles", "petals": "petals", "moons": "moons", "comets": "comets",
    "squares": "squares", "triangles": "triangles", "coins": "coins", "pearls": "pearls",
    "snowflakes": "snowflakes", "embers": "embers", "seeds": "seeds", "blocks": "blocks",
    "beads": "beads", "shards": "shards", "planets": "planets", "hexagons": "hexagons",
    "lamps": "lamps", "balls": "balls", "pebbles": "pebbles", "wheels": "wheels",
}  # fmt: skip

LOOKS: dict[str, str] = {
    "amber": "amber", "white": "white", "navy": "navy blue", "golden": "golden",
    "emerald": "emerald", "glowing": "glowing", "tiny": "tiny", "heavy": "heavy",
    "pink": "pink", "violet": "violet", "turquoise": "turquoise", "pale": "pale",
    "gray": "grey", "light": "weightless", "plain": "",
}  # fmt: skip

MOTIONS: dict[str, str] = {
    "orbit": "circle one centre",
    "glass": "fall to the bottom of a tall glass",
    "room": "bounce off the walls of a narrow room",
    "ramp": "roll down a long ramp",
    "rise": "rise slowly towards the surface",
    "breeze": "drift across an empty screen on a mild breeze",
    "funnel": "whirl in a great funnel",
    "fountain": "spring from a source in the middle of the floor",
    "race": "race round an oval track",
    "board": "stand in neat rows as on a chessboard",
    "stairs": "hop down a staircase",
    "meeting": "fly at one another from two sides of the screen",
    "queue": "wait in a queue before a narrow passage",
    "spiral": "move in a spiral from the rim to the centre",
    "bowl": "lie calmly at the bottom of a round bowl",
    "neck": "run through the neck of an hourglass",
    "magnets": "float between two magnets",
    "shelf": "slide in single file along a narrow shelf",
    "wave": "sway in a long row",
    "chase": "chase one another round a ring",
    "sky": "hang motionless in the night sky",
    "sides": "stand in two hostile camps at the sides of the frame",
    "rain": "come down slantwise like a cloudburst",
    "river": "travel with the current of a wide river",
    "corner": "crowd into one corner of the frame",
    "flock": "follow their leader in formation",
}

RULES: dict[str, tuple[str, str]] = {
    "merge": (
        "When two of them touch, they melt into a larger one.",
        "Every meeting joins two into one, so there are fewer and fewer.",
    ),
    "split": (
        "After each hit, each of them breaks into two smaller ones.",
        "Whatever strikes the rim divides in half, and the halves fly on.",
    ),
    "infect": (
        "One of them is red and passes its colour on with every touch.",
        "A single red one is enough: red spreads by contact like a rumour.",
    ),
    "absorb": (
        "The biggest swallows the smaller ones and grows with each bite.",
        "The larger devour the smaller, and their hunger grows with them.",
    ),
    "flip": (
        "Every three seconds gravity flips, and up becomes down.",
        "Gravity keeps reversing, so everything lands on the floor, then on the ceiling.",
    ),
    "quarter": (
        "Every five seconds gravity turns by a right angle.",
        "Gravity walks in a circle: down, left, up, right.",
    ),
    "camps": (
        "Like colours attract each other, unlike ones repel.",
        "Each is drawn to its own kind and keeps away from strangers.",
    ),
    "three": (
        "Red beats green, green beats blue, and blue beats red again.",
        "Three hues fight like rock, paper and scissors.",
    ),
    "stick": (
        "Whatever touches the ground sticks for good and catches the next.",
        "The first cling to the floor, the next to the first, until a tower grows.",
    ),
    "wear": (
        "Every collision grinds a little off, and everything shrinks.",
        "Blow by blow they crumble; less and less of them remains.",
    ),
    "swell": (
        "With each rebound from the wall they swell by a hair.",
        "Each time they hit the rim they become thicker.",
    ),
    "light": (
        "Each of them lights up only when light reaches it.",
        "The glow leaps from those that shine to those that are dark.",
    ),
    "dim": (
        "Every second one of them goes out, and the others slow down.",
        "They fade in turn, as if somebody blew out candles.",
    ),
    "scale": (
        "Each hit plays the next note, and after eight the scale begins anew.",
        "The place of a hit chooses its tone, so motion becomes a melody.",
    ),
    "push": (
        "A single push travels through the whole row and comes back.",
        "One nudges the next, and the motion runs through them all like dominoes.",
    ),
    "exchange": (
        "Whenever two of them meet they swap colours.",
        "Whoever passes another hands over a hue and takes a foreign one.",
    ),
    "draw": (
        "Each draws a bright line behind it that never goes away.",
        "They leave traces, and the traces add up to a pattern.",
    ),
    "hurry": (
        "Everything accelerates second by second until the eye cannot keep up.",
        "The tempo rises without a pause, and nobody brakes.",
    ),
    "imitate": (
        "One of them turns another way, and its neighbours begin to copy it.",
        "A misfit changes course, and whoever flies beside it does the same.",
    ),
    "hole": (
        "A black hole opens in the middle and drags in all that comes too close.",
        "A dark point at the centre pulls harder and harder and gives nothing back.",
    ),
    "guests": (
        "Every second a new one arrives, and it gets tighter.",
        "Latecomers keep joining, and nobody ever leaves.",
    ),
    "hunt": (
        "One of them is faster and hunts the rest.",
        "A predator hides among them: it catches up, grabs, and looks for more prey.",
    ),
    "blink": (
        "Each blinks in its own rhythm but tries to match its neighbours.",
        "They flash out of step, and slowly find a common beat.",
    ),
    "pairs": (
        "When two of the same hue meet, both vanish.",
        "Equal ones cancel out in pairs, different ones bounce and search on.",
    ),
    "wind": (
        "The wind keeps changing and sweeps them into another corner.",
        "Gusts come from the left, then from the right, never announced.",
    ),
    "pulse": (
        "Every four seconds a wave leaves the centre and shoves everything aside.",
        "The heart of the picture beats again and again and pushes them outward.",
    ),
    "freeze": (
        "Frost creeps in from the edge: what it touches turns to crystal.",
        "The frozen catch the moving, and a pattern of ice grows out of them.",
    ),
    "double": (
        "Every three seconds there are twice as many.",
        "They multiply at a steady pace: two times, four times, eight times.",
    ),
    "wall": (
        "A wall divides them, and each blow knocks one brick out of it.",
        "They hammer at a barrier in the middle, and the breach slowly widens.",
    ),
    "order": (
        "They leap to vacant squares until the mess has become order.",
        "They look for their place and for neighbours of the same hue.",
    ),
    "brake": (
        "Friction takes their speed away, a little at a time.",
        "Every turn is slower than the one before, for drag never sleeps.",
    ),
    "burst": (
        "Now and then one of them explodes in a shower of sparks.",
        "One shoots up first, then others, ever denser, like fireworks.",
    ),
    "sink": (
        "With every lap they come lower, as if somebody shortened a leash.",
        "The circles that they describe tighten round by round.",
    ),
    "mirror": (
        "The left half does what the right one does, only a moment later.",
        "Every move has its mirrored echo on the other side.",
    ),
}

ACCENTS: dict[str, str] = {
    "note": "Each contact is a note.",
    "counter": "A counter in the corner shows how many are still missing.",
    "quiet": "The less room there is, the quieter it gets.",
    "calm": "At first next to nothing happens.",
    "middle": "Half-way everything stands still for a moment.",
    "dusk": "The background darkens like dusk.",
    "slow": "The last three seconds are seen in slow motion.",
    "trail": "Short streaks of light trail after them.",
    "warm": "Warm colours mingle with cold ones.",
    "pitch": "Small ones sound high, big ones low.",
    "guess": "Until the end nobody knows who wins.",
    "clock": "It all runs as evenly as clockwork.",
    "mess": "It looks like plain disorder to begin with.",
    "drum": "A dull drum beats behind it.",
    "patience": "It takes patience before anything gives.",
    "dream": "The whole is as drowsy as a lullaby.",
}

ENDINGS: dict[str, tuple[str, str]] = {
    "one": ("It ends when one is left.", "In the end there is only one."),
    "full": ("It ends when there is no room left.", "In the end the whole screen is full."),
    "all": ("It ends when they are all alike.", "In the end no misfit remains."),
    "rest": ("It ends when the last motion dies.", "In the end everything rests in balance."),
    "none": ("It ends when not a single one is left.", "In the end the screen is empty."),
    "zero": ("It ends when the counter reaches zero.", "After the tenth time there is silence."),
    "lit": ("It ends when all of them shine.", "In the end the whole picture glows at once."),
    "dark": ("It ends when the last one goes out.", "In the end night remains."),
    "one_colour": (
        "It ends when one colour is left.",
        "The hue on which nobody would have bet wins.",
    ),
    "through": (
        "It ends when the last one is on the other side.",
        "In the end nothing divides them.",
    ),
    "pattern": (
        "It ends when the pattern closes.",
        "In the end a flower is there that nobody planned.",
    ),
    "together": (
        "It ends when all of them do the same at once.",
        "In the end they agree on the beat.",
    ),
}

TITLES: dict[str, tuple[str, ...]] = {
    "merge": ("{N} Into One", "Fewer {N}", "A Meeting of {N}"),
    "split": ("{N} in Half", "Halves of {N}", "The {N} Fall Apart"),
    "infect": ("{N} and a Rumour", "Red Among {N}", "An Epidemic of {N}"),
    "absorb": ("Hungry {N}", "The Appetite of {N}", "Supper for {N}"),
    "flip": ("{N} Upside Down", "A Ceiling for {N}", "{N} Change Their Mind"),
    "quarter": ("{N} and the Wandering Down", "Four Walls of {N}", "{N} Lose Their Bearings"),
    "camps": ("Two Camps of {N}", "{N} and Strangers", "{N} Among Their Own"),
    "three": ("A War of {N}", "{N} in Three Colours", "Stalemate of the {N}"),
    "stick": ("A Tower of {N}", "{N} With Glue", "Sticky {N}"),
    "wear": ("{N} Worn Away", "Brittle {N}", "What {N} Can Take"),
    "swell": ("The {N} Swell", "Too Big for {N}", "Ever Thicker {N}"),
    "light": ("{N} Pass the Light", "A Relay of {N}", "{N} Lit"),
    "dim": ("Good Night, {N}", "Fading {N}", "{N} One by One"),
    "scale": ("A Scale for {N}", "{N} Play", "Music Box of {N}"),
    "push": ("{N}, Pass It On", "Domino of {N}", "One Nudge for {N}"),
    "exchange": ("A Market of {N}", "{N} to Swap", "Borrowed Hues of {N}"),
    "draw": ("{N} Draw", "A Sketchbook of {N}", "Signed by {N}"),
    "hurry": ("{N} Without Brakes", "Ever Faster {N}", "The Haste of {N}"),
    "imitate": ("Fashion Among {N}", "{N} and the Misfit", "Who Leads the {N}"),
    "hole": ("{N} and the Hole", "The Last Circle of {N}", "{N} at the Brink"),
    "guests": ("Too Small a House for {N}", "{N} and Their Guests", "A Crowd of {N}"),
    "hunt": ("The Hunt for {N}", "{N} on the Run", "A Hunter Among {N}"),
    "blink": ("{N} Find the Beat", "Blinking {N}", "The Accord of {N}"),
    "pairs": ("{N} in Pairs", "Vanishing {N}", "A Game of Pairs With {N}"),
    "wind": ("{N} in the Wind", "Weather for {N}", "A Gust and {N}"),
    "pulse": ("{N} and a Heartbeat", "The Pulse of {N}", "{N} Pushed Away"),
    "freeze": ("Frost and {N}", "A Crystal of {N}", "{N} Stand Still"),
    "double": ("{N} Times Two", "Multiplying {N}", "Before You Know It: {N}"),
    "wall": ("{N} Against the Wall", "A Breach for {N}", "{N} on Both Sides"),
    "order": ("{N} Tidy Up", "{N} Find Their Places", "Each to Its Own: {N}"),
    "brake": ("The Last Turn of {N}", "{N} Slow Down", "Tired {N}"),
    "burst": ("New Year of {N}", "{N} Go Off", "Explosive {N}"),
    "sink": ("Tightening Circles of {N}", "{N} Come Lower", "A Leash for {N}"),
    "mirror": ("A Mirror for {N}", "{N} and Their Echo", "{N}, Twice"),
}
"""By rule; ``{N}`` is the subject with a capital letter."""
