"""Endings and prefixes that inflection adds to a stem, in English and Polish, folded."""

_ENGLISH = "s es e ed d ing ings er ers y ies ied ly"

_NOUNS = (
    "a e i o u y ie zie em om am ami ach ow owi owie iem iom iam iami iach iow ia iu ii io mi um "
    "ek ka ko ki kow kami kach ku kiem kom ke ce ecz eczk eczka eczke eczki ik iki ika ikow "
    "cy cow cem iec ca cu czyk ny"
)
_ADJECTIVES = "ego emu ej ych ich ym im ymi imi iego iemu iej sza szy sze szych"
_VERBS = (
    "c l la lo li ly sz my cie m ja je jac jacy jaca jace jacych jacego jacej jacym ac al ala alo "
    "ali aly aja ajac ajaca ajacy ajace amy asz am uja uje ujac ujaca ujacy ujace ujemy owac owal "
    "owala owali owano ujesz esz emy ec il ila ilo ili ily imy isz ia iaja ial iala iali ialy iac "
    "yl yla ylo yli yly ymy ysz yc ic ie iemy iesz any ana ane ani anych anego anej anym ono ano "
    "ony ona one eni onych onego onej onym iony iona ione ieni ionych anie ania aniu aniem enie "
    "enia eniu eniem ienie ienia ieniem iecie acy aca ace acych acego acej acym iacy iaca iace "
    "iacych nie nal nela neli nac nawszy nij ij aj ajcie ijcie nie niety nieta nietych"
)

ENDINGS = frozenset({"", *f"{_ENGLISH} {_NOUNS} {_ADJECTIVES} {_VERBS}".split()})
"""A stem with one of these is a form of its word. Stems are long enough to carry the rest."""

VERB_PREFIXES = (
    "", "po", "za", "wy", "na", "s", "z", "u", "roz", "prze", "przy", "od", "ode", "do", "o",
    "ob", "pod", "w", "we", "wz", "ze", "zes",
)  # fmt: skip
"""What Polish verbs begin with."""
