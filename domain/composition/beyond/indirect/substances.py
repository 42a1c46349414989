"""Light, shadows, liquids and sheets in other words."""

SIGNS: dict[str, str] = {
    "light.volumetric": """
        rays/ray/cones/cone/beams/beam/shafts/columns/stripes/bars/blades/fingers/stripe ~ hang/
            hangs/
            slant/slants/slanting/sweep/sweeping/stand/pour/reach/cut/slice/pierce/fall/drift ~
            air$/
            incense/dust/murk/haze/fog/mist/misty/smoke/smoky/window/windows/gloom/rafters/attic/
            church/cathedral/barn/blinds/shutters/curtains/water/canopy/branches
        promien/promieni/promienie$/smug/smugi$/pasy$/pasm/stozek/stozki$/stozk/snop/snopy$/
            slupy$/
            wstegi$/ostrza$ ~ -wisz/-wisi/-pada/-padaj/-wpada/-przecin/-przecina/-kladzie/-omiat/
            -wedruj/-tna/-tnie/-stoja/-stoi/-przebij/-przebija/-kladz/-klada/-saczy/-saczace ~
            kadzidl/kurz/kurzu$/pyl/pylek/mgle$/mgla/mgly/dym/dymu$/dymie$/powietrz/witraz/okn/
            okno$/
            okien/zaluzj/okiennic/strych/stodol/koscio/kosciel/katedr/las/lasu$/galezi/lisci/wod/
            mrok/szpar/szczelin/desek/deski$
        headlights/headlamp/headlamps/lighthouse/latarni +morsk/torch/flashlight/latark/latarka$/
            latarki$/reflektor/reflektory$/reflektorow/swiatla$/streetlamp/streetlight/lampposts/
            lampa$/latarnia$/projector/projektor ~ mist/misty/fog/foggy/murk/haze/drizzle/rain/
            smoke/
            dust/cone/cones/halo/mgl/mgla/mgle$/mgly$/mzawk/deszcz/kurz/kurzu$/dym/stozek/stozk/
            stozki$/
            poswiat/aureol/snop/smug/slup
        dust/motes/kurz/pylk/pylki$/drobink/drobinki$/pyl ~ light/sun/sunbeam/ray/lit/glow/
            sunlight/
            projector/promien/promieni/slonc/swiatl/swietl/smug/smudz/snop/okn ~ float/drift/
            dance/
            hang/dancing/swirl/turn/visible/visible/-tancz/-unos/-wisz/-wirow/-wiruj/-plyn/-widac/
            -migoc
        sun/sunlight/sunset/sunrise/slonc/slonce$/zachod/swit/moonlight/moon/ksiezyc ~ blinds/
            shutters/slats/stained/branches/leaves/canopy/clouds/gap/crack/keyhole/zaluzj/
            okiennic/
            witraz/galez/galezi/lisci/chmur/chmury$/szpar/szczelin/dziurk ~ stripe/bar/beam/shaft/
            ray/fall/break/through/pour/slant/pas/pasy$/smug/promien/promieni/-przebij/-saczy/
            -wpada/-wlewa/-przez/snop
        air/powietrz ~ glow/glows/thick/golden/visible/lit/-swiec/-swieci/gest/zlot/-jarzy ~
            light/
            lamp/sun/dust/swiatl/lamp/slonc/kurz
        disco/stage/concert/estrad/scen/scena$/club ~ beam/beams/lights/laser/swiatl/reflektor/
            smug ~
            smoke/haze/sweep/dym/dymu$/-przecin/-omiat/-tnie
        snop/stozek/stozki$/smug/smuga$ z$ latarni/latarki$/reflektor/lampy$
        ufo$/flying +saucer/spodek/latajac +talerz ~ beam/cone/light/snop/stozek/swiatl/promien
    """,
    "light.shadow": """
        silhouette/silhouettes/outline/outlines/sylwetk/sylwetki$/sylwetka$/zarys/zarysy$/kontur ~
            sheet/screen/curtain/wall/blind/paper/przescieradl/ekran/zaslon/scian/plotn/parawan/
            rolet ~ lamp/bulb/light/candle/torch/behind/lampa$/lampy$/zarowk/swiatl/swiec/latark/za$
        shade/shades/cien$/cienie$/cieni$ ~ stretch/stretches/shrink/shrinks/swing/swings/pavement/
            lengthen/post/lamp/lampy$/bruk/chodnik/-wydluz/-skrac/-kurcz
        backlit/podswietlon ~ sheet/screen/wall/przescieradl/ekran/scian
        dark/black/grey/gray/ciemn/czarn/szar ~ stripe/stripes/streak/streaks/stretch/smear/
            outline/
            twin/patch/patches/shape/shapes/smug/smugi$/smuga$/pas/pasy$/plam/plama$/ksztalt/
            kontur/
            sobowtor/blizniak/odpowiedni ~ stretch/stretches/lengthen/longer/shorten/shorter/wall/
            floor/ground/feet/foot/behind/opposite/lamp/light/sun/bulb/-skraca/-skracaj/-wydluz/
            -wydluza/-dluz/-rozciag/scian/podlog/ziemi/stop$/stopy$/swiatl/lamp/slonc/zarowk/
            ciagn/
            -wlecz/drugiej
        bulb/lamp/lantern/sun/candle/torch/moon/zarowk/zarowka$/lampa$/latarni/latarnia$/slonce$/
            swieca$/ogarek/ksiezyc ~ swing/swings/moves/rises/climbs/crosses/low/overhead/passes/
            -kolysz/-kolysa/-wedruj/-przesuw/-wschodzi/-bujasie/-buja/-nisko/-obchodzi ~ dark/
            longer/
            shorter/stretch/opposite/wall/ciemn/dluzsz/krotsz/-wydluz/-skrac/scian/przeciwn
        shadow/shadows/shade$/cien$/cienie$/cieni$/cieniem$/cienia$/cieniami$ ~ noon/sunset/dusk/
            dawn/
            creep/crawl/point/points/tall/taller/giant/huge/wall/walls/hand/leans/sharp/soft/
            blurred/
            lampy$/latarni/zachod/swit/zmierzch/poludni/olbrzym/ogromn/scian/scianie$/wielk/ostr/
            -rosnie/-wskazuj/-pochyl/-przesun/-obraca/-okraza/-ciagnie
        darkens/-zacieni/-zaslania/blocks/-przeslan ~ light/sun/lamp/swiatl/slonc/lampe$/zarowk ~
            behind/floor/wall/za$/scian/podlog/polow
        finger/fingers/hands/dlon/dlonie$/rece$/palce$ ~ rabbit/wolf/bird/dog/zajac/ptak/pies/
            wilk ~
            wall/lamp/light/scian/lamp/swiatl/swiec
    """,
    "material.fluid": """
        wave/waves/fale$/fala$/water/woda$/wod/pool/basen/bath/tub$/bowl/bucket/wiadr/wann ~ slosh/
            sloshes/splash/splashes/lap/laps/overflow/spill/spills/crash/crashes/break/breaks/swell/
            swells/foam/-chlup/-chlap/-chlapie/-rozbij/-przelew/-wylew/-zalew/-pieni/-rozbryzg ~
            over/side/sides/shore/edge/settle/bob/bobbing/rim/beach/rocks/brzeg/krawedz/plaz/skal/
            burt/dno$/opad
        plug/korek/zatyczk/stopper ~ bath/bathtub/tub$/sink/whirl/pulls/drain/wann/wanna$/wanny$/
            umywalk/
            zlew/-wyciag/wir$/odplyw
        bathtub/tub$/basin/aquarium/fishbowl/wann/akwari/miednic/cistern/swimming +pool ~ fill/
            fills/
            empty/empties/slosh/overflow/whirl/drain/level/-napeln/-wyplyw/-przelew/-chlup/-opad/
            wir$/-oproz/-wylew
        tap/faucet/hose/kettle/teapot/jug/pitcher/dam$/dike/levee/pipe/kran/kranu$/waz +ogrodow/
            czajnik/
            dzbanek/dzbank/imbryk/tama$/tamy$/tame$/grobl/rura$/rury$ ~ pour/pours/leak/leaks/
            burst/
            bursts/flood/run/runs/drip/gush/spill/level/-leci/-leje/-cieknie/-ciekn/-pek/-peka/
            -zalew/
            -zalewa/-kapie/-tryska/-przelew/-wylew/-bulg
        bulg/bulgocz/bulgot/gurgle/gurgl/glug/chlup/chlupo/chlupie
        -klebi/-klebia/-kleby/kleby$/kleb/kleba$/billow/billows/wisp/wisps/tendril/plume/plumes/
            puff/
            puffs/smuzk/oblok/obloki$/obloczk ~ dym/dymu$/par/pary$/smoke/steam/air/chmur/chmure$/
            ogien/ognia/zar$/komin/chimney/breath/kettle/incense/cigarette/pipe$/fajk/papieros/
            kadzidl/volcan/wulkan/exhaust/dark/grey/white/siw/szar/bial/rise/unosi
        volcano/volcan/wulkan/geyser/gejzer/erupt/erupc ~ spill/flow/flows/erupt/pour/slope/glow/
            ash/-wybuch/-plynie/-splyw/-wylew/zbocz/stok/popiol/-erup
        lighter/match/matchstick/candle/torch/bonfire/campfire/hearth/stove/zapalk/zapalka$/
            pochodni/kominek/kominku$/swieczk/swieczka$ ~ flame/flames/flicker/lick/
            licks/tongue/burns/blaze/roar/plomien/plomyk/plomieni/-tancz/-bucha/-liz/-liza/-pelga/
            jezyki$/jezyk
        tongues/jezyki$/jezyk fire/flame/flames/ognia$/plomieni
        burn/burns/burning/ablaze/catches +fire/-plonie/-plona/-pali/-spala/-podpal/-podpala ~
            paper/
            house/forest/match/log/wood/letter/map/hay/papier/dom$/las$/lasu$/zapalk/list$/drewn/
            slom/slomian/stog/stos
        honey/syrup/custard/porridge/ketchup/mustard/mayonnaise/jam$/treacle/toffee/gravy/batter/
            dough/slime/tar$/mud/glue/shampoo/molasses/yoghurt/miod/miodu$/miodem$/syrop/budyn/
            kisiel/
            keczup/musztard/majonez/dzem/karmel/ciasto$/blot/bloto$/smol/smola$/klej/kleju$/
            szampon/
            jogurt/glazur/lukier/lukru$/polew ~ drip/drips/ooze/pour/run/runs/spread/slide/slow/
            slowly/
            stretch/thread/fold/coil/spill/drop/spoon/-kapie/-splyw/-sciek/-ciagn/-ciagnie/-lej/
            -leje/
            -rozlew/-rozply/-powoli/nitk/lyzk/-plynie/-wolno/-zastyg/-skapuj
        ink/paint/dye/pigment/milk/cream/tea/coffee/blood/oil/tusz/atrament/farb/barwnik/mleko$/
            mleka$/
            smietank/herbat/kaw/krew$/olej ~ cup/glass/water/jar/bowl/puddle/canvas/drop/drops/
            szklank/
            filizank/kubek/kubk/wod/wodzie$/sloik/misk/kaluz/plotn/sloju ~ spread/curl/cloud/
            bloom/
            unfold/swirl/mix/feather/streak/rosette/-rozwij/-rozchodz/-klebi/-wiruj/-mies/-miesz/
            -rozply/smug/chmurk/-barwi/-zabarwi
        wave/waves/surf/tide/sea/ocean/swell/fala$/fale$/fal$/morze$/ocean/przyboj/przyplyw/
            sztorm ~
            roll/rolls/crash/crest/crests/foam/break/beach/shore/sand/sandcastle/hull/boat/ship/
            cliff/
            cliffs/-rozbij/-grzywa/grzyw/-pieni/plaz/brzeg/piask/lodz$/lodk/statek/statk/klif/
            skal/
            -przewal/-zabier/-zmyw/-zalew/-obmyw/-podmyw
        river/stream/brook/rzeka$/strumien/potok/strumyk ~ flood/flows/flow/bend/rapids/bank/
            banks/
            overflow/meander/-plynie/-wylew/-zalew/brzeg/zakol/-meandr/-wystap
        rain/deszcz/ulew/downpour ~ window/pane/gutter/windowpane/puddle/szyb/szybie$/rynn/kaluz ~
            run/runs/trickle/streak/race/-splyw/-sciek/-strug/struzk/-lacz
        whirl/whirls/whirlpool/eddy/vortex/maelstrom/wir$/wiru$/wirem$ ~ water/bath/drain/tub/
            plug/
            sink/river/wod/wann/zlew/rzek/odplyw/topi
        soup/stew/broth/cauldron/pot$/saucepan/zup/zupa$/rosol/bigos/kociol/kotl/garnek/garnk/
            rondel ~
            simmer/bubble/bubbles/stir/stirs/boil/boils/steam/-bulg/-gotuj/-miesza/-kipi/-wrze/par
        snowman/icicle/icecream/ice +cream/butter/wax/chocolate/cheese/balwan/sopel/sople$/lody$/
            maslo$/
            wosk/czekolad/ser$/sera$/bryl +lodu/kostka +lodu ~ melt/melts/drip/drips/puddle/soft/
            run/
            runs/-topi/-topni/-rozply/-kapie/-taje/-roztap/-sciek/-splyw/kaluz
        dent/surface/tafla$/lustro +wody/level/powierzchni ~ water/whirl/spin/wobble/-drzy/-drga/
            -rozciaga/-rozciag/wod/jezior/staw/stawu$
        drzy/-rozciag/-faluje/trembles/wobbles/ripples/shivers ~ wodzie$/water/jezior/staw/lake/
            pond/
            moon/ksiezyc
        champagne/soda/cola/beer/lemonade/szampan/oranzad/piw/piwo$/lemoniad/cole$/coli$/
            woda +gazowan ~
            fizz/spill/foam/overflow/spray/glass/-pien/-musuj/-przelew/-kipi/-tryska/szklank/
            kufel/
            kufl
        clouds/cloud/chmury$/chmura$/chmur ~ gather/shape/form/drift/tear/merge/thunder/-klebi/
            -gestn/-rozrywa/-rozwie/-plyn/-snuj/-nadciag/-rozprasz ~ sky/sun/storm/wind/rain/nieb/
            slonc/burz/wiatr/deszcz/grey/dark/ciemn
        spray/spraying/aerosol/mist/vapour/mgielk/sprej/spray ~ paint/bottle/perfume/hair/farb/
            butelk/
            perfum/-rozpyl/cloud/chmurk
        smok/dragon/rocket/rakiet ~ fire/flame/smoke/zar/zaru$/ogien/ogniem$/dym/plomieni/-zieje/
            breathe/breathes/exhaust/-dymi
    """,
    "material.cloth": """
        @cloth/bedsheet/bedsheets/tablecloths/pillowcase/sock/socks/trousers/apron/pennant/
            bunting/tarp/
            canvas/parasol/gauze/chiffon/felt$/tassel/hem$/skarpet/spodnie$/majtk/fartuch/proporz/
            proporczyk/girland/plandek/gaz/tren/trenu$/rabek/rabk/obszyc/sciereczk/sciert/scierk/
            szmatk/
            szmat/plachta$/placht/plachty$/poduszk/poszewk ~ wind/breeze/gust/draught/blow/blows/
            billow/belly/bellies/flutter/flap/sway/sways/crumple/crease/wrinkle/fold/folds/unfold/
            drape/drapes/droop/tug/snap/snaps/ripple/float/floats/whip/twist/wiatr/wietrz/podmuch/
            powiew/przeciag/-nadym/-nadyma/-wydym/-wydyma/-marszcz/-marszczy/-gina/-gina/-gnie/
            -faluj/-faluje/-lopoc/-lopocze/-trzepo/-trzepocz/-powiewa/-zwija/-zwij/-skreca/
            -sklada/
            -rozwija/-rozwij/-opad/-opada/-otula/-okryw/-okrywa/-splywa/-zsuwa/-zsuw/-szarp/
            -szarpie/
            -kolysz/-kolysa/-fald/fald/faldy$/zagniec
        @cloth/bedsheet/bedsheets/sheets$/przescieradl/pranie$/pranko ~ line$/sznur/sznurku$/hang/
            hangs/-wisz/-wisi/-zwis/-rozwies
        drapes/drape/draped/creases/pleats/wrinkles/faldy$/faldach$/zagniecen/zmarszczon ~ over/
            table/
            shoulder/statue/chair/ball/stol/ramion/rzezb/krzesl/kul/kule$
        pulls/whips/yanks/whisk/whisks/-wyciag/-wyszarp/-zrywa/-zdziera/-sciag/-sciaga ~
            tablecloth/
            sheet/cloth/obrus/przescieradl/plachta/plachte$/pokrow/zaslon
        ghost/duch/duszek ~ sheet/przescieradl
        matador/torreador/bullfight ~ cape/red/plach/czerwon
        kartk/kartka$/kartke$/page/paper/sheet/arkusz/bibul/bibulk/pergamin/gazet/leaflet/ulotk/
            serwetk/banknot/papierek/papierk/bilecik ~ fold/folds/folded/crumple/crumples/curl/
            curls/
            crease/unfold/unfolds/tear/tears/ripped/-gina/-zgina/-zagina/-gnie/-mnie/-sklada/
            -skladaj/
            -zloz/-zwija/-rozklad/-prostuj/-drze/-rozdziera/-podrze/-fruwa/-pofruw
        airplane/aeroplane/plane/crane/boat/hat/samolocik/samolot/zuraw/lodeczk/lodk/czapk ~
            paper/kartk/
            papier/zeszyt/notebook/page ~ fold/folds/wings/nose/-gina/-zgina/-sklada/-zloz/
            -wygladz
        stage/theatre/scen/scena$/teatr/teatraln ~ curtain/kurtyn/kurtyna$/kotar ~ red/velvet/
            heavy/
            rise/rises/fall/falls/open/opens/czerwon/ciezk/-unosi/-podnosi/-opada/-rozsuw/
            -rozsuwa/
            -faluj
        sail/sails/zagiel/zagle$/zagli$/mainsail/spinnaker/grot$ ~ fill/swell/catch/slack/-chwyt/
            -lapie/-wypeln/-wzd/-wybrzusz/wind/wiatr
        knitted/crocheted/quilt/patchwork/tapestry/gobelin/makat/makatk/dziergan/szydelk/kilim/
            fringe/
            fredzl/hammock/hamak
        note/notes/letter/letters/kartka$/list$ ~ folds/crease/creases/crumples/-zgina/-sklada
        unravel/unravels/-pruje$/-pruja/-spruj ~ sweater/scarf/sock/jumper/sweter/szalik/czapk/
            skarpet/rekaw/sleeve
    """,
    "light.reflection": """
        reflection/reflections/reflected/reflect/reflects/mirrored/mirror$ ~ water/lake/pond/
            puddle/window/glass/metal/chrome/polished/marble$/floor$/ice$/wet$/surface
        reflection/reflections ~ mirror/see/sees/its$/her$/his$/own$/their$
        odbici/odbicie$/odbija/odbijaj/przeglada/przeglad ~ w$ lustr/lustrz/wodzie$/wod/tafl/
            tafli$/kaluz/szyb/jezior/jeziorze/zwierciad/posadz/polysk
        lustrzan/wlasn odbici
        swoje$ odbici ~ w$/widz
        mirror/mirrors/lustro$/lustrze$/lustra$/zwierciadl ~ see/sees/image/reflect/itself/twin/
            odbici/widzi/-widzi/siebie$/swoj/blizniak
        reflection/reflections/odbici/odbicie$/odbicia$ ~ tremble/shimmer/ripple/break/upside/
            double/drga/-drzy/-faluj/-lamie/gory$/odwroc
        glass$/szkl/szyb/metal/chrome/water$/wod/woda$/lake/jezior/wet$/mokr/puddle/kaluz ~
            reflect/reflects/reflected/mirrors/mirrored/-odzwierciedl
        twin$/double ~ on$ +the$ +floor/wall/water
        upside_down/do$_gory$_nogami/odwrocon ~ water/lake/pond/surface/puddle/glass/river/wod/
            wodzie$/jezior/staw/stawu$/stawem$/tafl/tafli$/kaluz/szyb/rzek
        second/same/another/drugi/taki$/sam$/blizniacz/double/twin/copy ~ moon/sun/tower/bridge/
            tree/
            ball/city/ksiezyc/slonc/wiez/most/drzew/miast/kul ~ water/lake/pond/puddle/glass/
            river/
            below/wod/wodzie$/jezior/staw/stawie$/tafl/tafli$/kaluz/szyb/rzek
        upside_down twin/copy/double/self/version
        -przeglada sie$ ~ szkl/szklan/scian/sciank/lamp/lampk/swiatl
        mirror/mirrors/lustr/lustro$/lustra$/zwierciadl/polished/chrome/shiny/blyszczac/chromowan/
            wypolerow/wet/mokr/mokrym$/mokry$/puddle/kaluz ~ shows/show/gleam/neon/lights/image/
            reflected/doubled/-odbija/-odbijaj/-widac/-pokazuj/neon/swiatl/-lsni
        neon/neons/streetlights/latarnie$/lampy$ ~ wet/puddle/asphalt/rain/mokr/kaluz/asfalt/bruk
        ripples/trembles/-drzy/-drga/-marszcz ~ moon/ksiezyc/slonc ~ water/lake/pond/wod/wodzie$/
            jezior/staw
    """,
}
