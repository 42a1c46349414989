"""Sounds, known people and things, viewers, facts, limits and chance."""

SIGNS: dict[str, str] = {
    "subject.real_person": """
        podobizn/wizerunk/wizerunek/podobiznie +#cap
        @first +#cap ~ @bodily/@gait/@limb/@say/@facial/@hand/-macha/-stoi/stands/walks/himself/
            herself/appears/-pojawia
        banknote/banknot/banknotu/banknocie/coin$_portrait ~ portrait/portret/profil/profile/#cap/
            krol/king/queen/face/twarz*
    """,
    "subject.brand": """
        orzel/orzelek/krokodyl/krokodylek/puma$/jelen/koni/konik/syrena/gwiazda$/jablko$/jabluszk/
            lew$/lwa$/muszla$/eagle/crocodile/horse/mermaid/star$/apple$/lion$/shell$/bull$ ~logo/
            znak/znaczk/emblem/marki/badge/brand/firm/^orlen/^lacoste/^starbucks/station/stacj
        logo/logotyp/znak_firmow/znak_towarow/trademark/brand_name/slogan_of/mascot/maskotk
        swoosh/three_stripes/trzy_paski/trzema_paskami/czterech_pierscieni/cztery_pierscienie/
            golden_arches/bitten_apple/nadgryzion_jabl/nadgryzione_jablko
        cartoon/kreskowk/kreskowki/bajki$/dobranock/dobranocki/anime/komiks/komiksu/comic/
            franchise/sitcom/serialu$/konsoli/arcade ~ hero/bohater/character/postac/mouse/mysz/
            duck/kaczor/hedgehog/jez/bear/mis$/misia$/plumber/hydraulik/cat$/kot$/dog$/pies$/robot
        shoe/shoes/trainers/sneakers/buty$/butach$/phone/telefon/car$/auto$/samochod ~ famous/
            znan/logo/brand/marki/kultow/iconic/charakterystyczn
    """,
    "sound.speech": """
        @person ~ @say
        voice/voices/glos$/glosem$/glosy$/glosik/glosu$ ~ @say
        read/reads/recited/told/narrated/spoken/sung/whispered/announced/czytan/czytany/czytana/
            czytane/recytowan/opowiadan/opowiedzian/spiewan/wyszeptan/zapowiadan +by$/przez/in$/
            glosem/aloud/na_glos/szeptem/po_polsku/out_loud
        aloud/out_loud/na$_glos/szeptem/polglosem/w$_glos/w$_nieboglosy
        commentator/commentary/presenter/newsreader/narrator/lecturer/preacher/auctioneer/
            storyteller/guide/priest/teacher/professor/komentator/sprawozdawc/prezenter/spiker/
            lektor/narrator/wykladowc/kaznodziej/licytator/bajarz/gawedziarz/przewodnik/ksiadz/
            nauczyciel/profesor ~say/says/tell/tells/talk/talks/voice/explain/explains/heard/call/
            calls/describes/opisuje/-mow/-mowi/-opowiad/-objasnia/-tlumaczy/-wyklad/-glos/
            -slychac/-krzyczy/-komentuj/lesson/lekcj
        says$/mowi$/pyta$/wola$/krzyczy$/szepcze$/odpowiada$/asks$/whispers$/shouts$ ~ sorry/
            hello/goodbye/good_night/goodnight/once_upon/thank/please/dobranoc/dzien_dobry/
            przepraszam/dziekuje/dawno_temu/kocham/love_you/prosze/do$_widzenia/uwaga/cheers
    """,
    "sound.recording": """
        @instrument play/plays/playing/strike_up/strikes_up/strike$/strikes$/start_up/join/joins/
            solo/swell/swells/tune/tunes/perform/performs/accompany/accompanies/wail/wails/blare/
            blares/heard/hear/hears/audible/soundtrack/recorded/real/actual/live$/genuine/busker/
            -gra$/-graja$/-zagra/-przygrywa/przygrywaja/-akompani/-towarzysz/-rozbrzmiew/-brzmi/
            -slychac/slychac/slyszymy/slyszysz/-slychac/-rznie/-rzepoli/-zawodzi/-wygrywa/-dmie$/
            -dma$/-nagran/prawdziw/zywy$/zywa$/zywo$/solow/solowk/-wtoruj/podkladzie/podklad
        przygrywa/przygrywaj/akompaniuje/akompaniuja/akompaniament/accompaniment/accompanied ~
            @instrument/band/kapel/orkiestr/im$/them/zespol/remiz/wesel
        @instrument ~ recorded/recording/live/concert/tape/vinyl/record$/old_record/nagran/
            koncert/tasm/winyl/plyt/plyta$/plyty$/remiz/sampl
        hear/hears/heard/listen/listening/slychac/slyszymy/slyszysz/uslyszymy/slucha/sluchamy/
            -slych/-rozlega/dobiega/dochodz/-niesie/-rozbrzm ~ @noise ~ real/actual/distant/far/
            recorded/outside/street/night/morning/window/behind/prawdziw/dalek/daleki/z$_oddali/
            nagran/za$_oknem/zza/noc/ranek/rano/okna/okno/somewhere/gdzies/background/tle$/chirp/
            chirping/roar/howl/howling/bark/cry/clank/hiss/rumble/clatter/whistle/toll/-szum/
            -szumi/-huk/-hucz/-wyci/-wyje/-cwierk/-kum/-szczek/-pianie/-bicie/-stuk/-stukot/
            -turkot/-warkot/-gwizd/-brzek/-trzask/-szelest/-krzyk/-plusk
        sound/sounds/noise/noises/audio/soundtrack/odglos/odglosy$/dzwiek/dzwieki$/halas/halasy$/
            szum/huk$/huku$/gwar/zgielk/loskot/wycie$/wyciu$/ryk$/ryku$/bicie$/bicia$/stukot/
            turkot/lomot/gwizd/swist/szelest/trzask/plusk/rustle/rumble/roar/clatter/clang/hiss/
            howl/whine/patter/crackle/creak/thud_of/hum$/murmur/chime/tolling/peal ~ of$/from/z$/
            ze$/@noise ~ @noise
        recorded/nagran/nagrana$/nagrany$/nagrane$/nagranym$/sampled/taped/captured_sound/
            field_recording/zarejestrow ~ on$_site/on$_location/na$_miejscu/w$_terenie/w$_studi/
            in$_a$_studio/sound/dzwiek/odglos/microphone/mikrofon/@noise/@instrument/voice/
            heartbeat/live/szum
        lp$/45$_rpm/78$_rpm/shellac/szelak/cd$/mp3$/spotify/soundcloud/playlist/mixtape/jukebox/
            szaf_graj/szafa_graj/gramophone/gramofon/adapter/patefon/turntable/phonograph/walkman/
            boombox/magnetofon/kaseciak/pozytywk/music_box/radio/radia$/radiu$/radyjk/transistor ~
            play/plays/playing/crackle/crackles/spin/spins/song/music/jazz/blues/tune/old/record/
            gra$/leci$/-gra$/trzeszczy/piosenk/muzyk/kawal/nut/slychac/dzwieki/stara/rytm/dad/
            grand/tata/dziad/#cap
        #cap +side/single/record/lp$/album/solo/riff/cover/nocturne/waltz/prelude
        jazz/blues/swing/reggae/rock$/techno/house_music/hip_hop/disco/salsa/samba/flamenco/folk$/
            country_music/gospel/metal$/punk$/klezmer/opera/opery$/muzyka_klas/classical/baroque/
            barok/ragtime/bossa ~record/recording/band/track/song/tune/playing/plays/lp$/music/
            real/nagran/kawal/utwor/zespol/gra$/leci$/muzyk/muzyka$/muzyke$/trio/quartet/piec/
            standard
    """,
    "viewer.interaction": """
        if$/when$/where$/until/till/unless/whenever/wherever/once/while/as$/after/before/
            each_time/every_time/the_moment/only_when +you$ +tap/press/touch/click/swipe/drag/
            tilt/shake/type/blow/clap/shout/speak/whistle/lean/turn/rotate/lift/push/pull/hold/
            scroll/point/flick/poke/stroke/draw/trace/choose/pick/vote/decide/steer/move/comment/
            like$_it/share/follow/subscribe/pause/rewind/blink/breathe/scan/answer/reply/enter/
            start/stop/wave/play/send/switch/release/let_go/smile/sing/hum/write
        if$/when$/where$/until/unless/whenever/wherever/once/as$/before you$ tap/press/touch/
            click/swipe/drag/tilt/shake/type/blow/clap/shout/speak/whistle/lean/turn/rotate/lift/
            push/pull/hold/scroll/point/flick/poke/stroke/draw/trace/choose/pick/vote/decide/
            steer/move/comment/like$_it/share/follow/subscribe/pause/rewind/blink/breathe/scan/
            answer/reply/enter/start/stop/wave/play/send/switch/release/let_go/smile/sing/hum/
            write
        space_bar/spacebar/spacja$/spacje$/spacji$/strzalki_na/klawisz/klawisze$/joystick/pad$_a/
            gamepad/touchpad/touch_screen/touchscreen/ekran_dotyk/ekranie_dotyk/suwak/slider/
            przycisk/button/myszk/mysza_komp/kursor/cursor ~ press/presses/push/move/moves/drag/
            choose/click/you$/viewer/#you/-nacis/-nacisk/-wcisn/-wcisk/-rusza/-przesu/-przesuwa/
            -klik/-steru/-wybier/widz/follow/follows/-podaza/-goni/start/starts
        gdy$/gdzie$/jesli$/jezeli$/kiedy$/dopoki$/poki$/az$/zanim$/tam$/ilekroc$/gdybys$/jak$/
            tylko$/dokad$/ktora$/ktory$/ktore$/co$ #you
        comment/comments/komentarz/komentarze$/komentarzy$/komentarzach$/komentarzem$/lajki$/
            lajkow$/lajk/likes$/like$_count/hearts$/serduszka$/reakcj/reactions/shares$/
            udostepnien/dms$/wiadomosci_od/message_from/votes$/vote$/glosy$/glosow$/glosowani/
            poll/ankiet/quiz/czat/chat ~ decide/decides/choose/chooses/pick/picks/steer/steers/
            change/changes/add/adds/spawn/drop/drops/save/saves/kill/win/wins/feed/feeds/control/
            move/moves/colour/next/each/every/viewer/viewers/audience/under/-decyd/-decyduje/
            -wybier/-wybiera/-steruj/-steruje/-zmieni/-zmienia/-dodaj/-dodaje/-dorzuc/-spada/
            -ratuj/-przesadza/-rosn/-wygryw/-kolejn/kazdy$/kazda$/kazde$/widz/widzow/ogladaj/pod$
        phone/smartphone/telefon/telefonu$/telefonem$/smartfon/komork/komorka$/komorke$/tablet/
            device/urzadzen ~ tilt/tilts/tilted/tilting/shake/shakes/shaking/
            lean/turn/rotate/rotating/move/blow/touch/touches/touching/tap/taps/finger/gyroscope/
            -przechyl/-przechyla/-przechyli/-pochyl/-pochyla/-potrzas/-potrzasa/-obroc/-obroci/
            -odwroc/-odwroci/-dmuch/-dotk/-dotyk/-dotyka/-dotykaj/-palec/-palcem/palcami/-stuk/
            -stuka/-zyroskop ~ ball/balls/dot/dots/disc/discs/sand/drop/water/everything/they/
            grain/grains/particles/kulk/kulki$/kropk/kropki$/kulka$/piasek/piasku$/krazk/krazki$/
            ziarn/ziarna$/wszystko/one$/sie$/film/roll/rolls/fall/slide/-toczy/-spada/-zsuwa
    """,
    "outside.data": """
        frank/franka$/franki/dolar/dolara$/euro$/jen$/funt/funta$/bitcoin/bitcoina$/zloto$_drozej/
            ropa$_drozej/frank_szwajc/pound/dollar/yen/oil_price/gold_price/gas_price/wig20/wig$/
            nasdaq/dow_jones/ftse/inflation/inflacj/stopy_procent/interest_rate/kryptowal/
            ethereum ~ today/now/current/currently/rises/falls/live/rate/price/exchange/tracks/
            follows/dzis/dzisiaj/teraz/aktualn/biezac/kurs/skacze/rosnie/spada/podaza/gield/notow/
            wykres/jak$/chart
        dzis$/dzisiaj/today*/now$/teraz$/wczoraj/yesterday*/jutro/tomorrow*/codziennie/daily/
            every_morning/co$_rano/kazdego_dnia/tonight/currently/obecnie ~ imieniny/solenizant/
            name_day/birthday/urodziny/date$/data$/day_of_the_week/dzien_tygodnia/holiday/swieto/
            swieta$/zodiac/horoskop/horoscope/sunrise/sunset/wschod/zachod/moon_phase/faza_ksiez/
            fazie_ksiez/weather/pogod/forecast/prognoz/temperature/headline/headlines/naglowk/
            news/wiadomosci/gazet/newspaper/match/mecz/wynik/score/results/traffic/korki/korek/
            departures/odjazd/tide/tides/pylki/pollen/smog/wind_speed/delays/opoznien/fronts/
            front_atmosf/earthquake/lotto/queue_at/kolejka_do
        pokazuje/pokazuja/wskazuje/podaje/podaja/shows/show/says/reports/according/wedlug/
            reads teraz/dzis/dzisiaj/aktualn/now/today/currently/live/kamery/kamera/czujnik/
            sensor/stacja/station/termometr/thermometer/barometer/barometr/wodowskaz/gauge/radar/
            satellite/prognoza/forecast/gus$/imgw
        live$/na$_zywo/real_time/czasie_rzeczyw/aktualn/biezac/up_to_date/fresh/latest/najnowsz/
            najswiezsz/dzisiejsz/todays/tonights/tomorrows/yesterdays/wczorajsz/jutrzejsz ~
            weather/fronts/pogod/data/dane/danych/news/headlines/naglowk/wiadomosc/price/prices/
            cen/ceny/kurs/kursy/scores/wynik/wyniki/results/positions/pozycj/flights/lot/loty/
            trains/pociag/traffic/ruch_uliczn/korki/temperature/temperatur/wind$/wiatr/tide/tides/
            smog/sondaz/poll/polls/departures/odjazd/tweets/tweet/posts/wpisy/search/wyszukiw/
            earthquakes/trzesien/births/urodzen/statistics/statystyk/front/fronty/rainfall/opad/
            opady/snieg/water_level/stan_wody/stany_rzek/notowan/sky/nieb/moon/ksiezyc/orbit/
            satellites/satelit/paper/gazet/menu/closing/zamkniec
        real/actual/true/prawdziw/rzeczywist/faktyczn +data/dane/danych/figures/readings/odczyt/
            measurements/pomiar/statistics/statystyk/results/wynik/wyniki/prices/cen/weather/
            pogod/temperatur/temperatures/traffic/fronts/positions/pozycj/liczb/numbers/timetable/
            rozklad/orbits
    """,
    "limit.duration": """
        over$ +the$ +course +of$ +an$/a$/the$ afternoon/evening/night/day/morning/week/month/year
        until/till/do$/az_do/az$ +morning/dawn/sunrise/midnight/noon/rana$/switu/poludnia/polnocy/
            wieczora/nastepnego_dnia/the_next_day/bedtime ~ film/plays/runs/lasts/loop/loops/
            watch/video/nonstop/shown/leci/trwa/gra$/kolko/petli/petla/bez_przerwy/ogladac/
            -wyswietl/puszczon/lecial
        never/nigdy ~ stop/stops/end/ends/konczy/skonczy/ustaje/przestaje ~ film/lobby/hang/
            gallery/exhibition/months/years/hours/installation/screensaver/wygaszacz/galeri/
            wystaw/instalacj/lat/miesiec
        minie/mija/uplynie/uplywa/passes/pass/elapse/elapses +doba/dzien/noc/godzina/tydzien/
            caly_dzien/a_day/an_hour/the_night/the_day/cala_noc/cala_doba ~ az$/dopiero/zanim/
            until/before/one/po_jednej/jedna/kropl/kropk/film/per/na$_minute/co_minute
        from$/od$ ten/eleven/nine/eight/six/seven/midnight/noon/dusk/dawn/morning/rana/osmej/
            dziewiatej/dziesiatej/szostej/siodmej/polnocy/poludnia/switu/zmierzchu till/to$/until/
            do$ six/seven/eight/five/four/noon/midnight/dawn/dusk/morning/szostej/siodmej/osmej/
            piatej/polnocy/poludnia/rana/switu/zmierzchu/wieczora ~ uncut/real/film/shift/nonstop/
            bez_ciec/bez_przerwy/w$_calosci/nieprzerwan/continuous/one_take/jednym_ujeci
        slow_tv/slow_television/livestream/24_7/dwadziescia_cztery_godz/round_the_clock/
            okragla_dobe/cala_dobe/calodobowo/whole_lecture/whole_match/caly_mecz/cala_msza/
            caly_wyklad
    """,
    "limit.bodies": """
        #many
    """,
    "camera.rotation": """
        frame/view/picture/screen/image/shot/camera/horizon/world/scene/everything/kadr/kadru/
            widok/obraz/ekran/ujecie/kamera/kamere/horyzont/swiat/swiata/scena/plan/wszystko tip/
            tips/tipping/tumble/tumbles/topple/topples/heel/heels/list$/lists$/capsize/capsizes/
            cartwheel/cartwheels/somersault/somersaults/pitches/yaw/yaws/wheel/wheels/spiral/
            spirals/corkscrew/-koziolkuj/-fika/-kladzie_sie/-wali_sie/-przetacza/-przekoziolk/
            -przewala/-kiwa/-kolebie/-przechyla/-przekreca/-krzywi ~ sideways/over/round/back/
            side/upside/angle/degrees/on_its/whole/with_us/na_bok/na_glowe/bok/dookola/caly/cala/
            cale/wraz/razem/na_plecy/stopni/ze_wszystkim/az_podloga/until/as_if/jakby
        whole/entire/caly$/cala$/cale$ +screen/frame/picture/view/image/world/scene/kadr/obraz/
            ekran/widok/swiat/scena/plansza tumble/tumbles/tips/turns/rolls/rotates/spins/swings/
            heels/-obraca/-przechyla/-przewraca/-kreci/-wiruje/-kolebie/-buja/-przekreca/
            -koziolkuje
        view/camera/frame/picture/kamera/kadr/widok/obraz goes/turns/rolls/flips/swings/-idzie/
            -przewraca/-robi/-wykonuje ~ over/upside/on_its_back/on_its_side/on_its_head/
            right_over/fikolka/salto/beczke/do_gory_nogami/na_plecy/na_bok/na_glowe/piruet/
            korkociag
        floor/podloga/podlog ~ becomes/is/turns/staje/zamienia ~ wall/ceiling/scian/sufit ~ frame/
            view/camera/picture/turn/tip/kadr/obraz/kamera/widok/-obraca/-przechyla
        seasick/dizzy/motion_sickness/choroba_morska/zawroty_glowy/kreci_sie_w_glowie/strapped_in/
            like_on_a_ship/jak_na_statku/jak_w_samolocie/loop_the_loop/aerobatic/cockpit/kokpit ~
            frame/view/camera/picture/horizon/roll/rolls/turn/kadr/widok/kamera/obraz/horyzont/
            -obraca/-przechyla/-buja/-kolysz
        rotate/rotates/rotating/turn/turns/turned/obraca/obrocony/obrocona/przekrecon/
            przekrzywion ~degrees/stopni/ninety/dziewiecdziesiat/upside_down/do_gory_nogami/
            clockwise/zgodnie_z_ruchem/half_a_turn/quarter_turn/pol_obrotu/cwierc_obrotu ~
            picture/frame/view/screen/camera/image/kadr/obraz/ekran/widok/kamera/kadrem/calosc/
            everything/captions
    """,
    "outside.chance": """
        on_each_play/on_every_play/with_every_viewing/with_each_viewing/przy_kazdym_odtw/
            przy_kazdym_oglad/przy_kazdym_seans/za_kazdym_obejrz/za_kazdym_odtw/za_kazdym_wlacz/
            na_kazdym_seans/every_time_you_watch/each_time_you_watch/every_time_it_is_played/
            each_time_it_plays/every_time_it_plays
    """,
}
