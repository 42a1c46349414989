"""What ideas ask for that the language may lack: features by the words that need them.

A pattern is stems in their order, with at most three words between two of them; ``$`` ends a
whole word. A feature with ``needs`` stops being a gap as soon as the language has that
capability; the others are outside of what films of moving shapes can be.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Feature:
    """Something that a film may need."""

    key: str
    """Stable, for example ``picture.face``: gaps with an equal key are one gap."""
    reason: str
    patterns: str
    """Separated by commas."""
    needs: str = ""
    """Id of the capability that would say it; empty when none is planned."""


FEATURES: tuple[Feature, ...] = (
    Feature(
        key="picture.face",
        reason="Faces cannot be drawn: shapes are plain figures without features.",
        patterns="faces$, face$, portrait, twarz, oblicz, portret, grymas, smile$",
    ),
    Feature(
        key="picture.photograph",
        reason="Photographs cannot be shown: a film holds no pictures from outside.",
        patterns=(
            "photo$, photos$, photograph, snapshot, polaroid, selfie, fotogr, zdjec, fotk, fotka$"
        ),
    ),
    Feature(
        key="picture.footage",
        reason="Recorded video cannot be shown: a film holds no pictures from outside.",
        patterns="footage, video clip, archival film, drone shot, nagran, wideo",
    ),
    Feature(
        key="picture.photorealism",
        reason="Nothing looks photographed: everything is drawn flat.",
        patterns=(
            "photoreal, hyperreal, fotoreal, hiperreal, realistic textur, lifelike, jak zywy$, "
            "realistyczn tekstur"
        ),
    ),
    Feature(
        key="picture.figure",
        reason="Bodies of people and animals with limbs cannot be drawn.",
        patterns=(
            "silhouette, skeleton, dancer$, ballerina, sylwetk, szkielet, tancerk, tancerz, "
            "baletnic, human figure, postac czlow, ludzk postac"
        ),
    ),
    Feature(
        key="picture.map",
        reason="Maps and real places cannot be drawn.",
        patterns="map of, world map, street view, mapa$, mapie$, mape$, skyline of",
    ),
    Feature(
        key="space.depth_3d",
        reason="Space is flat: there is no depth, perspective or turning of solids.",
        patterns=(
            "3d$, three dimension, trojwymiar, perspective, perspektyw, vr$, hologram, "
            "holograf, glebi$ przestrz, cube rotat"
        ),
    ),
    Feature(
        key="light.volumetric",
        reason="Light has no volume: there are no shafts, shadows or haze in the air.",
        patterns=(
            "volumetric, light shaft, shaft of light, god ray, ray trac, caustic, objetosciow, "
            "snop swiat, smug swiat, promien swiat objeto, kaustyk"
        ),
    ),
    Feature(
        key="material.fluid",
        reason="Liquids, smoke and fog that flow as one body are not simulated.",
        patterns=(
            "smoke, fog$, mist$, dym$, dymu$, dymem$, mgla$, mgly$, mgle$, liquid simul, fluid "
            "simul, ink in water, atrament w wodzie, lava$, lawa$"
        ),
    ),
    Feature(
        key="material.cloth",
        reason="Cloth and other soft sheets are not simulated.",
        patterns="cloth$, fabric, curtain, silk$, tkanin, zaslon, jedwab, flag$",
    ),
    Feature(
        key="sound.speech",
        reason="Nobody speaks: sound is made of notes.",
        patterns=(
            "voiceover, voice over, narrator, narrat, spoken, dialogue, lektor, monolog, "
            "opowiada glos, glos z offu, recytuj, whisper"
        ),
    ),
    Feature(
        key="sound.recording",
        reason="No recorded music or noise can be played: sound is synthesised.",
        patterns=(
            "lyrics, pop song, famous song, recorded music, slow piosenk, piosenk, przeboj, "
            "sample of"
        ),
    ),
    Feature(
        key="subject.real_person",
        reason="Real people are not shown.",
        patterns=(
            "celebrit, president$, prezydent, politician, polityk, einstein, napoleon, "
            "footballer, pilkarz, aktor, aktork, famous actor, influencer"
        ),
    ),
    Feature(
        key="subject.brand",
        reason="Brands and logos of others are not shown.",
        patterns=(
            "logo$, logos$, coca, nike$, lego$, disney, mcdonald, iphone, pepsi, marvel$, "
            "ferrari, logotyp"
        ),
    ),
    Feature(
        key="viewer.interaction",
        reason="A film cannot react to its viewer.",
        patterns="viewer tap, viewer choos, viewer click, widz klik, widz wybier, swipe",
    ),
    Feature(
        key="camera.move",
        reason="The camera stands still: it cannot pan, zoom or follow yet.",
        patterns=(
            "camera$ follow, camera$ fl, camera$ zoom, camera$ pan, zoom$, zooms$, kamera$, "
            "kamery$ lot, najazd"
        ),
        needs="action.zoom",
    ),
    Feature(
        key="joint.spring",
        reason="Bodies cannot be tied together by springs yet.",
        patterns=(
            "springs$, elastic, rubber band, sprezyn, gumk, spider web, cobweb, pajecz, trampolin"
        ),
        needs="joint.spring",
    ),
    Feature(
        key="joint.rope",
        reason="Ropes, chains and nets cannot be tied yet.",
        patterns="rope, chain link, lina$, liny$, linie$ wisz, lancuch, fishing net",
        needs="joint.rope",
    ),
    Feature(
        key="joint.blob",
        reason="Soft bodies that change their shape are not there yet.",
        patterns="jelly, blob, galaret, amoeb, ameb, squish",
        needs="joint.soft_ring",
    ),
    Feature(
        key="behaviour.flock",
        reason="Bodies cannot align with their neighbours yet.",
        patterns="flock, boid, murmurat, shoal, lawic, stado$, stada$, klucz ptak",
        needs="behaviour.flock",
    ),
    Feature(
        key="behaviour.predict",
        reason="Bodies cannot foresee where another will be yet.",
        patterns="predict, foresee, przewiduj, przewidz",
        needs="behaviour.chase",
    ),
    Feature(
        key="grid.automaton",
        reason="Cells of an automaton are not there yet.",
        patterns="cellular automat, automat komor, game of life, gra w zycie, gry w zycie",
        needs="field.automaton",
    ),
    Feature(
        key="grid.trail_memory",
        reason="Trails that others feel are not there yet.",
        patterns="slime, physarum, sluzow, pheromon, feromon, ants$, mrowk, mrowki$",
        needs="field.scent",
    ),
    Feature(
        key="grid.maze",
        reason="Mazes and walls that grow are not there yet.",
        patterns="maze, labyrinth, labiryn",
        needs="field.maze",
    ),
    Feature(
        key="machine.pendulum",
        reason="Pendulums are not there yet.",
        patterns="pendulum, wahadl, metronom",
        needs="machine.pendulum",
    ),
    Feature(
        key="machine.gears",
        reason="Gears and turning arms are not there yet.",
        patterns=(
            "gear$, gears$, cogwheel, zebat, trybik, clock$ hands$, hands$ clock, wskazowk, "
            "windmill, wiatrak"
        ),
        needs="machine.gear",
    ),
    Feature(
        key="machine.galton",
        reason="Boards of pegs are not there yet.",
        patterns="galton, pegs$, pachinko, plinko, kolkow",
        needs="machine.galton",
    ),
    Feature(
        key="machine.bat",
        reason="Bats and paddles that hit are not there yet.",
        patterns="pinball, flipper, paddle, ping pong, paletk, rakietk, baseball",
        needs="machine.bats",
    ),
    Feature(
        key="wall.moving",
        reason="Walls that turn, slide or open are not there yet.",
        patterns=(
            "rotating ring, spinning ring, gap opens, door opens, gate opens, obracajac "
            "pierscien, wirujac pierscien, brama otwiera, drzwi otwier"
        ),
        needs="wall.moving",
    ),
    Feature(
        key="birth.text",
        reason="Bodies cannot be set out as letters or drawings yet.",
        patterns=(
            "form letters, form words, spell out, letters fall, ukladaj napis, ukladaj liter, "
            "ukladaj slow, litery$ spada, handwriting, odreczn pism"
        ),
        needs="birth.text",
    ),
)
