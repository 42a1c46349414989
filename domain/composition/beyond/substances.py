"""Light in the air, shadows, liquids and sheets."""

from domain.composition.beyond.feature import Feature

VOLUMETRIC = Feature(
    key="light.volumetric",
    en="Light has no volume: there are no shafts, beams or haze in the air.",
    pl="Światło nie ma objętości: nie ma snopów, smug ani mgły w powietrzu.",
    signs="""
        ! volumetric light
        ! light$/sunlight shaft
        ! shafts$ of$ light$
        ! snopy$/snop$ swiatla$
        volumetric/objetosciow/objetosciowe
        shaft/shafts of$ @light
        light$/sunlight/sun$ shaft/shafts
        god$ ray/rays
        crepuscular
        sunbeam/moonbeam/sunbeams
        beam/beams/ray/rays/cone/column/pillar/shaft/shafts/blade/finger ~ @light ~ @air
        beam/beams/ray/rays/cone/shaft ~ @light ~ sweep/cut$/cuts$/slice/slant/pierce/pour/stream
        beam/beams/cone/shaft ~ lighthouse/searchlight/headlight/projector/torch/flashlight/
            spotlight
        @light ~ haze/hazy/fog$/foggy/mist$/misty/smoky
        @light ~ mgl/mgla$/mgle$/mgly$/mgiel/zamglen/zadymion
        light$/lights$/sunlight pour/stream/slant/spill ~ window/blinds/leaves/branches/door/crack
        swiatlo$/slonce$/sloneczn ~ -wpada/-saczy/-lej/-wlewa/-przebija ~ okn/okno$/okna$/okien/
            zaluzj/lisc/szpar/witraz/drzw/szczelin
        snop/snopy$ swiatl/swiatla$/reflektor/latark
        swietln snop/slup/stozek/stozk
        smug/smuga$/smugi$/promien/promieni/slup/stozek/stozk/strumien/wiazk/wiazka$ swiatl/
            swiatla$/slonc/slonca$/sloneczn/reflektor/latarn/latark ~ @air
        smug/smuga$/smugi$/promien/promieni/slup/stozek/stozk/strumien/wiazk/wiazka$ ~ swietln/
            swiatl/swiatla$/reflektor/latarni/latark/latarka$ ~ -tnie/-przecina/-omiat/-przeszyw/
            -zamiata/-przebij/-wpada
        @light ~ dust$/kurz$/kurzu$/pyl$/pylki$/drobink ~ air$/powietrz/window/okno$/okna$/wirow/
            hang/danc/float
        ray$ trac
        caustic/kaustyk
        aurora/zorz
        lens$ flare
        glow$/halo$/poswiat ~ fog$/mist$/mgla$/mgle$
        searchlight/searchlights/szperacz/floodlight ~ sky/night/nieb/nieba$/niebie$/cross/city/
            noc/nocn
        beam/beams/ray/rays/shaft/shafts/cone/blade/promien/promieni/promienie$/snop/snopy$/smug/
            smuga$/smugi$/wiazk/stozek/slup ~ @light/sloneczn/sun$/sunlight ~ break/breaks/
            breaking/through/pierce/fall/falls/enter/-przebij/-przebija/-wpad/-wpada/-pada/
            -saczy/-przecin/-przecina/-tnie/-dziel/-kladzie
        @light ~ @air ~ beam/beams/cone/shaft/snop/stozek/smug/smugi$/smuga$
        headlight/headlights/reflektor/reflektory$/latark/latarka$/flashlight/torch/neon/
            spotlight/spotlights/jupiter ~ fog$/mist$/rain$/haze/dust$/smoke$/mgl/mgla$/mgle$/
            deszcz/deszczu$/kurz/kurzu$/dym/dymu$/dymie$
        glow/glows/light$/swiatl/swiatlo$/luna$/poswiat ~ in$/through/w$/przez$ ~ fog$/mist$/
            haze/steam$/smoke$/mgle$/mgla$/mgl/dymie$/parze$/para$/oparach$
        laser/lasers/lasery$ ~ smoke$/fog$/concert/club/dym/dymu$/koncert/mgl/mgle$
    """,
    unless="""
        fog$/mist$/mgla$/mgle$/mgly$/mgiel of$ @stuff
        mgl/mgla$/mgle$/mgly$ ~ z$ @stuff
        beam/ray/rays ~ bounce/reflect/mirror/prism
        promien ~ -odbij/zwierciad/lustr/pryzmat
        ray/rays/promien/promieni ~ star$/gwiazd/wheel/kol
        radar
    """,
)

