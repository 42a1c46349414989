"""What a film cannot do when it is played: other chances, larger crowds, a camera that rolls."""

from domain.composition.beyond.feature import Feature

CHANCE = Feature(
    key="outside.chance",
    en="A film is the same at every viewing: no draw outside it can change it.",
    pl="Film jest taki sam przy każdym oglądaniu: nie zmieni go żadne losowanie na zewnątrz.",
    compared=True,
    signs="""
        every/each/any/kazd/kazdym$/kazdego$/kazda$/kazde$ +viewing/viewings/screening/playback/
            showing/watch/play$/plays$/replay/rewatch/refresh/reload/load$/launch/obejrzeni/
            odtworzeni/ogladani/seans/seansie$/odslon/uruchomieni/puszczeni/wyswietleni/
            pokazie$/pokaz/projekcj ~ differ/different/differently/another/other/new$/else/fresh/
            anew/own$/vary/varies/change/changes/random/unique/reshuffl/shuffle/inacz/inaczej/
            inny$/inna$/inne$/innym$/innego$/innej$/nowy$/nowa$/nowe$/nowego$/now/ktos/cos$/
            losow/losuj/-losuj/-losow/od$ nowa/niepowtarzaln/odmien/wlasn/unikaln/-zmieni
        every/each time/+razem/+raz ~ play/played/plays/watch/watched/watches/watching/start/
            open/opened/view/viewed/load/loaded/run$/runs$/press/-oglad/-puszcz/-puszcza/
            -odtworz/-odtwarza/-uruchom/-uruchami/-wlacz/-wlacza/-otworz/-otwier/-zobacz ~
            differ/different/differently/another/other/new$/else/random/winner/inacz/inaczej/
            inny$/inna$/inne$/innym$/innego$/nowy$/nowa$/nowe$/ktos/losow/losuj/-losuj
        never/nigdy$ ~ same/twice/tak_samo/taki_sam/tego_samego/to_samo/dwa_razy/dwoch ~
            viewing/view/watch/watched/see/play/played/film/screening/run$/ending/-obejrz/-oglad/
            -zobacz/-odtworz/film/seans/-skonczy/-powtorz/przebieg
        no$ two$ +viewings/plays/screenings/runs/viewers/people/showings/watches
        dwoch$/dwa$/dwie$ ~ tych +samych/takich +samych/jednakow/identyczn/taki ~ seans/-obejrz/
            -oglad/odtworz/przebieg/pokaz
        every/each/no$ two/kazd/kazdy$/kazda$/kazdego$/kazdemu$ +viewer/viewers/person/phone/
            screen/device/watcher/spectator/one$/widz/widza$/widzowi$/telefon/telefonie$/odbiorc/
            ogladajacy$/ogladajacego$ ~ different/differently/another/other/own$/inny$/inna$/inne$/
            innego$/inaczej/wlasn
        u$ +kazdego ~ inn/inaczej/inny$/inna$/inne$
        rewatch/replay/rewind/second$/next$/third$ ~ viewing/watch/watching/time$/run$/play/
            playback/showing/screening ~ different/differently/another/other$/else/change/changed
        za$/przy$ drug/drugim$/kolejn/kolejnym$/nastepn/nastepnym$/trzecim$/ponown/powtorn +razem/
            obejrzeni/odtworzeni/seans/seansie$/puszczeni/ogladani ~ inn/inny$/inna$/inne$/inaczej/
            co$ innego/-zmieni/ktos/nowy$/nowa$/nowe$
        random/randomly/luck/chance/dice/coin/draw/drawn/lottery/seed/los$/losu$/losow/przypadek/
            przypadku$/kostk/kostka$/monet/moneta$/-losuj/-losow/-losowan/ruletk ~ at$/on$/during/
            upon/when/while/live/na$ zywo/w$ chwili/w$ momencie/dopiero/podczas/przy$/w$ trakcie ~
            play$/playback/viewing/watching/watch/played/opened/screening/showing/odtwarzani/
            odtworzeni/ogladani/seans/seansu$/projekcj/-puszcz/uruchomieni/pokazu$/emisj
        genuinely/truly/truli/real$/true$/genuine/prawdziw/prawdziwie$/naprawde$/autentyczn/
            faktyczn ~ random/randomness/unpredictable/chance$/coin/dice/roulette/lottery/luck/
            losow/losowo/losowosc/los$/losu$/przypadk/rzut/ruletk/nieprzewidywaln/loteri
        quantum/kwantow/radioactiv/radioaktyw/promieniotworcz/atmospheric/atmosferyczn/hardware/
            sprzetow ~ random/randomness/noise/generator/decay/dice/los$/losow/losowosc/rozpad/
            szum/kostk
        geiger/lava lamp +generator/random org
        nobody/no$ one$/noone/nikt$/even/nawet/not$_even ~ know/knows/predict/foresee/-wie$/wie$/
            wiemy$/-przewidzi/-zgadnie/znamy$/zna$ ~ until/till/before/we$/us$/author/maker/my$/
            sami/sam$/autor/dopoki/zanim/dopiero/tworc ~ play/played/playback/film/screen/watch/
            film/odtworz/-obejrz/puszcz/seans/-konczy/-skonczy/ends/ending/outcome/wynik
        ending/endings/end$/outcome/winner/result/course/final/zakonczeni/koniec/wynik/zwyciezc/
            przebieg/final$/los$/losy$ ~ differ/differs/different/varies/vary/inny$/inna$/inne$/
            inaczej/rozn/rozny$/rozne$/zmienn ~ every_time/each_time/everyone/viewer/viewing/day/
            each/kazdym/kazdego/kazdy/razem$/za$_kazdym/widz/ogladani/odtworz/dnia/dzien/codzien
        tomorrow/jutro$/next_day/nastepnego_dnia/codzien/codziennie/every_day/daily/kazdego$ ~
            same$/ten$_sam/ta$_sama ~ film/video/clip/film$ ~ different/differently/other/else/
            inny$/inna$/inne$/inaczej/-zmieni
        film/films/video/clip/filmik/animacj/animation ~ -losuj/-losow/rerolls/reroll/reshuffle/
            reshuffles/randomise/randomises/randomize/randomizes/reseeds/regenerates ~ every/each/
            itself/anew/viewing/time/sam$/za$/kazd/od$_nowa/razem/kazdorazowo
        lottery/lotto/raffle/tombola/sweepstake/bingo/totolot/totka$/totku$/lotka$/loteri/loteria$/
            loterie$/eurojackpot/powerball/keno$/jackpot/zdrapk ~ draw/drawn/draws/number/numbers/
            ticket/win/wins/winning/winner/result/decides/decide/saturday/weekly/tonight/real/live/
            losow/losowani/numer/liczb/kupon/los$/wygran/-wygr/-padl/-padn/-decyd/wynik/sobotn/
            sobot/dzis/wczoraj
        draw/drawn/raffled/-losuj/-losow/-losowan/-wylos/-wylosuj/-ciagn/-wyciagn ~ notary/live/
            really/real/actual/town/village/church/fair/studio/tv$/television/tonight/hat$/urn$/
            notariusz/zywo$/prawdziw/naprawde/studi/studiu$/telewizj/festyn/parafi/bebn/bebna$/
            urn/kapelusz/komisj/sierotk
        winning +ticket/+number/+numbers/+lot
        zwycieski/wygrany +los/+numer/+kupon
        dice/die$/coin/roulette/kostk/kostka$/kosci$/moneta$/monet/ruletk/ruletka$ ~ actual/really/
            real/i$/we$/author/someone/table/casino/my$/prawdziw/naprawde/ktos/autor/stole$/kasyn ~
            thrown/threw/rolled/tossed/flipped/tossed/throw/rzuc/-rzuc/-rzuca/-rzucam
        reroll/rerolls/rerolled/reseed/reseeds/reshuffled
    """,
    unless="""
        every/each time/+time ~ @stuff ~ hit/hits/bounce/bounces/touch/touches/collide/collides
        kazdym$ +razem ~ -odbij/-zderz/-uderz/-odbic
        start/starts/begin/-zaczyna ~ @stuff
    """,
)

