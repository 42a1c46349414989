"""Words that belong together, for the signs: ``@person`` stands for all of its class.

The grammar of a word is that of ``domain.composition.signs``; all are folded.
"""

CLASSES: dict[str, str] = {
    "person": (
        "man$ men$ woman women boy girl child$ children$ kid$ kids$ lady ladies gentleman baby "
        "babies toddler grandmother grandma grandfather grandpa mother$ father$ mum$ dad$ "
        "sister$ brother$ uncle$ aunt$ ballerina gymnast acrobat juggler skater skier surfer "
        "swimmer$ swimmers$ sprinter athlete soldier puppet marionette stickman mannequin mime "
        "clown waiter chef$ barber tailor sailor nurse doctor teacher pupil student monk nun$ "
        "pedestrian boxer wrestler cyclist rider mezczyzn kobiet chlopiec chlopc chlopak "
        "dziewczyn dzieck dzieci dziecmi dziecia niemowl babci babcia babcie dziad$ dziadek "
        "dziadk staruszk staruszek starzec matk ojciec ojca mama$ mame$ tata$ tate$ siostr "
        "brat$ brata$ wujek ciotk baletnic akrobat linoskoczek linoskoczk zongler lyzwiar "
        "narciar plywak plywacz biegacz sportow zolnierz pajac marionetk kukielk ludzik "
        "czlowieczk czlowieczek mim$ klaun kelner kucharz fryzjer krawiec krawcow marynarz "
        "pielegniar lekarz nauczyciel uczen mnich zakonnic przechodzien przechodni bokser "
        "zapasnik rowerzyst aktor aktork spiewak spiewaczk piosenkar pianist pianistk skrzypk "
        "skrzypacz muzyk$ muzyka$ dyrygent conductor$ violinist guitarist drummer singer$ "
        "singers$ actor$ actress staruch wnucz wnuk granddaughter grandson bride groom panna$ "
        "mlod grandfathers widow bricklayer blacksmith fisherman farmer gardener painter$ "
        "sculptor potter shoemaker hunter archer fencer judo sumo matador goalkeeper cellist "
        "busker monkeys tourist hiker climber diver astronaut cosmonaut wrozk wiedzm witch "
        "wizard fairy wdow kowal rybak rolnik ogrodnik garncarz szewc mysliw lucznik szermierz "
        "judok bramkarz perkusist turyst wspinacz taternik nurek nurk kosmonaut gornik miner$ "
        "policjant policeman fireman strazak listonosz postman aunt auntie cousin "
        "nephew niece strangers$ bloke teenager schoolgirl schoolboy schoolchildren "
        "commuter waitress cashier cleaner janitor plumber mechanic carpenter baker$ butcher "
        "hairdresser electrician pirate viking samurai ninja$ cowboy$ bandit burglar detective "
        "beggar dancers$ dancer$ newlyweds lovers$ skeleton zombie vampire mermaid dwarf gnome "
        "goblin santa$ scarecrow snowman robot$ robots$ pan$ pana$ panowie$ pani$ ciocia$ "
        "cioci$ ciocie$ ciocia wuj$ wuja$ kuzyn kuzynk nastolat facet dama$ "
        "damy$ maluch przedszkolak kasjer kasjerk sprzatacz mechanik stolarz hydraulik piekarz "
        "rzeznik fryzjerk elektryk pirat wiking samuraj kowboj detektyw zebrak tancerz tancerk "
        "szkielet kosciotrup wampir syren krasnal krasnolud elf$ aniol aniolek balwan$ "
        "balwank robota$ drwal mlynarz sekretark urzednik profesor ksiadz ksiedz organist "
        "pasterz shepherd juggler peasant rolniczk tragarz robotnik labourer worker$ workers$ "
        "ogrodniczk szwaczk kwiaciark praczk mleczarz milkman barmaid barman bartender "
        "drummer saxophonist trumpeter trebacz gitarzyst"
    ),
    "animal": (
        "dog$ dogs$ puppy cat$ cats$ kitten horse$ horses$ pony fox$ foxes$ wolf$ elephant "
        "tiger$ lion$ lions$ bear$ bears$ rabbit hare$ monkey ape$ octopus giraffe deer$ cow$ "
        "cows$ pig$ mouse$ rat$ frog lizard owl$ eagle heron rooster hen$ duck$ swan$ butterfly "
        "butterflies dragonfly beetle spider centipede crab$ turtle tortoise whale jellyfish "
        "pies$ psa$ psy$ psem$ pieski kot$ kota$ kotem$ koty$ kotek kotk kociak kon$ konia$ "
        "konie$ koniem$ zrebak lis$ lisa$ wilk$ slon$ slonia$ slonie$ tygrys lew$ niedzwied "
        "krolik zajac malp osmiornic zyraf jelen jelenia krow$ krowa$ swini mysz$ szczur zab$ "
        "zaba$ zaby$ jaszczurk sowa$ sowy$ orzel bocian czapl kogut kura$ kaczk labedz motyl "
        "wazka$ pajak stonog krab$ zolw wieloryb meduz hound squirrel hedgehog goat$ sheep$ "
        "lamb$ camel kangaroo penguin flamingo ostrich parrot caterpillar bat$ bull$ donkey "
        "zebra$ panda seal$ dolphin crocodile snake$ wiewiork jez$ jeza$ koz$ koza$ owc owca$ "
        "wielblad kangur pingwin flaming$ strus papug gasienic nietoperz byk$ byka$ osiol osla$ "
        "zebra$ pand foka$ foki$ delfin krokodyl waz$ weza$ pawi paw$ peacock gorilla goryl "
        "kameleon chameleon dinosaur dinozaur dragon$ smok$ smoka$"
    ),
    "limb": (
        "arm$ arms$ leg$ legs$ knee elbow shoulder finger thumb hand$ hands$ foot$ feet$ wrist "
        "ankle hip$ hips$ paw$ paws$ tail$ claw hoof hooves wing$ wings$ mane$ trunk$ tentacle "
        "fist muscle spine$ toe$ toes$ heel$ heels$ torso neck$ reka$ rece$ reke$ rak$ rekami$ "
        "dlon dloni ramion noga$ nogi$ noge$ nog$ nogami$ nozk kolano kolana$ kolan$ lokiec "
        "lokci palec palc stop$ stopa$ stopy$ stope$ nadgarst kostk biodr lap$ lapa$ lapy$ "
        "lape$ lapk ogon pazur kopyt skrzydl grzyw trab$ traba$ trabe$ macki$ macka$ piesc "
        "miesni kregoslup piet$ pieta$ tulow szyj"
    ),
    "bodily": (
        "walk stroll march limp tiptoe crawl crouch kneel stretch yawn gallop trot wag$ wags$ "
        "pounce juggle$ juggl dance$ danc pirouette curtsy somersault cartwheel backflip clap$ "
        "claps$ wave$ waves$ shrug nod$ nods$ bow$ bows$ stumble sit$ sits$ stand$ stands$ "
        "scratch lick hug$ hugs$ embrac kiss climb swim$ swims$ swimming row$ rows$ rowing "
        "paint knit type$ types$ typing reach grab$ grabs$ throw$ throws$ wipe$ blink -chodz "
        "-szed -szla$ idzie$ ida$ -maszer -kulej -czolg -kuc$ -kuca -klek -kleka -przeciag "
        "-ziew -galop -klus -merd -zongl -tancz -tanc -piruet salt$ salta$ salto$ -klaszcz "
        "-klask -mach -kiwa -klania -klon -potyk -siad -siedz -stoi$ -drap -liz -liza -przytul "
        "-obejm -caluj -wspin -plyw$ -plynie$ -wiosl -malow -mal -robi$ -siega -chwyt -rzuc "
        "-ociera -obraca push pull carry carries lift hold$ holds$ catch lean kick open$ opens$ "
        "look$ looks$ step$ steps$ turn$ turns$ -pcha -ciagn -nosi -niesie -dzwig -lapie "
        "-otwiera -zamyka -patrz -stawia -mija -zapina -wklada -zdejm -skacz -skak -bieg -biegn "
        "run$ runs$ running jump leap$ leaps$ -podskak -ruszac rusza$ -krocz -uklon "
        "lie$ lies$ lying sleep$ sleeps$ snore snores wake$ wakes$ dig$ digs$ dive$ dives$ "
        "feed$ feeds$ comb$ combs$ shave shaves pedal sneez cough chew munch sip$ sips$ "
        "drink$ drinks$ cook$ cooks$ bake$ bakes$ knead sew$ sews$ hammer chop$ chops$ "
        "waddle trudge strut skip$ skips$ squat twirl twirls$ wave$ lezy$ leza$ lezal "
        "-przewrac -kopie$ -kopn -podlew -karmi -wiesz -szyje$ -pierze$ -goli$ -czesz -pije$ "
        "-gotuj -lepi$ -miesi$ -rabi$ -kopie$ -zamiat -kicha -chrapi -spi$ -budzi -nurkuj "
        "-pedaluj -pedal -drepcz -drept -kica -ukloni"
    ),
    "say": (
        "say$ says$ said$ saying speak spoke$ spoken talk tell$ tells$ telling explain recite "
        "whisper shout scream murmur count read$ reads$ reading narrat comment announc call$ "
        "calls$ answer ask$ asks$ sing$ sings$ singing hum$ hums$ pray laugh -mow -mowi "
        "-opowiad -powiad -tlumacz -wyjasni -recyt -deklam -szept -szepcz -szepta -krzyk "
        "-krzycz -mrucz -licz -czyta -komentu -zapowiad -wola -wolaj -pyta -odpowiad -spiew "
        "-nuci -modl -smiej"
    ),
    "stuff": (
        "dot dots particle point spark bead ball balls marble square circle triangle line$ "
        "lines$ grain star stars shape pixel colour color ring rings ember drop drops sand "
        "dust$ confetti kropk kropek kropecz czast czastek czasteczk punkt iskr iskier iskierk "
        "kulk kulek kule$ kul$ kwadrat kol$ kolek kolk trojkat linii linie$ ziaren ziarn "
        "ziarenek gwiazd gwiazdek ksztalt piksel kolor kolorow pierscien zar$ zaru$ kropel "
        "kropl piask pyl$ pylu$"
    ),
    "liquid": (
        "water milk$ tea$ coffee wine$ honey$ oil$ paint$ ink$ syrup soup$ juice cream$ "
        "chocolate lava$ magma mercury blood liquid fluid sauce caramel wave$ waves$ sea$ ocean "
        "river$ stream$ waterfall puddle wax$ tear$ tears$ beer$ lemonade wod woda$ wody$ wode$ "
        "mleko$ mleka$ mlek herbat kaw$ kawa$ kawy$ kawe$ win$ wino$ wina$ miod$ miodu$ olej "
        "oleju$ oliw farb farba$ atrament tusz$ tuszu$ syrop zup$ zupa$ sok$ soku$ smietan "
        "czekolad law$ lawa$ lawy$ lawe$ magm rtec krew$ krwi$ plyn$ plynu$ ciecz sos$ sosu$ "
        "karmel fal$ fala$ fale$ falami$ morz morze$ rzek rzeka$ strumien wodospad kaluz wosk "
        "piwo$ piwa$ lemoniad bulion"
    ),
    "flow": (
        "pour soak seep ooze slosh swirl dissolve$ dissolv spill trickle lap$ laps$ splash gush "
        "leak froth foam$ churn cloud clouds surge ripple$ rippl eddy eddies curl$ curls$ bleed "
        "blend mingle marbl$ drain flood overflow drown wash$ washes$ crash$ crashes$ boil "
        "simmer melt rise$ rises$ bloom$ blooms$ spread$ spreads$ thicken stir$ stirs$ stirred "
        "flow$ flows$ flowing fill$ fills$ -lej -lan -lewa -sacz -saczy -siak -siaka -cieka "
        "-ciek -ciec -cieknie -chlup -chlap -wir$ wiruj -rozpuszcz -rozpusc -rozply -rozplyw "
        "-spien pieni -burz -falu -falow -plyn$ -plynie$ -plyna$ -miesza -kipi -gotuj -wrze$ "
        "-topi -topn -podnosi -wzbier -zalew -zatap -rozlew -rozla -przelew -obmyw -bryzg "
        "-tezej -zastyg -wsiak"
    ),
    "cloth": (
        "cloth fabric linen silk$ silks$ velvet satin$ cotton$ tablecloth curtain drapery "
        "sheet$ sheets$ scarf$ scarves$ shawl veil$ veils$ dress$ dresses$ skirt cape$ cloak "
        "ribbon flag$ flags$ banner sail$ sails$ handkerchief blanket towel napkin tent$ "
        "parachute kite$ shirt origami paper page$ pages$ newspaper tkanin material$ materialu$ "
        "plotn lnian jedwab aksamit atlas$ bawel obrus zaslon firan kotar przescieradl posciel "
        "szal$ szala$ szalik chust welon sukni sukienk spodnic peleryn plaszcz wstazk wsteg "
        "flaga$ flagi$ flage$ sztandar choragiew zagiel zagle$ zagla$ koc$ koca$ recznik serwet "
        "namiot spadochron latawiec koszul papier kartk gazet"
    ),
    "drape": (
        "drape$ drap fold$ folds$ folding folded billow ripple rippl flutter crumple$ crumpl "
        "crease$ creas pleat hang$ hangs$ flap$ flaps$ unfurl wrinkle wave$ waves$ swish rustle "
        "swell$ swells$ tear$ tears$ blow$ blows$ wrap$ wraps$ drops$ slides$ settle -fald "
        "-sklada -skladaj -marszcz -powiew -lopoc -lopot -lopota -zwisa -gniec -gnie -mnie "
        "-pofaldow -faluj -falow -zagina -zagiec -zagie -spowija -okrywa -otula -rozposciera "
        "-opada -opadn -wydyma -nadym -szelesc -drze$ -rozwija -zeslizg -sciaga -targa"
    ),
    "air": (
        "dust$ air$ haze hazy fog$ foggy mist$ misty smoke$ smoky window room church cathedral "
        "attic forest trees hall$ night sky$ dark darkness stage underwater kurz$ kurzu$ "
        "kurzem$ powietrz mgl mgla$ mgle$ mgly$ mgiel dym$ dymu$ dymie$ okn okno$ okna$ okien "
        "okienn pokoj kosciol kosciel katedr strych las$ lesie$ lasu$ drzew hal$ sal$ noc$ "
        "nocy$ nieb mrok ciemn scen wod wod$ naw zakurz witraz blinds shutters zaluzj szczelin "
        "clouds leaves canopy branches rain$ chmury$ chmur$ lisci lisc koron galezi galaz "
        "deszcz sufit$ alley aisle zaul cellar piwnic barn stodol garage garaz cave$ jaskin "
        "club klub"
    ),
    "light": (
        "light$ lights$ sunlight sun$ sunshine moonlight lamp$ lamps$ torch lantern headlight "
        "searchlight lighthouse spotlight projector laser candle$ candles$ sunrise sunset "
        "swiatl swiatlo$ swietln slonc sloneczn slonca$ ksiezyc lamp latarn latark reflektor "
        "szperacz projektor swiec swieca$ wschod zachod"
    ),
    "viewer": (
        "viewer audience$ watcher spectator whoever$ widz widza$ widzowi$ widzow$ ogladajac "
        "ogladajacy$ publicznos odbiorc uzytkownik"
    ),
    "act": (
        "tap$ taps$ tapping touch click choose chooses choosing chosen pick$ picks$ press swipe "
        "drag$ drags$ vote$ votes$ voting voted tilt shake$ shakes$ shaking type$ types$ typing "
        "typed decide$ decides$ deciding control steer answer$ answers$ answering comment blow$ "
        "blows$ guess$ guesses$ scroll clap$ claps$ point$ points$ move$ moves$ -klik -klika "
        "-dotk -dotyk -dotyka -wybier -wybor -wybra -stuk -stuka -puka -nacis -naciska -przesu "
        "-przesuwa -przeciag -glos$ -glosuj -glosow -przechyl -potrzas -trzas -trzes -pisz "
        "-pisuj -pisze$ -decyd -steruj -sterow -komentu -komentarz -dmuch -zgad -przewij "
        "-klaszcz -wskaz -rusza -odpowi -odpowiad -kieruj"
    ),
    "place": (
        "^poland ^europe ^africa ^asia ^america ^australia ^antarctica ^italy ^france ^spain "
        "^germany ^england ^britain ^ireland ^scotland ^iceland ^norway ^sweden ^japan ^china "
        "^india ^russia ^ukraine ^greece ^egypt ^brazil ^canada ^mexico ^chile ^warsaw ^krakow "
        "^cracow ^london ^paris ^berlin ^rome ^madrid ^lisbon ^vienna ^prague ^venice "
        "^amsterdam ^istanbul ^tokyo ^york ^chicago ^manhattan ^moscow ^thames ^seine ^danube "
        "^rhine ^nile ^amazon$ ^vistula ^baltic ^mediterranean ^atlantic ^pacific ^alps "
        "^himalaya ^polsk ^polsc ^europ ^afryk ^azj ^ameryk ^wloch ^wlosk ^francj ^hiszpani "
        "^niemc ^niemiec ^angli ^grecj ^sicil ^sycyli ^sardin ^sardyn ^cypr ^cyprus ^corsic "
        "^korsyk ^turcj ^turkey ^portugal ^szwajcari ^austri ^czech ^slowacj ^litw ^wegr "
        "^zakopan ^torun ^sopot ^bialystok ^bydgoszcz ^egipt ^japoni ^chin$ ^chiny$ ^rosj "
        "^ukrain ^islandi ^norwegi ^warszaw ^krakowie$ ^gdansk ^gdyn ^wroclaw ^poznan ^lodz$ "
        "^lodzi$ ^lublin ^katowic ^szczecin ^londyn ^paryz ^rzym ^madryt ^lizbon ^wieden "
        "^wiedni ^praga$ ^pragi$ ^wenecj ^tokio ^wisl ^wisla$ ^wisle$ ^odra$ ^odry$ ^baltyk "
        "^tatr ^tatry$ ^mazur ^bieszczad ^slask ^podhal ^dunaj ^ren$ ^tamiz ^sekwan ^nil$ "
        "^nilu$ ^atlantyk ^pacyfik ^alp$ ^alpy$ ^karpat"
    ),
    "famed": (
        "first$ moon$ law$ novel theory symphony radium gravity relativity sonnets telephone"
    ),
    "territory": (
        "map$ maps$ mapped outline border$ borders$ coast coastline shoreline street streets "
        "road roads route railway river$ rivers$ metro subway tram$ trams$ district island "
        "continent country countries city$ cities town$ towns$ region province county counties "
        "capital capitals contour silhouette shape$ harbour bay$ peninsula motorway highway "
        "bridge$ mapa$ mapie$ mape$ mapy$ kontur granic wybrzez ulic drog droga$ tras trasa$ "
        "trase$ kolej kolejow rzek rzeka$ metr$ metra$ metro$ tramwaj dzielnic wysp kontynent "
        "kraj$ kraju$ kraje$ krajow$ miast miasto$ wojewodztw powiat stolic zarys ksztalt plan$ "
        "planu$ zatok polwysep autostrad most$ mosty$ mostow$"
    ),
    "title": (
        "president king$ queen$ pope$ minister chancellor emperor empress general$ saint$ "
        "prince$ princess senator mayor$ premier singer actor actress footballer painter "
        "composer pianist physicist poet$ writer philosopher boxer director astronaut cosmonaut "
        "rapper guitarist chemist astronomer inventor dictator playwright novelist sprinter "
        "striker goalkeeper prezydent krol$ krola$ krolem$ krolow krolowa papiez papieza$ "
        "ministr kanclerz cesarz generala$ swiet$ swiety$ ksiaze ksiezn burmistrz piosenkar "
        "aktor aktork pilkarz malarz malark kompozytor fizyk poet poeta$ poetk pisarz pisark "
        "filozof bokser rezyser kosmonaut raper gitarzyst chemik noblist uczon astronom "
        "wynalazc dyktator marszalek marszalk hetman wieszcz sportowiec napastnik bramkarz "
        "skoczek tenisist"
    ),
    "famous": (
        "^einstein ^napoleon ^mozart ^beethoven ^chaplin ^messi$ ^ronaldo ^lewandowsk ^presley "
        "^picasso ^walesa ^walesy ^pilsudsk ^gandhi ^lincoln ^trump$ ^putin ^obama ^beyonce "
        "^rihanna ^madonna ^shakespeare ^szekspir ^leonard ^cleopatra ^kleopatr ^curie "
        "^sklodowsk ^kopernik ^copernicus ^mickiewicz ^szymborsk ^wojtyl ^malysz ^hitler "
        "^stalin ^lenin$ ^churchill ^mandela ^kahlo ^dali$ ^warhol ^bowie$ ^jackson ^hendrix "
        "^lennon ^pele$ ^maradon ^armstrong ^gagarin ^hawking ^tesl$ ^freud$ ^marilyn ^hepburn "
        "^chopin ^bach$ ^bacha$ ^newton ^darwin ^galileo ^galileusz ^gogh ^gogha$ ^rembrandt "
        "^swift ^musk$ ^elvis"
    ),
    "first": (
        "^albert$ ^marie$ ^maria$ ^john$ ^paul$ ^george$ ^michael$ ^david$ ^robert$ ^william$ "
        "^charlie$ ^elvis$ ^frida$ ^pablo$ ^vincent$ ^leo$ ^lionel$ ^cristiano$ ^taylor$ "
        "^freddie$ ^nelson$ ^barack$ ^donald$ ^elon$ ^steve$ ^bill$ ^marilyn$ ^audrey$ ^neil$ "
        "^yuri$ ^isaac$ ^charles$ ^stephen$ ^jan$ ^jana$ ^adam$ ^adama$ ^fryderyk ^mikolaj "
        "^jozef ^lech$ ^lecha$ ^wislaw ^karol$ ^karola$ ^iga$ ^igi$ ^ige$ ^anna$ ^anny$ ^piotr "
        "^pawel$ ^juliusz ^krzysztof ^andrzej ^agnieszk ^czeslaw ^stanislaw ^tadeusz ^zbigniew "
        "^olga$ ^olgi$ ^maryl ^usain ^roger ^serena ^rafael ^novak ^muhammad ^billie ^amy "
        "^kurt$ ^kurta$ ^jimi$ ^bob$ ^boba$ ^leonardo ^ludwig ^wolfgang ^johann ^jacek "
        "^wojciech ^henryk ^kazimierz ^ignacy ^edith ^greta ^malal ^florence ^ada$ ^ady$ ^alan$ "
        "^alana$ ^nikola$ ^nikoli$ ^mary$ ^queen$"
    ),
    "brand": (
        "coca$ cola$ pepsi nike$ adidas puma$ lego$ ^lego disney mcdonald starbucks iphone "
        "ipad$ android$ samsung sony$ playstation xbox nintendo marvel$ ferrari lamborghini "
        "porsche bmw$ mercedes toyota tesla volkswagen ikea$ google$ youtube tiktok instagram "
        "facebook netflix spotify whatsapp pikachu pokemon minecraft fortnite tetris batman "
        "superman spiderman barbie mickey$ ^mario$ pacman$ godzilla shrek simpson hogwarts "
        "gandalf yoda$ vader$ oreo$ nutella kitkat heinz gucci prada$ chanel rolex vespa$ "
        "boeing airbus zabk ^zabka biedronk allegro$ orlen$ wedel$ tymbark snickers twix$ "
        "redbull ^hello kitty$ muminek muminki smurf$ smurfs$ smerf ^bolek$ reksio ^puchatek "
        "puchatk ^apple$ ^amazon$ ^twitter ^windows$ ^microsoft ^visa$ ^mastercard ^kodak "
        "^polaroid$ ^fiat$ ^maluch ^lamborgini ^asterix ^tintin ^popeye ^garfield ^snoopy "
        "^peppa ^pokemony ^hulk$ ^joker$ ^elsa$ ^olaf$"
    ),
    "sound": (
        "song$ songs$ music melody tune$ recording track$ album$ single$ hit$ anthem hymn "
        "symphony concerto sonata nocturne aria$ lullaby carol$ orchestra choir violin cello "
        "piano guitar drum$ drums$ trumpet saxophone flute organ$ accordion harp$ banjo piosenk "
        "muzyk melodi nagran utwor plyt plyta$ album przeboj symfoni koncert sonat nokturn ari$ "
        "kolysank koled orkiestr chor$ choru$ skrzyp skrzypc wiolonczel fortepian pianin gitar "
        "bebn bebny$ trabk saksofon flet organy$ akordeon harf"
    ),
    "noise": (
        "rain$ rainfall sea$ surf$ traffic street$ crowd applause laughter birdsong birds$ "
        "thunder wind$ forest engine train$ footsteps barking purring crackl fire$ fireplace "
        "station market cafe$ stadium playground deszcz morz morza$ ulic ulicy$ tlum tlumu$ "
        "oklask brawa$ smiech smiechu$ ptak ptakow$ grzmot burzy$ wiatr las$ lasu$ silnik "
        "pociag krok krokow$ szczek mruczen trzask ogni ognisk dworc targ$ targu$ kawiarn "
        "stadion mew mewy$ waterfall piano$ cicad cykad cricket swierszcz frogs zab$ zaby$ "
        "church bells$ dzwon dzwony$ nightingale slowik skylark skowronek blackbird kos$ kosa$ "
        "owl sow$ dog$ psa$ baby$ tractor tram$ subway metra$ airport lotnisk kitchen kuchni"
    ),
    "quantity": (
        "weather temperature price stock$ stocks$ exchange news headline score traffic data$ "
        "reading$ readings$ result tide$ tides$ flight flights earthquake follower like$ likes$ "
        "subscriber pollution poll$ polls$ forecast statistics departures arrivals timetable "
        "measurement feed$ views$ comments pogod pogoda$ temperatur cen$ cena$ ceny$ kurs$ "
        "kursu$ kursy$ notowan gield wiadomos naglow wynik danych$ dane$ odczyt poziom$ lot$ "
        "lotow$ samolot polozen trzesieni obserwujac polubien subskrypc smog$ smogu$ indeks "
        "sondaz prognoz statystyk odjazd przyjazd rozklad pomiar komentarz wyswietlen bilet"
    ),
    "now": (
        "today* current$ currently live$ realtime latest$ yesterday* tonight* hourly$ dzis$ "
        "dzisiaj dzisiejsz biezac aktualn wczoraj wczorajsz najnowsz"
    ),
}