SHADOW = Feature(
    key="light.shadow",
    en="Nothing casts a shadow or a reflection that follows a light.",
    pl="Nic nie rzuca cienia ani odbicia, które idzie za światłem.",
    signs="""
        ! cast shadow/shadows
        shadow/shadows ~ cast/casts/casting/throw/throws/thrown/lengthen/stretch/shorten/grow/
            grows
        shadow/shadows ~ fall/falls/fell/creep/slide/slides/wall$/floor$/ground$/lamp/sun$/light$
        shadow/shadows ~ candle/noon/evening/morning/long/longer/turn/turns/rotate/swing/torch/
            street
        its$/her$/his$/their$/own$ shadow/shadows
        sundial/gnomon/eclipse/silhouetted
        shadow puppet/play$/theatre/theater
        cien$/cienie$/cienia$/cieniem$/cieniami$/cieni$ ~ -rzuc/-rzuca/-pada/-dluz/-wydluz/
            -skrac/-klad/-kladzie/-pelz
        cien$/cienie$/cienia$/cieniem$ ~ scian/podlog/ziemi$/lamp/slonc/slonca$/swiec/swiatl/
            latarn/wieczor/rano/poludni
        jej$/jego$/ich$/swoj$/swojego$/wlasny$/wlasnego$/wlasnym$/wlasnych$ cien$/cienie$/
            cienia$/cieniem$
        dlugi$/dlugie$/dlugich$/coraz$ cien$/cienie$/cieni$
        teatr ~ cieni$
        zegar$ sloneczn
        zacmieni
        long/longer/dlug ~ short/shorter/krot ~ noon/dawn/poludni/swit/sundial/sun$/slonc/lamp/
            latarn
        shadows$/cienie$/cieniami$ ~ grow/move/dance/stretch/turn/flicker/long/short/meet/cross/
            -tancz/-rosn/-krocz/-spotyk/-mija/-ruszaj/-przesuw/-wedruj/-drza/-zlewa
        shadow$/cien$/cieniem$/cienia$ ~ under/below/behind/beneath/pod$/za$/obok ~ lamp/light$/
            sun$/ball/tree/tower/slonc/lamp/swiatl/drzew/wiez/kul
    """,
    unless="""
        shadow/cien$/cienie$/cienia$ ~ copy/copies/repeat/imitat/mimic/late/behind/ghost/kopi/
            powtarz/nasladuj/opoznien/duch
        shadow boxing/of$ doubt/cabinet
        cienia$ watpliw/szans
        eclipse/zacmieni ~ @stuff
        odbici od$
        odbija/odbijaj sie$ od$
        -pada cien$ nadziei
        w$ cieniu$
        odbici/odbicie$/odbicia$ ~ scian/podlog/pilk/kulk/kul$/band/licznik/licz/paletk/kolej/
            kazd/kolk
        mirror/mirrors/lustro$/zwierciadl/reflection ~ symmetr/half/halves/axis/symetri/polow/
            os$/osi$/beam/ray/laser/promien/bounce
    """,
)

