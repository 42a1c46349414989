"""Mirror images and light that is bent or thrown back."""

from domain.composition.beyond.feature import Feature

_SHINY = (
    "mirror/mirrors/mirrored/looking_glass/water$/waters/lake/pond/puddle/puddles/window/windows/"
    "pane$/panes$/glass$/metal/chrome/polished/marble$/ice$/wet$/surface/pool$/sea$/river/bay$/"
    "canal/asphalt/spoon/teapot/kettle/visor/bauble/bubble/bubbles/foil/steel/silver$/lacquer/"
    "varnish/glossy/shiny/lustr/lustro$/lustra$/lustrem$/lustrze$/luster$/zwierciadl/wod/woda$/"
    "wodzie$/wody$/wode$/jezior/jeziorze$/staw/stawu$/stawie$/kaluz/kaluza$/kaluzy$/okn/okno$/"
    "oknie$/szyb/szyba$/szybie$/szkl/szklo$/szkle$/metal/metalu$/chrom/chromie$/polerowan/"
    "wypolerowan/marmur/lod/lodzie$/mokr/mokrym$/mokrej$/tafl/tafla$/tafle$/tafli$/powierzchni/"
    "basen/morz/rzek/zatok/kanal/kanale$/asfalt/lyzk/lyzce$/czajnik/bombk/bombce$/bank/bance$/"
    "foli/stal/stali$/srebr/lakier/blyszczac/lsniac/posadz/posadzk/parkiet"
)
_IMAGE = (
    "reflect/reflects/reflected/reflecting/reflection/reflections/mirror/mirrors/mirrored/"
    "mirroring/odbici/odbicie$/odbicia$/odbiciem$/odbiciu$/odbija$/odbijaja$/odbijal/odbilo$/"
    "odbijac/-odbij/odbity$/odbita$/odbite$/przeglada$/przegladaja$/przeglad/odzwierciedl/-odzwierciedla/"
    "zdwoj/doubled/doubles/double$/twin/inverted/upside"
)

