"""Words of what happens that mean the same to a film, in both languages."""

MOTIONS = """
gravity: falling$ down$ gravit pull$ weightless grawitac ciazen przyciagan
fall: fall$ falls falling fell fallen drop$ drops$ sink sank descend plunge tumble spad opad lec$
    leci$ leca$ zlatuj tonie tona$ zsuwa dol$ dolu
rise: rise$ rises rising rose$ float ascend climb lift$ lifts wznos unos wzlat wspin podnos gor$
    gore$
flip: flip upside revers invert overturn odwrac odwroc przewrac przeciwn zwrot odwrot
turn: turn$ turns turning turned rotat spin twist revolv whirl obrac obrot wiruj kreci kreca
    skrec
orbit: orbit circl$ circling lap$ laps loop revolution round$ around krazy$ kraza krazyc krazeni
    okraza okraze obieg runda$ rundy wokol dookola petl
spiral: spiral helix coil curl swirl zwij slimak zakrec skrec
roll: roll$ rolls rolling tocz turla potocz
slide: slide$ slides sliding slip$ glide skid slizg sliska zsuw suwa sunie
tilt: tilt lean$ leans tip$ tips slant przechyl pochyl nachyl chwiej
topple: topple collaps crumbl over$ cave run$ runie runal wali$ zawal przewra zapad rozsyp
balance: balanc stabl equilib steady hold$ holds rownowag stabiln utrzym trzyma wytrzym
rest: rest$ rests rested stop still$ halt settle motionless zatrzym stan$ staje$ stanie nierucho
    spoczy zastyg uspok ustaj
swing: swing sway rock$ rocks kolys buja husta wahad
jump: jump leap hop$ hops spring$ bound$ skacz skocz skok podskak
throw: throw threw toss hurl launch shoot$ shoots shot$ fire$ rzut rzuc cisk wyrzuc wystrzel
    miota strzel
fly: fly$ flies flying flew flight soar lec$ leci leca lot$ lata$ lataj polec nadlat przelat
    szybuj
drift: drift wander float roam stray breeze wind$ winds blow dryf bladz blaka wedruj snuje wiatr
    wiej wiewa tula
crawl: crawl creep inch$ pelza pelzn sunie czolg
flow: flow$ flows flowing stream pour run$ plyn$ plynie plyna przeplyw plywa leje lej$ strumie
emit: fountain spray spew erupt pour source spout geyser tryska fontann wyrzuca zrodl bije$
    gejzer wulkan volcano
shake: shake tremb vibrat quiver shiver drg drzy$ drza trzes wibr
hit: hit$ hits hitting collid collision crash bump knock clash impact strike struck contact uderz
    zderz kolizj kraks stuk trafi$ trafia trafien kontakt obija
touch: touch meet$ meets met$ contact brush dotk dotyk styk spotk kontakt
bounce: bounc rebound ricochet deflect odbij odbic odskak obija
cross: cross$ crosses crossing pass$ passes passing through intersect mija przenik krzyz przecin
    przechodz przeplat
merge: merg join$ joins joining unite unit$ fuse combin blend together laczy laczen zlacz polacz
    zlew scala jednocz stapia
stick: stick$ sticks sticky stuck glue cling attach adhere przykl przylep lepk lgn przyczep
    przywier klej
split: split divid halve half$ fission dziel$ dziela dzieli podziel polow rozszczep pekaj
    rozdziel drob
break: break broke snap$ snaps tear$ tears torn rupture shatter crack smash peka peknie peklo
    rwie rwac rwa$ zerw zryw lami lam$ rozbij kruszy tlucz stlu
burst: burst explo bang$ blast pop$ pops erupt wybuch eksplo strzel rozrywa pekni huk
swallow: swallow eat$ eats eating ate$ eaten devour absorb consum bite$ bites feed zjad zjes
    polyk polkn pochlan pochlon wchlan wchlon pozer pozre zarl
infect: infect contag spread$ spreads spreading rumour gossip viral virus disease epidem zara
    rozno rozchodz rozprzestrz przekaz przechodz plotk wirus obejmuj ogarn
change: chang convert transform become switch swap zmien zamien przemien przeobra przelacz
imitate: imitat copy$ copies mimic follow example naslad kopiuj podaz przejm powtarza
chase: chas hunt pursu catch caught predat prey$ goni$ gonia gonit pogon scig poluj lowi lowc
    drapiez ofiar dopad
escape: escap flee$ flees fled free$ freedom leave$ leaves leaving uciek uciecz wolny wolna
    wolnos wydosta wymyk zbieg opuszcz wiezn uwiez prison jail trap captiv pulap
fight: fight fought battle war$ wars attack raid enemy duel rival struggle walcz walka$ walki
    bitw wojn atak wrog pojedyn bij$ bija napad napast
win: win$ wins won$ winner champion victor triumph best wygr zwyci mistrz triumf najlep
lose: lose$ loses lost$ defeat fail przegr porazk gubi zgub strac traci
race: race$ races racing compet contest finish start$ mark$ goal wyscig scigaj zawod meta$ mety
    mete startuj
repel: repel push$ pushes pushed shove away apart odpych pchn popch pcha odsuw oddal rozstep
    ustep stroni
attract: attract pull$ pulls pulled draw$ drawn drag lure magnet tug$ przyciag sciag wciag ciagn
    zwabi
gather: gather bunch clump cluster huddle crowd$ collect assemble skup zbier zebra gromadz
    zgromadz grupuj kupk schodz
scatter: scatter dispers disband separate apart rozpros rozprasz rozla rozbieg rozsyp rozjezdz
    rozchodz
swarm: flock swarm herd shoal school murmur formation stad$ stado stada stadz lawic roj$ roje
    roju klucz
lead: lead$ leads leader follow first guide pilot prowadz lider przewod wodz pierwsz pionier
exchange: swap exchang trade$ barter wymien wymian zamieni handl
cooperat: help rescue save$ saves cooperat support together pomag pomoc ratuj wspier wspol
betray: betray cheat steal thief rob$ robs lie$ zdrad oszuk kradn kradz zlodz
grow: grow$ grows growing grew bigger larger swell thick expand increas rosn rosl tyje grub puchn
    powieksz wieksz wzrost wydluz przybier wyrast
shrink: shrink shrunk dwindl smaller less$ lessen fewer thin$ narrow malej zmniejsz mniej kurcz
    ubyw chudn zweza skrac
closer: closer approach near$ nears toward converge squeeze zbliz blizej przysuw schodz sciesn
farther: farther further distan recede dalek dalej oddal
double: doubl twice multipl podwaj podwoj dwukrot mnoz razy$ wielokrot
born: born birth appear emerg creat arise spawn hatch new$ rodz powst pojaw nowy nowa nowe wyklu
    zalud
vanish: vanish disappear gone$ extinct lost$ remov evaporat znik zanik przepad ginie gina$ zgin
    usuw wyparow
fade: fade$ fades fading dim$ dims dying die$ dies out$ weaken gasn zgas blakn wygas przygas slab
    cichn
light_up: lit$ ignit flash blink glow flare rozblys zapal blys swieci mruga migoc rozswietl
    zaswiec
melt: melt thaw dissolv topi$ topn roztap rozpuszcz taje
freeze: freez froze solidif stiffen zamar zastyg zamroz tezej
fill: fill$ fills filling filled full$ occupy cover zapeln wypeln napeln zajm pokry pelny pelna
    przepel
empty_out: empt drain leak ucieka$ oproz opustosz wycieka wysyp
build: build built construct make$ assembl erect budow buduj stawia wznos uklada
draw: draw$ draws drawing paint trace sketch line$ pattern rysuj rysun malu wzor$ wzory linia$
    linie kresk slad
trail: trail$ trails trace$ traces track wake$ scent slad$ slady sladem trop$ zapach smug znacz
    zostawia
return: return back$ again reunit restor wraca wroc powrot znow powtor
repeat: repeat again cycle endless forever powtarz ciagle wciaz zawsze wieczn cykl
sync: synchron unison together agree zgod rowno razem jednocz naraz wspoln
alternate: alternat switch turns$ toggles mood naprzemian zmieni przelacz humor
open: open$ opens opening unlock otwier otworz uchyl
close: clos shut lock$ locks zamyk zamkn domyk
let_through: let$ lets admit allow permit through pass$ przepuszcz wpuszcz pozwal dopuszcz
block: block$ blocks blocked obstruct jam$ stuck clog blok zator utkn zakleszcz korek
bend: bend bent curve$ curves distort deform squash warp ugina ugiec zgina odkszt rozplaszcz
    wygina krzyw
cut: cut$ cuts slice sever chop tnie tna$ przecin ciac ciecie krop$
connect: connect link$ links tie$ tied bind bound$ attach laczy polacz zwiaz wiaz przywiaz spina
search: search seek find$ finds found$ szuk znajd znalez odnal poszuk
lost: lost$ astray wander confus bladz gubi zgub zagub
hide: hide$ hides hidden cover secret conceal chowa ukry kryje skry sekret tajem
reveal: reveal show$ shows uncover appear odkry odslan ujawn ukaz pokaz
wait: wait$ waits waiting hesitat pause delay czek wstrzym pauz zwlek opozn
settle: settle$ settles home$ house mieszk osiedl osiad zadomow dom$ domy przeprowadz dzielnic
neighbour: neighbo beside sasiad sasied obok$
dissatisf: unhappy dislike hate unsatisf niezadowol lubi$ znosi
carry: carry$ carries bear$ transport deliver nies$ niesie nios przenos dzwig wiez$ woz
dance: danc waltz duet ballet tanc$ tanczy tancza taniec tanca walc
play: play$ plays game toy$ gra$ graj zabaw gry$ bawi
teach: teach learn lesson uczy$ ucza nauc lekcj
vote: vote election major glos$ glosu wybor wieksz
sacrifice: sacrific pay$ price$ cost$ costs poswiec ofiar koszt placi cen$
overflow: overflow spill flood przelew wylew przepeln powod
avalanche: avalanche domino cascade lawin kaskad
rain: rain$ rains raining storm hail deszcz pada$ padaj burz ulew grad$
breathe: breath inhale exhale oddech oddych puls tetn
count_down: countdown zero$ odlicz zera$ zer$
sort: sort$ sorts sorted sorting arrange rank sortuj posort kolejnos uklada szereg
juggle: juggl zongl
shuffle: shuffl stir mix$ mixes mixing tasuj miesza wymiesz przemiesz
sneak: sneak sly skrad przemyk przekrad chylk
knock_out: knock remove kick$ kicks expel wybij wytrac wyrzuc elimin odpad usuwa
accelerate: accelerat faster quicken speeds przyspiesz rozped szybciej
brake: brake slows slower friction decelerat zwaln hamuj hamul wolniej tarcie tarcia opor$
compress: compress crush press$ squash flatten sciska scisn zgniat miazdz splaszcz prasuj
inflate: inflat balloon puff nadmuch napompow wzdym puchn peczn
peel: peel shed$ strip$ strips unwrap obier zrzuca luszcz odwij zdziera
weave: weave wove braid interlace plec splata przeplat tka$ tkaj
unfold: unfold unroll unfurl open$ expand rozwij rozklad rozwin rozpost
fold: fold$ folds folded wrap sklada zlozy zwija zawija
dig: dig$ digs dug tunnel burrow kopi$ kopie kopia drazy wykop ryje
plant_seed: sow plant$ plants sprout sieje siew sadzi kielk wyrast
harvest: harvest collect pick$ picks zbior zbiera zrywa
feed: feed$ feeds feeding nourish karmi zywi dokarm
knit_together: heal mend repair restor fix$ zrasta naprawi goi$ lecz$ odbudow
warn: warn alarm signal ostrze sygnal
obstacle: obstacle barrier hurdle dodge avoid evade przeszkod omij unik wymij
crowd_out: evict replace$ replaces displace wypier wygania zastep zastap
orbit_decay: decay inward closer$ shrinks zaciesn opada$ zapada
resonate: resonat hum$ hums buzz rezon brzecz bucz wspolbrzm
flicker: flicker twinkle blink migo mruga migaj drga$
stumble: stumbl trip$ trips skip$ skips miss$ misses potyk gubi$ myli pomyl opuszcza
hesitate: hesitat waver doubt waha$ wahaj watpi niepewn
persist: persist stubborn surviv endure outlast upart przetrw wytrwa nieugi
sing_together: harmony chorus canon$ harmoni kanon wspolbrzm wielogl
greet: greet hello goodbye farewell wave$ witaj wita$ zegna pozegn klani uklon
end_last: last$ final remain surviv left$ ostatn zostaje$ zostaja pozosta przetrw
beginning: begin first$ initial zaczyn pocz start pierwsz
end: end$ ends ending finish over$ stop koniec konca koncz kres$
obey: obey rule law$ command order$ regul praw$ prawo slucha rozkaz
listen: listen hear slych slysz slucha
watch: watch$ see$ sees look$ looks stare eye$ eyes patrz widzi widz$ oczy oko$ spojrz
"""
"""Concept and its folded stems; ``$`` ends a whole word. Indented lines go on with the concept."""