BODIES = Feature(
    key="limit.bodies",
    en="A film holds at most 20 000 bodies at a time.",
    pl="Film mieści naraz najwyżej 20 000 ciał.",
    compared=True,
    signs="""
        ! #many +@stuff
        #many @stuff
        #many ~ alive/simultaneous/simultaneously/at$ once/screen/each/every/individual/visible/
            separate/separately/together/independent/independently/naraz/jednoczesnie/rownoczesnie/
            ekran/ekranie$/kazdy$/kazda$/kazde$/osobn/osobno$/oddzieln/pojedyncz/widoczn/zyje$/
            zyja$/niezalezn/rusza
        #many +of +them/nich/tych/these/those/it
        #many people/persons/inhabitants/citizens/birds/fish/ants/bees/fireflies/bodies/particles/
            objects/cells/atoms/molecules/leaves/snowflakes/flakes/insects/locusts/voters/pieces/
            bubbles/bacteria/mosquito/soldiers/cars/pixels/specks/boids/agents/tiles/blocks/
            bricks/coins/pearls/seeds/needles/fragments/shards/grains/crumbs/ludzi$/osob$/
            mieszkanc/obywatel/ptakow$/ryb$/mrowek$/pszczol$/swietlik/cial$/cialek$/obiekt/komorek$/
            atomow$/molekul/lisci$/platk/sniezynek$/owadow$/szaranc/wyborc/kawalk/kawalek$/babelk/
            bakteri/komar/zolnierz/pikseli$/drobin/drobinek$/klock/cegiel$/cegielek$/monet$/perel$/
            nasion$/igiel$/igielek$/odlamk/okruch/okruszk/pylk/krazk/krazkow$/muszek$/gwiazd$
        infinite/infinitely/endless/uncountable/innumerable/nieskonczen/nieskonczenie$/
            niepoliczaln/niezliczon +many/number/amount/wiele$/liczb/ilosc/mnostwo ~ @stuff/bodies/
            particles/balls/cial/obiekt
        as$ many$/tyle$/tylu$ ~ as$/ile$/ilu$ ~ people/inhabitants/citizens/stars/atoms/cells/
            grains/mieszkanc/ludzi$/obywatel/gwiazd$/atom/komorek$/ziaren$ ~ country/earth/city/
            poland/world/galaxy/milky/universe/beach/sahara/body/kraj/kraju$/ziemi$/polsk/swiat/
            swiecie$/galaktyk/drodze_mleczn/wszechswi/plazy$/saharze$/miast
        every/each/kazdy$/kazde$ +pixel/piksel ~ own$/separate/independent/ball/body/particle/
            move/moves/osobn/oddzieln/niezalezn/kulk/cial/czastk/-rusza
    """,
    unless="""
        #many times/time/razy$/years/year$/lat$/lata$/roku$/miles/kilometre/kilometer/kilometr/
            metre/metrow$/degrees/stopni$/seconds/sekund/hertz/herc/light/swietln/dollars/zlotych$/
            euro$/views/followers/likes/wyswietlen/obserwujacych$
        #many ~ of$ a$ +second
        in$/w$ a$/jeden/one$ million/milion
        one$/jedna$/jeden$ in$/na$ #many
        feels/seems/like$/jakby/jak$ ~ #many
    """,
)

