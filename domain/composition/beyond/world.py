"""Persons, brands, viewers, facts of the day and long films."""

from domain.composition.beyond.feature import Feature

PERSON = Feature(
    key="subject.real_person",
    en="Real people are not shown.",
    pl="Prawdziwych ludzi się nie pokazuje.",
    signs="""
        ! @first +#cap
        @first +#cap
        @title +#cap
        @famous
        president$/prezydent/papiez/papieza$/pope$/celebrit*/celebryt*/influencer/youtuber/
            politician/polityk$/politycy$/premier$/premiera$/superstar
        famous/celebrated/legendary/beloved/renowned/iconic/slynn/slawn/znan/legendarn/
            uwielbian @title/scientist/artist/player/star$/dancer/general/uczon/artyst/gwiazd/
            aktor/sportow/pilk
        our$/nasz/my$/moj$/moja$/moje$/mojej$/mojego$ ~ grandmother/grandma/grandfather/grandpa/
            mother$/father$/teacher/sister$/brother$/boss$/babci/babcia$/dziadek/dziadk/mam$/
            mama$/tat$/tata$/nauczyciel/siostr/brat$/szef ~ recogni/likeness/look/-pozna/
            -rozpozna/podobn/-wyglad
        biography/biograf/biopic
        footballer/pilkarz/striker/napastnik/goalkeeper/bramkarz ~ famous/national/reprezentac/
            goal/gol/world/swiat/legend
        mlody$/young$/old$/stary$/late$ +#cap ~ @bodily/@say/plays/-gra$
        #cap +#cap ~ portrait/portret/speech/guitar/hat$/kapelusz/hair/wlos/smile/-usmiech/
            recogni/-rozpozna/walks/dances/born/singer/actor/himself/herself/face$/twarz/nobel/
            discover/invent/-odkry/-wynal/-grajac
        man$/woman/girl/boy/person/scientist/mezczyzn/kobiet/czlowiek/ten$/pani$/uczon ~ who$/
            ktory$/
            ktora$/co$ ~ wrote$/painted/discovered/composed/invented/proved/walked ~ @famed
        man$/woman/scientist/mezczyzn/kobiet/czlowiek/ten$/pani$/uczon ktory$/ktora$/co$ ~
            -napisal/-odkryl/-wynalaz/-skomponowal/-namalowal/-udowodnil
        first$/pierwszy$/pierwsza$ man$/woman/czlowiek/kobiet ~ moon$/space$/ksiezyc/kosmos
        himself$/herself$/samego$/sama$/sam$ ~ @title ~ #cap
        wzrostu$/sylwetk/silhouette ~ @title
        author/autor/laureat/winner/zdobywc ~ #cap +#cap
        likeness/podobizn/wizerunk of$ +#cap
        first$/pierwsz ~ man$/woman/person/human/czlowiek/kobiet/polak ~ moon$/space$/everest/
            ksiezyc/kosmos/
            biegun
    """,
    unless="""
        @famous ~ cradle/triangle/law$/laws$/ring$/number/numbers/spiral/curve/disc$/disk/
            paradox/coil/pendulum/prelude/theory/inequal/kolysk/prawo$/prawa$/prawem$/trojkat/
            liczb/spiral/krzyw/teori/cewk/ciag/wahad/pierscien/apple
        @famous ~ nokturn/preludi/mazurk/sonat/polonez/nocturne/sonata/symphony/symfoni/fuga/
            fugi$/fugue/music/muzyk/waltz/walc/etiud/etude
        queen$ +bee/ant$
        krolow/krolowa$ pszczel/mrow
        president$/prezydent/premier ~ elect/vote/-wybier/-glos/-glosuj
        saint$ +elmo
        general$ rule/idea/direction/public/store
        premier$/premiera$ ~ film/ligi$/league
        lego$ +man$
    """,
)

