"""More words for concepts of the other two lists, and concepts of things met less often."""

WIDER = """
ball: kuleczk globus bryl pileczek futbolow koralik koral paciork groszk groch kauczuk
    bulk jagod sfer balonik pomarancz jablk ping pong football tennisb
dot: punkcik drobin plamk cetk piegi pieg czasteczk atom elektron proton okruszek
grain: pylek pylk zwir drobink okruch maka$ maki$ cukier cukr granul flour sugar rice kasz ryz$ ryzu
ring: obwarzan torus krag$ kregi kregu kregow okragl kolko kolk obracz halo bransolet donut
    bagel owal elips ellips obwod
disc: talerz spod$ plate$ plates placek tabliczk zeton plyt$ plyta krazacz puck saucer
block: cegiel bryla klod kloc$ kloce prostokat rectang gablot dominos kostecz szescio modul
    element paczk pakun brick parcel pudl
triangle: trojkac grot piramid pyramid stozek stozk cone klin$ kliny
polygon: polygon hexagon pentagon octagon dodecagon wielokat szesciokat pieciokat osmiokat
    dwunastokat szesnastokat wierzcholek bokow sided figur geometr foremn
bird: ptaszek ptaszk kukul golab golebi wrobel wrobl sow$ sowa sowy kura$ kury kurcz kaczk
    labedz bocian papug orzel orla mew mewy czapl flaming owl$ owls duck hen$ chick cuckoo
    skrzydlat piorko dziob pigeon sparrow eagle heron wader gull parrot feathered
fish: lawic rekin pstrag karp sledz sum$ szczupak pletw sardyn akwari fin$ fins
insect: owad zuk$ zuki motyl komar osa$ osy trzmiel wazk swierszcz biedron stonog gasienic larw
    pajak konik bug$ bugs beetle butterfl wasp bumble dragonfl centiped caterpill
    ladybird mosquito ul$ ula ule ulu hive cocoon kokon
beast: dog$ dogs cat$ cats wolf wolv fox$ hare$ rabbit horse donkey mouse$ mice$ bear$ lion
    elephant turtle tortoise frog$ hedgehog crab$ snail animal beast creature pies$ psa$ psy$
    psem$ kot$ kota koty kocia wilk lis$ lisa lisy zajac zajec krolik kon$ konia konie koni
    myszy mysz niedzwiedz lew$ lwa$ lwy$ slon zolw zaba zaby jez$ jeza jeze krab slimak
    zwierz zwierza stworzen stwor kroliczek octopus osmiornic meduz jellyfish wiewior pingwin
prickle: kolce kolec kolczast kolcow igla igly igiel ostrz szpil spike spiky prickl thorn needle
    spine$ spines quill ciern cierni sharp ostry ostra
armour: pancerz zbroj skorup muszl shell$ armour armor tarcza helm helmet
planet: ziemsk globu cialo$ niebiesk orbit kosmos kosmic space$ cosmic mars$ jowisz saturn
    galaktyk galaxy uklad
moon: ksiezyco ksiezycow lunar pelni$ now sierp eclips zacmien
star: gwiazdozb konstelac zodiak astro sloneczk galaktyk supernow pulsar
drop: kropelk rosa$ rosy lza lzy lez$ tear$ tears dew splash plusk kapie kapa$ kapn bryzg chlap
    drip
water: wodn strumyk potok kanal morsk ocean fal basen plyw studni well$ pond staw$ stawu sadzawk
    bagn river brook zatok swim
snow: sniezyn sniezk balwan bialy$ puch platki lawin snowm zawiej
ice: sopel sople icicle lodowk slisk skating lyzw mrozn oblodz
fire: plomyk plomien ogni ognik ognisk zapalk match$ matches podpal lont fuse$ pochodn zapal
    pozog zaplon kindle ignit wzniec dopal candle swiec swieczk wick knot$ smoulder
spark: iskier iskrz petard race$ raca iskier blysn
flower: kwiec roza$ roze$ rozy tulipan slonecznik stokrot bukiet mak$ maki$ makow lotos pylk
    poppy tulip daisy sunflower bouquet lily$ lilie dmuchaw dandelion
plant: drzewk roslin pnia pien korona$ korony krzew krzak gaj$ las$ lasu lesie zagajnik igliw
    zdzbl bluszcz pnacz mech$ grzyb sciolk szyszk zoledz owoc warzyw bush$ forest wood$ woods
    trunk ivy vine twig stem$ leafy konar konary galaz jablon dab$ deby debu brzoz sosn oak$
    pine$ greenery zielon kaktus cactus mushroom fruit
bubble: piank mydlan pienist bulgoc babelk froth
jelly: galaretk glut kisiel plynn lepki ciapk ciast dough clay glin plastelin
lamp: zarowk swiatel reflektor neon swiatl sygnalizator lampk lampy lampa lampion kinkiet
    spotlight headlight floodlight streetl semafor
team: ekip oddzial brygad grupa$ grupy klan$ rywale przeciwnik kompani squad gang$ crew druzyny
    zawodnik gracz$ gracze player$ players
wall: scianki przegrod parkan plot$ plotu plotem zapor tama$ tamy murek bariera dam$ panel screen$
    kurtyn curtain
room: szuflad drawer cupboard szaf kredens komod kufr skrzyn koszyk basket$ bucket wiadr pomieszcz
    izba$ izby sal$ sala sali komnat kabin piwnic strych garnek garnk kociol kubek kubk filizank
    cup$ cups mug$ pot$ pots pan$ pans kettle bottle butel wnetrz zamkni enclos przegrodk karton
    tub$ wann wazon vase torb worek work$ bag$ bags sack
kitchen: kitchen kuchn kuchenn sztuc widel widelc lyzk lyzek lyzecz noze nozy noz$ talerz zastaw
    fork$ forks spoon cutler plate plates dish$ dishes crockery broth soup$ zup zupa kettle
    czajnik toster toast$ toaster garnek garnki patel patelni blat blacie stole cook gotuj gotow
    piekar pieczn lunch sniadan breakfast bake baked cake$ tort ciastk herbat tea$ kawa$ kawy coffee
furniture: chair table$ tables bench sofa krzesl stol$ stolu stole stolik law$ lawka lawce fotel
    mebel mebl taboret stool shelf szafk regal
frame: obrazek portret wizerun kamer camera film$ portrait image fotograf zdjeci photo malowid
    podobizn likeness wiz
floor: posadzk ziemie ziemi gleb soil ziemi dole dolu spodu spod dnem dywan carpet
top: szczyt wierzch gornej gorny czubek wierzchol niebie niebios nieboskl horyzont wzwyz
stairs: schodk drabin szczebel szczebl ladder rung eskalator escalator pietr
slope: stok$ stoku zbocze wzniesien rynn pochylni zjezdzaln rampa rampy
tower: wiezyc stert stosik pietrz spietrz pietro filar slup$ slupek pillar kominek komin wiezow
    skyscrap drapacz maszt obelisk katedr zamek castle
bridge: kladka wiadukt przejscie pomost pier$
gate: bramk wrota okienn klapk szlaban drzwiczk wrzeciadz furtk goal$ goalk
gap: otwork szpar nieszczel rys$ rysa rysy peknie rozpadl szczerb brak braku brakuj ubytek dziurk
    crevice crack$ cracks missing lack$ lacks slot wneka zaglebien nisz$
maze: labiryn zaulek zakamar tunele rura$ rury rurk rurce pipe$ pipes tube$ tubes korytarzyk
road: szos autostrad jezdni alej uliczk skrzyzow rondo ronda droz torow trakt chodnik pavement
    kerb crossroad motorway junction intersection roundabout sidewalk crosswalk ulicz szlak
queue: ogonk kolejka kolejce szeregu rzedu zatloczon ustaw wezyk queu procesj pochod maszer
    parade parad march rzad$ rzedem szereg szeregi file$
city: miejsk osiedl mieszkan wiezow blok$ bloki kamienic wioska wies$ dzielnic skyline ulic
    sasiedz willa chata hut$ cottag okienk street wiosk domk domek
grid: kratk szachownic chess boisk korcie kort plaster plastr komor honeycomb sudoku krzyzow
centre: srodk srodek posrod wnetrze osi$ os$ axis jadro sercu epicent midst midpoint
spring: sprezyn springy resor elasty gumiast gumow trampol sprezyst
rope: nitk sznurk drut wire$ wires kabl lonz pasek wstazk wstega ribbon strun zylk pet$ bungee
    leash smycz lasso tasm tape$ zwisa dynda
chain: ogniwk bransolet lancuszk naszyjnik necklace korale szereg
net: pajecz pajeczyn oczek sieci hamak welon
clock: zegark czasomierz budzik stoper kukulk cyferblat godzinow minutow sekundnik wahadl
    wskazowk alarm$ timepiece stopwatch cuckoo calendar kalendarz pora$ pory pore
wheel: zebat zeb$ zeba zeby kol$ kolo$ kola$ kolk przekladn koleczk tarcz trybik szprych obrecz
    gearw cog toothed teeth spoke kierownic oponk opon tyre tire$ rower bicycl bike$ cykl
machine: mechanizm urzadz korb korba dzwign lever crank lever aparat motor$ robot android device
    gadzet przyrzad tasmoc conveyor wlacznik wylacznik switch$ guzik przycisk button
tool: hammer$ mlot mlotk srub srubk screw gwozdz nail$ pila$ pily szczot miotl broom brush pedzel
    pedzl wiertar drill$ lopat shovel klucz narzedz olow olowek pencil pioro$ piora$ kredk crayon
    chalk kreda nozycz scissor kij$ kija patyk stick$ sticks patycz palk
sport: football tennis boisk mecz match$ bramkarz golkip kosz$ kosza koszyk basketb kort rakiet
    zawodnik gracz karny penalty serw$ sedzia siatkar stadion sport gol$ gola golf hokej hockey
    boxer boks referee dart team player kibic spectator trybun medal puchar cup$
music: instrument skrzypc gitar fortep pianin klawis klawisz trab$ trabk flet$ fletu organ
    violin guitar trumpet flute keyboard piano$ harf harp strun struny melody koncert concert
    orkiestr piosen rhythm symfon wiolon cello
note: struna struny strun brzmi brzmien zabrzm rozbrzm akcent melodi nucic nuci gwizd whistl
    solo$ refren tonem oktaw octave grzmi dzwonek dzwonk
loud: loud noise noisy halas glosn glosno glosni huk$ huku huczy lomot loskot trzask trzasn krzyk
    krzyc wrzask ryk$ ryczy shout scream shriek roar clatter rumble zgrzyt wrzaw tumult
silence: ucich umilk zamilk milkn bezglos sciszy noiseless mum$ bezruch
letter: abecad alfabet elementarz samoglos spolglos vowel consonant litera literk pismo tekst
    haslo haslo zdanie przecinek kropka wyraz list$ wiersz poem poet telegram podpis signature
number: cyfr cyfra cyfry liczb suma$ dodaj arithm rachun matemat math ulamek zlicz dolicz porach
    policz counting sum$ sums dwanas dziesiec
heavy: ociezal masywn tezsz waza wazy dzwiga ciezszy ciezarn olow$
light: piork lzejsz zwiew niewazk puchow
big: najwiek potez gigant kolos wielkol masywn spor$ spory spora szerok wysok najwyzs tall$ high$
    potezn wielgach monstr grub gigantycz enormous vast olbrzymi colossal
small: malenk niewielk drobniej najmniej malusi mikr micro miniatur krotk krotsz krotki kruszyn
    karzel dwarf maluch okruszk pomniej shrunk wozeczek male
long: dlug dluz dluga dluzs wydluz rozcia long$ longer longest stretch niekoncz niezliczon
fast: sprint galop zywo migiem blyskaw spieszy pospiesz przysp rwie gna$ gnaja pedem chyzo
    wyprzedz przescig overtak scig turbo zwaw
slow: slimacz ospal slamazar guzdr leniw spoznia stopniowo snail tortoise ociaga
late: late$ later latest delay spozni spoznion opozni zaspal oversle overdue nadrab
    zdazy zdaz$
bright: swiec blyszcz lsni lsnia promien zarzy jarzy jarzac rozjasn iskrz swiatel swietl blask
    poblask olsni sparkl shimmer
dark: zmierzch zachodz zachod noc nocn ciemno polmrok cieniu wieczor evening dusk midnight polnoc
    przyciemn sunset zaciemn nightfall
colour: barwn kolorow teczow tecza tecze teczy rainbow jednobarwn bezbarw pstrokat wielobarw odcien
    hue malowan stripe pasy pasek paski
red: czerwien rumien malinow rubin
blue: blekitn lazur chabr szafir
green: zielen szmaragd zielenie limonk
yellow: zloci zlocist cytryn kanark
violet: fiolet violet purple purpur lila liliow sliwk
pink: rozow$ rozowy rozowa rozowe pink$ magenta malin
gray: gray grey szary szara szare szarych szarosc popielat siw
warm: cieplo rozgrz nagrz ogrzew gorac zar$ heater piec$ upaln boil wrze$ wrzat wrzen
cold: zmarz chlodn wychlodz ochlodz ziab dreszcz
odd: odmienc dziwacz dziwak niepasuj inaczej rozni wyroz obca odszczep renegat niezwykl falszyw
alone: samotnik jedyn osobno jednak sierot pojedyncz ostatek only$ lonel
few: kilkor nielicz pare$ niewiel garstk skromn
many: tysiac tuzin mnog liczn niezlicz mas$ roj$ chmara cala$ setki dziesiatki hord fur moc$
    wielu innumer galore crowds tabun
two: dwoj podwojn druga drugi drugie parzyst tandem oboje dwojk pary
three: trojk trzeci trzecie trzykrot potroj
four: four$ fourth cztery czterech czwart czworo czworok quartet kwartet quarter
five: five$ fifth piec$ pieciu piata piaty piat piatk
six: six$ sixth szesc szesciu szost
twelve: twelve twelfth dozen dwanas dwunast tuzin
ten: ten$ tenth dziesiec dziesiat dziesieci
empty: prozn pustk opustosz wolne$ wolny$ jalow oproznion vacuum wakat
full: zatlocz przepeln komplet brim peln napakow
tight: ciasny ciasno scisk waskie wezsz zwezenie uwiera miesci zmiesc
soft: mieciutk puszyst gladk aksam delikatn fluffy smooth
same: identyk podobny blizniac niezmienn jednakow niczym$
opposite: naprzeciwk odwrotn wspak przeciwleg vice contrari
random: niechcac przypadkiem przypadkow losuj wylosow omylk mimochod niezamierz
    inadvert unplan bezladn nieplan planowal
mess: bezlad ladu nielad rozgardiasz rozsyp rozrzucon platanin metlik pomiesz poplat wymiesz zmiesz
    tangle muddle
order: ladu ladnie ukladan ulozon rowniut symetri uporzadk poukl porzadk wyrown dopasow pasuj
    zgrabn
surprise: nieoczek zdziw zdumi nagly niespodziew wbrew raptown astonish amaz
together: razem wspolni lacznie zbiorow zespol wspol gromadn ramie collect jointly
mirror: odbiciu luster zwierciadl lustrzan odzwierc kalejdoskop kaleidoscop
copy: copy$ copies clone replic duplicat kopi$ kopia kopie kopii klon$ klony powiel sobowtor
    identycz blizniak nasladow
within: inside within nested wewnatrz zawier zaglebi mniejszy$ zoom fractal fraktal
    nieskoncz zblizen endless infinite infinity pomniejsz matrioszk glebiej gleb
memory: zapomin zapomn zapamiet przypomin forget forgot
morning: pobudk przebudz wstaj swicie wschod sunris brzask
sleep: drzem drzemk zasn zasyp zasypi uspi$ uspion ziew snic sni$ pobudk zaspa dobranoc bedtime
    nap$ naps doze slumber koldr poduszk pillow
joy: joy happy happi laugh smile giggle cheer merry rado radosc wesol smiech smiej usmiech chichot
    cieszy szczesliw uciech zart joke celebr swietuj
sad: sad$ sadly cry$ cries weep mourn sorrow grief smut smutek placz placze zal$ zalu zaluj
    przykro rozpacz tesk zalosn melanchol homesick
anger: anger angry rage furious grumble complain zlosc zlosci gniew wsciek oburz zly$ zla$ zli
    gniewn obraz$ obraza naburm revenge zemst klotn kloci spor$ sporu spory argue quarrel
fear: ploszy sploszy bojaz trwog przeraz tchorz niesmial wstydz wstyd obaw panik panic coward timid
brave: brave bold courage hero$ heroic dare$ daring odwaz smial bohater dzieln mezn
proud: proud pride boast vain dumn duma$ pycha chelp puszy nadym przechwal
love: zakochan uczuc calow przytul hug$ hugs embrace wtul objec obejm czule romans kiss
hungry: glodny lakom zarlok przeje syty nasyc zjed jedzen food meal posil
trick: trick deceiv decei fool pretend feign disguise podstep udaj udawa zmyl fortel przebiegl
    zwod zmyli oszust pulapk blef masquerad przebier przebra role$ roli
market: kupuj sprzed sklep shop kupiec pieniad money monet bogat rich biedn poor zarob
time: wczesn pozni nastepn chwilk wieczn wkrotce minuta tydzien rok$ roku wiek$ year$ month
turn_taking: kolejn kolejno nastepn nastepuj turns$ kolei kolejny consecut
    successiv nastepca
person: akrobat mieszkan lokator pasazer kierowc dziewczyn chlop pan$ pani$ widz$ widzow publiczn
    turyst sasiad wedrown tancerz tancerk linoskocz gosc pilot kapitan captain tourist passenger
    passer dancer acrobat swimmer audienc
traveller: wedruj wedrowk podroz travel journey trip$ trips wander voyage wycieczk wypraw zwiedz
    maszer rusza wyrusz ruszaj pielgrzym
hand: reki reke rece dloni ramie ramion lap$ lapk lapa arm$ arms paw$ glove rekawic
    paznok nail
leg: leg$ legs foot$ feet$ toe$ toes shoe shoes boot$ nog$ noga nogi noge nogach stop$ stopa but$
    buty kolan knee kopyt
head: head$ heads face$ faces nose$ mouth ear$ ears hair beard glow$ glowa glowy glowe twarz nos$
    nosem usta$ ust$ ucho uszy wlos wlosy broda czolo hat$ hats kapelusz czapk wasy
body: body bodies skin$ bone$ bones stomach back$ cial cialo$ skor skora kosci kosc brzuch plec
    plecy szyja szyj grzbiet szkielet skeleton muscle miesn
child: niemowl dzieciak ojc ojciec corka syn$ syna brat$ siostr brother sister family rodzin
friend: friend companion mate$ buddy przyjac towarzysz kolega kumpel druh znajom partner
wind: wind$ winds windy gust$ gusts gale$ breeze blow$ blows draught wiatr wiatru wietrz podmuch
    wiew powiew zawiew dmuch wieje zdmuch przeciag wichur huragan hurricane przewiew
cloud: oblocz chmurk zachmurz zamglon zamglen
storm: burzow ulew nawaln sztorm zawieruch thunderst cyclon tornado trab$
rain: ulewa deszczow mzawk zmoczy mokn mokr wet$ parasol kaluz kapu deszczyk
sun: sun$ suns sunny sunlight solar slonc slonec slonk sloneczn promieni sunshin
ship: lodk lodka zaglow kajak kanu plyn okrecik tratwa kotwic anchor harbour rejs
train: wagon wagonik drezyn lokomot sklad$ skladzie skladu pociag szyn szyny railway kolejow tram$
    tramwaj metro$ station dworzec peron
car: auto autobus bus$ buses lorry truck ciezarow pojazd samochod motocykl taxi taksow vehicle
    pojazdow wozek wozk woz$ wozu cart$ scooter
plane: plane$ planes airplane aeroplan aircraft helicopt rocket spaceship samolot helikopt rakiet
    statek$ smiglo ufo$ spodek drone dron$ skrzydl lotnisk airport pilot
umbrella: parasolk daszek
kite: latawc zagiel
dice: ruletk roulette moneta$ rzut$ loteri lottery kasyno karty$
cradle: hustaweczk rownoważni
knot: wezelek platanina poplat supl zapletl
key: kluczyk zamkniet klodk padlock
ghost: ghost spirit phantom haunt duch$ ducha duchy zjaw zjawa widm upior
magic: magic wizard witch wand$ spell$ fairy czar$ czary czarow czarodz magia magii wrozk zaklec
    cud$ cudow miracle
monster: monster dragon beast smok smoki potwor bestia troll
treasure: treasure jewel gem$ gems diamond ruby skarb klejnot diament brylant bizut
glass: glass$ glasses window pane lens szkl szklo szkla szklan szyba szyby soczewk kieliszek
    wineglass okular przezrocz
wood: wood$ wooden plank plank log$ logs board deska deski desce drewn drewnian kloda belk trocin
metal: metal iron steel gold$ silver copper zelaz zelazo stal$ stali stalow metalow srebr srebrn
    miedz zlot mosiad blach cyna
stone: stone$ stones rock$ rocks pebble boulder cliff kamien kamieni kamieni kamycz kamyk glaz
    skal skala skaly gluaz zwirek marmur
cloth: cloth fabric silk wool$ scarf$ blanket towel curtain carpet tkanin material jedwab welna
    szal$ szalik koc$ recznik zaslon kurtyn plaszcz sukni szat coat$ dress$ flag$ flaga sock$
    skarpet plotno
sweep_away: wipe wipes erase erases rub$ clean sweep wash wymaz zmaz sciera scier zetrze zamiat
    czysci myje zmyw pucuj omiec gumk rubber$ eraser
wire_signal: signal message telegraph morse sygnal wiadomos komunik nadaje odbiera przesyl wysyl
    depesz telefon phone
stage: stage theatre theater curtain show$ actor puppet performance scena scenie teatr aktor
    spektakl widowisk przedstaw kukielk marionet lalk cyrk circus wystep
school: school class lesson pupil exam$ szkol uczen ucznio klas lekcj tablic egzamin sprawdzian
doctor: doctor heal medicin sick ill$ lekarz chor$ chory lekarst szpital hospital plaster bandaz
"""
"""Concept and its folded stems; ``$`` ends a whole word. Indented lines go on with the concept."""