REFLECTION = Feature(
    key="light.reflection",
    part_of="light.shadow",
    en="Nothing mirrors or bends light: there are no mirror images, lenses or prisms.",
    pl="Nic nie odbija ani nie załamuje światła: nie ma obrazów w lustrze, soczewek ani pryzmatów.",
    signs=f"""
        {_IMAGE} ~ in$/on$/off/w$/we$/na$/po$/from/od$ +{_SHINY}
        {_IMAGE} ~ in$/on$/w$/we$/na$ ~ {_SHINY}
        reflection/reflections/odbici/odbicie$/odbicia$ ~ see/sees/seen/watch/its$/her$/his$/own$/
            their$/itself/himself/herself/swoj/swoje$/swojego$/swoim$/wlasn/wlasne$/wlasnym$/jej$/
            jego$/ich$/widzi/widac/spoglad/-patrz
        mirror/mirrors/lustro$/lustra$/lustrze$/lustrem$/luster$/zwierciadl ~ see/sees/image/
            images/reflect/reflects/itself/himself/herself/twin/face/facing/multiply/multiplies/
            repeat/infinite/room/hall/maze/widzi/widzi$/siebie$/swoj/blizniak/naprzeciw/powiel/
            -powiela/-mnozy/nieskoncz/gabinet/sal/krzyw/obraz/odwrocon/-pokazuj
        light/ray/rays/beam/beams/laser/sun/sunlight/swiatl/swiatlo$/promien/promieni$/promienie$/
            wiazk/wiazka$/slonc/slonce$ ~ mirror/mirrors/prism/prisms/lens/lenses/refract/refracts/
            refraction/bend/bends/diamond/crystal_ball/spectrum/dispers/focus/focuses/lustr/
            lustra$/lustro$/luster$/zwierciadl/pryzmat/pryzmacie$/soczewk/soczewek$/soczewce$/
            -zalam/-zalamuj/-zalamuje/-rozszczep/-rozszczepia/-ugina/diament/brylant/-skupia/
            widmo$/tecz
        prism/pryzmat ~ rainbow/spectrum/white/colours/colors/split/tecz/tecza$/widm/bial/barw/
            kolor/-rozszczep
        refract/refraction/kaleidoscope/kalejdoskop/caustic/iridesc/opalizuj/hologram/holograf
        disco/mirror +ball/+kula
        kula$/kuli$/kule$ dyskotekow
        glint/glints/glimmer/sparkle/sparkles/gleam/gleams/refleks/refleksy$/odblask/odblaski$/
            blik/bliki$/zajaczk/zajaczki$/blyszcz/lsnieni ~ water/sea$/lake/metal/ceiling/wall/
            glass/wave/waves/wod/wodzie$/morz/jezior/metal/sufit/suficie$/scian/szkl/szklo$/fal/
            falach$
        moonlight/moon$/sun$/sunset/neon/neons/streetlight/lights$/ksiezyc/ksiezyca$/slonc/slonce$/
            zachod/neony$/neonow$/latarni/latarnie$/swiatla$ ~ {_IMAGE} ~ {_SHINY}
        chrome/silver/mirrored/polished/chromowan/srebrn/lustrzan/wypolerowan/blyszczac +ball/balls/
            sphere/floor/table/surface/kul/kula$/kulk/kulka$/podlog/stol/posadz/powierzchni/sfer ~
            reflect/room/hall/surroundings/everything/neighbours/others/around/shows/see/w$_ktor/
            odbij/-odbija/pokoj/sale$/otoczeni/wszystk/sasiad/widac
        szklan/szklana$/metalow/srebrn/chromowan/wypolerowan/lsniac/blyszczac/lustrzan/wypukl +kul/
            kula$/kulk/sfer/sfera$/tac/taca$/balon/bank/banka$/dzban/scian/sciana$ ~ odbija/
            odbijaj/odbijaja/-odbij/-pokazuj/widac/powykrzyw
        odbija/odbijaj/odbijaja/reflects/reflect/mirrors ~ all/whole/entire/everything/scene/room/
            sky/city/them/crowd/surround/caly$/cala$/cale$/calego$/wszystk/scen/pokoj/nieb/miast/
            towarzystw/otoczeni/okolic ~ {_SHINY}
        water/lake/pond/puddle/river/sea$/pool/wod/woda$/jezior/jezioro$/staw/kaluz/kaluza$/tafl/
            tafla$ ~ shows/show/gives/repeats/copies/doubles/-pokazuj/-oddaje/-powtarz/-widac ~
            upside/back/same/inverted/again/double/odwrocon/gory$/raz/samo$/to$_samo
        lustrzan/wlasn odbici
        fun$ house/funhouse/krzyw/krzywe$/krzywych$ +mirror/mirrors/zwierciadl
        krzyw/krzywe$/weneck zwierciadl/lustr/lustro$/lustra$
        infinity mirror
        magnifying/burning +glass
        lup/lupa$/lupy$/lupe$ ~ -powieksz/-skupia/slonc/promien/papier
        periscope/peryskop
        upside_down/do$_gory_nogami/odwrocon ~ water/lake/pond/puddle/wod/wodzie$/jezior/kaluz/
            tafl/tafli$ ~ city/tree/trees/sky/moon/tower/house/same/neon/miast/drzew/nieb/ksiezyc/
            wiez/dom$/domy$/takie$/ten$_sam
    """,
    unless="""
        reflect/reflects/odbija/-odbij/odbijaja$/odbijal ~ @stuff ~ wall/walls/edge/edges/each/
            other/scian/sciany$/krawedz/brzeg/siebie/nawzajem
        odbija/odbijaja$/odbijal/odbijac/-odbij ~ sie$ ~ od$
        od$ +lustr/+lustra$/+tafli$/+szyby$/+wody$/+powierzchni$
        odbici/odbicie$/odbicia$ ~ scian/podlog/pilk/kulk/kul$/band/licznik/licz/paletk/kolej/
            kazd/kolk/dzwiek/nut/ton$
        mirror/mirrors/lustr/lustro$/zwierciadl/reflection/lustrzan ~ symmetr/half/halves/axis/
            symetri/polow/os$/osi$
        like$/jak$/as$ ~ mirror/lustr/lustro$/lustra$/lustrze$
        water/wod/woda$/sea ~ blue +balls
        glass +jar/+box/+wall
        light/ray/rays/beam/beams/promien/promieni$/promienie$ ~ bounc/-odbij/odbija$/odbijaja$ ~
            between/off/miedzy/od$
        double/doubles/doubled ~ number/count/every/twice/liczb
    """,
)
