"""Bodies with limbs, real places, and depth."""

from domain.composition.beyond.feature import Feature

FIGURE = Feature(
    key="picture.figure",
    en="Bodies of people and animals with limbs cannot be drawn.",
    pl="Ciał ludzi i zwierząt z kończynami nie da się narysować.",
    signs="""
        ! human/ludzk figure/figures$/sylwetk/postac/cial
        ! stick figure
        silhouette/sylwetk/skeleton/szkielet/stickman/marionett/marionetk
        human/ludzk figure/figures$/body$/bodies$/cial/postac
        postac/postaci$ ~ czlow/ludzk/tancz/idzie/biegn
        stick figure
        ballerina/baletnic ~ @limb/@bodily/spin/spins/-wiruj/stage/scen/tutu
        dancer$/dancers$/tancerk/tancerz* ~ @limb/@bodily/spin/spins/leap/arms/dress/stage/floor/
            -wiruj/-unos/parkiet/scen/sukni/solo
        person$/people$/human/ludzi/ludzie$/czlowiek/czlowieka$/robot/robot*/postac/postacie$/
            kid$ ~ @limb
        person$/human/czlowiek/czlowieka$/postac/robot/robota$ ~ walk/walks/run/runs/sit/sits/
            dance/dances/wave/waves/climb/climbs/-chodz/idzie$/-bieg/-siad/-siedz/-tancz/-mach/
            -wspin/-klek/-podnos
        @person/@animal ~ @limb
        @person/@animal ~ @bodily
        somebody/someone/ktos$ ~ hand$/hands$/arm$/arms$/leg$/legs$/knee/reka$/rece$/rak$/nogi$/
            palc
        hand$/hands$/finger/fingers ~ reach/grab/draw$/draws$/write/writes/hold$/holds$/pour/pick
        hand$/hands$/finger/fingers ~ stroke/clap/knead/open$/opens$/close$/closes$/shuffle/tie$/
            ties$
        reka$/rece$/dlon/palce$/palcow$/palcami ~ -siega/-chwyt/-pisz/-rysu/-trzym/-glaszcz/-wiaz
        reka$/rece$/dlon/palce$/palcow$/palcami ~ -lepi/-lep/-otwiera/-zaciska/-gra$/-tasu/-plec
        knee/knees$/elbow/kolana$/kolan$/lokcie ~ bend/bent$/-gina/-gnie/-zgin/buckle/lift
        paw$/paws$/hooves/hoof/whisker/mane$/lapy$/lape$/lapk/kopyt/wasik/grzyw
        gallop/galop/somersault/cartwheel/pirouette/piruet/salto$
        step by$ step$ ~ @person
        walk/marsz/chod ~ limb/limbs$/arms$/swing/machaj
        muscle/miesien/miesni
        yoga/karate/boxing$ ~ pose/@person
        flap$/flaps$/flapping/macha/trzepocz/trzepot ~ wings$/skrzydl
        finger/fingers/fingertips/palce$/palcow$/palcami$ ~ key/keys$/klawisz/knit/struna$/
            struny$/strings/
            piano/-bieg/pluck/needle/drum/bebni
        glove/gloves/rekawiczk/rekawic/shoe/shoes/boot$/boots/but$/buty$/butach$ ~ walk/step/
            push/tap/kick/
            -chodz/-pcha/-kop/-krocz/-tupi
        spread/spreads/fold/folds/stretch/open/opens/-rozklad/-rozpost/-sklad +its$/his$/her$/
            +wings/arms/skrzydl/ramion/rece$
        wings$/skrzydl/skrzydla$ ~ flap/beat/beats/spread/fold/-trzepo/-macha/-rozklad/-sklad/
            -rozpost/-lopoc
        -macha/-merda/wag/wags/swish/goni$/chase/chases ~ ogon/ogonem$/tail
        eats$/chews$/bites$/-gryz/-zuje$/-je$/-zuj ~ @animal/@person
        breath/chest/klatk +rises/piersiow
        beak/dziob/dziobem$/muzzle/pysk/pyskiem$/snout/ryj/whisker
        jump/jumps/skacze$/skok rope/skakank/skakanke$/trampolin/trampolinie$ ~ @person
        skip/skips/skipping rope
        hop/hops ~ on$ one$ leg
        nod/shake/shakes/tilt/tilts/-przekrzyw/-kiwa/-obraca/-krec +his$/her$/its$/glow/glowa$/
            glowe$/head
        crowd/tlum ~ people/ludzi/heads/glow/glowy$/faces/arms/rece$ ~ walk/wave/cheer/-idzie/
            -ida/-mach/-klask
        bend/bends/-gina/-pochyla/-garbi ~ back/backs/plecy$/grzbiet/kark
        oarsm*/fisherm*/horsem*/swordsm*/wioslarz*/jezdziec*/jezdzc* ~ pull/row/rows/ride/rides/
            back/backs/-wiosl/-ciagn/-jedz/-jad/-galop
    """,
    unless="""
        hand$/hands$/wskazowk ~ clock/dial$/watch$/second$/minute$/hour$/zegar/meet/cross
        hands$ ~ swap/change
        hand$ in$ hand$
        by$ +hand$
        on$ other hand$
        second$/one$/other +hand$
        hand$ over
        out$ of$ hand$
        reka$ w$ reke
        z$ rak$ do$ rak$
        pod$ reka$/reke$
        arm$/arms$/ramion/ramie$ ~ spiral/galaxy/galaktyk/spiraln/windmill/wiatrak/pendulum/wahad
        arm$/arms$/ramion ~ clock/zegar/machine/maszyn/star$/gwiazd/cross$/krzyz/lever/dzwig/robot
        leg$/legs$ ~ table/chair/triangle/journey/race$
        foot$/feet$ ~ of$ hill/wall/mountain/stairs/ladder
        tail$/ogon ~ comet/komet/kite/queue/latawc
        wing$/wings$/skrzydl ~ windmill/wiatrak/building/mill/mlyn
        trunk$ ~ tree
        neck$ ~ bottle/hourglass/funnel
        neck$ and$ neck$
        rule of$ thumb$
        dancer$/dancers$/tancerz*/tancerk ~ @stuff
        cat$ and$ mouse$
        zabaw/gra$/grze$ w$ kot/chowan
        dziad$/baba$ ~ bab/mak
        stop$ ~ klatk
        szkielet/skeleton ~ of$ lines/lini/konstruk/most/dom
        bull$ eye$
        domino*
        mickey mouse$
        robot ~ @stuff
        spider$ web
        pajak/pajecz siec/sieci$/siec$
        butterfly effect
        efekt motyl
        @person/@animal stand$/stands$/stoi$ +for$/za$
        drunkard walk
        random walk
        black$/white$ horse$/sheep
        bear$/bears$ +in$/no$/the$/a$/any$
        bow$ and$ arrow
        people$/ludzi$ ~ @stuff
        zab/zabek ~ zebat/kol
        child$/children$/kid$/dzieci/dzieck/dzieciec ~ game/play/toy/zabaw/gra$/gry$/zabawk/
            piosenk/drawing/rysun/swing/hustawk/block/kloc/parent/cell/node
        mother$/father$/matk/ojciec ~ cell/ball/dot/node/drop/kropl/kulk/komork/ring
        pies$/dog$ ~ house/eared/bud$
        men$ +only
    """,
)