BRAND = Feature(
    key="subject.brand",
    en="Brands and logos of others are not shown.",
    pl="Cudzych marek i znaków się nie pokazuje.",
    signs="""
        ! @brand
        @brand
        logo$/logos$/logotyp/trademark/logotype/swoosh
        brand$/brands$/branded/mark/marki$/marka$ ~ famous/known/soda/shoe/car$/cars$/phone/
            watch/sports/znan/slawn/napoj/but$/buty$/butow$/samochod/telefon/zegark/sportow/
            luksus/luxury/popular/recogni/-rozpozna
        official/oficjaln ~ mascot/maskotk/logo/emblem/crest/herb$/licens/licencj
        emblem/crest$/herb$/herbem$/mascot/maskotk ~ club/team/league/company/klub/druzyn/lig/
            firm/#cap
        character/characters/bohater/postac/hero$/heroes$ ~ cartoon/video/game$/comic/franchise/
            anime/disney/kreskow/gry$/komiks/dobranoc/bajk ~ famous/known/#cap/znan/beloved/our$/
            slawn/ulubion
        #cap sneaker/sneakers/shoe/shoes/phone/can$/cans$/bottle/bottles/burger/car$/cars$/
            console/lighter/advert/commercial
        can$/puszk/butelk/bottle/reklam/advert ~ #cap ~ napoj/drink/cola/beer/soda/piw
        golden arches
        bitten/nadgryzion apple/jabl
        product placement
        produkt ~ firm/#cap/znan
        star$ +wars
        gwiezdn wojn/wojny$/wojen$
        harry$ potter
        super$ mario
        pac$ +man$
        hello$ +kitty$
        angry birds
        lightsaber/lightsabre
    """,
    unless="""
        wojny$/wojna$ gwiezdn ~ @stuff
        ^mario$ ~ aunt
        puma$ ~ animal
    """,
)

VIEWER = Feature(
    key="viewer.interaction",
    en="A film cannot react to its viewer.",
    pl="Film nie może reagować na widza.",
    signs="""
        ! interactive/interaktywn
        interactive/interaktywn/touchscreen/joystick/clickable/gamepad
        @viewer ~ @act
        wherever/whenever/gdziekolwiek/kiedykolwiek ~ tap$/click$/press$/dotkniesz$/
            klikniesz$/stukniesz$/nacisniesz$
        tap$/swipe$/click$/press$/touch$ ~ screen/button/to$ ~ start/choose/help/save/pop$/burst/
            change/move/begin
        dotknij$/kliknij$/stuknij$/przesun$/wybierz$/nacisnij$/zaglosuj$/potrzasnij$/przechyl$
        dotkniesz$/klikniesz$/wybierzesz$/stukniesz$/nacisniesz$/zaglosujesz$/przechylisz$/
            potrzasniesz$
        finger/fingers/fingertip/thumb/palcem$/palec$/palca$/kciuk/kciukiem$ ~ screen/ekran/
            ekranie$/phone/telefon/display/wyswietlacz/-przesu/-przesuw/-stuk/tap/swipe/drag/touch
        tilt/tilts/tilting/shake/shakes/turn/rotate/-przechyl/-przechyla/-potrzas/-potrzasa/
            -obroc/-obraca/-trzas ~ phone/telefon/telefonem$/device/smartphone/smartfon/tablet/
            urzadzen/komork/screen$
        gyroscope/accelerometer/zyroskop/akcelerometr/microphone/mikrofon
        poll$/polls$/ankiet/quiz ~ viewer/audience/widz/widzow/result/story/choose/wybier/decide/
            decyd
        comments/comment/komentarz/komentarze$/komentarzach$/komentarzy$/likes$/lajk/lajki$/
            polubien ~ decide/decyd/steer/change/control/-steru/-zmieni/shape/choose/appear/
            spawn/each/kazd/add/-doda/votes/-glos/influence/wplyw/drop/grow/-rosn
        vote/votes/voting/glosowani/glosuje/glosuja ~ audience/viewer/viewers/widz/widzow/
            widzowie$/ending/live$/zakonczeni/ogladaj/online
        cursor/mouse$/kursor/myszk ~ follow/click/move/chase/-goni/-podaza/-klik/-rusza/-ucieka
        keyboard/keys$/klawiatur/klawisz ~ viewer/you$/press/type/widz/-nacis/-pisz
        your$/twoj/twoje$/twojego$/twoim$/twoja$ ~ finger/touch/tap/choice/decision/hand$/phone/
            name$/palec/palca$/palcem$/dotyk/wybor/decyzj/telefon/imie$/imieniem$/ruch
        depend/depends/zalez/zalezy$ ~ viewer/audience/widz/widza$/you$/ciebie$/ogladaj
        reaguje$/reaguja$/react/reacts/responds/respond/answers ~ viewer/widz/widza$/touch$/
            dotyk$/dotkniec/you$/gest/gesture/clap/klasniec/voice$
        @viewer ~ game$/play$/plays$/playing/gra$/rozgryw/sterow/-steru/-prowadz
        level$/poziom ~ player/gracz ~ lose/win/-przegr/-wygr
        viewer/widz/audience ~ name$/imie$/birthday/urodzin/location/lokalizac/photo/zdjec
        choose/wybierz/pick your$/swoj/swoje$/swojego$/wlasn
        type$/write$/wpisz/napisz/comment/skomentuj ~ below/ponizej/comments/komentarz/komentarzu$
        link ~ bio$/below/opis
    """,
    unless="""
        @stuff vote/votes/-glosuj
        viewer/widz/widza$ ~ guess/waits/-czeka/-zgad/-domysl
        player/players/gracz/graczy$/player$ ~ @stuff
        you$/your$ ~ can$ ~ guess/count/see/hear/almost
        you$/your$ ~ think$/would$/never/cannot
        patrzac
    """,
)

