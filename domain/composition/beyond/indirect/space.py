"""Figures, maps and depth in other words."""

SIGNS: dict[str, str] = {
    "picture.figure": """
        arms$/legs$/limbs/feet$/knees/hands/ramiona$/rece$/rekami$/nogi$/nogami$/kolana$/lapy$/
            lapami$/
            ogonem$/lapkami$/raczki$/nozki$/nozkami$ ~ flail/flailing/swing/swinging/kick/kicks/
            trip/trips/stomp/tap/dangle/dangling/cross/crossed/spread/bend/bends/shake/raise/
            raised/
            up$/wave/waving/stretch/curl/tucked/pump/own$/-mach/-macha/-mlyn/-tup/-tupi/-kop/
            -dynda/
            -majt/-skrzyz/-rozkl/-zgin/-prost/-prostuj/-trzes/-unos/-unosi/-podnos/-wyciag/
            -przebier/
            -krzyz/-podkul/-zadzier/-dryg
        lift/lifts/raise/raises/bend/bends/stretch/stretches/tap/taps/clap/claps/shake/shakes/
            cross/
            kick/swing +her$/his$/its$/their$ +leg/legs/arm/arms/hand/hands/foot/feet/paw/paws/
            knee/
            knees/tail/hips/head/shoulders/trunk/neck
        -podnos/-unosi/-unos/-zgin/-zgina/-prostuj/-prost/-wyciag/-wyciaga/-opuszcz/-opuszcza/
            -skladaj/
            -krzyzuj/-przeciag/-przeciaga/-poda/-podaj/-macha/-tupi/-wymachuj noga/noge$/nogi$/
            reke$/
            reka$/rece$/ramion/kolano$/stope$/lape$/lapy$/lapki$/glowe$/glowa$/grzbiet/ogon/
            ogonem$
        guy/fellow/bloke/lad$/chap/tramp/captain/plumber/gymnasts/hero/goalie/skaters/passer/
            janitor/
            thief/burglar/drunk/gosc/facet/typek/hydraulik/kapitan/zlodziej/wlamywacz/dziadunio/
            staruch/wartownik/straznik/guard/sprzatacz/piekarz/baker/magik/magician/kelnerk/
            kucharz/
            zeglarz/zawodnik/gimnastycz/lyzwiark/tenisist/kolarz/skoczek/lekkoatlet/saper/
            kominiarz/kierowc/driver/pasazer/passenger ~ @bodily/@limb/sprint/trip/march/sneak/
            tiptoe/-skrad/-potyk/-kroczy/-maszer/-idzie/-pedzi
        clap/claps/clapping/-klaszcz/-klaszcze hands/dlon/dlonie$/dlonmi$/rece$/w$
        tiptoe/moonwalk/breakdanc/tapdanc/waltzes/tangoes/handstand/headstand/pushup/squat/lunges/
            splits$/arabesque/piruet/szpagat/przysiad/pajacyk/pompk/stepuj/breakdance/polonezuj/
            fikol/fikolk/gwiazda$ +gimnast
        stretch/stretches/arch/arches/-przeciag/-prezy/-wygina ~ cat/kitten/kot$/kotek/back/
            grzbiet/
            paws/lapy$
        poodle/terrier/dachshund/labrador/puppies/collie/beagle/corgi/hippo/rhino/gibbon/gorilla/
            stork/goose/geese/chicken/jamnik/pudel/szczeniak/szczeniac/owczarek/hipopotam/nosoroz/
            ges$/gesi$/kurczak/kaczuszk/wrobel/wrobl/sparrow/pigeon/golab/golebi/otter/wydra$/
            bobr/bober/beaver/mole$/kret$/kreta$/ladybird/biedronk ~ @limb/@bodily/walk/trot/
            waddl/peck/-drept/-dziob/-biegn/-goni/-siada/sits/digs/-kopie/runs
        hurdle/hurdler/sprinter/marathon/runner/runners/biegacz/biegaczk/maratonc ~ legs/arms/
            stride/
            leap/leaps/knees/track/line/nogi/krok/meta/mete$/linie$/-pada/-potyk/breath/tape$
        on$ +her/+his/+their +toes/tiptoes
        footprint/bootprint/slady$ ~ walk/boots/buty/-stapa/-stawia/appear/-pojaw/snow/snieg/sand/
            piask/child/dzieck
        ride/rides/riding/-jedzie/-dosiad/-pedal ~ bicycle/bike/horse/unicycle/skateboard/rower/
            rowerze$/koniu$/hulajnod/deskorol
        little/small/tiny/mal/maly$/malutki ~ man/guy/girl/boy/figure/person/ludzik/czlowieczek/
            dziewczynk/chlopiec/pan$ ~ run/runs/sprint/sprints/walk/walks/climb/climbs/jump/jumps/
            wave/waves/dance/dances/stand/sit/-bieg/-idzie/-skacz/-wspin/-mach/-tancz/-siad/-siedz
        wingbeat/hoofbeat/pawprint/trzepot skrzydel
        pair/couple/para$/pary$ ~ waltz/tango/walca$/walc/-tancz/dance/dances ~ arms/hold/embrace/
            lean/hand/hands/hem/skirt/objec/reke$/rece$/obejm/parkiet/sukni/obcas/heels/feet
    """,
    "picture.map": """
        real/actual/true/exact/genuine/prawdziw/faktyczn/rzeczywist/dokladn +#cap course/route/
            streets/roads/line/lines/coast/track/path/tras/ulic/trasa$/kurs/drog/lini/linie$
        #cap ~ course/route/streets/roads/lines/coast/coastline/marathon/underground/subway/tras/
            ulic/ulicami$/lini/wybrzez/maraton/metr/metra$/szlak/dzielnic ~ turn_by/bend_by/
            block_by/true_places/real_places/stop_by/zakret_po/zakretem/ulica_po/dokladn/
            wiern/naprawde/actual/real/skali$/scale$
        turn_by_turn/bend_by_bend/street_by_street/block_by_block/zakret_po_zakrecie/
            ulica_po_ulicy/przystanek_po
        like$/jak$/as$ in$/w$/on$/na$ +the/+an/+atlasie/+atlas/+mapie ~ atlas/atlasie$/map/mapie$ ~
            coast/outline/contour/kontur/zarys/brzeg/granic/wybrzez
        island/islands/peninsula/continent/country/coast/gulf/river/wyspa$/wyspy$/polwysep/
            kontynent/
            kraj$/kraju$/wybrzez/zatok/rzeka$ ~ outline/true/exact/shape/real/recognis/recogniz/
            kontur/obrys/zarys/ksztalt/wierny/prawdziw/dokladn ~ #cap/country/country/states/
            countries/europ/polsk/africa/afryk/real/our$/nasz/kraju$/atlas
        stations/station/stops/stacje$/stacj/przystank ~ underground/metro/tube/subway/metra$/
            line$/
            linii$/tramwaj/tram
        tube +map/line/station
        districts/boroughs/dzielnic/osiedl/wards/postcodes/wojewodztw/wojewodztwa$/powiat/
            voivodeship/
            states$/stany$/kantony$/cantons/counties/prefectures ~ light/lit/colour/turn/fill/
            -zapal/
            -kolor/border/-swiec/kazd/grow/grey/szar/-gasn/dot
        exactly/dokladnie/wiernie/true/naprawde/rzeczywist/actually ~ street/ulic/ulice/streets/
            river/rzek/lies/lezy$/leza$/coast/brzeg/where/gdzie ~ city/miast/town/#cap
        north$/south$/polnoc/poludni/wschod/zachod ~ coast/border/#cap/atlantic/baltic/granic ~
            @territory/sea/morz
        from$/z$/od$ @place to$/do$/towards/ku$
        carpathian/sudety$/sudet/hel$/helu$/helsk/zulaw/kaszub/podlasi/malopolsk/wielkopolsk/
            pomorz/adriaty/scandinav/skandynaw/iberi/balkan/crimea/krym/sahara/sahary$/siberi/
            syberi/mississippi/congo/kongo/andes/andy$/appenin/apenin/bosphor/gibraltar/panama/
            suez/sueski/mekong/ganges ~ @territory/shape/from/along/flow/ksztalt/-plyn/wzdluz/to$/
            do$/
            dots/kropk/light/-zapal
        flight/flights/route/routes/train/trains/tram/ferry/voyage/rejs/lot$/loty$/trasa$/trasy$/
            linia$/linie$/pociag/szlak/road/drog ~ #cap ~ between/to$/from$/through/do$/z$/przez$/
            miedzy/stop/stops/-zatrzym
        pilgrim/pielgrzym/marco +polo/magellan/camino/route +66/orient +express/transsyber/
            trans +siber/
            silk +road/jedwabn +szlak
        roads/streets/drogi$/ulice$/uliczki$/alleys/canals/kanaly$ ~ home/school/village/town/
            city/
            neighbourhood/dom/szkol/miasteczk/miast/wsi$/okolic ~ real/true/exact/actual/as$/my$/
            our$/moj/moje/nasz/prawdziw/dokladn/takie/rzeczywist
        partition/rozbior/rozbiory/annex/zabor/empire/imperi/cesarst ~ border/map/grow/century/
            country/granic/mapa/mapie/kraj/-kurcz/-rosn/shrink/wiek
        capitals/stolice$/stolic/landmarks/zabytk ~ europe/world/country/europ/swiat/kraj/place/
            miejsc/dot
    """,
    "space.depth_3d": """
        we$ glide/ride/race/sail/rush/sink/fall/dive/slide/drive/sit/swoop/hover/float/speed/
            descend/
            circle/roll through/down$/between/into/along/over/past/inside/around/towards
        lecimy/pedzimy/mkniemy/jedziemy/plyniemy/suniemy/spadamy/schodzimy/nurkujemy/zjezdzamy/
            wpadamy/krazymy/zagladamy/wznosimy/wylatujemy/siedzimy
        aisle/nave/corridor/hallway/tunnel/avenue/alley/railway/rails/tracks/colonnade/pillars/
            columns/lampposts/tunel/tunelu$/korytarz/alej/tory$/torow$/szyny$/kolumn/filar/
            latarnie$/szpaler ~ shrink/shrinks/narrow/converge/meet/dwindle/smaller/far/distance/
            infinity/horizon/point/ahead/past/sides/-zbieg/-zwez/-malej/-zmniejsz/dal$/dali$/
            nieskonczon/horyzont/punkc/punkt/-ucieka/boki$/glab/mniejsz/przed
        swing/swings/go/goes/pass/passes/slip/slips/move/moves/fly/flies/travel/disappear/
            disappears/
            vanish/vanishes/hide/hides/roll/rolls +behind/round/in$ ~ planet/ball/sphere/front/
            back/other
        -chowa/-znika/-przechodzi/-wylania/-zachodzi/-mija/-wychodzi/-oblatuje/-okraza/
            -schodzi +za$/
            zza$ ~ kul/kula$/planet/slonc/filar/kolumn/domem$/bryl/drug/przod/tyl
        comes/come/emerge/emerges ~ front/behind/round ~ back/us$/closer/bigger/larger/again
        hits/hit/brush/brushes/graze/past/nearly/almost ~ us$/lens/screen/camera/glass$/nose ~
            rush/fly/flies/comes/hurtle/towards/grows/nearly/almost
        tiny/small/smaller/dim/dwindle/shrink/shrinks/recede ~ distance/far$/afar/horizon
        larger/bigger/huge/grow/grows ~ closer/nearer/approach/towards/front/near ~ far/small/us$/
            distance/back/smaller
        maly$/male$/malutk/mniejsz/malej/malenk/zmniejsz ~ dali$/oddal/daleko/horyzont/glebi$/
            glab$
        duz/wieksz/ogromn/-rosn ~ blisk/bliz/przed +nami/zbliz/nam$/przod ~ daleko/malutk/mal/
            malenk/dal/dali$
        daleki/daleka$/dalekie$/odlegl ~ punkt/punkcik/kropk/swiatelk/brama ~ -rosn/-zbliz/brame$/
            -powieksz
        przed$/obok/nad$/mimo/za$/wokol/kolo/pod$ +nami$/nas$/nam$ ~ -przelat/-leci/-mija/-spad/
            -otwier/
            -krzesel/-wynurz/-wyrast/-rozciag/duz/-sun
        underside/undersides/spod$ +spodu/od$ +spodu/od$ +tylu/z$ +tylu/od$ +srodka
        from$ +behind/underneath/below/inside/within/every +angle/all +sides ~ see/seen/view/look/
            show/shows/we/camera/again
        show/shows/reveal/reveals/turn/turns/-pokazuj/-odslania/-ukazuj/-obrac/-odwrac ~ its$/
            other/
            back/reverse/far/swoj/drug/tyln side/sides/back/face/stron/strone$/plecy$/tyl$/spod$/
            scian/scianke$
        tip/tips/tilt/tilts/lean/leans/wobble/wobbles/topple/-przechyl/-chwiej/-kolebi/-kiwa ~
            coin/
            plate/spinning +top/globe/gyroscope/hoop/monet/talerz/baczek/baczk/baka$/obrecz/
            zyroskop
        spinning/spins/-kreci/-wiruj ~ top$/gyroscope/globe/bak$/baczek/baczk/globus/zyroskop/
            moneta
        cube/dice/box/crate/house/tower/pyramid/block/szescian/kostka$/skrzyni/pudelk/pudlo$/
            wieza$/
            piramid/kloc/gmach/dom$ ~ angle/corner/sides/top$/lid/depth/inside/solid/rog$/rogu$/
            bok/
            boki$/wieko$/srodk/glebi/bryl/glebok ~ turn/see/rotate/look/show/open/-obrac/-widac/
            -widz/-patrz/-zagla/-otwier/round
        layers/planes/hills/rows/warstw/plan/wzgorz/rzedy ~ slower/slide/behind/nearer/farther/
            wolniej/szybciej/dalsz/bliz/za$ ~ near/far/front/distant/dal/bliz/przod/camera/kamer/
            depth
        roller +coaster/rollercoaster/kolejk +gorsk/cockpit/kokpit/windscreen/passenger +seat
        staircase/stairwell/stairs/schod/schody$/klatk +schodow/well$/shaft/chimney/studni/szyb$ ~
            bottomless/down/below/deep/look/dol/dno/dna$/glebi/glebok/-patrz/bez +dna
        ground/earth/floor/ziemia$/ziemi/podlog ~ rush/rushes/falls/far/tilts/-oddal/-zbliz/
            -ucieka/
            pod$ ~ below/away/up/nami$/us$/dol
        circle/circles/orbit/orbits/swoop/swoops/-okraza/-krazy/-oblatuj ~ camera/kamer/kamera$/
            widok/view ~ statue/tower/tree/house/ball/cube/rzezb/wiez/drzew/dom/kul/szescian
        sculpt/carv/-rzezb/-dlut ~ block/marble/stone/blok/marmur/kamien ~ sides/round/turn/
            -obrac/
            stron
        fold/folds/-sklada ~ cube/box/szescian/pudelk/kostk ~ net/cross/squares/siatk/krzyz
    """,
}
