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
        dancer$/dancers$/ballerina/tancerk/tancerz*/baletnic
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
    """,
)

SPACE = (FIGURE, MAP, DEPTH)