DATA = Feature(
    key="outside.data",
    en="A film knows nothing of the world that is not in its document.",
    pl="Film nie wie o świecie niczego, czego nie ma w jego dokumencie.",
    signs="""
        ! live$/real$ data$/feed$
        @now ~ @quantity
        this$/last$ morning/week/month/night/evening/hour/year ~ @quantity
        tego$/ostatni ranka$/tygodnia$/miesiaca$/dnia$/roku$/tydzien$ ~ @quantity
        sensor/czujnik/thermometer/termometr/barometer/seismograph/sejsmograf/telescope/
            teleskop ~ data/dane$/danych$/reading/-odczyt/live$/feed/real$/outside/dworze/zywo$/
            pomiar/steer/-steru
        weather/pogod/pogoda$/pogody$/pogode$ ~ outside/forecast/report/city/station/miasto/
            stacj/prognoz/oknem$/#cap/real$
        stock/share$/bitcoin/gield/akcj/akcji$/kryptowal/bitcoin/euro$/dolar ~ price/prices/
            market/chart/kurs/cen/ceny$/notowan/exchange/crash/index/wykres/wzrost
        stock market
        kurs$/kursu$/kursem$ ~ euro$/dolara$/walut/zlotego$/akcj/bitcoin
        news$/headlines$/headline$/wiadomosci$/naglowki$/naglowek$ ~ today/live/ticker/latest/
            today/morning/paper/dzis/-porann/gazet/serwis/agencj
        api$/rss$/internet/online/database/baza$/serwer/server ~ data/dane$/danych$/
            live$/fetch/-pobier/-pobiera/download/from$/z$/real$/feed
        na$ zywo$ ~ dane$/danych$/wynik/pozycj/samolot/statk/pogod/kurs/ruch/pociag/autobus/
            notowan/transmis
        live$ ~ position/positions/ships/planes/trains/buses/traffic/data/weather/score/scores/
            stream/election/satellite/flights/departures/prices/matches
        followers$/subscribers$/obserwujacych$/subskrybent ~ count/number/each/every/liczb/kazd/
            tyle/as$/many/our$/nasz/channel/kanal
        number/count/liczb/liczba$/tyle$ of$/ile$ ~ followers/subscribers/likes/views/obserwuj/
            polubien/wyswietlen/komentarz
        real$/actual$/prawdziw/faktyczn ~ statist/figures$/census/population/demograf/data$/
            dane$/danych$/readings/odczyt/pomiar/spis
        statistics/statystyk/census/spis$ powszechn
        election/wybory$/wyborow$/wyborcz ~ results/result/wynik/night/noc/wieczor/real$
        match$/mecz/meczu$/league/lig/lige$ ~ score/scores/table/wynik/tabel/last$/yesterday/
            wczoraj/today/dzis
        local/lokaln time$/czas$/godzin ~ viewer/widz/your$/city
        current$/aktualn/biezac/dzisiejsz/dzis/today date$/time$/data$/godzin/hour/minute/dat$/
            date$
        today/todays/dzisiejsz/wczorajsz/yesterdays/yesterday/tonights ~ sunrise/sunset/moon$/
            wschod/zachod/ksiezyc/gazet/newspaper/date
        earthquake/trzesieni/tremor/wstrzas ~ today/recent/last$/seismic/real$/sejsm/ostatni/
            dzis/catalogue/richter
        departures/arrivals/odjazd/przyjazd/rozklad ~ board/station/airport/tablic/lotnisk/dworc/
            live/pociag/train
        measured/measuring/zmierzon/pomiarow ~ station/stations/stacj/stacje$/stacji$/city/river/
            miast/rzek/yesterday/today
        smog$/smogu$/air$ quality/jakosc/poziom/alert ~ city/miast/today/dzis/station/stacj
        right$ +now$ ~ train/trains/plane/planes/people/ship/city/world/earth/cars/somewhere/
            outside
        w$ +tej$ +chwili$ ~ ludzi/ziemi$/swieci$/miescie$/pociag/samolot/statk/ulic/naprawde
        price/prices/ceny$/cen$/cenami$ ~ exchange/gield/gieldzie$/market/rynk/rynku$/closing/
            zamkniec
        rain$/deszcz/degree/degrees/stopni/millimet/milimetr/decibel/snow$/snieg ~ yesterday/
            wczoraj/today/dzis/dzisiaj
        population/people/ludnosc/ludzi ~ earth/ziemi$/world/swiat ~ count/counter/licznik/now$/
            chwili$/every/growing
        as$ many$/tyle$ ~ as$/ile$ ~ yesterday/wczoraj/today/dzis/last$/ostatni/ubiegl/world/
            swieci$
    """,
    unless="""
        current$ ~ electric/river/flow/ocean/carry/carries/leader/pull/drift
        score$/wynik/scores$ ~ @stuff
        ruch$/ruchu$ ~ @stuff
        daily$/codzienn ~ bread/chleb
        last$/ostatni ~ move/moves/ruch/lot$/lotu$
        ostatni ~ wynik
        likes$/position/polozen/pozycj ~ @stuff
        real$/prawdziw time$ ~ @stuff
        rate$/index$/results ~ @stuff
        poziom ~ @stuff
    """,
)

