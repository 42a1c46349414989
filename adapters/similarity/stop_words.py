"""Words that every text is full of. Folded."""

ENGLISH = """
    a about across after all almost along already also always am an and another any are around
    as at be because been before being both but by can cannot could did do does done each
    either else enough even ever every everyone everything for from get gets go goes got had
    has have he her here him his how i if in instead into is it its itself just keep keeps
    kept like made make makes many may me might more most much must my never no nobody nor not
    nothing now of off often on once one ones only onto or other others our out over own per
    quite rather really she should since so some something soon still such than that the their
    them themselves then there these they thing things this those though through till to too
    toward towards under until up upon us very was way we were what whatever when whenever
    where wherever whether which while who whoever whole whose why will with within without
    would yet you your
"""

POLISH = """
    a aby ale albo ani az bardzo bez bo by byc byl byla byli bylo byly caly cala cale calej
    calym co coraz cos czego czy czym dla dlatego do dopiero dopoki dosc dwa gdy gdyby gdzie
    go i ich ile im inny inna inne innych ja jak jaki jakby jako je jeden jedna jedno jednak
    jednego jednej jednym jego jej jemu jesli jest jeszcze juz kazda kazde kazdego kazdej
    kazdy kazdym kiedy kilka kto ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy ku
    lecz lub ma maja mial miala mialy mimo mniej moga moze mozna mu na nad nam nas natomiast
    nawet nia nic nich nie nigdy nikt nim niz no o obok od ona one oni ono oraz po pod podczas
    ponad potem poza prawie przed przede przez przy sam sama same samo sa siebie sie skoro
    soba sobie sporo swoich swoim swoj swoja swoje swojego swojej ta tak taka taki takie tam
    te tego tej temu ten to toba trzeba tu tuz ty tych tylko tym u w wcale we wiec wiecej
    wlasna wlasnie wlasny wreszcie wszyscy wszystkich wszystkie wszystko wtedy z za zaden
    zadna zadnej zanim zaraz zas zawsze ze zeby znow zupelnie
"""

STOP_WORDS = frozenset((*ENGLISH.split(), *POLISH.split()))
"""They fill a third of any text and would make all ideas of a language look alike."""
