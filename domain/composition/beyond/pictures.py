"""Pictures of the world outside: faces, photographs, bodies with limbs, maps, depth."""

from domain.composition.beyond.feature import Feature

FACE = Feature(
    key="picture.face",
    en="Faces cannot be drawn: shapes are plain figures without features.",
    pl="Twarzy nie da się narysować: kształty to proste figury bez rysów.",
    signs="""
        ! portrait ~ @person
        ! faces$ ~ people/crowd/person$/her$/his$/my$/our$/smiling/sad/laughing
        face$/faces$
        portrait/portret ~ @person/her$/his$/my$/our$/framed/family/hang/hangs/made/wall$/jej$/
            jego$/
            moj/rodzinn/wisi/obraz/ram$/ramie$/face/twarz/eyes/oczy
        self$ portrait
        autoportret/podobizn/twarz*/oblicze$/oblicza$/grymas/smiley/emoji/emotikon
        mouth/lips$/nose$/noses$/eyebrow/eyelash/eyelid/cheek/chin$/forehead/pupil$/pupils$/dimple
        nostril/freckle/beard/moustache/mustache/usta$/ustami$/brwi/brew$/policzk/nos$/nosem$
        powiek/rzes$/rzesy$/rzesami$/czolo$/broda$/brody$/wasy$/wasami$/wasow$/zrenic
        eye$/eyes$/oczy$/oko$/oczami$
        smil/grin$/grins$/grinning/frown/smirk/scowl/-usmiech/-usmiechn/-usmiecha
        wink/-mruz/-mruzy
        @person ~ mruga/mrugn/zmruz/blink/wink/cry$/cries$/crying/weep/placze$/plakac$/lez$/lza$
        @person ~ expression/mimik/spojrzeni/gaze$/glance/stares$/spoglad/features$/rysy$/rysow$
        pull/make/robi/stroi/wykrzywi min$/mina$/mine$/miny$
        likeness/wizerunk ~ @person
        caricature/karykatur
    """,
    unless="""
        face$/faces$ +the$/each/one$/another/it$/down/up$/off$/away/to$/its$/upward/downward/left$
        face$/faces$ +right$/north/south/east$/west$/danger/forward/inward/outward/backward/them$
        that$/which$/who$/it$/always/never/now$/then$/they$/we$/must/will$/to$ +face$/faces$
        face$ ~ clock/dial$/cliff/rock$/mountain/watch$/moon$/value/wall$/cube/die$/dice/crystal
        face$ to$ face$
        in$ the$ face$ of$
        about$ +face$
        twarza w twarz
        -stawi/-stawia twarza
        -trac/-tracil/zachow twarz
        oko +w$ +oko$
        oko$/oka$ cyklon/sieci$/siatk/burz/wodne$
        eye$ of$ storm/hurricane/needle/tornado/cyclone
        eye$/eyes$ ~ blink$/follow/catch/naked
        eyes$ +before/our$
        our$/your$/naked/untrained/private +eye$/eyes$
        -kluje w$ oczy
        na$/w$/z$/przed$ +oczach$/oczami$/oczu$
        golym +okiem
        mouth of$ river/cave/tunnel/funnel/pipe/jar$/bottle/hourglass/volcano/sack
        nose$ to$ tail$
        by$ a$ nose$
        under$ nose$
        do$/od$ ucha$
        pod$ nosem$
        na$ czele$
        broda$ ~ lodow/lodu$
    """,
)

PHOTOGRAPH = Feature(
    key="picture.photograph",
    en="Photographs cannot be shown: a film holds no pictures from outside.",
    pl="Fotografii nie da się pokazać: film nie zawiera obrazów z zewnątrz.",
    signs="""
        ! photographs$/fotografie$/fotografii$/polaroids$
        photo$/photos$/photograph/snapshot/polaroid/selfie/daguerreotype/slideshow
        fotogr/fotografi*/zdjeci/zdjec$/fotk/fotek/fotos/odbitk/odbitek/klisz/rentgen
        snap$/snaps$/shot$/shots$/pictures$ ~ album/wedding/family/holiday/vacation/childhood
        pictures$/obrazki$ ~ taken$/zrobion/camera/aparat/phone/telefon
        album/albumu$ ~ family/rodzinn/wedding/slub/old$/star/page/kart
        scan$/scans$/scanned/skan/skany$ ~ page/document/letter/list$/painting/map$/brain/xray/
            obraz
        x$ ray$
        postcard/pocztowk/postcards
        negative$/negatives$/negatyw ~ film$/develop/wywol/darkroom/ciemni
        darkroom/ciemni$/ciemnia$ ~ develop/wywol/print/papier/paper
        aparat ~ fotogr/pstryk/uwieczn/zrobi
        passport/paszportow/legitymac ~ picture/zdjec/foto
        collage/kolaz ~ magazine/newspaper/gazet/wycin/foto
        slides$/slajd/przezrocz ~ projector/projektor/holiday/wakac/beach/plaz/family/rodzin/#year
        frame$/ramk/ramka$/ramki$/ramek ~ wedding/slubn/family/rodzin/ancestor/przodk/yellow/
            pozolk
        yellowed/sepia/sepii$/pozolk/naddart ~ couple/para$/par/family/rodzin/picture/edge/
            corner/brzeg
    """,
    unless="""
        photo$ +finish
        photographic/fotograficzn memory/pamiec
        photo$ op$
    """,
)