DURATION = Feature(
    key="limit.duration",
    en="A film lasts 180 seconds at most.",
    pl="Film trwa najwyżej 180 sekund.",
    compared=True,
    signs="""
        ! #long film/video/movie/loop/seans/wideo/animac/transmis/animation/stream/livestream/clip
        film/films$/video/movie/animation/animac/wideo/clip/klip/seans/shot$/take$/ujeci/whole/
            calosc/calos/screening/story$ ~ #long
        last/lasts/lasting/run$/runs$/running/takes$/continu/stay/stays/trwa/-trwa/
            trwac/-ciagnie/-trwaja/-potrwa ~ #long
        without$/bez$ ~ #long ~ cut$/cuts$/ciec$/ciecia$/przerw/przerwy$
        #long ~ long/uncut/unbroken/nonstop/continuous/straight$/ciurkiem/nieprzerwan/dlugi$/
            dluga$/dlugie$
        for$/over$/przez$/within +#long
        after$/po$/dopiero$/przed$/until/before$ +#long
        watch/watches/watching/ogladamy/patrzymy/czekamy/wait/waiting/ogladac ~ #long
        real$/rzeczywist time$/czas/czasie$ ~ #long
        feature length/film
        pelnometrazow/dlugometrazow/wielogodzinn/calonocn/calodobow
        feature$ length$
        full$/caly$/cala$/whole/entire day$/night$/hour/dzien$/noc$/dobe$/godzin/godzine$ ~
            real$/rzeczywist/uncut/film/video/screen/ekran/trwa/last
        slow$ tv$
        livestream ~ day/night/hour/dob
        24$ hour/hours/godzin
        marathon ~ film/screening/hours
        serial/series ~ episode/odcin/odcink
    """,
    unless="""
        #long ~ in$/w$ one$/a$/jednej$/jednym$/ciagu$ second/minute/sekund/minut/minucie$/sekunde$
        #long ~ compress/skroc/-scisn/squeez/shrink/condens/przyspiesz/speed/timelapse/lapse/
            faster/szybciej
        #long ~ pass/passes/-mija/-mijaja/every/each/co$/kazd/hand$/hands$/wskazow/old$/ago$/
            temu$/clock/zegar
        #long ~ used$/would$/kiedys/history/histori/dawno
        a$/one$/ten$/tej$/jednej$ +night$/day$
    """,
)

WORLD = (PERSON, BRAND, VIEWER, DATA, DURATION)