MAP = Feature(
    key="picture.map",
    en="Maps and real places cannot be drawn.",
    pl="Map i prawdziwych miejsc nie da się narysować.",
    signs="""
        ! map$/maps$/mapa$/mapie$/mape$/mapy$ ~ @place
        @place ~ @territory
        map$/maps$/mapa$/mapie$/mape$/mapy$ ~ country/countries/city$/world/coast/river/street/
            metro
        map$/maps$/mapa$/mapie$/mape$/mapy$ ~ kraju$/miast/swiat/wybrzez/rzek/ulic/metra$/granic
        map$/maps$/mapa$/mapie$/mape$/mapy$ ~ continent/kontynent/border/region/@place/subway/#cap
        atlas$/globe$/globus ~ country/countries/kraj/continent/kontynent/ocean/coast
        coastline/shoreline/linia$/linie$/linii$ ~ country/real$/island/brzeg/brzegow
        @territory of$/through/along/across +#cap
        street/ulic/ulica$/ulice$/ulicami$/dzielnic/districts ~ #cap
        from$/z$/ze$ +#cap to$/do$ +#cap
        real$/actual$/exact$/prawdziw/dokladn/wiern street/streets/map$/coast/ulic/mapa$/mape$/
            wybrzez
        street$ view/plan$/plans$/grid ~ real$/city/#cap
        google$ map/earth
        satellite/satelitarn view/image/map/zdjec/obraz/mapa$
        skyline/panoram of$ +#cap
        plan$/plany$/planie$ ~ miast/metra$
        voivodeship/wojewodztw/powiat/county$/counties$
        latitude/longitude/szerokosc geograficzn
        geograf*/kartograf* ~ true$/exact/wiern/map/real$/dokladn
        meridian/poludnik/rownolez/equator/rownik
        @place ~ course/source/mountain/sea$/bieg$/biegu$/zrodl/morza$/morze$/gor$/gory$
        @place to$/do$ @place
        wlosk/italian but$/boot$
        polsk/polish/europejsk/european/american/amerykansk/wlosk/italian/french/francusk/baltic/
            baltyck ~
            coast/border/wybrzez/granic/rivers/rzek
        route/routes/trasa$/trase$/trasy$/szlak/szlakiem$/line$/linia$/linii$ ~ tram/bus/metro/
            subway/train/ferry/flight/tramwaj/autobus/pociag/prom/lotnicz/kolejow ~ city/cities/
            station/miast/przystan/stop$/stops$/stacj/#cap
        ferry/ferries/tram/trams/prom/promy$/tramwaj/autobus ~ #cap
        river/rzek/rzeka$/rzeki$ ~ source/zrodl/ujsci/mouth/delta/#cap ~ sea$/morz/morza$/map/
            mapa$/mapie$/city/miast
        #cap ~ archipelago/archipelag/peninsula/polwysep/island/islands/wysp/wyspa$/wyspy$/fjord/
            fiord/strait/ciesnin/lake$/jezior ~ coast/outline/shape/map/ksztalt/kontur/brzeg/
            route/real$/true
        border/borders/granic/granica$/granice$ ~ shift/moved/century/year/#year/countries/
            states/przesuw/zmieni/wiek/rok/panstw/rozbior/partition/wojn/war$
        country/countries/kraj/kraje$/panstw/continents/kontynent ~ colour/outline/drawn/shape/
            kolor/kontur/zarys/-rysow/light/puzzle/ukladank/border/granic
        wojewodztw/powiat/gmin/dzielnic ~ kontur/kolor/mapa$/zapal/ksztalt/granic
        street/streets/ulic/ulice$/uliczk ~ real$/true/exact/old$/actual/prawdziw/dokladn/
            rzeczywist/plan/map/mapa$/city/#cap
        walk/walks/march/journey/voyage/podroz/wedrowk/wyprawa$ ~ from$/z$ +#cap
        along/across/through/around/down$/up$/po$/przez$/wzdluz/nad$/dookola +@place
        od$/from$ +@place
    """,
    unless="""
        lego$ land$
        milky way
        droga$/drogi$/droge$ mleczn
    """,
)