FLUID = Feature(
    key="material.fluid",
    en="Liquids, smoke and fog that flow as one body are not simulated.",
    pl="Cieczy, dymu i mgły, które płyną jako całość, nie da się symulować.",
    signs="""
        ! smoke$ ~ curl/rise/swirl
        ! fluid$/liquid$ simul
        smoke$/smoking/vapour/vapor/steam$/fumes/soot
        fog$/mist$ ~ roll/drift/creep/swirl/cover/lift/settle/fill/thick/spill/swallow
        dym$/dymu$/dymem$/dymie$/dymy$/opar/opary$
        para$/pary$/pare$ ~ wodn/czajnik/garnk/kubk/unosi/bucha/kleb/filizank/gorac
        mgla$/mgly$/mgle$/mgiel$ ~ -pelz/-snuj/-rzednie/-gestnie/-pelznie/-opada/-podnosi/
            -spowij/-okryw/-wpel/-wlew/-rozply/-unosi/-plynie/-zasni
        @liquid ~ @flow
        ink$/milk$/paint$/dye$/cream$/wine$/syrup ~ in$/into$ water/tea$/coffee/glass/milk$
        atrament/mlek/mleko$/farb/farba$/barwnik/smietan/smietank ~ w$/do$ wod/wodzie$/wody$/
            herbat/kaw/kawie$/kawy$/szklank
        flame$/flames$/fire$ ~ lick$/licks$/dance$/dances$/dancing/swirl/flicker/roar/spread/
            curl/leap/consume/engulf
        plomien$/plomieni$/plomienie$/ogien$ ~ -liz/-liza/-tancz/-wiruj/-traw/-trawi/-pelga/
            -bucha/-obejm/-migocz/-skacz/-szalej
        @liquid through/in$/into$/w$/do$/z$ @liquid
        surface/powierzchni/tafl/tafli$ ~ @liquid ~ ripple/-faluj/-marszcz/-drga/shimmer/tremble
        waterfall/wodospad/whirlpool/tsunami/geyser/lava$/lawa$/lawy$/lawe$/magm/quicksand
        waves$/fale$/fala$ ~ crash/break$/breaking/shore/beach/brzeg/plaz/skal/wybrzez/-rozbij
        tide$ ~ comes$/rises$/sandcastle/goes$/sea$
        przyplyw/odplyw ~ morz/plaz/zamek/zamk/wod
        soak/seep/ooze/dissolve$/dissolves/wsiaka/nasiak/przesiak/rozpuszcz/rozpusc
        puddle/kaluz/pool$ ~ spread/grow/form/-rozlew/-rosn/-rozla/-powieksz/-tworz/oil$/water/
            melt
        swirl/swirls/vortex/vortices/eddies ~ milk/cream/tea$/coffee/water/smoke/ink/paint/
            liquid/gas$
        cloud$/clouds$ ~ billow/roll$/rolls$/boil$/churn/storm/puff
        chmur ~ -klebi/-klebia/burzow/-przetacz
        melt/melts/melting/-topi/-topni/-topniej ~ candle/wax$/ice$/snowman/chocolate/butter/
            swiec/wosk/lod$/lodu$/balwan/czekolad/masl/lody$
        splash/splashes/plusk/chlup/chlust/bryzg/bryzga
        pour/pours/pouring/-przelew/-nalew/-wylew ~ glass/glasses/cup$/jug$/bottle/bucket/vase/
            szklank/kubk/kubek/dzban/butelk/wiadr/wazon/filizank/kieliszk
        bubbl/babelk ~ champagne/soda$/szampan/gazowan/kipi/boil/gotuj
        brew/parz/-zaparz ~ tea$/herbat/kaw/coffee
        exhale/breath$/oddech ~ frost/glass$/cold/szyb/mroz/pane
        cup$/cups$/mug$/saucer/filizank/szklank/kubek/kubk ~ swirl/cloud/chmur/-rozwij/bloom/
            -klebi
        flame$/flames$/plomien$/plomieni/plomienie$ ~ climb/swallow/rise/rises/-pnie/-chwiej/
            -chyl/-wspin/candle/swiec/swieca$
        steam$/fogs$/mgielk/-paruj/-zaparow ~ glass/szyb/window/okn/kettle/czajnik/breath/oddech
        thick/gest/lepk/sticky ~ @liquid
        @liquid ~ drip/drips/level/poziom/-kapie/-kapi/-scieka/-splywa/-rozbryzg/-nalew/-wylew/
            -wyciek/-sacz/jug/dzban/tap$/kran/pipe$/rura$/drain/sink/zlew
        clouds$/cloud$/chmur/chmury$ ~ milk/mlek/smoke/dym/roll/swell/-klebi/-kleb/-przewal/
            billow/puff/steam/par
        smoke$/dym$/dymu$/papieros/cigarette/chimney/komin/incense/kadzidl ~ rise/curl/ring/
            rings/drift/thread/-unosi/-snuje/-snuj/-kol/-wij/-wije/-pasm/-smuzk
        candle/swiec/swieca$/swiecy$/match$/zapalk/zapalka$/lighter ~ flame/flicker/wax/plomien/
            plomyk/-chwiej/-migoc/wosk/smoke/dym/burn/-plonie/-pali
        fire$/ogien$/ognia$/pozar/wildfire/inferno ~ spread/sweep/engulf/devour/-ogarn/-trawi/
            -rozprzestrz/-obejm/-pochlan/forest/las/lasu$/house/dom
        pond/lake/pool$/staw$/stawu$/jezior/jezioro$/basen ~ stone/pebble/kamien/kamyk ~ ripple/
            ring/rings/circle/wave/kreg/kregi$/fal/fale$/okreg
        ship/boat/statek/lodk/lodz$/zaglowk/duck/kaczk/cork/korek ~ wave/waves/float/water/bob/
            fal/fale$/wod/wodzie$/-kolys/-plywa/-unosi ~ sea/water/wave/waves/wod/wodzie$/morz/
            morzu$/fal/fali$/fale$/fale
        underwater/podwodn/submarine/diver/nurek
        gas$/gaz$/gazu$/plasma/plazm/mgielk/vapour ~ swirl/fill/escape/spread/-wiruj/-wypeln/
            -rozchodz/-ulatnia
        foam$/piana$/piany$/froth ~ beer/piw/piwo$/sea$/morz/wave/fal/coffee/kaw/glass/szklank/
            shore/brzeg
        snow$/snieg/ice$/lod$/icicle/sopel/sople$ ~ melt/melts/-topni/-topniej/-taje/-tajac/
            -rozpuszcz ~ water/wod/drip/-kap/puddle/kaluz/river/rzek
        sand +castle ~ wave/tide
        brush/pedzel/pedzl ~ paint/farb/farba$/watercolour/watercolor/akwarel/ink/tusz ~ spread/
            bleed/run/runs/-rozlew/-rozply/-wsiak/paper/papier
        watercolour/watercolor/akwarel/aquarelle
    """,
    unless="""
        @liquid/smoke$/fog$/mist$/flame$/lava$/dym$/cloud of$ @stuff
        @liquid/dym$/dymu$/lawa$/mgla$/mgly$/chmur/kaluz ~ z$ @stuff
        fala$/fale$/rzeka$/rzek/strumien/morze$/deszcz/potok/wodospad/fontann/fala @stuff
        drop/drops of$ @liquid
        kropl/kropla$/krople$/kropel$ @liquid
        rain$/deszcz ~ @liquid
        wave$/waves$/fal$/fala$/fale$/falami$ ~ pendulum/wahad/rope/lin/lina$/string/sprez/
            spring/colour/color/kolor/sound/pattern/wzor/mexican/motion/ruch/shock/crowd/tlum/
            dot/kropk/cube/row$/rows$/line/rzad/rzed/domino/circle/pulse/okreg/freez
        wave$/waves$/fala$/fale$ ~ sine/sinus/grid/siatk/tile/plytk
        wave$ ~ goodbye/hand/hello
        tear$/tears$ ~ apart/net$/rope/spring/down/off$/open/in$/paper/sheet
        smoke$ ~ signal
        blood ~ sport/pressure
        oil$ ~ machine/gear/squeak
        fire$/flame$/ogien$/plomien$ ~ @stuff
        stream$ ~ @stuff
        river$ ~ @stuff
        sea$ ~ @stuff
        quicksand ~ @stuff
        para$/pary$ ~ w$/parami/kulek/par$/tancz
        fill$/fills$ ~ screen/ekran
        spread$/spreads$ ~ colour/color/infect/rumour/rumor
        lava/lawow +lamp/lampa$/lampie$
        lampa$/lampie$/lampy$ +lawow
        champagne/szampan/soda$ ~ bubbl/babelk/banki$
        waterfall/wodospad/fountain/fontann/tsunami/whirlpool/wir$ ~ @stuff
        water$/wod/woda$/wody$ ~ wheel/colour/mill/kolo$/mlyn/clock/zegar/lily
    """,
)