FOOTAGE = Feature(
    key="picture.footage",
    en="Recorded video cannot be shown: a film holds no pictures from outside.",
    pl="Nagranego wideo nie da się pokazać: film nie zawiera obrazów z zewnątrz.",
    signs="""
        ! footage
        footage/newsreel/webcam/cctv/dashcam/gopro/livestream/screencast/camcorder/vlog/kinescope
        video clip$/clips$/recording/of$/from$/tape/feed$
        home$ movie/video
        clip$/clips$/scene$/scenes$/excerpt/fragment/snippet ~ film$/films$/movie/archive/news/
            match
        archive/archival/documentary/vintage film$/films$/clip$/reel/material/recording/shot$/
            shots$
        drone/helicopter/satellite/phone/camera/surveillance/security shot$/shots$/view/video/
            recording
        recorded/filmed/captured/shot$ ~ camera/phone/smartphone/drone/webcam/super$/tape/
            video
        filmed in$/on$/at$/from$/by$/with$
        live$ action/actor
        screen$ recording/capture/recordings
        recording/recordings ~ match/concert/screen/game$/street/traffic/launch/landing/moon$
        super$ 8$/osiem$
        vhs$
        time$ lapse ~ real$/city/flower/sky$/clouds/traffic/camera/street
        filmik/nagrywa*/kamerk/przemyslow ~ kamer/telefon/widac/ulic/sklep
        nagran/nagrani ~ kamer/kamery/wideo/telefon/ekran/mecz/monitoring/przemyslow/archiw/drona
        wideo$/video ~ nagr/telefon/prawdziw/slub/wesel/rodzinn
        kronik film/filmow
        tasm film/filmow
        archiwaln ~ film/filmow/material/ujec/nagran/zdjec/klatk/migawk
        z$ drona$
        monitoring
        ujeci/ujec$ ~ prawdziw/ulic/miast/dron/lotnicz/archiw/filmow
        scen/fragment/urywk/urywek/kadr ~ filmu$/filmow/meczu$/serialu$
        kamer ~ nagral/zarejestr/sfilmow/uchwyc/podglad
        sfilmow/nakrec ~ telefon/kamer/prawdziw/ulic/dron/aparat
        zrzut$ ekran
        wideo$ ~ stare$/stary$/leci$/komuni/rodzin/nagr/kaset/puszcz/prawdziw
        replay/replayed/powtork ~ goal/gol/gola$/final/match/mecz/kick/race/wyscig
        shot$/filmed/sfilmow/nakrec ~ #year/father/uncle/grandfather/wedding/ojciec/wujek/dziadek
        television/tv$/telewizj/telewizyjn ~ broadcast/show/news/transmisj/program/wiadomosc/
            screen/footage
        transmisj/broadcast ~ mecz/match/launch/start/wyscig/race
    """,
    unless="""
        video$ game
        gra$/grze$/gry$ wideo$
        paper$ clip
    """,
)

PHOTOREALISM = Feature(
    key="picture.photorealism",
    en="Nothing looks photographed: everything is drawn flat.",
    pl="Nic nie wygląda jak sfotografowane: wszystko jest rysowane płasko.",
    compared=True,
    signs="""
        ! photoreal*/hyperreal*/fotorealis*/hiperrealis*
        photoreal*/hyperreal*/fotorealis*/hiperrealis*/lifelike/tactile/ultrarealis*
        realistic$/realistically$/realistyczn ~ look/textur/render/material/skin/fur$/fruit/
            apple/wood
        realistic$/realistyczn ~ wyglad/tekstur/materia/skor/futr/owoc/jabl/drewn/metal/water/wod
        true$ to$ life$
        real$ looking
        looks$/look$/looking/seem/wyglad ~ real$/prawdziw/zywe$/zywy$/zywa$/filmed/sfilmow/
            tangible
        as$ if$/though$ filmed/photographed/shot$/real$
        jakby ~ sfilmow/sfotograf/prawdziw/nakrec
        jak$ zywy$/zywa$/zywe$/prawdziwy$/prawdziwa$/prawdziwe$/prawdziwym$/naprawde
        indistinguishable ~ real$/film/photo/original
        odrozni ~ prawdziw/film/zdjec/fotograf/oryginal
        every/each pore/pores$/wrinkle/scratch/hair$/hairs$/fibre/fiber/crumb/droplet/vein$/veins$
        kazdy$/kazda$/kazde$/kazdego$ por$/zmarszcz/rys$/rysa$/rysk/wlos/wlosk/wlokn/zylk/okruch
        texture$/textures$/textured/tekstur/faktur ~ wood/wooden/skin/stone/leather/metal/marble
        texture$/textures$/tekstur/faktur ~ fur$/bark$/rust/cloth/wool$/drewn/skor/kamie/metal/kor
        texture$/tekstur/faktur ~ rdz/weln/marmur/futr/believ/wiarygod/wiern/prawdziw/real$
        fur$/feather/futr/futerk/sierc/siers/pior ~ soft/single/miekk/puszyst/blysz/each/kazd/
            touch
        glossy/glint/gleam/polished/varnished/lacquered ~ plastic/chrome/metal/wood/porcelain/
            enamel
        polysk/lsni/blysz/wypoler/lakier ~ plastik/chrom/metal/drewn/porcelan/emali/skor
        chrome/rusty/rusted/brushed/weathered ~ reflect/metal/steel/surface/detail
        cinema/cinematic/kinow/filmow ~ quality/jakos/realism/realizm
        smell$/pachn/touch$/dotkn ~ almost/niemal/prawie/mozna
        mouth$ water
        slink*/apetyczn ~ wyglad/ciekn/potraw/owoc
    """,
    unless="""
        realistic*/realistyczn* ~ physic/gravity/motion/bounce/fizyk/grawitac/ruch/odbic
        real$/prawdziw time$/czas
    """,
)

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

PICTURES = (FACE, PHOTOGRAPH, FOOTAGE, PHOTOREALISM, FIGURE, MAP, DEPTH)
