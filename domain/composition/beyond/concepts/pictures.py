"""Faces, pictures from outside, materials, bodies and places."""

SIGNS: dict[str, str] = {
    "picture.face": """
        @facial
        widac/poznac/-pozna/po$ +po$/minie$ minie$/oczach$
        robi/robia/stroi/stroja/strzela/make/makes/pull/pulls/pulling zeza$/zez/minki/oko$/okiem$/
            faces$/face$
        nadyma/nadymaj/wydyma/wydymaj/puff/puffs policzk/policzki/cheeks/usta$/wargi
    """,
    "picture.photograph": """
        @still
        postcard/pocztowk/pocztowka$/pocztowce$ ~ old$/stara/stary/street/ulic/beach/plaz/holiday/
            wakac/sent/-wysla/town/miast/view/widok/zaczyna/comes
        picture/pictures/print/prints/frame/frames/shot/shots/image/images/portrait/obrazek/
            obrazki$/ujeci/klatki$/kadry$ of$/with/z$/ze$/off/from @person
        picture/pictures/print/prints/snap/snaps +of$/we$/i$/that$/my$ ~ @person/have/has/took/
            kept/found
        frames/exposures/klatek$/klatki$ ~ leica/kodak/roll$/rolls$/film$/nikon/negative/canon/
            aparat/kliszy/negatyw
        my/our$/moj/moja/mojej/moje/nasz/naszego ~ scan/scans/scanned/skan/skany/zeskan/photo/
            zdjec/picture$/polaroid
        zeskan/zeskanowan/scanned/xeroxed/kserow ~ @person/page/stron/strona$/zeszyt/notes/diary/
            list$/letter/document/pass/drawing/rysun/receipt
        faded/yellowed/creased/torn/wyblakl/pozolkl/zgiet/podart/blakn +picture/print/photo/
            portrait/zdjeci/fotografi/odbitk/pocztowk/obrazek
    """,
    "picture.footage": """
        @reel
        my$/our$/moj/mojej/moja/moje/nasz ~ desktop/pulpit/pulpitu/rozgrywk/gameplay/screen/
            ekranu ~ captured/recorded/nagran/zapis/zrzut/shown/running
        zapis/zapisu$/recording/recordings +z$/ze$/mojej/moj/wideo/meczu/rozgrywk/of$/from/my$ ~
            kamer/rozgrywk/gry$/mecz/wideo/ekran/monitoring/game/match/screen/street/stream
    """,
    "picture.photorealism": """
        swear/przysiag/przysiagl/przysieg/sworn/think/bet$/convinced ~ shot/filmed/location/photo/
            photograph/camera/sfilmow/nakrecon/kamer/zdjec/prawdziw
        nobody/no$_one/nikt/nie$_do/cannot/can$/hard ~ tell/odrozni/odroznien/distinguish ~ real/
            film/photo/documentary/prawdziw/filmu$/zdjec/rzeczywist/nature
        rendered/render/wyrenderow/-render ~ until/like/realist/natur/documentary/photo/detail/
            jak$/fotograf/szczegol
        like$/as$/jak$ +in$/w$/a$/from/z$ ~ nature/documentary/commercial/advert/reklam/
            przyrodnicz/filmie$/dokumen/katalog ~ look/looks/wyglad/skin/skor/fruit/owoc/fur/futr/
            every/kazd/detail
        scuff/scuffs/scuffed/patina/weathered/tarnished/sheen/lustre/pores/grain/fibres/fibers/
            scratches/dents/stubble/fuzz/rdzewie/zardzewia/sloje/slojow/rysy/zarysow/przetarc/
            spatynow/patyn/zmarszczk/meszk/meszek/wlokn ~ leather/hide/brass/oak$/wood/wooden/
            walnut/steel/copper/bronze/stone/skin/denim/rust/skor/drewn/deb$/dab$/orzech/mosiadz/
            mosiez/miedz/stal/braz$/kamien/welur/gips/cegl/brick/concrete/beton
    """,
    "picture.figure": """
        @person/@animal ~ @gait
        @person in$/with/wearing/wears/w$/we$/z$/o$ @clothed
        @clothed ~ @person
        the$ +old$ +ones/folk/folks/couple
        couple/couples/para$/pary$ ~ dance/dances/dancing/tango/waltz/walc/tanga$/tangu$/kiss/hug/
            -tancz/-tanczy/-calu/-obejm/walk/spacer/hand_in/za$_rece/arm_in ~ @person/she$/he$/
            on$/ona$/on$_ja/skirt/sukni/parkiet/ballroom/dancefloor/age/wieku/elderly/starsz/
            young/mlod
        giant/huge/enormous/single/human/invisible_hand/childs/wrinkled/bony/hairy/gloved/left/
            right/ogromn/wielk/gigant/pojedyncz/ludzk/dziecie/dziecinn/pomarszczon/kosciste/
            owlosion/lew/praw/czyjas/czyjes/czyjs +hand/hands/finger/fingers/thumb/foot/arm/fist/
            palm/paw/reka$/reke$/rece$/dlon/dlonie/palec$/palce$/palcem/paluch/stopa$/noga$/piesc/
            ramie$/lapa$/kciuk
        his$/her$/their$/its$/my$/jego$/jej$/swoj/swoja/swoje/swoim/swoimi/ich$ +arm/arms/leg/
            legs/knee/knees/elbows/shoulders/fingers/hands/fists/feet/toes/paws/tail/wings/hips/
            waist/ramiona/rece/rekami/nogi/nogami/kolana/lokcie/palce/dlonie/stopy/lapy/lapki/
            ogon/ogonem/skrzydla/biodra
        fold/folds/crosses/flings/spreads/raises/lifts/stretches/swings/waves/bends/lowers/rubs/
            -sklada/-krzyzuje/-rozklada/-unosi/-podnosi/-wyciaga/-prostuje/-zgina/-macha/
            -opuszcza/-zaciera/-zalamuje his$/her$/its$/their$/its/dlugie/obie/obu/rece$/rekami$/
            ramiona$/nogi$/ogon/lapy$/skrzydla$/both/one ~ arm/arms/leg/legs/hand/hands/wings/
            tail/head/neck/rece$/rekami$/ramiona$/nogi$/lapy$/lapki$/skrzydla$/ogon/glowe$
        podnosi/podnosza/unosi/unosza/wznosi/wznosza/rozklada/rozkladaja +rece$/reke$/ramiona$/
            nogi$/noge$/lape$/glowe$
        chin/broda$/glowa$/head/glowe$ on$/to$/na$/o$ chest/knees/piersi/kolanach/ramieniu/
            shoulder
        waddle/waddles/gander/trots/gallops/purrs_and/wags
    """,
    "picture.map": """
        od$/from$/z$/ze$ #cap po$/do$/to$/till/until/through/przez #cap
        od$/from$ @place
        along/down/up$/wzdluz/trasa/droga/szosa/autostrada/obwodnica +the$/#cap/m25$/m1$/m4$/m6$/
            m60$/m62$/a1$/a2$/a4$/a8$/s3$/s5$/s7$/s8$/e40$/e75$/e30$/route_66/i5$/i95$/
            dk1$ ~bends/winds/exactly/real/capital/city/junction/dokladnie/naprawde/zakret/@place/
            m25$/m1$/m4$/m6$/m60$/a1$/a2$/a4$/s3$/s7$/s8$/e40$/66$
        m25$/m60$/m62$/route_66/zakopiank/gierkowk/katowick_tras/autobahn/trasa_lazienk/obwodnic/
            ring_road/orbital_motorway/champs_elys/broadway$/abbey_road/marszalkowsk/piotrkowsk/
            florianska ~ bend/bends/exactly/real/true/shape/lights/cars/crawl/dokladnie/naprawde/
            plan/ksztalt/swiatla/auta/kropk/dots/along/wzdluz
        exactly/really/actually/truly/truthfully/naprawde/dokladnie/rzeczywiscie/faktycznie/
            wiernie/tak_jak/just_as/the_way ~ winds/bends/meanders/curves/runs/flows/lies/wije/
            wij/skreca/plynie/biegnie/zakreca/lezy/leza/meandruje ~ #cap
        #cap ~ winds/meanders/bends/wije/meandruje/zakreca ~ river/rzek/road/drog/exactly/
            naprawde/dokladnie/source/zrodl/sea$/morz/through/przez
        real/actual/true/prawdziw/rzeczywist/autentyczn/dokladn/wiern +plan/planie/mapa/mapie/map/
            street/streets/coast/coastline/route/trasa/trasie/ulic/ukladzie/uklad/layout/geography
        outline/outlines/contour/silhouette/shape/shapes/kontur/konturu/konturze/zarys/ksztalt/
            ksztalcie/granic/granice/linia_brzegow/coastline of$/in$/#cap/@place/kraju/polski/
            wysp/kontynent ~ @place/kraju$/country/island/kontynent/continent/wyspy$/wojewodztw/
            powiat/county/district/dzielnic
        each/every/kazdy$/kazda$/kazde$ ~ cape/headland/harbour/port/city/town/village/county/
            cyplu/cypel/porcie/miescie/wsi$/gminie/powiecie/where_it/na$_swoim ~ #cap/@place
        serpentyn/hairpin/hairpins/switchback/przelecz/mountain_pass/szlak/trail ~ #cap/real/
            prawdziw/plan/map
        bus/tram/metro/train/underground/autobus/tramwaj/pociag/metrem/autobusem/
            linia_tramw ~line/number/linii/linia/route/trasa/trase/stops/przystank/stacje/
            stations ~ #cap/@place/real/city/exactly/prawdziw/miast
    """,
    "space.depth_3d": """
        into$/w$/wglab/in$ +the$/depth/glab ~ tunnel/corridor/screen/distance/tunelu/korytarza/
            ekranu/studni/well$/shaft/szybu
        we$/camera/viewer +fly/dive/plunge/glide/soar/rush/race/travel/drift/push/sink/fall/pass/
            move/zoom/float/tumble ~ through/into/between/past/inside/down/over_the/along
        cube/cubes/pyramid/sphere/globe/torus/doughnut/donut/cylinder/cone/dodecahedron/prism/
            polyhedr/octahedron/icosahedron/box/boxes/die$/szescian/ostroslup/piramid/globus/
            torus/walec/walca/stozek/stozka/graniastoslup/wieloscian/czworoscian/dwunastoscian/
            pudelk/pudlo ~ rotate/rotates/rotating/turn/turns/turning/spin/spins/tumble/tumbles/
            revolves/-obraca/-obracaj/-wiruje/-kreci/-turla/-koziolkuj ~ axis/sides/faces$/edges/
            space/corner/slowly/shading/osi$/scian/sciany/krawedzi/wierzcholk/przestrz/powoli/
            ze$_wszystkich/wszystkich/cienio/all
        side/sides/face$/faces$/scian/sciany$/scianki/strona/strony$ ~ cube/pyramid/szescian/
            ostroslup/kostki/kostka/bryly$/die$/solid ~ see/show/shows/turn/seen/reveal/-widac/
            -pokaz/-obraca/-odslania/another/kolejn/hidden/niewidoczn
        globe/globus/earth/planet/ziemia$/planeta$/kula_ziemsk/moon/ksiezyc ~ rotates/turns/spins/
            -obraca ~ axis/continents/sides/day/night/far_side/osi$/kontynent/druga_strona/dzien/
            noc/slowly/powoli
    """,
}
