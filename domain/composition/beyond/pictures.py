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

PICTURES = (FACE, PHOTOGRAPH, FOOTAGE, PHOTOREALISM)