CLOTH = Feature(
    key="material.cloth",
    en="Cloth and other soft sheets are not simulated.",
    pl="Tkanin i innych miękkich płatów nie da się symulować.",
    signs="""
        ! silk$/velvet/satin$ ~ curtain/scarf/sheet/ribbon
        ! cloth$/fabric ~ @drape
        cloth$/fabric/tkanin/tkanina$/drapery/tablecloth/obrus
        @cloth ~ @drape
        linen/silk$/velvet/satin$/jedwab/aksamit/plotn/plotno$/muslin/muslinow/tulle/tiul/lace$/
            koronk
        curtain/curtains/firan/zaslon/zaslona$/kotar/kurtyn/kurtyna$ ~ wind/breeze/window/open/
            opens/part$/parts$/rise/sway/wiatr/okn/okno$/okna$/-rozsuw/-unosi/-kolys/-rozchyl/
            -opad/-opada
        flag$/flags$/banner/sztandar/flag/flaga$/flagi$/flage$/choragiew ~ wind/pole$/mast$/
            wiatr/maszt/-lopoc/-lopota/-powiew/wave/waves/waving/flutter
        sail$/sails$/zagiel/zagle$/zagli$ ~ wind/wiatr/belly/fill/-wydym/-nadym/ship$/boat/
            statek/statk/lodz/lodk/-dmie
        dress$/dresses$/skirt/cape$/cloak/scarf/shawl/veil/sukni/sukienk/spodnic/peleryn/szal$/
            szalik/chust/welon ~ @drape/whirl/-wiruj/wind/wiatr
        ribbon/wstazk/wsteg ~ silk/satin/gymnast/wind/wiatr/flutter/atlasow/jedwab
        laundry/clothesline/pranie$/prania$/bielizn/poscieli
        paper/page/pages/newspaper/letter$/papier/kartk/kartka$/gazet ~ fold/folds/folded/
            crumple/crease/flutter/-sklada/-zgnie/-zgni/-mnie/-zlozy/-zloz/-szelesc/-zagin/-drze$
        origami
        parachute/spadochron ~ open/opens/billow/-otwiera/-rozwij/-nadym
        tent$/namiot ~ flap/wind/wiatr/collapse
        towel/blanket/koc$/recznik/kocyk/kold ~ @drape/wrap/cover/-przykryw
        crumpl/pomiet/pognieci
        seam$/stitch/stitches/needle/thread$ ~ sew$/sews$/sewing/fabric
        -szyje$/-szyw/-zszyw/-haft ~ igl/nic/nitk/material
        shirt/shirts/koszul/sheets$/laundry/pranie$ ~ wind/wiatr/line$/sznur/sznurz/dance/-tancz
        @cloth ~ soft/miekk/silky/jedwabist/wrinkle/wind/breeze/wiatr/wietrz/wietrze$/powiew/
            podmuch
        carpet/dywan/rug$ ~ roll/rolls/unroll/-rozwij/-zwij/fly/magic/-lata/fringe/fredzl
        handkerchief/chusteczk/chustk/napkin/serwetk/bandana ~ magician/conjur/magik/pull/wave/
            -mach/-wyciag/pocket/kieszen/fall/-opad/-spad
        coat/dress/gown/robe$/jacket/plaszcz/sukni/sukienk/szat/szata$/habit/marynark ~ swirl/
            spin/wind/-wiruj/-wiatr/-powiew/hang/-wisi/fold/fald
        bed$/lozk/lozko$ ~ sheet/blanket/quilt/przescieradl/koldr/poscie
        crane$/boat$/plane$/zuraw/lodk/lodeczk/samolocik/samolot ~ paper/papier/origami/kartk ~
            fold/-sklad/-zgin/unfold/-rozkl
        umbrella/parasol ~ turn/open/wind/-wywr/-wywij/-wiatr
        balloon/balon ~ canopy/basket/czasz/kosz
        knit/knits/knitted/wool$/yarn/sweater/sweter/weln/wloczk ~ unravel/unravels/-pruje/-pruj/
            thread/nitk/scarf/szalik/-dzierg
    """,
    unless="""
        curtain/curtains/veil/blanket/sheet$/ribbon/flag$/banner/carpet/sail/cloth of$ @stuff
        kurtyn/kurtyna$/zaslon/zaslona$/welon/plaszcz/wstazk/wsteg/dywan/kotar/koc$/obrus/
            firan ~ z$ @stuff
        kurtyn/kurtyna$/zaslon/zaslona$/welon/wstazk/wsteg/flag @stuff
        ribbon/ribbons/wsteg/wstega$/wstegi$/wstazk ~ trail/slad/smug/smuga$/light/swiatl/colour/
            kolor/barw
        paper$/papier ~ rock/stone/scissors/kamien/nozyc
        lace$ up$
        page$/paper/papier/kartk ~ background/tlo$/tle$/draw/drawn/rysow/narysow/ink
        red$/white$/checkered/chequered/czerwon/bial/finish flag$/flaga$/flage$
        unfold/folds$ ~ @stuff
        koronk ~ @stuff
    """,
)

SUBSTANCES = (VOLUMETRIC, SHADOW, FLUID, CLOTH)
