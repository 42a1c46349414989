"""Viewers, facts of the day and long films."""

from domain.composition.beyond.feature import Feature

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
        dotknij$/kliknij$/stuknij$/przesun$/nacisnij$/zaglosuj$/potrzasnij$/przechyl$
        dotkniesz$/klikniesz$/stukniesz$/nacisniesz$/zaglosujesz$/przechylisz$/
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
        type$/write$/wpisz/napisz/comment/skomentuj ~ below/ponizej/comments/komentarz/komentarzu$
        link ~ bio$/below/opis
        you$/your$/ty$/twoj/twoja$/twoje$/twoim$/user$/users$/player$/players$/gracz/
            uzytkownik ~ tap/taps/touch/click/press/swipe/drag/tilt/shake/vote/type/typed/decide/
            steer/control/-klik/-dotk/-stuk/-nacis/-przesu/-przechyl/-potrzas/-glosuj/-decyd/
            -steruj/-dotyka/-klika/-stuka/-naciska
        only$/tylko$ +if$/when/jesli$/gdy$ ~ viewer/widz/ktos$/someone/you$ ~ like/likes/share/
            subscribe/tap/polub/udostepn/subskryb/-klik/-dotk/-stuk
        polub/subscribe/subskryb/share/udostepn ~ unlock/open/opens/-odblok/-otwiera/
            otworz/next/continue/-zobacz/dalej
        viewer/viewers/widz/widzowie$/widza$/audience/publicznosc/ogladaj/odbiorca$/odbiorcy$ ~
            input/answer/answers/choice/choose/wybor/odpowied/odpowiad/decision/decyzj/clap/
            -klaszcz/-klask/tempo/pulse/puls/heartbeat/tetn/gaze/spojrzeni/wzrok/name/position/
            -rusza/-steru/hand/reka$
        eye +tracking
        webcam/kamerk/microphone/mikrofon ~ viewer/widz/you$/your$/phone/telefon/hear/-slysz/see
        pause/stop/zatrzym/pauz ~ viewer/widz/you$/your$/finger/palec/palcem$
        scroll/przewij/przewinie ~ viewer/widz/you$/your$/finger/back/screen/-cofa
        guess/odgadn/zgadn/zgaduj ~ type/comment/write/-wpis/-napis/komentarz ~ film/ending/
            change/react/respond/nagrod
        ending/zakonczeni/final ~ viewer/viewers/widz/widzowie$/audience/votes/vote/-glos/choose/
            wybier/-wybor/different/inne
        live$ +chat
        chat/czat ~ viewer/widz/message/wiadomosc/live$/every/command
        qr$
        viewers$/viewer$/widzowie$/widz$/audience ~ send/sends/-wysyla/-sle/-daje/-klaszcz/shout/
            -krzyc/buy/-kupuj ~ save/move/keep/change/help/-ratuj/-zmieni/-pomaga/-otwier/open/
            drop/feed
        wherever/where$/gdzie$ ~ viewer/widz/dotkniesz/klikniesz/finger/palec/palcem$
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
        @now ~ rate$/rates$/kurs/share$/shares$/election/wybor/traffic/korki$/korkow$/airport/
            lotnisk/trains/pociag/planes/samolot/ships/statk/visitors/views/position/pozycj ~
            city/world/exchange/country/sky/market/sea/station/miast/swiat/gield/kraj/nieb/morz/
            dworzec/dworc/euro/dollar/dolar/page/kanal/channel/site
        today*/dzis$/dzisiaj/dzisiejsz/yesterday*/wczoraj/wczorajsz/tonight*/jutro$/jutrzejsz/
            tomorrow* ~ rain/sun$/moon$/sky/wind/temperature/tide/born/births/died/deaths/sold/
            deszcz/slonc/ksiezyc/nieb/wiatr/narodzin/urodz/zmarl/sprzedan/opad/snieg/paper/gazet/
            headline/naglow/match/mecz/news
        this$ +morning* ~ @quantity/reading/readings/weather/news/paper/headline/traffic
        nearest/najblizsz ~ station/weather/stacj/pogod ~ live/reading/data/current/today/odczyt/
            dane$/aktualn/dzis
        according/wedlug/zgodnie ~ data/forecast/statistics/census/danych$/prognoz/statystyk/
            gus$/spis/measurements/pomiar/reading
        every/each/kazd/kazda$/kazde$/one$/jedna$/jeden$ ~ stands/means/oznacza/odpowiada/is$/
            to$/symbolizuj ~ person/people/birth/death/tonne/million/killed/osob/ludzi/narodzin/
            zgon/ton/milion/ofiar/mieszkanc/born/tweet/flight/lot$ ~ world/country/today/year/
            last/really/actual/swiat/kraj/dzis/rok/roku$/naprawde/rzeczywist/minute
        real$/actual/true$/prawdziw/rzeczywist/faktyczn ~ data/numbers/figures/statistics/
            measurements/weather/prices/results/orbit/positions/dane$/danych$/liczb/pomiar/pogod/
            cen/ceny$/wynik/pozycj/polozen
        satellites/satelit/planes/samolot/ships/statk/iss$/trains/pociag/buses/autobus/taxi/
            storks/bociany$/whales ~ tracked/tracking/gps$/live$/now$/actual/overhead/current/
            radar/-sledz/zywo$/teraz$/aktualn/nad$
        gps$/sensor/sensors/czujnik/seismo/sejsmo/nasa/noaa/imgw/gus$/eurostat/wikipedia/google$/
            twitter/reddit
        news/wiadomosci/headlines/naglowki/naglowk ~ morning/today/hour/latest/world/fresh/
            -porann/dzis/swiat/najnowsz/godzin/-biezac/scroll/word
        election/elections/wybory$/wyborow$/wyborcz/referendum ~ count/counted/result/results/
            wynik/map/votes/glosow/night/last/ostatni/#year
        live$ ~ count/counter/ticker/chart/graph/licznik/wykres ~ births/followers/price/
            population/world/cen/swiat
        temperature/temperatur/wind/wiatr/humidity/cisnien/pressure ~ outside/dworze/zewnatrz/
            today/dzis/dzisiaj/now$/station/city/miast/stacj/measured/-zmierz/degrees/stopni ~
            outside/today/now/city/dzis/teraz/miast/dworze/station/stacj/window/okn
        local/lokaln ~ weather/pogod/temperature/temperatur/news/wiadomosc/air/powietrz
        today*/dzis$/dzisiaj/dzisiejsz/now$/teraz$ ~ air$/powietrz/pollution/smog/traffic/korki$/
            sea$/level/poziom ~ #cap/city/miast/station/stacj/world/swiat
        every/each/kazd/kazda$/kazde$/one$ ~ born/dies/died/killed/born$/-rodz/-urodz/-umier/
            -umar/-ginie ~ world/country/minute/today/swiat/swieci$/kraju$/minut/dzis
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
        #hours
        real$/rzeczywist +time$/czas/czasie$ ~ night/day/dawn/dusk/sunset/sunrise/whole/entire/
            noc/noc$/nocy$/dzien$/dnia$/swit/switu$/zmierzch/zachod/wschod/cal/cala$/caly$
        from$/od$ dawn/dusk/morning/sunrise/switu$/zmierzchu$/rana$/wschodu$ to$/till/until/
            do$ dusk/dawn/evening/sunset/night/zmierzchu$/switu$/wieczora$/zachodu$/nocy$ ~
            uncut/real$/film/without/cut/video/rzeczywist/ciec/bez$/nagran/live/whole/caly$
        film/video/wideo/animac/animation/movie/loop/petl/petla$ ~ all$/whole/entire/cala$/caly$/
            cale$/overnight +night/day/noc$/dzien$/popoludni/afternoon/evening/wieczor
        longer/dluzej$/dluzsz ~ film/minut/minutes/shorts/hour/godzin ~ last/trwa/
            runs/film/-trwa/takes/play
        as$ +long +as$ +a$/an$ +match/flight/lecture/school/meczu$/lekcj/nap/drzemk/film/movie/
            train
        feature/pelnometraz/dlugometraz/epizod/odcinek/episode/series/serial/saga$ ~ film/long/
            hour/minutes/godzin/minut/part/czesc/film
    """,
    unless="""
        #long ~ in$/w$ one$/a$/jednej$/jednym$/ciagu$ second/minute/sekund/minut/minucie$/sekunde$
        #long ~ compress/skroc/-scisn/squeez/shrink/condens/przyspiesz/speed/timelapse/lapse/
            faster/szybciej
        #long ~ pass/passes/-mija/-mijaja/every/each/co$/kazd/hand$/hands$/wskazow/old$/ago$/
            temu$/clock/zegar
        #long ~ used$/would$/kiedys/history/histori/dawno
        a$/one$/ten$/tej$/jednej$ +night$/day$
        #hours ~ in$/w$/within/ciagu$ +one$/a$/jednej$/jedna$/jednym$/thirty/twenty/sixty/
            trzydziesci/dwadziescia
        #hours ~ compress/skroc/-scisn/-scisk/squeez/shrink/condens/przyspiesz/speed/timelapse/
            lapse/faster/szybciej/symbol/stands/means/jak$/like$/simulated/model
        #hours ~ pass/passes/-mija/-mijaja/every/each/co$/kazd/hand$/hands$/wskazow/old$/ago$/
            temu$/clock/zegar/hour$ +hand
        #hours ~ used$/would$/kiedys/history/histori/dawno
    """,
)

WORLD = (VIEWER, DATA, DURATION)
