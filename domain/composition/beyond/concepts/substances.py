"""Light in the air, shadows, what flows and what drapes."""

SIGNS: dict[str, str] = {
    "light.volumetric": """
        @ray ~ @light ~ cut/cuts/cutting/slice/slices/sweep/sweeps/sweeping/cross/crosses/
            crossing/pierce/pierces/slant/slants/slanting/stab/stabs/comb/combs/probe/probes/pour/
            pours/stream/streams/fall/falls/fan/fans/spread/spreads/widen/widens/widening/reach/
            reaches/break/breaks/hang/hangs/shimmer/visible/-tnie/-tna$/-przecina/-rozcina/
            -przeszywa/-przebija/-omiata/-zamiata/-zlobi/-wpada/-wpadaj/-pada$/-padaja/-saczy/
            -wlewa/-laduj/-kladzie/-rozchodzi/-rozszerza/-dziel/-krazy/-wedruje/-przesuwa/
            -przechodzi/-drga/-wisi/-widac/widoczn/-rozjasnia/-obraca/-sunie/-suna/-bije$/-bija$/
            -strzela ~ @air/@haze
        @ray ~ @haze
        @ray cut/cuts/cutting/slice/slices/sweep/sweeps/sweeping/cross/crosses/crossing/pierce/
            pierces/slant/slants/slanting/stab/stabs/comb/combs/probe/probes/pour/pours/stream/
            streams/fall/falls/fan/fans/spread/spreads/widen/widens/widening/reach/reaches/break/
            breaks/hang/hangs/shimmer/visible/-tnie/-tna$/-przecina/-rozcina/-przeszywa/-przebija/
            -omiata/-zamiata/-zlobi/-wpada/-wpadaj/-pada$/-padaja/-saczy/-wlewa/-laduj/-kladzie/
            -rozchodzi/-rozszerza/-dziel/-krazy/-wedruje/-przesuwa/-przechodzi/-drga/-wisi/-widac/
            widoczn/-rozjasnia/-obraca/-sunie/-suna/-bije$/-bija$/-strzela ~ night/noc/dark/
            darkness/ciemnosc/mrok/black/czern/hall/sal/sala$/nave/naw/smoke/fog/sky/nieb/heads/
            glowami/bay/zatok/cathedral/forest
        @ray of$ @light
        snop/snopy/smug/smuga$/smugi$/slup/slupy$/wiazk/strumien/stozek +swiatla$/blasku/slonca$/
            reflektor/latarki/latarni/jasnosci
        @light ~ @haze ~ cut/cuts/cutting/slice/slices/sweep/sweeps/sweeping/cross/crosses/
            crossing/pierce/pierces/slant/slants/slanting/stab/stabs/comb/combs/probe/probes/pour/
            pours/stream/streams/fall/falls/fan/fans/spread/spreads/widen/widens/widening/reach/
            reaches/break/breaks/hang/hangs/shimmer/visible/-tnie/-tna$/-przecina/-rozcina/
            -przeszywa/-przebija/-omiata/-zamiata/-zlobi/-wpada/-wpadaj/-pada$/-padaja/-saczy/
            -wlewa/-laduj/-kladzie/-rozchodzi/-rozszerza/-dziel/-krazy/-wedruje/-przesuwa/
            -przechodzi/-drga/-wisi/-widac/widoczn/-rozjasnia/-obraca/-sunie/-suna/-bije$/-bija$/
            -strzela/glow/glows/swieci/swieca$/-jarz/halo/aureol/soft/blur/-rozmyw/-rozmyt/
            diffuse/-rozprosz/scatter/shine/shines/poswiat
        light/lights/sunlight/colour/glow/swiatl/swiatlo$/slonce$/blask/kolor ~ through/przez/
            from/z$ ~window/windows/stained_glass/blinds/shutters/canopy/keyhole/skylight/crack/
            okna$/okno$/okien/witraz/zaluzj/okiennic/szpar/szczelin/lisci/galez/swietlik ~ floor/
            air/dust/room/nave/beam/stripes/slants/pours/streams/falls/podlog/powietrz/kurz/pokoj/
            naw/smug/paski/wpada/saczy/pada
        dust/motes/pollen/pylek/pylki/kurz$/kurzu$/drobink/paproch ~ light/sun/sunlight/beam/lamp/
            swietl/swiatl/slonc/smug/promieni/lamp ~ dance/float/hang/drift/swim/swirl/glitter/
            sparkle/-tancz/-unosz/-unosi/-wiruj/-wisz/-lataj/-migocz/-skrz/-blyszcz/-plywaj
        headlights/headlight/headlamps/torch/torches/flashlight/lighthouse/searchlight/spotlight/
            projector/laser/lasers/czolowk/czolowki/reflektor/reflektory/latarka/latarki/latarnia/
            latarni/szperacz/rzutnik/projektor/jupiter/swiatla_samoch ~ cut/cuts/cutting/slice/
            slices/sweep/sweeps/sweeping/cross/crosses/crossing/pierce/pierces/slant/slants/
            slanting/stab/stabs/comb/combs/probe/probes/pour/pours/stream/streams/fall/falls/fan/
            fans/spread/spreads/widen/widens/widening/reach/reaches/break/breaks/hang/hangs/
            shimmer/visible/-tnie/-tna$/-przecina/-rozcina/-przeszywa/-przebija/-omiata/-zamiata/
            -zlobi/-wpada/-wpadaj/-pada$/-padaja/-saczy/-wlewa/-laduj/-kladzie/-rozchodzi/
            -rozszerza/-dziel/-krazy/-wedruje/-przesuwa/-przechodzi/-drga/-wisi/-widac/widoczn/
            -rozjasnia/-obraca/-sunie/-suna/-bije$/-bija$/-strzela ~ fog/mist/dark/night/rain/
            smoke/dust/black/hall/sky/air/tunnel/mgl/mgle/ciemnosc/mrok/noc$/noc/czern/deszcz/dym/
            kurz/powietrz/nieb/tunel/heads/sal/stage/scen
        god_rays/crepuscular/tyndall/light_shafts/light_beams/sunbeams/sunbeam/moonbeam/moonbeams/
            lightshow/northern_lights/aurora/zorza$/zorz/zorze$/laser_show/pokaz_laser/
            swietlne_smugi
    """,
    "light.shadow": """
        shadow/shadows/silhouette_on/cien$/cienia$/cieniem$/cienie$/cieni$/cieniami$ ~ follow/
            follows/shrink/shrinks/swing/swings/circle/circles/point/points/noon/sun$/lamp/light/
            source/lantern/wall/walls/floor/ground/ceiling/table/-podaza/-kurczy/-krazy/-wskazuj/
            -poludni/slonc/lamp/swiatl/zrodl/latarni/scian/podlog/ziem/sufit/stol/-pada/-rzuca/
            -wlecz/-wlok/-ciagn/own/his$/her$/its$/jego$/jej$/swoj/wlasn
        @light ~ shadow/shadows/cien$/cienie$/cienia$/cieni$/cieniem$/cieniami$
        rises/moves/circles/swings/goes_over/passes/przesuwa/krazy/obraca/wedruje/wschodzi/
            zachodzi/-kolysze ~ lamp/sun/light/lampa$/slonce/swiatlo/zarowk/bulb ~ shadow/shadows/
            shade/cien$/cienie$/dark_shape/dark_finger/ciemna_plama/ciemny_ksztalt
        dark/ciemn/czarn +finger/twin/double/shape/palec/blizniak/sobowtor/plama ~ lamp/sun/light/
            dial/wall/tarcz/lamp/slonc/swiatl/scian
        throws/throw/casts/cast/rzuca/rzucaja/rzucajac ~ shadow/shadows/silhouette/crescents/
            outline/cien$/cienie$/sylwetk ~ wall/floor/ground/flagstones/patio/curtain/scian/
            podlog/ziem/firan/table/stol/sand/piasek/snow/snieg
        candle/lamp/flame/torch/bulb/swieczk/swiec/lampa/plomyk/zarowk/latark ~ wall/scian/
            scianie$/ceiling/sufit/suficie ~ grows_and/huge/giant/ogromn/wielki/rosnie_i/maleje/
            grow/shape/ksztalt/behind/za$
        double/doubles/doubled/twin/twins/copy/another/same/drugi$/druga$/drugie$/blizniak/
            blizniaczk/blizniacz/sobowtor/podwaja/zdwaja/-zdwoj/-podwoj in$/on$/w$/na$/po$ @shine
        in$/on$/w$/na$/po$ @shine ~ upside_down/do$_gory_nogami/inverted/odwrocon/reversed/double/
            twin/the_other/drugi/bent/tiny/wykrzyw/powykrzyw/malutk/blizniak ~ see/image/same/
            city/moon/tower/tree/widac/obraz/miast/ksiezyc/wiez/drzew/marble/kulk/each
        other_side/drugiej_stronie/opposite_side ~ glass/mirror/water/szkla/szyby/lustra/wody/
            tafli ~twin/same/copy/double/blizniacz/to_samo/odwrot/kopi/sobowtor
        belly/side/surface/curve/skin/boku/brzuch/powierzchni/wypuklosci of$/each/every/kazd ~
            chrome/ball/marble/sphere/teapot/kul/kulk/samowar/bombk/bauble ~ others/other/room/
            rest/window/inn/pozostal/pokoj/okno/bent/tiny
        moon/sun/lights/stars/neon/city/lanterns/sunset/ksiezyc/slonce$/swiatla$/gwiazdy$/
            latarnie$/neony$/zachod/miast ~ reflected/shimmer/shimmers/glitter/double/doubled/
            mirrored/odbija/odbijaja/-odbij/migocz/-mieni/-drga/-lsni in$/on$/w$/na$/po$ @shine
    """,
    "material.fluid": """
        @liquid @flow
        @flow ~ @liquid ~ glass/cup$/bowl/jug/bottle/bucket/bath/tub$/tank/sink/pan$/pot$/table/
            floor/cloth/shore/beach/rocks/edge/rim/szklan/szklanki/kubk/misk/dzban/butelk/wiadr/
            wann/zbiornik/zlew/garn/garnk/stol/stole/podlog/brzeg/plaz/skal/krawedz/kant/obrus/
            toast/crust/kromk/talerz/plate
        honey/syrup/lava/cream/batter/chocolate/caramel/sauce/ketchup/oil$/paint/wax/glue/slime/
            mud/tar$/miod$/miodu$/syrop/lawa$/lawy$/smietan/ciasto$_leje/czekolad/karmel/sos$/
            olej/farba$/farby$/wosk/klej$/szlam/bloto$/smola ~ slow/slowly/thick/creep/creeps/run/
            runs/drip/drips/fold/folds/coat/coats/cover/covers/stretch/stretches/-pelz/-pelznie/
            -scieka/-splywa/-kapie/-oblewa/-pokrywa/-leniw/-gest/-ciagn/-rozlewa/-zastyga/-lepk/
            gesty$/geste$/leniwie/powoli
        grey/gray/blue/thin/white/siw/siwa$/sina$/siny$/bialaw/szar/niebieskaw/cienk ribbon/
            thread/plume/wisp/column/wstazk/wstazka$/nitk/nitka$/smuzk/smuzka$/slup/kolumn/
            obloczek/obloczk/pasmo$ ~ curl/curls/rise/rises/coil/coils/-wije/-unosi/-kreci/
            -rozplywa/-rozwiewa/-snuje/cigarette/papieros/chimney/komin/incense
        tongue/tongues/jezor/jezory$/jezyki$/jezykami of$/ognia$/ogniste/zolte/czerwone/
            pomaranczowe/plomieni ~ fire/flame/log/wood/lick/creep/-pelz/-liz/drewn/drewni/polan/
            -zlewa/komin/kominek
        rain/raindrops/drops/droplets/deszcz/krople$/kropel$/kropelki ~ run_down/runs_down/
            trickle/trickles/join/merge/rivulet/streak/-splywa/-scieka/-lacz/-zlewa/struzk/strug ~
            pane/window/glass/windscreen/szyb/szybie$/szybe$/okn/oknie$/okno$/szkl
        wave$/waves$/swell/breaker/surf/tide/tides/fala$/fale$/falami$/fali$/grzywacz/przyplyw/
            odplyw/przyboj ~ shore/beach/sand/rock/rocks/cliff/pier/harbour/boat/ship/sea/ocean/
            foam/crest/curl/curls/wash/washes/brzeg/brzegu$/brzegiem/plaz/piasek/piasku$/skal/
            klif/mol$/molo$/port/lodz/lodk/statk/statek/morz/morze$/morza$/ocean/piana$/piany$/
            grzbiet/-zalewa/-obmywa/-rozbija/-podmywa/-zabiera/-zmywa
        wash$/wake$ of$ +a$/the ferry/boat/ship/liner/steamer
        ink/dye/paint/milk/cream/blood/watercolour/atrament/tusz$/tuszu$/barwnik/farb/farba$/
            mleko$/smietank/krew$/akwarel ~ unroll/unrolls/feather/feathers/cloud/clouds/bloom/
            blooms/bleed/bleeds/spread/spreads/swirl/swirls/diffuse/-rozplywa/-rozchodzi/-rozwija/
            -pierz/-klebi/-wsiaka/-zabarwia/-przenika/-rozlewa/-wiruj
        aquarium/akwarium/fish_tank/underwater/pod$_woda/podwodn/wannie/bathtub/swimming_pool ~
            water/wod/wody$/bubbles/babelk/ripple/splash/swirl/seaweed/wodorost/fale$/waves/drift/
            sway
    """,
    "material.cloth": """
        @cloth @drape
        @drape +@cloth
        @cloth ~ wind/breeze/gust/draught/wiatr/wiatru$/wietrz/wietrze/podmuch/przeciag/powiew/
            bryz ~@drape/catch/catches/lift/lifts/-porywa/-unosi/-lapie/dance/-tancz/play/fly/
            -leci/whirl/-wiruj
        silk$/satin$/velvet/linen/muslin/chiffon/tulle/jedwab/jedwabi/jedwabn/aksamit/atlas$/
            atlasow/lnian/plotn/tiul/muslin/szyfon/welur ~ slide/slides/slip/slips/slither/spill/
            fall/falls/float/floats/pour/-zsuwa/-spada/-opada/-splywa/-unosi/-plynie/-przesypuj/
            -slizga/soft/miekk/ball/kul/kulk/over/na$/po$/cover/-okrywa/-przykrywa/-zaslania
        skirt/dress/gown/petticoat/cape/cloak/veil/scarf/coat/robe/kimono/halka$/halk/spodnic/
            sukni/suknia$/sukienk/peleryn/plaszcz/welon/szal$/szalik/chust/szat/kimon ~ whirl/
            whirls/twirl/twirls/swirl/swirls/flare/flares/billow/billows/float/floats/spin/spins/
            -wiruj/-wiruje/-faluje/-wydyma/-unosi/-powiewa/-lopoc/-rozklad/-fald/-faldy/-faldami/
            -trzepocz/-trzepoce/-ciagnie_sie/-opada/-furkocz
        tail/skin/ogon/poszyci ~ kite/latawiec/latawc/string/sznurk ~ whip/whips/bellies/flutter/
            -trzepocz/-wydyma/-wije/-lopoc
        paper/sheet/page/pages/letter/note/map$/newspaper/papier/papieru$/kartk/kartka$/kartke$/
            arkusz/gazet/gazeta$/list$/bibul/serwetk ~ crease/creases/fold/folds/tuck/tucks/
            crumple/crumples/curl/curls/unfold/unfolds/tear/tears/rip/rips/burn/burns/rustle/
            crane/plane/boat/-sklada/-zgina/-zagina/-gniecie/-mnie$/-miety/-zmiet/-zgniec/-zwija/
            -rozklada/-rozprostow/-drze$/-rozdziera/-szelesc/-zawija/zuraw/zurawi/samolot/
            samolocik/lodeczk/lodk/statek/statk
        blanket/duvet/rug/carpet/tablecloth/towel/cloth/koc$/koca$/koldr/dywan/dywanik/obrus/
            recznik/scierk ~ pull/pulls/pulled/shake/shakes/spread/spreads/throw/thrown/wrap/
            wrapped/roll/rolls/bunch/ruck/slide/slides/-sciaga/-szarpie/-trzepie/-trzasa/
            -rozklada/-narzuca/-zarzuca/-okrywa/-zawija/-zwija/-rozwija/-zsuwa/-marszczy/-spada/
            -otula
    """,
}
