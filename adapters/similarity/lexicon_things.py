"""Words of things and qualities that mean the same to a film, in both languages."""

THINGS = """
ball: ball$ balls$ marble sphere bead$ beads$ orb$ orbs$ pebble pearl billiard kula$ kule$ kuli$
    kul$ kulom kulami kulk kulek kulecz pilk pilek pileczk bila$ bile$ kamyk kamycz perl
dot: dot$ dots$ point$ points$ particl speck spot$ spots$ pixel atom kropk kropek kropecz punkt
    czast drobink pikse
grain: grain sand dust powder ash$ pollen seed ziarn ziaren piask piasek pyl$ pylu kurz nasi
ring: concentr innermost koncentr ring$ rings$ hoop circle$ circles$ pierscie obrecz okrag okreg
    kolo$ kola$ kol$ kolk
disc: disc$ discs$ disk$ disks$ coin puck krazek krazk dysk tarcz monet
block: block brick cube tile square crate slab klocek klock cegl szescian kafel kafl kwadrat
    skrzyn plytk kostk kostek
triangle: triangle arrow wedge$ dart trojkat strzalk grot
bird: bird starling crow$ crows$ swallow$ geese wing ptak ptas ptacz szpak wron skrzydl
fish: fish whale shark minnow ryb$ ryba ryby rybk rybek rybi rekin wieloryb plotk
insect: ant$ ants bee$ bees firefl moth fly$ flies$ mrow pszcz swietlik cma$ cmy$ muszk
snake: snake worm serpent eel waz$ weza wez$ weze gasienic robak
planet: planet world$ earth globe host$ glob$ ziemia$ ziemi$ swiat$
moon: moon satellite companion ksiezyc satelit towarzysz
star: star$ stars$ sun$ suns$ solar constell gwiazd gwiezd slonc slonec
comet: comet meteor asteroid tail$ tails$ komet warkocz ogon
drop: drop$ drops$ droplet rain puddle lake kropl kropel deszcz jezior kaluz
water: water river stream sea$ ocean wod$ woda wody wode wodz rzek strumie morz
snow: snow flake blizzard winter snieg sniez platek$ zim$ zima zimow zamiec zasp
ice: ice$ icy frost freez froze crystal lod$ lodu lodow mroz zamar krysz szron
fire: fire$ flame burn ember torch ogien ognia ognis plom pali$ pala$ spala zar$ pozar
spark: spark firework rocket iskr iskier fajerwerk rakiet
flower: flower petal bloom blossom bud$ buds$ kwiat platk zakwit kwitn paczek pak$
plant: plant tree branch root garden grass leaf leaves drzew galaz galez korze ogrod lisc traw
bubble: bubble foam soap balloon banka$ banki baniek babel pian mydl balon
jelly: jelly blob slime gel$ pudding amoeb soft$ galaret glut zele$ miekk ameb budyn
heart: heart serc
lamp: lamp lantern candle lighthouse beacon bulb latarn swiec$ swieca swiece zarow
team: team tribe army camp$ camps$ side$ sides$ druzyn plemi armi oboz wojsk zespol
guard: guard defend protect shield sentr doorm straz bron$ broni obron chron wartow
wall: wall$ walls barrier fence edge border scian mur$ mury muru murow brzeg barier
room: room$ rooms box$ boxes container chamber cell$ cells cage prison bowl jar$ glass$ vessel
    aquarium tank pokoj pudel pojemni komor cela$ celi klatk wiezien misk sloik naczyn szklan
    akwari wnetrz
frame: frame$ screen picture edge kadr ekran obraz
floor: floor ground bottom podlog dno$ dna$ dnie$ podloz grunt
top: ceiling top$ upward above sky sufit gora$ gore$ gorze gory$ niebo nieba
stairs: stair step$ steps$ schod stopni$ stopien stopnie prog$ progi progu progow
slope: slope ramp hill incline slide$ chute pochyl gork zjazd zjezdz zbocz rowni
tower: tower column pile$ piles$ piled stack heap wiez$ wieza wieze wiezy kolumn stos sterta
bridge: bridge span footbridge most$ mosty mostu mostem kladk wiadukt
gate: gate door entrance entry valve turnstile bram wrot drzwi wejsc furt zawor
gap: gap$ gaps hole opening slot$ slit$ notch szczelin luka$ luki luke przerw dziur otwor
exit: exit outside outward outlet wyjsc zewnatrz ujsci
maze: maze labyrinth corridor passage tunnel alley labirynt korytarz platanin tunel przejsc
road: road highway street lane route path$ paths$ drog$ droga drogi droge ulic tras$ trasa sciezk
queue: queue line$ jam$ traffic wait kolejk korek korki ogonek zator czek
island: island shore harbour port$ wysp brzeg przystan
city: city town building house window$ miast budyn dom$ domy domow okno okna okien
grid: grid lattice board chess checker siatk krat szachow plansz pole$ pola$ pol$
centre: cent middle core heart$ srod rdzen posrod
corner: corner rog$ rogi rogu rogow kat$ katy kacie naroz
hole: vortex whirlpool drain wir$ wiru wirem lej$ odplyw
spring: spring$ springs rubber bouncy stretch gum$ sprezy elast gumk gietk rozcia
rope: rope string$ strings cord thread cable hang suspend dangl lin$ lina liny linie sznur nit$
    nici wisi wisz zwis
chain: chain link$ links lancuch ogniw
net: net$ nets mesh web$ webs siec$ sieci siatk pajec oczk
magnet: magnet pole$ poles north south magnes biegun
clock: clock dial watch$ hand$ hands$ tick zegar wskazow cyferblat tyk$ tyka tyknie
hourglass: hourglass sandglass klepsydr przesyp przesmyk
pendulum: pendul swing sway metronom wahad kolys buja husta
wheel: wheel gear cog$ cogs fan$ windmill mill$ kolo$ kola$ zebat tryb wiatrak mlyn karuzel
    carous
paddle: paddle bat$ bats flipper racket pinball ping paletk rakietk fliper odbijak
peg: peg$ pegs pin$ pins galton pachinko nail kolek kolk kolecz gwozd
machine: machin mechan engine factory maszyn silnik fabryk
note: note$ notes melod sound tone$ tones tune$ tunes pitch scale$ chord music sing$ sings song
    chime bell$ bells piano harp choir dzwiek ton$ tony tonu nut$ nuta nuty gam$ gama gamy akord
    muzyk spiew dzwon harf chor$ gra$ graja
rhythm: rhythm beat$ beats tempo drum metronom rytm takt puls bebn bicie stuk
silence: silen quiet hush mute cisz cich milk
letter: letter$ letters character word$ words spell text writ alphabet sentence liter slow$ slowo
    slowa napis pism znak zdani alfabet
number: digit number$ count score$ licz cyfr wynik
question: question riddle pytan zagad
heavy: heav weight massive mass$ burden load ciez ciaz mas$ masa masy ladun obciaz wag$ waga
light: lightweight feather lekk pior
big: big$ bigger biggest large huge giant great massive duz$ duza duze duzy wielk olbrzym ogromn
    wieksz najwieksz
small: small tiny little mini short mal$ mala male maly drobn mniejsz malutk
fast: fast quick rapid swift hurr rush speed accelerat szybk szybc predk pedz przyspiesz nagl
    rozped
slow: slow unhurr lazy lazil sluggish powol wolno$ wolniej zwaln ociez leniw slamaz
bright: bright glow shin light$ lights lit$ radian luminous gleam jasn swieci swiatl blask
    rozswietl
dark: dark black$ shadow night ciem mrok czarn cien$ cienie noc$ nocy noca
white: white pale bial bled
colour: colour color hue shade tint paint$ pigment kolor barw odcien farb zabarw
red: red$ crimson scarlet czerw szkarlat
blue: blue azure navy niebies blekit granat
green: green emerald zielo zielen
yellow: yellow gold amber zolt zlot bursztyn
warm: warm hot$ heat ciepl gorac upal
cold: cold cool$ chill zimn chlod
odd: odd$ different strange outsider rebel misfit traitor inacz inny inna inne odmien obcy bunt
    zdrajc wyjatk dziwn
alone: alone lonel single solitary lone$ samotn pojedyn sam$ sama$ samo$ jedynak odludek
few: few$ handful couple several kilka kilku garst para$ pary$
many: many$ hundred thousand dozens countless crowd mass$ masses throng swarm sto$ setk set$
    tysiac mnostw wiele$ tlum gromad rzesz
two: two$ both pair couple twin double duet dwa$ dwie$ dwoch dwoma obie$ oba$ para$ pary$ blizni
three: three$ third triple trio trzy$ trzech troje trojk
empty: empty vacant bare void nothing pust nic$ goly gola
full: full$ fills filled filling cover fuller pelny pelna pelne zapeln wypeln zajet napeln pokry
tight: tight cramp wedge narrow squeeze room$ space free$ ciasn miejsc wask tlok przestrz
    zakleszcz
soft: soft gentl tender mild lagodn delikat miekk czul
same: same equal alike identical uniform jednak sam$ rown identycz podobn
opposite: opposite against versus contrary przeciw naprzeciw odwrot
random: random chance accident luck haphazard przypad losow byle$ traf$ szczesc
mess: mess chaos disorder mix scatter jumble balagan mieszan pomieszan zamet rozsypan rozrzuc
    niela
order: order neat tidy sort arrange segreg organis porzad uklada ulozo ustaw rzad$ rzedy szereg
patience: patien wait calm cierpli czeka spokoj
surprise: surpris unexpect nobody sudden niespodz zaskocz nikt nagle
shared: share common together joint razem dziel$ wspol
mirror: mirror symmetr reflect lustr symetr odbicie$ odbicia
echo: echo reply answer repeat odpowied powtarz
memory: memor past remember pamie wspomn przeszl histor dawn
morning: morning dawn sunrise day$ rano$ ranek swit dzien$ poran
sleep: sleep dream wake awak bed$ sen$ snu$ spi$ spia budzi obudz usyp zasyp
love: love kiss heart$ affection milos koch zakoch calus
fear: fear afraid scare shy$ danger boi$ boja strach lek$ niesmial nerwow
hungry: hungr hunger appetite feast dinner glod apety zarlo uczt obiad kolacj
market: market trade price sell buy$ pay$ pays cost debt targ handel cen$ cena plac$ placi kosz
    dlug
time: second$ seconds hour moment while$ time$ sekund minut godzin chwil czas$ czasu czasem
person: prisoner walker runner traveller traveler wanderer newcomer pedestrian people somebody
    human guest wedrowiec wedrowc przechod ludzi czlowiek podroz gosc biegacz spacer
side: left$ right$ direction sideways lew$ lewa lewej lewo praw$ prawa$ prawej stron$ strona
    strone strony kierun bok$ boku boki
wave: wave$ waves wavy ripple tide fal$ fala fale fali faluj zmarszcz przyplyw odplyw
shelf: shelf shelve ledge tray table$ polk polec taca tacy stol$ stole blat
layer: layer level stor$ tier floor$ warstw poziom pietr
shape: shape form$ forms outline contour ksztalt figur obrys kontur
piece: piece bit$ bits part$ parts fragment shard crumb czesc kawal odlam okruch okrusz
strong: strong mighty power force$ mocn siln sil$ sila sily poteg
weak: weak feeble frail thin slab kruch watl
rps: scissors rock$ paper nozyc kamien$ kamienie papier
winner_none: draw$ tie$ stalemate remis pat$ nierozstrzyg
straight: straight line$ linear prost$ prosta prosto lini
angle: angle quarter diagonal square$ kat$ kata katem cwierc ukos przekatn
mountain: mountain peak summit volcano gor$ gora szczyt wulkan pagor wzgorz
ship: ship boat sail raft statek statk lodz lodk zagl tratw okret
train: train$ trains wagon rail station pociag tor$ tory stacj peron kolej$ kolei
car: car$ cars vehicle drive$ driver auto$ auta samoch pojazd kierow
lift: elevator lift$ lifts wind$ winda windy winde dzwig
umbrella: umbrella roof shelter parasol dach schron
kite: kite glider latawi szybow
dice: dice die$ gamble bet$ kosci$ kosc$ hazard zaklad
cradle: cradle seesaw lever kolysk hustawk dzwigni rownowazn
trampoline: catapult sling trampol katapult proc$ proca procy
knot: knot tangle twine wezel wezl supel platan splata zaplat
key: key$ keys lock$ klucz zamek zamk
crown: crown king queen throne royal koron krol tron$ tronu
thief: thief steal robber zlodz kradn kradz pirat
orchestra: orchestra band$ conductor choir orkiestr dyrygent zespol chor kapel
drum: drum percuss beben bebn perkus werbel
garden: garden field meadow farm ogrod lak$ laka lace pole$ grzad
egg: egg$ eggs nest chick jaj$ jajo jajk gniazd piskl
cloud: cloud fog mist smoke chmur oblok mgl dym
storm: storm thunder lightning burz piorun blyskawic grzmot
shadow: shadow silhouette cien$ cienie cienia sylwet
eye: eye$ eyes pupil gaze oko$ oczy oczu zrenic spojrz
hand: hand$ finger palm$ palec palc dlon reka$ rece$
thread: thread needle sew stitch knit nit$ nitk nici igl$ igla szyc szyje szew haft
page: page paper sheet book letter$ kartk kart$ karty ksiazk papier strona$
party: party festiv celebrat wedding przyjec impre swiet wesel bal$
child: child kid$ kids baby young parent mother dziec maluch mlod mam$ mama matk rodzic
old: old$ aged ancient star$ stary stara stare staro wiekow
invisible: invisible unseen transparent niewidz niewidoczn przezrocz
pattern: pattern ornament mosaic wzor$ wzory wzoru mozaik mandal deseni
knife: knife blade sword axe noz$ nozem ostrz miecz topor
ink: ink$ stain blot atrament tusz plam kleks
target: target bullseye aim$ aims cel$ celu celem tarcz
border_line: line$ border frontier lini granic kresk
debt_tax: tax toll debt loan myto podat dlug pozycz
gift: gift give$ gives giving offer dar$ dary daje$ oddaj podaj prezent
"""
"""Concept and its folded stems; ``$`` ends a whole word. Indented lines go on with the concept."""
