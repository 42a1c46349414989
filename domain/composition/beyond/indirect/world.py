"""Viewers, facts of the day and long films in other words."""

SIGNS: dict[str, str] = {
    "viewer.interaction": """
        podpis/podpisy$/signature/signatures/names/imiona$/words/slowa$/messages/wiadomosci$/
            drawings/rysunk/wishes/zyczeni/emoji/hearts/answers/odpowiedzi$ ~ sent/written/typed/
            posted/drawn/submitted/left/from$/by$/pisan/-pisan/-slan/-wyslan/-nadeslan/-zostawion/
            -przysylan/-wrzucan/przez ~ viewers/viewer/audience/watching/people/followers/fans/
            ogladajac/widz/widzow$/widzami$/publiczn/internaut/obserwuj/fan/fanow$
        ktokolwiek/ktos$/whoever/anyone/anybody ~ oglada$/watches/watching/patrzy$/patrzac ~ taps/
            touches/clicks/catches/chooses/picks/decides/-lapie/-dotyk/-klik/-wybier/-decyd
        you$/your$/viewer/viewers/audience/watcher/people/whoever/widz/widza$/widzowie$/widzow$/
            ogladajac/ogladajacy/ogladajacych/ty$/twoj/twoje$/twoim$/twojego$/ktokolwiek ~ decide/
            decides/choose/chooses/pick/picks/swipe/tap/taps/steer/steers/press/presses/poke/
            pokes/
            shout/shouts/whistle/nod/tilt/tilts/click/clicks/vote/votes/type/types/double +tap/
            draw +with/
            -decyd/-decyduj/-wybier/-wybiera/-wybierz/-stuk/-stuknie/-klik/-kliknie/-pukni/-gwizd/
            -gwizdnie/-glos/-zaglos/-przechyl/-potrzas/-trza/-wpisz/-wpisuj/-wpisze/-dmuch/
            -dmuchnie/-rysuj/-pociagni/-tupni/-sterow/-ruszy/-odwroc ~ film/screen/phone/ball/dot/
            circle/next/ending/which/where/colour/goes/falls/falls/bursts/direction/moves/move/
            ekran/
            telefon/kulk/kropk/kolk/kolko/dalej/zakonczeni/ktor/gdzie/kolor/spada/peka/kierun/
            -skrec/
            zmieni/leci/-rosn/koniec/konca/los/losie
        wybierz$/zdecyduj$/dotykasz$/klikasz$/stukasz$/przesuwasz$/przechylasz$/potrzasasz$/
            wybierasz$/
            decydujesz$/sterujesz$/naciskasz$/wpisujesz$/wpiszesz$/dmuchniesz$/dmuchnij$/
            wybierzesz$/
            puscisz$/przytrzymaj$/przytrzymasz$/przytrzymujesz$/pociagnij$/pociagniesz$/stukaj$/
            pomoz$/obroc$/obrocisz$/klasniesz$/klasnij$/krzykniesz$/zagraj$/ruszysz$/mrugniesz$/
            odpowiedz$/napiszesz$/skomentujesz$
        swipe$/swipes$/tap$/taps$/double +tap/pinch/scroll/click$/clicks$ ~ left/right/up/screen/
            glass/
            phone/here/them/it$/again/fast/rhythm/restart/continue/watching/person
        press/hold/drag/shake/tilt/turn/blow/shout/clap +and/your$/the$/on$ ~ phone/screen/device/
            button/glass/microphone/you$/mic
        comment/comments/komentarz/komentarze$/komentarzy$/komentarzach$/komentarza$ ~ top/most/
            first/
            next/under/below/say/says/write/written/named/word/name/pod$/najpopularn/pierwsz/
            nastepn/
            -pisz/-napisz/imie/slowo/polubien/-decyd/jutrzejsz/wskaz/film/filmem$
        likes$/lajk/lajki$/serduszk/serduszko$/hearts$/subscrib ~
            every/each/new/per/adds/more/you$/give/gives/kazd/now/now/-daje/-da$/dorzuc/-doda/
            kolejn/
            -zostaw/leave ~ ball/dot/circle/film/screen/drop/brick/kulk/kropk/kolk/kolko/film/
            ekran/
            cegl/-spada/-pojaw
        poll/ankiet/sonda$/sondzie$/plebiscyt/vote/voting/glosowani ~ story/stories/instagram/
            tiktok/
            hour/online/audience/chat/decides/result/relacj/czat/-decyd/internau/fan/followers
        phone/telefon/telefonu$/telefonem$/smartfon/tablet/device/screen/ekran/ekranu$/ekranie$ ~
            tilt/
            tilts/shake/shakes/turn/rotate/touch/touches/finger/fingers/thumb/thumbs/hold/upside/
            palec/palca$/palcem$/palce$/kciuk/-przechyl/-przechyla/-odwroc/-potrzas/-obroc/
            -obraca/
            -trzyma/-dotk/-dotyk/-stuk/-pukn
        where/wherever/whichever/tam$/gdzie$/gdziekolwiek/ktor ~ touch/tap/taps/point/points/
            finger/
            press/look/-dotknie/-dotk/-stuknie/-klikn/-kliknie/-wskaze/-patrzysz/-palec/-palcem ~
            you$/
            viewer/finger/widz/palec/palcem$/screen/ekran/-sz
        only/until/dopoki/dopiero/tylko ~ you/viewer/widz/someone/ktos/ty$ ~ look/watch/touch/tap/
            answer/press/blink/hold/-patrz/-dotk/-odpowi/-klik/-stuk/-mrug/-trzyma ~ moves/move/
            film/stops/start/screen/-rusza/-ruszy/film/-stoi/-czeka/ekran
        waits/-czeka/-poczeka ~ you$/your$/viewer/widz/ciebie$/twoj/twoje ~ answer/choice/touch/
            move/
            tap/finger/click/odpowied/wybor/dotyk/dotkn/ruch/palec/klik
        player/players/gracz/gracza$/gracze$/uzytkownik/user/users ~ move/moves/score/controls/
            press/
            keys/arrow/joystick/steer/-steru/-steruj/-porusz/-nacisk/-klawisz/strzalk
        arrow/strzalk keys$/-klawiat
        arrow keys/key/buttons
        playable/minigame/minigr/choose +your/wybierz/gamebook/paragrafow/escape +room/quiz
        location/city/age/birthday/name/imie$/imieniem$/urodzin/miast ~ viewer/your$/you$/widz/
            widza$/
            twoj/twoje$/ogladaj/twoim/whoever
        knows/wie$/reacts/responds/reaguje/odpowiada/-dostosow/adapts ~ who/whether/how/when/kto/
            czy/
            jak$ ~ watching/watches/viewer/audience/widz/ogladaj/oglada$
        front camera/+facing
        przedni kamer/kamerk
        mikrofon/microphone/mic ~ loud/louder/blow/clap/sing/noise/shout/glosn/halas/-dmuch/-klas/
            krzyk/spiew
    """,
    "outside.data": """
        donation/donations/donated/fundrais/pledged/raised/zbiorka$/zbiorki$/zbiorke$/zrzutk/
            zrzutka$/wplat/wplaty$/wplata$/konto$/koncie$/budget/budzet/sales/sprzedaz/revenue/
            turnover/utarg/obrot ~ today/day/daily/week/so$_far/account/counter/more/dzis/dzisiaj/
            dnia/codzien/tygodni/dotychczas/konto$/koncie$/im$/wplyn/wplywa/-wplynie
        counts/results/votes/returns/reports/figures/numbers/wynik/wyniki$/glosy$/dane$/meldunk/
            raport ~ come/comes/coming/arrive/pour/flow/trickle/splyw/-splyw/-splywa/-nadchodz/
            -naplyw/-przychodz ~ in$/from/states/counties/districts/polling/stations/komisj/okreg/
            stan/stanow$/z$
        film/video/clip ~ codzien/codziennie/daily/every_day/each_day ~ inny$/inna$/inne$/
            different/other/new/nowy$
        exit_poll/polling_station/komisj_wyborcz/lokal_wyborcz/swing_state/sondaz ~ count/
            results/night/wynik/wieczor/glos/votes/-splyw
        right$ this$ second/minute/moment/instant/very
        right +now ~ above/sky/world/street/earth/city/sea/somewhere/nad$/every/everywhere
        u$ +ciebie ~ teraz/dzis/oknem/miescie/pada/slonc
        topped/tops/-prowadzi/top ~ charts/chart/list/liste$ ~ week/today/now/tygodni/dzis/przeboj
        at$ this$ +very/+moment/+second/+minute
        this$ very second/minute/moment/hour
        w$ tej$ chwili/sekundzie/minucie
        w$ tym$ momencie$
        akurat/wlasnie/faktycznie/naprawde/rzeczywiscie/teraz$/aktualnie/obecnie ~ pada/spadlo/
            wieje/swieci/leci/lata$/plynie/urodzilo/zmarlo/stoi/-ruch/jest$/kosztuje/mieszka/
            -zyje/
            -rodzi/-umiera ~ dzis/dzisiaj/rano/wczoraj/swiat/swiecie/miescie/nad$/kraju/polsce/
            morzu/baltyk/niebie/#cap/tyle/ile/ilu/dokladnie
        tyle$/tylu$/ile$/ilu$/ilekroc ~ dzis/dzisiaj/wczoraj/rano/noca/nocy/rok/roku$/tygodni/
            miesiac/
            licznik/statystyk/swiecie$/swiat/kraju/gield/-obserw/-lajk/-polub/stopni/-zginelo/
            -urodzil/
            -spadlo/-wyswietl/-sprzed/-glosow/naprawde/faktycz
        as$ +many/much/hot/cold/high/fast/strong ~ as$ ~ today/yesterday/week/month/year/
            night/
            morning/outside/really/currently/fell/born/died/followers/subscribers/sold/degrees/
            world/actually/now
        today/todays/tonight/tonights/yesterday/yesterdays/tomorrow/tomorrows/this +morning/
            this +week/
            last +week/last +night/dzis/dzisiaj/dzisiejsz/wczoraj/wczorajsz/jutro$/jutrzejsz/
            dzisiejszy/
            dzisiejszej/tygodni/ostatniej ~ rainfall/wind/rain/sun/sunshine/weather/temperature/
            goals/
            score/winner/lottery/numbers/prices/petrol/gold/oil/euro/dollar/traffic/jam/trains/
            late/
            delays/flights/arrivals/visitors/votes/headlines/headline/news/births/deaths/storm/
            tide/moon/pogod/deszcz/wiatr/slonc/temperatur/gol/goli/bramk/wynik/lotto/losowan/cen/
            benzyn/zlot/rop/euro/dolar/kork/pociag/opozn/lotow/loty/przylot/glosow/naglow/wiadom/
            urodzen/zgon/burz/przyplyw/faza/faz/ksiezyc/smog/powietrz/notowan/kurs/gield/-pad/
            -spadl/
            pyl/pylk
        wind/wiatr/rain/deszcz/temperature/temperatur/tide/river/rzek/snow/snieg/pollution/smog/
            pylen/
            waves/fal/cloud/chmur ~ outside/window/your$/real/actual/forecast/station/report/
            reported/
            measured/now/current/oknem/za$ +oknem/u$ +ciebie/prawdziw/prognoz/stacj/pomiar/
            zmierzon/
            obecn/aktualn/imgw/wodowskaz/buoy/boja ~ blow/blows/how/hard/level/strength/sets/
            follow/
            decides/speed/degrees/data/-wieje/-pada/-ile/-tyle/stan/poziom/sila/sile/-ustal/
            -decyd/
            -zalezy/predko/stopni/dane/danych/odczyt/dnia
        exchange/dollar/euro/zloty/zlotego/dolar/dolara$/funt/frank/franka$/yen/jen$/pound/
            bitcoin/
            crypto/krypto/stock/stocks/shares/akcj/wig20/nasdaq/dow$ +jones/gield/gieldy$/gold/
            ropa$/ropy$/oil/petrol/benzyn/paliw ~ rate/rates/price/prices/close/closing/rise/
            rises/
            fall/falls/today/day/now/chart/quote/kurs/kursu$/kursem$/cena$/ceny$/cene$/-rosnie/
            -spada/
            wykres/notowan/dzis/dzien/dnia/minut/hour/godzin/zamknieci
        live/livefeed/realtime/real$ +time/na$ +zywo/na$ +biezaco/biezac/current/currently ~
            score/
            feed/data/price/count/counter/weather/traffic/map/position/positions/updates/results/
            chart/match/planes/ships/trains/dane/danych/wynik/cen/kurs/licznik/pogod/ruch/pozycj/
            statk/samolot/pociag/aktualiz/notowan/odczyt/-pobier/wyniki$/glosowan
        followers/follower/subscribers/subscriber/obserwujac/obserwujacych/subskryb/subskrypc/
            wyswietle/widzow/views/viewers ~ as$/number/count/counter/each/every/for$/new/many/
            one/
            tyle/tylu/liczb/licznik/kazd/kazdego$/nowy/ilu/ile
        each/every/one/kazda/kazdy/kazde/jedna ~ dot/ball/circle/drop/spark/kropka$/kulka$/kolko$/
            kropla$/iskra$/punkt ~ aircraft/plane/ship/train/earthquake/lightning/birth/death/
            person/
            visitor/tweet/city/voter/patient/case/victim/refugee/million/billion/samolot/statek/
            pociag/trzesieni/piorun/narodzin/zgon/osob/czlowiek/mieszkan/wyborc/chor/ofiar/milion/
            miliard/glos/glosow ~ sky/world/today/yesterday/really/real/year/now/currently/second/
            last/country/registered/happened/nieb/swiat/swiecie/dzis/wczoraj/naprawde/prawdziw/
            rok/
            roku$/teraz/sekund/kraj/kraju/ostatni/-zarejestr/-wydarz
        licznik/counter/clock ~ birth/urodzin/urodzen/narodzin/population/ludnosci/zgon/deaths/
            debt/
            dlug/dlugu$/visitors/odwiedzin/co2 ~ world/live/now/swiat/swiecie/national/public/
            panstw/
            publiczn/shows/-pokaz/kraj
        sky/nieb/niebie$/nieba$ ~ tonight/dzis/dzisiaj/dzisiejsz/above +you/nad$ +toba/
            where$ +you/
            current/aktualn/now/teraz ~ stars/planets/gwiazd/planet/planes/moon/ksiezyc/exact/
            dokladn/
            same
        moon/ksiezyc ~ phase/faza$/faz/fazie$ ~ tonight/today/dzis/dzisiaj/current/aktualn/real
        newspaper/paper/headline/headlines/ticker/gazet/naglow/pasek ~ today/morning/fresh/newest/
            latest/yesterday/dzis/poran/swiez/najnowsz/wczoraj/dzisiejsz
        weather/pogod/pogoda$/forecast/prognoz/prognoza$ ~ today/now/outside/current/real/app/
            viewer/
            where/your$/decides/dzis/teraz/dworze/oknem/aktualn/prawdziw/aplikacj/widz/twoj/
            -decyd/
            #cap/miast/jutro
        election/wybory$/wyborow$/wyborcz/sejm/sejmu$/parliament/senate/referendum/eurovision/
            eurowizj/
            oscars/world +cup/champions +league/mundial/ekstraklas/liga +mistrz/lotto/lottery/
            totolot ~ result/results/seats/votes/winner/standings/table/score/numbers/last/latest/
            wynik/wyniki$/mandat/glos/glosow/zwyciez/tabel/ostatni/liczb/losowan/#year/points/
            punkt
        according +to$ ~ #cap/data/records/census/agency/bureau/statistics
        wedlug/na$ +podstawie/zgodnie ~ danych$/dane$/spis/gus$/imgw/nasa/statystyk/pomiar/
            rejestr/
            raport/prognoz/rozklad/notowan
        timetable/schedule/rozklad/rozkladu$/rozkladzie$ ~ real/actual/train/trains/bus/today/
            station/
            prawdziw/pociag/autobus/pkp/dzis/stacj
        bus/buses/trams/autobus/tramwaj ~ late/delayed/opozn/spozni ~ today/now/minutes/dzis/
            teraz/
            minut
        earthquakes/wildfires/hurricanes/lightning/trzesien/pozarow/huragan/wyladowan/piorunow ~
            last/past/today/recorded/this/ostatni/dzis/wczoraj/zarejestr/tej
    """,
    "limit.duration": """
        hourlong/hour +long/godzinn/calodniow/calotygodniow/nonstop ~ film/video/loop/stream/
            transmisj/petl/wideo/seans/nagrani
        uncut/unedited/without +a$ +cut/bez +ciec/bez +ciecia/bez +przerwy/nonstop/non +stop ~
            second/
            night/day/dawn/until/hour/minute/thousand/every/whole/noc/nocy$/dzien/dnia/swit/
            switu$/
            az$/do$/godzin/minut/tysiac/kazd/co$
        thousand/thousands/tysiac/tysiace$/tysiecy$/hundreds/setki$/million/milion ~ every/one$/
            per$/
            each/co$/jedna$/jeden$/po$/na$ ~ second/minute/hour/sekund/sekunde$/minut/minute$/
            godzin
        until/till/az$/do$/poki/dopoki ~ morning/dawn/sunrise/night +is/evening/sunset/switu$/
            rana$/
            ranka$/wschodu$/wieczora$/zmierzchu$/zachodu$/nocy$ ~ film/watch/screen/play/plays/
            runs/
            running/uncut/real/stream/video/camera/-trwa/-trwac/oglad/ekran/leci$/-nagr/-transmis/
            rzeczywist/trwa
        film/video/loop/animation/movie/wideo/petla/animacj/clip/klip/seans/show/pokaz/transmisj/
            stream/
            calosc/whole/lasts/trwa/trwac/runs/plays/goes +on/ciagnie ~ all$ +night/all$ +day/
            whole +day/
            whole +night/night +long/day +long/overnight/cala +noc/caly +dzien/cala +dobe/calutk/
            hours/
            godzin/godziny$/godzine$/days/dni/tydzien$/week/weeks/weekend/month/miesiac/year/rok$
        hours/godzinami$/godzinach$/minutami$/hourlong/wielogodzin/wielominut/halfhour/
            polgodzin ~ film/
            long/watch/last/video/loop/screen/uncut/trwa/-oglad/ekran/wideo/petl/seans/nieprzerw
        all$ night/day long
        fall/falling/-zasn/-zasyp/sleep/asleep/zasypia/spania/snu$/study/nauki/background ~ film/
            video/
            wideo/loop/ambient/hour/hours/godzin ~ hours/hour/all +night/long/night/godzin/cala/
            noc/
            dlugi
        as$ +long +as$ a$/an$/the$ film/match/lesson/flight/nap/shift/marathon/concert/meal/exam
        tyle$/tak$ ~ co$/jak$ ~ trwa/trwac/dlugo ~ mecz/lekcj/lot/drzemk/seans/film/koncert/
            maraton/
            msza/egzamin
        every/each/kazd/kazda$/co$ ~ hour/minute/day/godzin/minut/minute$/dzien ~ real/actual/
            rzeczywist/prawdziw/naprawde ~ time/film/clock/czas/czasie/zegar
        real$/rzeczywist/naturaln/normaln +time/czas/czasie/tempo/tempie ~ eclipse/match/marathon/
            sleep/
            journey/bake/bread/grow/tide/zacmieni/mecz/maraton/sen$/podroz/-piecz/-pieczen/
            chleb/-rosn/przyplyw/gotow/boil/egg/parzen
        whole/full/entire/caly$/cala$/calego$/calej$ +working/+football/+match/+mecz/+mecz/
            +maraton/
            +marathon/+zmiane/+shift/+lekcj/+semestr
        season/sezon/series/serial/cykl/instalment ~ episode/episodes/odcinek/odcinka$/odcinkow/
            odcinki
    """,
}
