"""More words for what happens: aspects and families of verbs, and deeds met less often."""

DEEDS = """
fall: spadn spadl opadn opadl zlec zlatuj wpada wpadn osun leci lec zeskak runie runel runa wali
    zsun zwal upad upada upadk drop tumbl slump ladow laduj laduje wyladuj ton$ tonie zaton zanurz
    land$ lands landing
rise: unies wzni wznies podnies wzbi wzbij wschodz podryw wynurz wspin wstaj wstan dzwig wyzej
    wzleci wylatuj higher hoist
flip: odwroc przewroc wywroc wywraca koziolk fikol nicuj przekrec capsiz somersault
turn: kreci krec obroc obraca obrot wirow wir$ wiruj zawir zakrec przekrec pokrec toczy obkrec
    pirou tourn krecac whirls
orbit: okraz krazy krazac obieg obiega zatacz krag$ kregi kregu kolowac circ orbi okrazen
roll: potocz stocz przetocz wtocz kulac turl
slide: slizg poslizg suwa przesuw przesun wysun wysuw zsun
tilt: przechyl pochyl nachyl przechyln krzyw krzywi chwiejn kiwa
topple: przewroc wywroc runie runac katastrof obal zawali rozpad upad
balance: zrownowaz ustabil balansuj poise wobbl unsteady chybot chwiej rowno trzym
rest: bezruch nieruchom stan$ stoi stoja stoj zatrzym stane przystan przystaj odpoczy odpoczn legl
    lezy leza lezal spoczyw tkwi halt zastyg still zamar stoic
swing: bujaj rozkolys kolysz kiwa zakolys dyndaj wahni rozbuj
jump: skacz skok wskak skakal podskocz przeskak przeskocz wyskak zeskocz susem hyc kozluj
throw: rzuca rzucil cisnie wyrzuc podrzuc katapult strzal wystrzel szturch machn
fly: frun fruw wzlat odlat odlec ulatuj uleci szybow polec nadlat
drift: wedruj wedrow tula wloczy unosi snuj blak dryfuj roams plasa
crawl: pelzn wlecze wlok gramol czlap podpelz
run: run$ runs ran$ running sprint gallop trot dash bieg$ biegn biega biegu pobieg galop gna$ gnaja
    pedzi rwie klus
walk: walk$ walks walked walking step$ steps stroll march idzie ida$ isc$ szedl szla chodz krok
    kroki krocz spacer maszer stapa drep drepcz przechadz
flow: sacz saczy scieka splyw strug leje wlew poplyn oplyw trickl seep wyciek cieknie
emit: trysn wydobyw wylat wyrzuc sypi sypie strzela bluz buch wypluw wydmuch
shake: zadrz dygo rozedrg telep potrzas wstrzas szarp rattle jolt
hit: uderzy uderz walnie wali$ stuknie puka wpada$ trzask trzasn trzasnie lup$ obij zderzy traf
    kopn kop$ kopie klap slap slaps bang smack potrac szturch tracac
touch: dotkn dotyka stykaj styczn musn laskot tickle stroke glaszcz poklep pat$ pats
bounce: odskocz odbic odbij podbij kozl koziolk
cross: przejezd przekracz przekrocz przebieg przejdz przejsc przecin mija$ mijaj min$
merge: polacz zlacz spoj zespol zlep sklej skleja lacza lacz jednocz splot stop$ scal zrost zros
    zrasta
stick: przyklei przyklej wczep czepi uczep trzyma$ lgnie lep$ lepi przyssa
split: podziel rozdwaj rozdwoi rozpol przepol rozlacz rozczep rozwarstw polowk
break: peka pekn pekaj pekl rozpad rozpadl zlam zlami polam tluk tlucz stlucz zerw zrywa zerwa
    zerwie rozerw rozbij rozbi zniszcz niszcz zdruzg destroy ruin wreck
burst: pekni eksplod wybuchn rozprysn strzeli huknie rozsadz
swallow: zjada zje$ zjadl polkn lykn lyka polyka pozer chrup gryz gryzie ugryz nadgryz kes nibbl
    gobble gulp konsum wessa wsysa
infect: zaraz zarazi podaj przechod udziel
change: zmieni zmiana zamieni zamienia przemien przybier odmien przeksztal staje$ stal$ alter
    transfor
imitate: nasladuj nasladow powtorz przedrzezn udaje parod podazaj malpuj
chase: gonic goni gonia dogan dogon pogon przepedz scig scigaj przesladow tropi polow lapie lapac
    zlap chwyta chwyc pochwyc catch$ catches grab$ grabs
catch: catch catches caught grab seize clutch lapie lapac lap$ zlap zlapa chwyt chwyc pochwyc
    schwyt usidl lowi zlow
escape: uciec ucieka uciek umyka umkn wymkn zwiew zmyka ucieczk zbieg czmych odsuw flee runaw
    fugitiv ujsc wydost
fight: klotn kloc spor$ potycz zmag rywaliz przepych bojk starc pokon duel rozpych
win: wygra wygran zwyciez pokona medal laur zdobyw zdoby prym
lose: przegra pokonan rezygn podda poddaj gives$ surrender kapitul traci stracil
give_up: giving$ surrend resign rezygn poddaj podda odpuszcz zniechec wygrana ustepuj kapitul
    concede yield
race: wyscigi wyprzedz przescig finisz biegacz rajd slalom maraton zawodnik
repel: odpycha odpedz przepedz odsun odsuw wypych rozpych przepych odgan szturch shoo wygan
attract: przyciagn wciag wsys sciagn przywol zwab nec$ neci kus$ tempt
gather: zebra zbier zbior skupi skupia zlatuj zlaz zgrup gromadz zejsc schodz stlocz muster
scatter: rozproszy rozsyp rozlat rozlec rozpierzch rozbieg rozwiew rozchodz
swarm: roju chmara tabun gromada stadk kluczem lawica
exchange: zamienia$ wymieni zamian$ wymienia podmien przesiad
help: help rescue save$ saves ratuj uratow ratunek pomag pomoc pomoz wspar wspier oslan ocal
cooperat: ratunek ratow pomoz wspiera wspolprac razem
grow: urosn urosl rosnac podrasta przyrast dorasta tyj$ utyl powieksz rozrast potezn wyzszy dluzsz
    zgrub pogrub nabiera przybyw rozdm
shrink: zmalej skurcz skurczy kurczy ubyw topniej maleje pomniejsz zmniejsz zweza zwez zwezaj
closer: zbliz podchodz podejdz nadchodz przybliz docier podplyw nadjezd dochodz dociera arriv
arrive: arriv reach come$ comes came$ docier dotrz dojezd dojdz dochodz przybyw przyby przychodz
    przyjdz nadchodz zjawia zjawi pojawi dolat doplyw
leave: leave$ leaves depart exit go$ goes wychodz wyjd wyjezd odjezd odchodz odejd odplyw
    odlat wyrusz opuszcz oddal rusza
farther: oddala odsuw cofa cofn odchodz odplyw daleko retreat
born: narodz powstaj wylania wylon wyklu zrodz tworz stworz pojawi zjaw wyras wykielk kielk
vanish: znika znikn zniknie przepadn rozply rozwiew gin$ wymaz ulatn ubyw
fade: gasnie gasna zgasn zgasi gasi gaszon przygas zdmuch blaka wyblak blednie blakn ciemniej
    zanik wyciem extinguish snuff slabn
light_up: zapali zapala zaplon blysn blyska mign miga zablys rozswiec zajasn rozpala rozpali
melt: topi topnie stopi roztopi rozpusc odtaj
freeze: zamarz zamarl zastyg znierucho zlodow skostn
fill: wypelni zapelni nalew nala$ napelni zapycha zastaw obsadz zalu
empty_out: oproznia wycieka wyciek ubywa wyla wylew przecieka nieszczeln
build: zbudow budow ulozy uklada ulozon sklada sklec wznosi wznies konstru pietrz spietrz stawia
    ustawi tworz tworzy tworza montuj
draw: narysow rysuj maluj malow kresli szkic nakresl pisze pisz$ pisac write writes kontur kresk
trail: slad smug smuga smuge znaczy zostaw trop
return: wroci wraca powroc powrac zawrac zawroc cofa cofn nawrot odzysk back$
repeat: powtarza powtorz ponow wciaz ciagle ustawiczn nieustan stale znow ponown
sync: wspolbrzm zgodn jednomysl rownoczesn jednoczes wspoln zgadz zgran rownym rowny
open: otwor otwar rozchyl uchyla rozwar odemk rozchyla
close: zamkn domkn domyka zatrzask zaslon zatyka zatka zakry przymk
let_through: przepusc wpusc puszcz
block: zablok zastaw zaklinow utyka zacin zacina zatyk przytkn korkuj hamuj stall
bend: zgina zgiet zgiec wygi ugnie krzyw luk$ lukow wykrzyw pogiet skrzywi
cut: obcina obciac przecina rozcina tnie scina odcin odciac wycin nozyc pociac sieka
connect: polacz lacza laczy spina spiety zwiaza przywiaz wiaz powiaz tether podlacz
search: szuka poszuk znajduje odnajd wypatr rozgl tropi zgub
lost: zagubi zabladz pogubi zgubi$ zgub zgube pobladz bezradn
hide: schowa chowa ukryl kryj zaslon przyczai kamuf przykry zakop sekretn
reveal: okazuj ukaz widnie widocz pojawi zdradz ujawni odsloni
wait: czeka czekaj wyczek doczek poczek oczek stoi$ spozn czeka$
settle: zamieszk osiada osiedli mieszka lokator wprowadz
carry: niesie niosa nosi nos$ przenies dzwiga transport dowoz wiezie dostarcz przynos przynies
    zanies zabier zabra tacha fetch brought bring
dance: tancz zatancz taniec plas plasa pirue walcz
play: bawi bawia gra$ graja graj pogra zagra igra figl psot
accelerate: przyspiesz rozped nabiera spieszy pedu predz szybciej pospiesz
brake: zwolni zwaln hamow przyham wyham
compress: scisn zgniot rozgniot przygn przycis nacisk naciska press$ pressed ugniat dociska
inflate: nadmuch napompow nadym wzdym rozdym balon pompuj dmucha
peel: zrzuca obiera rozbier zdejm zdejmuj odrywa oderw odklej zedrz skub pluck
weave: plecie plesc splot dzierg haftuj
unfold: rozwija rozwin rozlozy rozklada rozpost rozkwit rozprostow wyprostow
fold: zlozy sklada zwin zwija zwiniet zawin skula
dig: kopie wykop zakop drazy przekop dol$
plant_seed: zasia posadz sadzi kielkuj
harvest: zrywa zebrac plon zniwa koszen
feed: karmi nakarm dokarm nasyc
knit_together: napraw zreperuj sklej lataj cer naprawiony
warn: ostrzeg ostrzez alarm
obstacle: omija omin wymin przeszkad zawad plotek plotki hurd
crowd_out: zastapi zajmuj wypar podmienia przepycha wypch
flicker: miga mign mrug zamrug migot
stumble: potkn pomyl myli zmyli omylk myln zle$ zly$ wrong mistak blad$ bledu
mistake: wrong mistake error blunder pomyl omyl myli zmyli blad$ bledu bledy bledn falsz cudz zly$
    zla$ niewlasc
hesitate: zawaha waha zastanaw namysl niezdecyd wstrzym
persist: uparc upart wytrwal najwytrw niestrud przetrwa dotrwa trwa$ tkwi
greet: klania uklon kiwa pozdraw wita przywit pozegn
end_last: ostatni ostat zostal zostan reszta pozostal finalow
beginning: poczatk zacznie zaczyna zaczal start rozpocz wpierw najpierw
end: konczy konczac skoncz zakoncz koncow kresu finisz meta ustaje koniec wreszcie dobieg
try: try$ tries tried trying attempt prob$ proba probe proby prob probuj sprobuj usiluj stara$
    staraj wysil podejmuj chce$ chca effort
fail: fail$ fails failed nieuda niepowodz fiask daremn porazk vain
succeed: success succeed manage uda$ udaje$ udalo powiodl sukces dopi
choose: choose chose pick$ picks select wybier wybra wybor decyd zdecyd postanaw postanow decide
    stawia$ opt
refuse: refuse reject deny odmaw odmow sprzeciw odrzuc niechet
guess: guess riddle bet$ bets odgad zgad zgaduj typuj stawia$ zaklad przewid
know: know knows understand realis realiz wie$ wiedz wiadom rozum pojm domysl zauwaz notice
ask: ask$ asks question beg$ begs pyta zapyt pros$ prosi poprosi
say: say$ says said tell$ tells speak talk whisper mowi powie$ szep rozmaw opowi glos$ gada
count: count$ counts liczy policz zlicz rachuj doliczy odlicz
measure: measure weigh compare mierzy zmierz porown waz$ wazy wag$
move: move$ moves moved moving motion budge shift$ shifts ruch$ ruchu ruchem rusza ruszy porusz
    przesun przesuw przemieszcz
stand: stand$ stands stood upright stoi stoja stan$ staje stanal ustaw stojac
sit: sit$ sits sat$ seat perch siedzi siada usiad usiadl przysiad przycupn
wear_out: worn wear$ wears erode rust$ rub$ rubs scier zuzy zuzyw rdzew erozj wyciera
replace: replace instead substit zastap zamiast podmien zast
gear_up: drive$ drives powered naped napedz uruchom wlacz wlacza start$ wprawia
switch_off: switch$ off$ unplug wylacz wylacza zgas disable
push_through: squeez przecis przepch wcis wcisk przedzier przepych
dress_up: costume mask$ masks disguise przebier przebra maska maski stroj stroi ubier ozdob ozdab
    decorat ornament
rob: steal stole rob$ robs ukrad podkrad podbier zabier zabra kradz
"""
"""Concept and its folded stems; ``$`` ends a whole word. Indented lines go on with the concept."""
