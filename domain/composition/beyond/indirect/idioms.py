"""Figures of speech that share words with a need and ask for nothing."""

IDIOMS: dict[str, str] = {
    "picture.face": """
        @stuff/speck/specks/they$/one$/ring/rings/disc/discs/kazd/ktoras ~ sulk/sulking/sulks/yawn/
            yawning/blush/blushes/nadasan/-ziewa/-rumieni
        los$/losu$/szczesci/szczescie$/fortun/fortuna$/zycie$/zycia$/traf/przypadek ~ -usmiech/
            -usmiecha/-usmiechn
        luck/fortune/fate/chance/life ~ smile/smiles/smiled/wink/winks/frown
        straight/poker/brave/two/red +face/faces
        yawn/yawns/yawning/-ziewa/-ziewaj ~ everyone/everybody/all$/others/contagious/catching/
            spreads/neighbour/wszyscy$/wszystkie$/reszt/sasiad/sasiadk/-zaraz/-zaraza/zarazliw
        if/when/gdy/jesli/jak$ ~ squint/squints/-mruz/-mruzy
        lamp/light/lights/beacon/bulb/diode/firefly/fireflies/pixel/star/stars/cell/cells/lampk/
            lampka$/swiatl/swiatlo$/swiatelk/swiatelko$/zarow/diod/swietlik/piksel/gwiazd/komork/
            komorki$ ~ blink/blinks/blinking/wink/winks/-mruga/-mrug/-mrugaj
        save/saves/saving/lose/loses/lost face
        face +value/+up/+off/+lift/+of
        zachow/zachowac/zachowuj/-straci/-traci/dwulicow/pokerow/kamienn twarz/twarze$
        twarz +w/+przegran/+losu
        okiem$/oka$ ~ mgnieni/okamgn/rzut/bez
        w$ +mgnieniu oka$
        in$ +the$ blink
        tongue/jezyk/jezyki$/jezykiem$ ~ twist/mother/ognia$/swiat/plomieni/fire/flame/land/wag$/
            -spusc/wspoln/programow
        teeth/tooth/zeby$/zebami$/zab$ ~ gear/comb/saw/zip/cog/kol/kolo/grzebien/pil/trybik/zebat/
            zamek/suwak/wheel/czas/time
        brew/brow of$ hill
        jaw/jaws/szczek/szczeki$ ~ vice/trap/imadl/pulapk/klamr/clamp
        -wybuch/-wybucha smiech
        laugh/laughs/smieje last/ostatni
        eye$/eyes/oko$/oczy$ ~ keep/turn/blind/hawk/-przymyk/-przymkn/-rzuc/-wpad/bull
        tears$ ~ cloud/sky
        look/looks good/sad +for
    """,
    "picture.photograph": """
        picture +perfect/+of$/+this
        bigger/big/clear/full/complete +picture
        get/paint/paints/complete +the/+a$ picture
        album ~ stamp/znaczk/sticker/naklej/record
        na$ pierwszy$ rzut$
        negative$/negatyw ~ colour/color/inverted/space/charge/kolor/number/positive
    """,
    "picture.footage": """
        scene/scenes/scen/scena$ ~ steal/first/last/opening/final/empty/pusta/pierwsz/ostatni/
            behind
        camera/kamer/kamera$ ~ zoom/follow/-podaz/-oddal/-przybliz/slowly/pulls/still
        film/reel/tape ~ adhesive/measure/duct/thin/soap/oil
        tasma$/tasmy$/tasmie$/tasm ~ produkcyjn/montazow/transportow/klej/przenosn/miernicz/
            fabryczn
        replay/powtork ~ simulat/same/ball
    """,
    "picture.figure": """
        in$/out$ +of step
        in$ +step
        krok$ ~ w$ +krok/-mylic/-gubi/-myl
        big/little/minute/hour/second/long/short/duza$/mala$ +hand/+hands/+wskazowka ~ sweep/sweeps/
            turn/turns/clock/seconds/round/dial/zegar/tarcz/-obraca/sekund
        elephant/slon in$/w$ +the/room/pokoju/skladzie
        wolf/wilk/wilk ~ sheep/owcz/skor/crying/cry/lone/samotn
        scapegoat/koziol +ofiarn/kozla +ofiarn
        guinea/krolik/krolika +pig/doswiadczaln
        black/czarn/odd +sheep/owca/owc
        snail/snails/zolwi/zolw/turtle/tortoise +pace/tempo/tempie/speed
        dog/pies$ eat
        cat/kota$/kot$ ~ worek/worku/bag/cradle/copy/copycat
        ponies/pony +tail/trick
        ant$/bee$/busy +bee
        arms/arm +race/+length
        cold +feet
        heads +or +tails
        turn +tail
        turns +heads
        step/krok/kroku$ ~ step/krok/w$ +krok/tyl/back/forward/ahead
        na$ +palcach/+barkach/+piete
        z$ +palca
        one$/two$ +legged
        on$ +its/+their last +leg
        at$ hand
        first/second/upper/lend/lends hand
        wziac/-bier/-brac ~ nogi$ ~ pas
        do$ +gory +nogami
        gora/wziac gore
        paw/lapa$ ~ koty
        walk/walks ~ random/drunk/losow
        chicken/egg/kur/kura$/jajko$ or/and/czy/i$
        ducks/duck/kaczk ~ row/sitting/rubber/gumow
        rabbit/krolicz hole/nor
        lion/lions/lwi +share/czesc
        thief/zlodziej ~ @stuff
        guard/guards/straznik/wartownik/captain/kapitan/hero ~ @stuff
        driver/passenger/kierowc/pasazer ~ @stuff
        magik/magician/burglar/drunk/sprinter/runner/runners/biegacz ~ @stuff
        guy/fellow/lad/chap ~ @stuff
    """,
    "picture.map": """
        pixel/pixels/piksel/@stuff ~ osiedl/osiedla$/neighbourhood/dzielnic/kamp
        put/puts ~ on$ the$ map
        heat/bit/mind/colour/height/tree +map
        map$/mapa$/mape$ ~ ciepl/mysli/bitow/kolor
        from$/z$/od$ a$/A$ to$/do$ b$/z$
        french +curve/+window
        russian +roulette/+doll/+dolls
        chinese +whispers/+checkers
        roman +candle/+numeral
        turkish +delight
        galton/turing/newton/mobius/cauchy/fibonacci/pascal/plateau/brown/conway/langton
    """,
    "space.depth_3d": """
        to$/from$/on$/na$/ze$/z$/we$ +all/+every/+both/+wszystkich/+wszystkie sides/side/stron/
            strony$
        ball swings +in/+out/+away
        in$ depth
        another/fourth/new/inny/inn/czwart dimension/wymiar
        light/swiatel ~ end/konc ~ tunnel/tunelu/tunel
        tunnel/tunelu$/tunel vision/quantum
        put/puts/keep ~ perspective
        behind/za$ +kulisami/czas/schedule/times
        falls/fall/lags/lag/trails/leaves/stays/left/zostaj behind
        past$ +the$ +finish
        on$ the$ other/one side
        drug/drugiej stron/stronie$ ~ ekran/sciany/kresk/granic/barier/screen/wall/line/linii/
            bariery
        @stuff ~ shrink/grow/-malej/-rosn ~ each/bounce/odbic/kazd/hit/touch
    """,
    "light.volumetric": """
        ray/promyk/promien/iskierk +of/nadziei/hope
        beam/beams/promien/laser ~ reflect/odbij/mirror/prism/lustr/pryzmat/target/straight/line
        cone/cones/stozek/stozki$ ~ traffic/ice/pine/drogow/lod/lodow
        spotlight/limelight ~ steal/share
    """,
    "light.shadow": """
        smoke/dym and/i$ mirrors/lustra
        long/dlugi/dlug +shadow/cien ~ of/mistake/doubt/past/war/bled/wojny/przeszlos/przeszlosci
        shadow/cien$/cienia$ of$ doubt/mistake/past/former/self/itself
        shadow/cien$/cieniem$/cienia$ +dawnego/+dawnej/+siebie/+podejrzenia/+watpliwosci/+szansy/
            +nadziei/+usmiechu
        w$/z$/in$ +the$ shadow/shadows/cienia$/cieniu$
        w$ +cieniu
        dawnej/dawnego siebie/swietnosci ~ cien
        cieniem$ ~ siebie/dawnej/dawnego
        follows/follow/chodz/chodzi/-podaz ~ like/jak$ ~ shadow/cien$
        mirror/lustrzan/lustr/lustrze$ +image/+odbicie/+world/+line/+axis
        throw/throws/cast/casts ~ doubt
        sees/see/widzi ~ himself/sobie
        on$ reflection
        eye +shadow
        gray/grey/dark/ciemn/black ~ area/matter/horse/strefa/materi/hole/dziur
    """,
    "material.fluid": """
        ink/tusz/tuszu$ stroke/strokes/line/lines/kresk/kreski$/lini/design/and$ +paper/dot/dots
        drop/drops/kropla$/krople$/kropel ~ splash/splashes/-rozprysk ~ smaller/three/two/mniejsz/
            trzy$/dwie$
        smoke/dym and/i$ mirrors/lustra
        no$ +smoke
        storm/burza/burz ~ teacup/szklance
        drop/kropla/kropl in$/w$ ocean/morzu
        sea/ocean/morze/fala/fale/wave/waves/flood/stream/river/avalanche/tide/deszcz/rain/potok/
            powodz/lawin/lawina$/ulew of$ @stuff/people/colour/light/change
        fala/fale/fal/morze/morza/rzeka/potok/powodz/ulewa ~ @stuff/ludzi/zmian/swiatla/emocji
        na$/on$ fali/+the$ +crest
        catch/catches/play/playing/plays/set/sets/under/line fire
        ogien$/ognia$/ogniem$/fire ~ krzyzow/sloman/slomian/igra/cross/friendly/test
        fire +drill/+work/+works/+escape
        still +waters
        cicha +woda
        water +under
        spilt/rozlan +milk/mlek
        bad +blood
        blood/krew$ ~ thicker/cold/zimn/bratni
        pot/kettle/kociol ~ call/przygan
        tea/herbat ~ cup +of
        boil/boils ~ down
        melting/melt +pot/+away/+into/+down
        cool/pour ~ cold +water
        chmur/cloud/clouds/chmura ~ @stuff/data/danych/silver/nine/siodm/elektron/punktow
        tear/tears ~ down/away
        flame/plomien ~ old/stary/twin
        wave/waves/fala ~ applaus/stadion/crowd/row/rzad
        wave/waves/fala/fale through/of$/przez @stuff
        honey/miod ~ lips/bee/moon/comb/plaster/month
        oil/olej/oliwy ~ fire/ognia/glow
        pipe/pipes/rura/rury ~ dream/marbles/ball/organ/@stuff
        burn/burns/-pali/-palil ~ bridge/midnight/cd/calori/mosty
    """,
    "material.cloth": """
        plotn/plotno$/canvas ~ cover/covered/fill/filled/paint/painted/-pokry/-pokryt/-zamalow/
            -zapeln/-malu/-maluj/farb/farba$/kolor/colour/brush
        white/red/biala/biale/bial/czerwon +flag/flaga/flage
        pod$ +flaga/+plaszczykiem
        under the$ carpet/umbrella/cloak/blanket
        pod$ dywan
        sweep/-zamiata ~ carpet/dywan
        wind/wiatr ~ sails/zagle$ ~ take/takes/odbiera/-lapie/new
        turn/turns/new/czysta/clean/blank page/leaf/kartk/kartka
        on$ paper
        na$ papierze
        curtain +call/+raiser
        iron/zelazn +curtain/kurtyn/kurtyna
        safety +net/+blanket
        cut ~ cloth
        wet +blanket
        paper/papierow +tiger/trail/tygrys
        page/kartk/papier/paper/kartka$/kartce$ ~ @stuff
        carpet/dywan/koc$/blanket/flag$/flags$/flaga$/zagiel/sail$ ~ @stuff
    """,
    "sound.speech": """
        speak/speaks volumes/itself
        mowi/mowia same/samo/samego/sam
        so$ +to$ speak
        goes without saying
        that/which +is +to +say
        needless +to
        ze$ +tak
        @stuff whisper/whispers/szept/szepcz
        whisper/whispers/szept ~ past
        last/final/ostatnie +word/slowo
        ma$/maja$/-dosta/odda/oddaj glos$
        jednym$ +glosem
        tell/tells ~ tale/story ~ colour/trail/shape/marks/without
        story/histori ~ opowiad/tell/tells ~ bez +slow/without/@stuff
        actions speak
        legend says/has
        as$ +they +say
        as$ +the$ +saying
        zasad/rule/rules/sign/law ~ says/mowi/say/glosi
        napis/caption/text/sign/litery/letters ~ say/says/read/reads/mowi/glosi
        @stuff argues/argue/quarrel/bicker/gossip/chat/kloca/plotkuj/szepcza/rozmawia
        argues/argue/quarrel/bicker/gossip/chat/kloca/plotkuj/szepcza/rozmawia @stuff
        explains ~ caption/formula/this
        gravity/wind$/current/time$/wall/gate/clock/counter/luck/fate/law$/world/silence/nature/
            grawitacj/grawitacja$/wiatr/prad$/czas$/scian/sciana$/brama$/zegar/licznik/los$/swiat$/
            cisza$/natur ~ say/says/said/whisper/whispers/apologise/apologises/ask/asks/answer/
            answers/order/orders/-mowi/-szepcz/-szepcze/-przeprasza/-pyta/-odpowiada/-rozkazuj
        nothing/it$/then$ remembers/forgets ~ apologise/apologises
        na$ glos$ ~ wag/liczb/wybor/urn/odda
        count/counts/licza/liczy ~ @stuff/down/for$
    """,
    "sound.recording": """
        broken/zdart record/plyt
        swan/labedz/labedzi +song/spiew
        same/old +tune
        second/pierwsze/first +fiddle/skrzypce
        face +the +music
        music to
        record/rekord ~ set/high/time/new/world/-bije/-ustanaw/swiata
        bells +and
        whistle/gwizdek ~ referee/sedzi/stop/start
        hit/hits ~ @stuff/peg/pegs/other
        applause/brawa$ ~ @stuff
        band/bands ~ rubber/colour/grey/elastic
        loop ~ closed/infinite/ring/circle
        horn/horns ~ dilemma
        real/prawdziw ~ @stuff
    """,
    "subject.brand": """
        brand +new
        unosi/-otwiera ~ brwi/buzie/usta
        golden/zlot +rule/ratio/spiral/age/zasad/podzial/srodek
        tesla +coil/cewk
        apple$/jablk ~ tree/newton/drzew/orchard/gravity
        visa +versa
        three/four/five/trzy/cztery/piec rings/pierscieni/okregi ~ car/bumper
        product/produkt ~ number/liczb/iloczyn
    """,
    "subject.real_person": """
        king/krol/queen/krolow/hetman/pawn/pion/knight/bishop ~ chess/szach/board/plansz/hill/gor
        call/called/nazw/nazywa ~ @famous
        newton/newtona$ ~ cradle/kolysk/law/praw/wahadl/ring
        maxwell/demon
        founder/zalozyciel/champion/mistrz/hero/bohater/legend/legenda$ ~ @stuff
        #cap +#cap ~ board/rule/law/machine/walk/process/pattern/sequence/cradle/snowflake/
            triangle
    """,
    "viewer.interaction": """
        whoever/kogo$/kto$ +it/+they/+he/+she/+dotknie/+sie
        spectator/spectators/audience/widzowie$/widownia$/publicznosc ~ are$/is$/to$/as$ +@stuff
        touch +and
        touch/tag/hit someone
        touch +down/+wood
        at$ the$ touch
        you ~ never/cannot/could/might/almost/think/thought/expect/blink
        collision/hit/bounce/zderz/odbic ~ vote/votes/glos
        press/pressed/press +on/+against
        ball/ring/circle/kulka$/kolko$/pierscien$ +decides/chooses/picks/wybiera/decyduje/taps/
            touches/dotyka/stuka/clicks
        random/los$/losow/chance/coin/dice/moneta/kostka ~ decides/chooses/-decyduj/-wybiera
        gracz/player/players ~ @stuff/pong/team/two/dwa/dwoch
    """,
    "outside.data": """
        licznik/counter ~ powie$/pokaze$/pokazuj/says/tells/shows ~ ile$/how$/what
        pixel/pixels/piksel/kulk/kolk ~ osiedl/dzielnic/neighbourhood
        news +travel/+spread
        good/bad/zla/dobra/no$ +news/wiadomosc
        weather/weathers ~ storm
        real$ +time
        every/each ~ person/people ~ dot/room/party/circle ~ hand
        stock +still
        pole/poll ~ @stuff
        score/wynik/licznik/counter ~ @stuff
        tyle$/tylu$/as$ +many ~ ile/as$ ~ @stuff
        yesterday/wczoraj ~ like
        sky +is +the +limit
    """,
    "limit.duration": """
        hundred/hundreds/thousand/thousands/tysiac/tysiecy$/setki$/million/milion ~ times/dots/
            balls/
            sparks/bits/hits/frames/kropek/kulek/iskier/razy ~ per$/a$/na$/every/each/in$/
            w$ +second/
            +sekunde/+minute
        #hours ~ feels/feel/seems/seem/jakby/wydaje
        #hours ~ clock/zegar/wskazow/hand/hands/dial
        all$/whole +night/day ~ one$/minute/seconds/sekund/minut/-skroc/compress/-mija
        season/sezon/seasons
    """,
    "sound.song": """
        music/muzyk ~ itself/thins/pad/note/notes/scale/synth/gam
    """,
}