DEPTH = Feature(
    key="space.depth_3d",
    en="Space is flat: there is no depth, perspective or turning of solids.",
    pl="Przestrzeń jest płaska: nie ma głębi, perspektywy ani obracania brył.",
    compared=True,
    signs="""
        ! 3d$
        ! three dimension
        ! trojwymiar*
        3d$/trojwymiar*/hologram/holograf*/isometr*/izometr*/stereoscop*/stereoskop*/parallax/
            paralaks
        three/trzy/trzech/trzeci/third dimension/wymiar/wymiarach$
        vr$/virtual reality/glasses
        perspective/perspektyw ~ vanish/deep/lin/zbieg/camera/kamer/real$/view/widok/railway/tor/
            tory
        perspective/perspektyw ~ pov$/tunnel/tunel/corridor/korytarz/change/zmien/first/person
        vanishing/zbiegu$/zbieg$ point/punkt
        into$ depth/depths/distance
        w$ glab$
        z$/w$ glebi$ ~ ekran/korytarz/obraz/lasu$/las$/kadr/tunel/tunelu$
        deep$/deeper$ into$ screen/picture/frame/corridor/tunnel/hall/forest/city/space
        recede/receding/oddala ~ horizon/horyzont/distance/dal$/background/tlo
        toward/towards$/at$/past$ us$/camera/viewer/lens$ ~ fly/flies/flying/rush/come/comes/
            hurtle/spin
        toward/towards$/past$ us$/camera/viewer/lens$
        -leci/-leca/-lata/-pedz/-mknie/-mkna/-gna ~ na$/ku$ nas$/nam$/kamer/kamerze/widz
        ku$/prosto$ nam$/kamerze/widzowi
        fly$/flies$/flying/glide/dive$/dives$/rush/zoom/-leci/-lecimy/-lata/-nurkuj/-pedz ~
            through/przez/miedzy/between/into$ ~ tunnel/corridor/canyon/forest/streets/tunel/
            tunelu$/korytarz/kanion/ulic/city
        camera/kamer ~ orbit/circles$/around/dookola/wokol/okraza/through/przez/wlatuje/wlatu/
            between
        we$ fly$/walk$/travel$/plunge$/circle$/orbit$/drift$/go$ through/around/into$/inside/past$
        wlatujemy/przelatujemy/okrazamy/obchodzimy/zagladamy/wchodzimy/wjezdzamy/zanurzamy/mijamy
        z$ ukosa$
        pod$ katem$ ~ widzimy/widac/ogladamy/patrzymy/kamer
        seen$/viewed/view/look/looking/watch at$/from$ an$/angle/side/behind/inside/below
        at$ an$ angle ~ see$/seen$/camera/view/we$
        na$ sztorc$
        on$ edge ~ coin/ring$/spin/wobbl
        turns$/turn$/turning/rotate/rotates/spins$/spinning/tumbles/revolve ~ cube/pyramid/globe/
            solid/dodecahedron/tetrahedron/octahedron/icosahedron/torus/cylinder/sculpture/
            statue/die$/dice/planet
        obrac/-kreci/-wiruj/-turla/-przechyl ~ szescian/kostk/ostroslup/piramid/globus/bryl/
            walec/walca$/torus/rzezb/posag/figurk/graniastoslup/czworoscian
        szescian/cube/cubes/bryl/bryla$/kostk ~ wierzcholk/krawedz/scian/edges/vertices/corner/
            faces$/wnetrz/inside/otwier/unfold
        all$/every/wszystkich$/kazdej$/other/far$/back$ sides$/side$/stron/strony$ ~
            see/seen/turn/show/widac/ogladamy/obrac/pokaz/camera
        walk around/dookola ~ it$/statue/cube/sculptur
        behind/za$ ~ cube/szescian/column/kolumn/pillar/filar/house/domem$ ~ hide/chowa/znika/
            disappear/emerge/wylan/peek
        foreground/background ~ focus/blur/far$/near$/recede
        pierwszy$/pierwszym$/dalszym$/drugim$ plan$/planie$
        depth of$ field
        glebi$/glebia$/glebie$ ~ ostros/przestrz/obraz
        spiral$/spiralne$ staircase/schody ~ down/w$/dol/look/patrz
        origami ~ turn/fold/crane
        moebius/mobius/klein/hypercube/tesseract/tesserakt/hipersz
        camera/kamer ~ along/down$/wzdluz/inside ~ corridor/korytarz/tunnel/tunel/hall/street/
            aisle/alley
        shrink/shrinks/-malej/-zmniejsz ~ toward/towards/ku$/distance/dal$/dali$ ~ point/horizon/
            horyzont/punkt
        in$/front/behind/przed/za$ ~ carousel/orbit/karuzel/orbita$/ring ~ pass/passes/go/goes/
            -przechodz/-znika/-chowa ~ front/behind/przed/za$
        tilted/inclined/pochylon/nachylon/skosem$/skosnie$ ~ orbit/ring/disc/disk/plane/orbit/
            pierscien/dysk/plaszczyzn ~ see/seen/viewed/widz/widac/patrz
        around/dookola/wokol +its$/wlasn/own +axis/osi$ ~ globe/cube/planet/statue/bryl/szescian/
            glob/planet/ziemi/rzezb/posag/figur
        axis/axes/osi$/osiach$ ~ three/trzech/trzy
        paper +plane/airplane ~ toward/camera/loop/banks
        rubik
        cylinder/walec/walca$/cone/stozek/pyramid/piramid/sphere/prism/graniastoslup ~ shaded/
            solid/turns/rotates/-obraca/bryl/cieniow/spins
        sculpture/statue/rzezb/rzezba$/posag/vase/wazon ~ turn/turntable/rotate/around/side/
            -obraca/-obrac/dookola/stron
        stairs/staircase/schody$/schodow$ ~ spiral/spiraln/escher/penrose ~ camera/look/down/
            climb/kamer/dol/wnetrz
        landscape/krajobraz/mountains/gory$/dolin/valley/canyon/kanion ~ fly/flies/over/above/
            through/camera/-leci/-lecimy/-lot/przelat/ponad/kamer
        camera/kamer/kamera$ ~ fly/flies/glide/glides/dive/dives/rise/rises/turn/turns/-leci/
            -lata/-sunie/-nurkuj/-wznosi/-obraca/-plynie/-wjezdza/-wlatuj ~ room/hall/city/
            forest/tunnel/corridor/into$/between/inside/pokoj/sal/miast/las/lasu$/tunel/korytarz/
            miedzy/wnetrz/w$
        closer/blizej/blizsz/nearer ~ larger/bigger/wieksz ~ far/dalej/dalsz/smaller/mniejsz ~
            row/rows/columns/trees/lamps/drzew/latarn/slup/column
        first$ +person
        fall/falls/-spada/-leci +into$/w$ the$/screen/ekran/glab$
        look/looks/looking/patrz/patrzymy/zagladamy down$/into$/w$/do$ well$/shaft/hole$/studni/
            studnia$/szyb/otchlan/przepasc/abyss
        planet/planets/planety$/planeta$/moon/moons/ksiezyc ~ pass/passes/passing/-przechodz/
            -chowa/-znika/vanish/disappear ~ behind/za$
        cube/kostk/szescian ~ twist/layer/warstw/-przekrec/scramble
    """,
    unless="""
        from$ above ~ fall/falls/drop/drops/rain/come/comes/spad
        look from$/at$ side$
        on$ edge of$
        swallow/eats$/pass/passes/sweep/flee/flies$ past$
        walls$ at$ an$ angle
        side$ to$ side$
        at$ an$ angle ~ bounce/hit/wall/fall/slope/plank
        towards$/toward us$ vs$
        from$/na$ both$/obie$/obu$ side$/sides$/stron/strony$
        die$ ~ @stuff
        towards$/toward/at$ +the$/+viewer ~ bottom
        rubik ~ @stuff
        from$ side$ +to$
    """,
)

SPACE = (FIGURE, MAP, DEPTH)