_TURNS = (
    "rotat/rotates/rotated/rotating/rotation/turns$/turn$/turned/turning/roll/rolls/rolling/"
    "rolled/spin/spins/spinning/tilt/tilts/tilted/tilting/swivel/twist/twists/revolve/revolves/"
    "lean/leans/cant$/canted/rocks$/rocking/sway/sways/swaying/upend/upside/flips$/flip$/"
    "-obrac/-obraca/-obracaj/-obroc/-obrot/-obrotem$/-krec/-kreca/-kreci/-wiruj/-przechyl/"
    "-przechyla/-przechylon/-przekrec/-przekreca/-przekrzyw/-przekrzywia/-pochyl/-pochyla/"
    "-kolysz/-kolysa/-kolysze/-kolebi/-buja/-wywrac/-wywroc/-odwrac/-odwraca/-odwroc"
)

ROTATION = Feature(
    key="camera.rotation",
    en="The camera comes nearer, goes back and follows, but it never turns or rolls.",
    pl="Kamera przybliża, oddala i podąża, ale nigdy się nie obraca ani nie przechyla.",
    compared=True,
    signs=f"""
        camera/cam$/viewpoint/kamer/kamera$/kamery$/kamere$/kamerze$/kamera$/obiektyw ~ {_TURNS}
        frame$/picture$/image$/view$/screen$/horizon/shot$/footage/kadr/kadru$/kadrem$/obraz$/
            obrazu$/obrazem$/widok/widoku$/ekran$/ekranu$/horyzont/ujeci {_TURNS}
        {_TURNS} +whole/entire/the$/full/caly$/cala$/calym$/calego$/our$/nasz ~ frame$/picture$/
            image$/view$/screen$/horizon/shot$/kadr/kadrem$/obraz$/obrazem$/widok/widokiem$/
            ekran$/ekranem$/horyzont
        whole/entire/caly$/cala$/calym$/calego$ +frame/picture/image/view/screen/scene/shot/kadr/
            obraz/widok/ekran/scena$/plan$ ~ {_TURNS}
        barrel +roll
        dutch/canted/oblique/skewed +angle/tilt/shot/frame
        holendersk kadr/ujeci/kat
        horizon/horyzont ~ askew/tilts/tilted/slant/slants/vertical/krzyw/pion/ukos/ukosn/
            pionow/-przechyl/-przekrzyw/-obrac/-kladzi
        frame/picture/image/view/kadr/obraz/widok ~ ninety/hundred_eighty/360/180/90$/45$/
            degrees/quarter_turn/dziewiecdziesiat/stopni/cwierc_obrot/pol_obrot
        camera/kamera$/kamery$ ~ upside/na$_bok/on$_its$_side/do$_gory_nogami/na$_glowie/
            beczk/beczke$/korkociag/corkscrew/somersault/fikolk/fikolek/dizzy/cartwheel/around_its
    """,
    unless="""
        camera/kamer/kamera$ ~ turn/turns/-obraca/-zwraca/-odwraca ~ to$/towards/toward/away/ku$/
            w$_strone/od$
        screen/ekran/frame/kadr ~ @stuff {_TURNS}
        gravity/grawitacj ~ turn/turns/-obrac/-obraca/flips/-odwrac/-odwraca
        no$/nie$/bez$ ~ camera/kamer/kamery$
        camera/kamera$ ~ still/nieruchom/stoi$
        turn/turns/turned/-obraca/-zmieni +into/+red/+blue/+green/+white/+black/+grey/+gold/w$
        screen/ekran ~ across/through/around/po$/przez/over
        off/fills/edge/brzeg/krawedz/-zapeln/-wypeln
    """.replace("{_TURNS}", _TURNS),
)

PLAYING = (CHANCE, BODIES, ROTATION)
