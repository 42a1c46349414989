"""Faces, photographs, films, realism, persons and brands in other words."""

SIGNS: dict[str, str] = {
    "picture.face": """
        head/heads/glow/glowa$/glowy$/glowk/glowki$ ~ stare/stares/blink/blinks/wink/winks/smile/
            smiles/grin/look/looks/cartoon/talk/frown/-gapi/-mrug/-mruga/-usmiech/-patrz/-spoglad/
            kreskowk/rysunkow
        stare/stares/staring ~ one$_another/each_other/contest/down ~ blink/blinks/first/left/
            right/head
        gapia/patrza/wpatruj ~ siebie$/oczy$ ~ mrugn/-mrug/pierwsz/glow
        ear +to +ear
        od$ ucha$ do$ +ucha$
        tear/tears$/lza$/lzy$/lez$ ~ cheek/roll/joy/down$/wipe/policzk/buzi/szczesci/-splywa/
            -scieka/-plynie/-ociera/-kreci
        bursts/-wybuch/-zalewa ~ tears$/placzem$/lzami$
        buzi/buzia$/buzie$/buzk/pyszcz/gebe$/geba$/gab$/paszcz/jezyk/jezor/tongue/teeth/tooth/
            fang/zeby$/zebami$/kly$ ~ -otwier/-rozdziaw/-wystaw/-szczerz/-pokaz/-wysuw/-oblizu/
            open/
            opens/stick/sticks/show/shows/bare/bares/lick/wide/gap/-smiej/-usmiech
        jaw$/szczek/szczeka$ ~ drop/drops/fall/open/-opad/-opadn
        winks$/winking/squint/pout/sneer/grimac/puffs/gasp/yawn/sulk/beams$/beaming
        lypie$/lypa$/lypnal/mruzy$/krzywi$/zezuj/zezowat/ziewa$/ziewaj/nadasan/naburmusz/
            naburmuszon/skrzywi/dasa$/zdumion/przerazon/wystraszon
        looks$/look$/looking sad/happy/angry/surprised/worried/tired/scared/puzzled/bored/pleased/
            smug/frightened/sleepy
        wyglad/-patrz/-spoglad/min$/mine$/mina$ ~ smutn/wesol/zlosc/zdziwion/znudzon/zmeczon/
            przestrasz/zadowolon/zatroskan/groz/czule/gniewn
        eyes$/eye$/oczy$/oczk/oczami$/oko$/oczka$ ~ wide/roll/rolls/narrow/squint/sparkle/glisten/
            tired/blue$/brown$/green$/two$/googly/pair/big$/sleepy/shut/shuts/fill/-przewrac/
            -wybalusz/-wytrzeszcz/-zachodz/duze/wielki/dwoje/-zmruz/-lsni/-smutn/-blyszcz/
            -przymyk/
            -szkl/-wodz
        expression$ ~ change/changes/softens/sad/joy/anger/read
        freckl/piegi$/piegowat/piegow/lysin/zarost/bokobrod/whiskers/stubble/monocle/monokl/wasik/
            wasaty$/brodaty$/brodat/bearded/mustachio
        -rumieni/-czerwieni/-blednie/-zblad/blush/blushes ~ @person/cheek/embarrass/wstyd/zdumien/
            policzk/shy
        lips$/wargi$/warg$/ustami$/lipstick/szmink/pomadk
        glass$/mirror/lustr/lustro$ ~ older/younger/looks/starze/mlodsz/starsz/same/ja$
        raise/raises/lift/lifts/-unosi/-marszcz/-sciag +brow/brows/eyebrow/brwi/brew
        two dots/circles/buttons ~ eyes/mouth/smile/nose
        dwie$/dwa$ kropki$/kolka$/guziki$ ~ oczy/usta$/nos$/-usmiech
        egg/moon$/sun$/cloud/teapot/cup$/jajk/jajko$/ksiezyc/slonce$/kubek/czajnik/chmurk ~
            smile/smiles/grin/grins/cry/cries/laugh/laughs/wink/winks/-usmiech/-usmiecha/placze/
            -smieje/-mrug/-mruga/-krzyw/-dziwi
    """,
    "picture.photograph": """
        real/actual/genuine/prawdziw/autentyczn closeup/close$/portrait/view/image/picture/
            zblizeni/portret/widok/obraz/obrazek/ujeci/kadr ~ @animal/@person/flower/bee/city/face/
            street/mountain/pszczol/kwiat/miast/gor/ulic/twarz/motyl/owad
        macro/makro ~ photo/shot/closeup/image/bee/insect/zblizeni/zdjeci/owad/pszczol
        picture/pictures/shot$/shots$/image/portrait/obrazek/obrazk/odbitk/kadr ~ grandma/grandad/
            gran$/dad/mum/mom/granny/baby/wedding/school/holiday/first$/pocket/wallet/fridge/
            mantelpiece/drawer/shoebox/babci/dziadk/mamy$/taty$/slub/portfel/szuflad/lodowk/
            komunii/komunij/przedszkol/pudelk/kuzyn/prababci/pradziad
        -pstryk/-cykn/cyka$/pstrykn/uwieczni/snapped/snap$ ~ aparat/telefon/wakac/phone/camera/
            holiday/beach/plaz/wycieczk/summer
        taken$/zrobion/wywolan/printed/developed ~ holiday/wakac/#year/camera/aparat/film$/phone/
            kiosk/plaz/balcony/balkon/summer/lato/lat$/years
        page/pages/kart/strony$/leaf ~ album
        album/albumu$/albumie$/albumow$ ~ dziadk/babci/grandmother/grandfather/face/page/kart/
            child/dzieci/-przewrac/-przegl/flip/turn/corners
        camera/aparat/polaroid/migawk/shutter/flash$/flesz ~ frozen/freez/click/clicks/still/
            stills/
            trzask/blysk/-zastyg/-lapie/caught/catches/-uwieczn
        newspaper/gazet/magazine/czasopis ~ picture/cutting/clipping/front/wycin/-wycie/okladk/
            obrazk
        sepia/sepii$/sepiow/celuloid/celluloid/glossy/dog$ eared/kodachrome/instax/matt$ ~ print/
            couple/card/odbit/picture/frame/postac/square/square$
        xray/rentgen/roentgen/tomogr/mammogr/sonogram/ultrasound/usg$
        id$/passport/paszport/dowod/legitymac/prawo +jazdy/card/picture/page/okienk
        mugshot/headshot/closeup/thumbnail/miniaturk/tapet/wallpaper ~ face/picture/phone/real/
            telefon/twarz/zdjec/wanted
        jpeg/jpg$/png$/instagram/insta$/gallery$ ~ phone/picture/upload/-wrzuc/telefon/holiday
    """,
    "picture.footage": """
        clip/clips/reel/reels/newsreel/snippet/snippets/excerpt/urywk/urywek/urywki$/fragment/wycink/
            kronik of/from/z$/ze$/o$
        #year ~ clip/clips/reel/newsreel/footage/kronik/urywk/tasm/film/material
        grainy/ziarnist/czarno bial ~ landing/film/broadcast/picture/street/tv$/telly/screen/clip/
            obraz/transmis/ladowani/ekran
        broadcast/broadcasts/transmisj/transmis/relacj/telly/telewizor/telewizj/telewizyjn/
            newsreel ~ landing/launch/match/goal/final/world/cup/mecz/gol/final/start/ladowani/
            leci/
            fragment/runs/plays/shown/clip/olimp/slub/papiez/pogrzeb/koronac
        camera/cameras/kamer/kamera$/kamery$/kamerk/smartphone/phone/telefon/telefonem$/dron/
            drona$/
            dronem$/drone ~ saw/sees/caught/catches/captured/shot/shows/showed/picked/recorded/
            -nagr/-widzia/-zlap/-uchwyc/-zarejestr/-filmow/-kreci/-krec/hung/above/nad$
        reel/reels/szpul/tasm/tasma$/tasmy$/tasmie$/celuloid/projector/projektor/rzutnik/kaset/
            kaseta$/tape$/tapes/camcorder ~ grandpa/grandad/dad/uncle/wedding/holiday/christening/
            plays/runs/flicker/found/attic/dziadk/wujk/ojca$/slub/chrzcin/leci/-wyswietl/wakac/
            -znale/strych/piwnic/super/rodzin/real
        clip$/clips$/filmik/filmiki$/nagranko/klip/klipy$/video ~ phone/telefon/internet/cat$/
            cats$/
            kot/koty/street/dog/birthday/funny/viral/friend/kolega/youtube
        scene/scenes/excerpt/fragment/urywek/kadr/ujecie/sekwencj ~ movie/film$/filmu$/casablanca/
            hollywood/western/chaplin/comedy/komedi/kina/serial/czarno/classic/transmis/dziennik
        actual/real/original/autentyczn/prawdziw/oryginaln ~ launch/landing/start$/startu$/
            ladowani/crash/goal/gol/bramk/eruption/erupc/demolition/wyburz/race/wyscig ~ plays/
            runs/
            shown/-leci/-widac/screen/ekran/background/tle$/tlo$/behind/then
        filmed/shot$/sfilmow/nakrec/-kreco ~ window/balcony/train/roof/car/plane/hand/handheld/
            okn/
            balkon/pociag/dach/samochod/reki$/wysok/bridge/most
        screen +grab*/+captur*/+grabbed
        cctv/bodycam/nannycam/babycam/wideorejestr/rejestrator/kamerk/doorbell
        tv$/tele/telly +clip/screen/footage/set
        broadcast +in$/from$/on$/that$/live$
    """,
    "picture.photorealism": """
        just/exactly/dokladnie$/zupelnie$ like/as$/jak$ in$/w$ nature/reality/life/real/natur/
            naturze$/rzeczywist/zyciu$
        jak$ w$ +naturze/+rzeczywistosci/+realu
        every/each/kazd/kazda$/kazde$/kazdy$ barb/pore/fibre/fiber/hair/scratch/scale/crumb/vein/
            thread/wrinkle/blade/grain$/por$/wlos/wlosek/wloskn/rys/rysa$/luska$/lusk/zylk/nitk/
            okruszek/zmarszczk/pior/piork/zdzbl ~ visible/see/seen/feather/fur/skin/wood/metal/
            bread/leaf/detail/widac/widoczn/pior/futr/skor/drewn/metal/chleb/lisc/szczegol
        plumage/upierzeni/siersc/wood$ +grain/slojami$/sloje$ ~ look/looks/real/nature/natural/
            every/detail/wyglad/prawdziw/natur/kazd/szczegol
        think/thought/swear/believe/przysiag/-pomysl/mysl/mysla/uwierz/sadz/pewn ~ filmed/film/
            camera/real/sfilmow/kamer/prawdziw/zdjeci/photo/nakrecon/naprawd
        good$ +enough +to$ eat/touch
        can$/could$/mozna/chce/chcesz/chcialo/want ~ almost/nearly/niemal/prawie/sie$ ~ touch/
            smell/
            taste/feel/dotkn/pachn/powacha/-poczu/-ugryz/zlapa
        glisten/sheen/translucent/velvety/bruise/fuzz/pitted/tarnish/patin/grease/greasy/
            fingerprint ~
            skin/peach/sugar/light/apple/copper/glass/steel/metal/plum/orange/brass/fruit/surface
        szronion/oszronion/polprzezroczyst/meszek/meszk/odcisk/porowat/sniedz/patyn/zaciek/
            okruszk ~
            skork/skor/sliwk/szkl/swiatl/metal/miedz/jablk/brzoskwin/pomarancz/palc/kubk/stal/owoc
        every/each/kazd/kazda$/kazdy$/kazde$ ~ hair/pore/seed/thread/grain/needle/scratch/fibre/
            drop/wlosek/wlos/por$/nitk/pestk/rysk/rysa/loss ~ light/visible/seen/count/skin/wood/
            real/widac/swiatl/policz/dokladn/skor/drewn/fur/futr
        like/jak$ ~ camera/commercial/advert/catalogue/documentary/reklam/reklamie$/katalog/
            przyrodnicz/dokumencie$/filmie$/kinie$
        do$ +odroznieni
        -wydaw/seem/seems/looks/wyglad ~ -nakrec/-nakrecil/-sfilmow/filmed/shot
        kazda/kazde/every ~ rys/rysa$/scratch/grain/ziarno$/sloj ~ lakier/deb$/debu$/oak/varnish/
            wood/drewn/metal/skor
        indistinguish/lifelike/true +to +life/uncanny/raytrac/octane/unreal +engine/vfx/cgi$
        wood/leather/marble/steel/drewn/skor/marmur/stal/szklo$/szklan/porcelan/porcelain ~ real/
            solid/heavy/weight/prawdziw/ciezar/zimn/cold/warm/ciepl ~ feel/looks/look/wyglad/czuc/
            -czuj/widac/see
        jak$ +zywy/zywa/zywe/prawdziwy/prawdziwa/prawdziwe/prawdziwej
        real$/prawdziw/prawdziwe$/prawdziwy$ ~ orange/apple/bread/strawberry/water/moss/stone/
            snow/
            pomarancz/jablk/chleb/truskawk/mech/kamien/sniegu$/ciast/cake/skor/skin
    """,
    "subject.real_person": """
        the$/ten$/ta$/tego$/tej$/this +man/woman/guy/fellow/girl/boy/pan$/pani$/facet/gosc/
            chlopak/
            kobiet/singer/player/piosenkar/pilkarz/actor/aktor/kobieta$ ~ who$/co$/ktory$/ktora$ ~
            moon/world/goal/relativity/walk/won/first/president/discover/invent/stadium/nobel/
            ksiezyc/swiat/gol/bramk/prezydent/-odkry/-wynal/-wygra/nobl/medal/rekord/-skoczy/
            -spiewa
        tongue/jezyk/jezyki$ ~ physicist/fizyk/relativity/wzgled
        bowler/melonik/cane/laseczk ~ tramp/moustache/wasik/silent/niem
        our$/nasz/moj$/moja$/moja$/mojego$/mojej$/my$ ~ neighbour/sasiad/headmaster/dyrektor/
            boss/szef/professor/profesor/aunt/ciotk/uncle/wujk/granddad/dziad ~ look/looks/walk/
            laughs/recogn/-pozna/wyglad/chod/face/twarz/-smiej/voice/exactly/dokladn/zywy
        #cap +the$ +#cap/first/second/third/great
        everyone/everybody/wszyscy$/kazdy$ ~ recogni/-rozpozna/-pozna/knows/zna$/znaj/-pamieta ~
            him/her$/face/man/woman/moustache/hair/glasses/go$/ja$/jego/jej/wasy/okular/fryzur/
            glos/smile/-usmiech
        presidents/prezydenci/prezydentow/prezydenta$/popes/papieze$/monarchs/krolowie$/krolow$
        selfmade/billionaire/miliarder/founder/zalozyciel/prezes/ceo$ ~ rocket/electric/car/
            rakiet/elektryczn/company/firm/phone/real/famous
        striker/footballer/number/napastnik/pilkarz/kapitan/numer/dziesiatk ~ argentin/portugal/
            barcelon/juventus/bayern/reprezent/national/legend
        born/urodzon/zmarl/died ~ #year ~ painter/poet/composer/king/queen/scientist/malarz/poeta/
            kompozytor/krol/uczon/singer/wokalist
        wokalist/lider/frontman/singer/guitarist ~ zespol/band$/queen/grupy$/abba/beatles/nirvana
    """,
    "subject.brand": """
        macbook/thinkpad/gameboy/game +boy/commodore/atari/amiga/pegasus/segi$/sega$/airpods/
            kindle/
            walkman/converse/levis/lacoste/crocs/rayban/tupperware/thermomix/dyson$/gopro/leica$/
            uber$/ubera$/bolt$/glovo/inpost/paczkomat/lidl$/lidla$/aldi$/tesco/rossmann/empik/
            decathlon/carrefour/walmart/costco/harley/jeep$/trabant/polonez/syrenka$/garbus/zippo/
            barbi/transformers/godzill/naruto/totoro/hobbit/frodo/sauron/jedi$/avengers/avatar$/
            minion/minionk/kirby$/sonic$/zelda$/zeldy$/tetris/candy +crush/roblox/bluey/
            paw +patrol/psi$ +patrol/muppet/kermit/bambi/nemo$/simba/dumbo/bugs +bunny/
            tom +i$ +jerry/
            tom +and +jerry/wilk +i$ +zajac/krecik/rumcajs/uszatek/kolargol
        from$/z$/ze$ +the$ +arcade
        fellow/guy/hero/plumber/hedgehog/mouse/duck/bear/ghosts/spooks/ludek/hydraulik/bohater/
            jez/mysz/mis$/misia$/stworek/pomaranczow/zolty$/zolta$/yellow ~ arcade/console/
            cartoon/
            childhood/automat/automatu/automatow/konsol/konsoli$/kreskowk/dziecinst/dobranock/
            game$/gry$/comic/komiks/cereal
        z$/from konsoli$/kreskowki$/bajki$/komiksu$ ~ dziecinst/znan/wszyscy/kazdy
        slice/kawalk/kawalek/kes$/bite ~ missing/brakuj/-brakuje/wyciet/taken/-odgry/-ugry ~
            yellow/
            zolt/circle/kolo/krazek/apple/jabl/fruit/silver/srebrn
        three/trzy/four/cztery/five/piec ~ stripes/paski/rings/okregi/pierscieni/kolka ~ shoe/
            trainer/
            sneaker/but$/butow/buty/bluz/jersey/tracksuit/dres$/car/auto/samochod/grille/masce/
            mask/
            olymp/olimpijsk
        golden/zolt/yellow/zlot arches/luki$/lukow$/litera/m$ ~ burger/fries/frytk/restaur/
            hamburger/
            drive/fast
        mermaid/syren ~ cup/kubek/kubk/coffee/kaw/green/zielon
        znaczek/znaczk/emblemat/logo/symbol/sign/emblem/badge ~ every/kazdego$/kazdej$/laptop/
            phone/
            telefon/mask/masce$/hood/bonnet/shoe/but$/butach$/butow$/car/auta$/samochod/sklep/
            shop/
            chain/siec/klapy$/puszce$/puszk/can$/bottle/butelk
        red$/czerwon/green/zielon/blue/niebiesk ~ can$/puszk/puszka$/label/etykiet/jar/sloik/
            carton ~
            curly/wavy/white/famous/everyone/fal/bial/znan/wszyscy/lettering/napis/script
        brick/bricks/klocek/klockow/klocki$ ~ danish/dunsk/studs/wypustk/yellow +head/patent/
            brand/znan/firmow
        our$/nasz/naszej$/naszego$/naszych$/client/klient/sponsor/sponsora$ ~ product/produkt/
            brand/
            marki$/marka$/logo/firm/company/packaging/opakowan/shop/sklep/app$/aplikac
        emblem/crest/herb/shirt/scarf/colours/koszulk/szalik/barwy$ ~ club/football/league/team/
            klub/
            pilkarsk/druzyn ~ real/legia/lech$/wisla/arsenal/barcelon/known/famous/#cap
        swoosh/lyzw/haczyk ~ shoe/trainer/but$/butach/sport
        slogan/jingle/dzingiel/reklam/advert ~ famous/known/znan/wszyscy/#cap/everyone/slynn
    """,
}
