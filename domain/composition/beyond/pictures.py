"""Pictures from outside: faces, photographs, recorded video, photorealism."""

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
        eyes$/oczy$/oczami$
        eye$/oko$/okiem$/oka$ ~ open/opens/close/closes/wink/blink/look/looks/pupil/lash/tear/
            iris/lid/socket/-patrz/-otwier/-zamyk/-mrug/-mruga/-puszcz/-puszcza/zrenic/powiek/
            rzes/lza$/tecz
        smil/grin$/grins$/grinning/frown/smirk/scowl/-usmiech/-usmiechn/-usmiecha
        wink/-mruz/-mruzy
        @person ~ mruga/mrugn/zmruz/blink/wink/cry$/cries$/crying/weep/placze$/plakac$/lez$/lza$
        @person ~ expression/mimik/spojrzeni/gaze$/glance/stares$/spoglad/features$/rysy$/rysow$
        pull/make/robi/stroi/wykrzywi min$/mina$/mine$/miny$
        likeness/wizerunk ~ @person
        caricature/karykatur
        puszcz/puszcza/-mrug/-mruga +oko$/okiem$
        profil/profile ~ @person/her$/his$/jej$/jego$/kobiec/mesk
        wrinkle/zmarszczk/dimple/blush/rumieni/cheekbone ~ @person/her$/his$/skin/jej$/jego$/
            smile/deepen/old$
        gaze$/stare$/stares$/spojrzeni/wzrok/wzrokiem$ ~ @person/her$/his$/jej$/jego$/us$/nas$/
            sad/smutn/human/ludzk
        laugh/laughs/cry$/cries$/weep/placze$/smieje$/plakac ~ moon$/sun$/ksiezyc/slonce$/balwan/
            snowman/pumpkin/dyni/mask/mask/maska$
        mask$/masks$/mask/maska$/maski$/masek$ ~ smile/cry/theatre/teatr/tragic/comic/venetian/
            weneck/eyes/oczy/expression
        snowman/balwan/pumpkin/dyni/dynia$/scarecrow ~ carrot/grin/marchew/eyes/oczy/mouth/usta$/
            nose/nos$/-usmiech
        clown/pierrot/joker
        angry/happy/sad/surprised/smutn/wesol/zdziwion/zlosc/obrazon +face/faces/twarz/min$/mina$
        recogni/-rozpozna/-poznaj/-pozna ~ @person/her$/him$/who$/kogo$/ja$/go$/kim$ ~ features/
            rysy$/rysow$/hair/wlosy$/look/brow/smile/mole$/scar$/glasses/okular
        @person ~ laugh/laughs/laughing/-smiej/-smieje/rozesmian
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
        face$/faces$/twarz* ~ coin/card/board/tile/clock/zegar/tarcz
        lose face
        eyes$/oczy$ ~ potato/needle/dice/peacock/kostk/kostce/domino/domina$
        all$ +eyes$/+oczy
        eyes$ +on$
        w$ cztery +oczy
        oczy$ ~ robia/szerok
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
        picture/pictures/obrazek/obrazki$ ~ class$/school/wedding/family/framed/passport/kodak/
            newspaper/klasow/szkoln/rodzinn/slubn
        widokowk/fotoplastykon/negatyw/slajd/instagram/kodak/darkroom
        image/images/obraz ~ camera/aparat/telescope/teleskop/satellite/microscope/mikroskop/
            nasa/ultrasound/usg$/tomograf/xray
        telescope/teleskop/microscope/mikroskop/ultrasound/usg$/tomograf ~ shot/picture/image/
            zdjec/obraz/real$/prawdziw
        aparat/camera$ ~ flash/click/shutter/migawk/blysk/pstryk/film$ ~ picture/zdjec/portrait/
            foto/obraz
        portret/portrait ~ legitymac/passport/paszport/school/szkoln/identity/album/class
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
        replay/replayed/powtork ~ goal/gol/gola$/match/mecz/kick
        shot$/filmed/sfilmow/nakrec ~ #year/father/uncle/grandfather/wedding/ojciec/wujek/dziadek
        television/tv$/telewizj/telewizyjn ~ broadcast/show/news/transmisj/program/wiadomosc/
            screen/footage
        transmisj/broadcast ~ mecz/match/launch/start/wesel/mass/msz
        film/films$/movie/reel$/tape$/kaset/tasma$/tasmy$ ~ wedding/family/holiday/childhood/
            silent/eight/1920s/1930s/wesel/rodzinn/wakac/dziecinst/niem/przedwojenn/grandfather/
            father/archive/archiw/attic/strych
        camera/cameras/kamer/kamera$/kamery$ ~ security/surveillance/traffic/door/hidden/shop/
            petrol/parking/monitoring/przemyslow/ukryt/sklep/parking/wejsci/drzwi/highway/
            autostrad
        camera/kamer/kamera$ ~ records/recorded/caught/saw/nagryw/zarejestr/zlapa/uchwyci/widzial
        real$/prawdziw film/footage/video/recording/nagran/wideo$/ujeci/material
        nagran/nagrani/nagranie$/nagrania$ ~ wesel/miast/ulic/mecz/pociag/start/rakiet/lot$/
            lotu$/kolej/ruch/dziecinst/wakac/telefon/vhs/lat
        screen$/ekran ~ desktop/captured/recorded/pulpit/nagran/nagryw/zarejestr/rozgrywk/gameplay
        gameplay/timelapse/newscast/kronik/kronika$/reportaz/reportage/dokument/documentary
        clouds/flower/kwiat/chmury$/chmur ~ time$ +lapse
        filmed/sfilmow/nagran/recorded/nakrec ~ street/ulic/train/pociag/city/miast/crowd/tlum/
            sea$/morz/sky/nieb/eclipse/zacmieni/telescope/teleskop/window/okn/bird/ptak/animal/
            zwierz/birth/launch
        wideo$
        fotopulapk/trail +camera
        video/film$ ~ platform/street/station/street/party/trip/birthday/peron/ulic/dworc/
            impreza/wycieczk/urodzin/wakac
    """,
    unless="""
        video$ game
        gra$/grze$/gry$ wideo$
        paper$ clip
        gra$/gry$/grze$/gier$ +wideo$
        camera/kamer/kamera$ ~ glide/follow/zoom/pan/corridor/korytarz
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
        real$/prawdziw ~ looks$/look$/wyglad/wygladac ~ wood/drewn/metal/glass/szkl/skin/skor/
            fur$/futr/fruit/owoc/bread/chleb/stone/kamie/water/wod
        wood/wooden/marble$/leather/steel/brass/copper/velvet/rust/drewn/marmur/skor/stal/
            mosiadz/mosiezn/miedz/miedzian/rdz ~ grain$/grains/texture/scratch/patina/dent/gleam/
            reflect/faktur/rys$/rysa$/rysk/polysk/sloj/zadrapa/odblask/tekstur
        dew$/rosa$/rosy$ ~ skin/petal/leaf/skor/lisc/platk/peach/brzoskwin/apple/jabl
        crumb/crust/okruch/skork ~ bread/chleb/warm/ciepl/fresh/swiez
        render/rendered ~ like/real$/cinema/ray/pixar
        pixar
        bite/taste/smell/ugryz/schrup/posmakow/powacha ~ want/could/almost/chce/chcesz/mozna/
            chcialob/az$
        juicy/soczyst/apetyczn ~ real$/prawdziw/look/wyglad/fruit/owoc/want/strawberry/truskawk
        odblask/refleks/highlight ~ metal/stal$/stali$/chrom/steel/rys/rysa$/rysami$
    """,
    unless="""
        realistic*/realistyczn* ~ physic/gravity/motion/bounce/fizyk/grawitac/ruch/odbic
        real$/prawdziw time$/czas
    """,
)

PICTURES = (FACE, PHOTOGRAPH, FOOTAGE, PHOTOREALISM)
