"""What shares the words of a concept and asks for nothing: idioms, physics, names of discs."""

_UNITS = (
    "time/times/year/years/month/months/day/days/hour/hours/minute/minutes/second/seconds/"
    "mile/miles/kilometre/kilometres/kilometer/metre/metres/meter/foot/feet/inch/degree/"
    "degrees/hertz/dollar/dollars/pound/pounds/euro/euros/view/views/follower/followers/like/"
    "likes/subscriber/subscribers/percent/step/steps/turn/turns/lap/laps/click/clicks/vote/"
    "votes/bounce/bounces/hit/hits/reason/reasons/ways/possibilities/combination/"
    "combinations/raz/razy$/rok$/roku$/lat$/lata$/miesiac/miesiec/dni$/dnia$/godzin/minut/"
    "sekund/mil$/kilometr/metr/metrow$/cm$/km$/stopni/herc/zlot/zlotych$/zl$/dolar/euro$/"
    "odslon/wyswietlen/obserwujac/polubien/lajk/procent/obrot/okrazen/klikniec/glos/glosow$/"
    "odbic/uderzen/powod/sposob/mozliwosci/kombinac/klatek$/frames/fps$/zderzen/collisions/"
    "contacts/touches/years_ago/swietln"
)

INNOCENT: dict[str, str] = {
    "picture.figure": """
        neighbour/neighbours/sasiad/sasiadow$ ~ cell/cells/komork/komorki$/wedlug/according
        @stuff +@person
        @stuff +@animal
        @person +@stuff
        @animal +@stuff
        @stuff @vigour
        @vigour +@stuff
        twins/blizniak/blizniacz/parent/parents/child/children/brother/brothers/sister/sisters/
            neighbour/neighbours/sasiad/sasiada$/sasiadow/sasiedzi/stranger/strangers/couple/
            brat$/brata$/siostr/rodzic/krol$/king$/kings$/queen$/guests/gosc @stuff
        @stuff twins/blizniak/blizniacz/parent/parents/child/children/brother/brothers/sister/
            sisters/neighbour/neighbours/sasiad/sasiada$/sasiadow/sasiedzi/stranger/strangers/
            couple/brat$/brata$/siostr/rodzic/krol$/king$/kings$/queen$/guests/gosc
        captain/leader/guard/judge/sedzia$/hunter/mysliw/robber/zlodziej/shepherd/pasterz/
            conductor/dyrygent/soldier/zolnierz/messenger/poslaniec/runner/biegacz/dancer/dancers/
            tancerz/tancerk/tancerek/swimmer/climber/wspinacz/juggler/zongler/magician/magik/
            goalkeeper/bramkarz/giant/olbrzym/dwarf/traveller/wedrowiec/pilgrim/pielgrzym/
            lovers @stuff
        @stuff captain/leader/guard/judge/sedzia$/hunter/mysliw/robber/zlodziej/shepherd/pasterz/
            conductor/dyrygent/soldier/zolnierz/messenger/poslaniec/runner/biegacz/dancer/dancers/
            tancerz/tancerk/tancerek/swimmer/climber/wspinacz/juggler/zongler/magician/magik/
            goalkeeper/bramkarz/giant/olbrzym/dwarf/traveller/wedrowiec/pilgrim/pielgrzym/lovers
        robot/robots/elf$/ghost/duch @stuff
        @stuff robot/robots/elf$/ghost/duch
        snake$/waz$/weza$/train/caterpillar/gasienic/centipede/stonog/worm/dachshund/jamnik @stuff
        @stuff snake$/waz$/weza$/train/caterpillar/gasienic/centipede/stonog/worm/dachshund/jamnik
        shape/ksztalt/ksztalcie of$/a$ @animal
        @stuff w$/in$ +ksztalcie/the
        cat/dog/wolf/fox/kot$/pies$/wilk/lis$ @stuff
        @stuff cat/dog/wolf/fox/kot$/pies$/wilk/lis$
    """,
    "picture.face": """
        @facial ~ curve/arc/parabol/luk$/luku$/bank/krzyw/horizon/slice_of/moon_like
        our$/your$/the$/viewer/viewers/twoj/nasz/widza +eyes/eye/oczy/oko/wzrok
        smile/smiles/smiling ~ upon/fortune/luck
        usmiech losu/fortuny
        lip$/lips$/warg ~ cup$/jug$/glass$/bowl/crater/volcano/dzban/kubk/krater
        brow/czolo$ ~ hill/front/wave/stado/peleton/kolumn/queue/race
        chin$/broda$ up$/do$
        nos$/nose ~ rocket/plane/boat/ship/train/rakiet/samolot/lodzi/pociag
        pair/para$/pare$ of$ @stuff
        two$/dwoje/dwie$ +@stuff
    """,
    "picture.photograph": """
        print/prints/printed ~ foot/feet/finger/letters/words
        picture/image/obraz ~ mirror/whole/entire/moving/clear/forms/completes/ring/rings
        mozaik/mosaic @stuff
        @stuff mozaik/mosaic
    """,
    "picture.footage": """
        replay/replays/powtork @stuff
        @stuff replay/replays/powtork
        slow_motion/zwolnion
        leci/plays/runs ~ @stuff ~ through/across/przez/po$/nad$
        recorded/nagran ~ path/trail/slad/trace/history
    """,
    "picture.photorealism": """
        real/true/prawdziw/really/naprawde ~ chaos/physics/gravity/fizyk/grawitac/equilibri/
            rownowag
        like$/jak$ ~ @stuff ~ @stuff
        dokladnie/exactly/just ~ same/tyle/tak_samo/half/polow/equal
    """,
    "picture.map": """
        from$/z$/od$/ze$ ^monday/^poniedzialk/^january/^stycznia/^spring
        @stuff ~ from$/od$ ~ left/lewej/right/prawej/top/gory/bottom/dolu
        street/ulic/road/drog ~ sesame/one$_way/dead_end/slep
    """,
    "space.depth_3d": """
        from$ +first/pierwsz ~ second/last/next/drug/ostatni
        @stuff ~ falls/spada/goes/rolls ~ into$/w$ +the$ ~ hole/gap/box/basket/funnel/dziur/luk/
            kosz
        w$_dol/w$_gore ~ schod/stairs ~ @stuff
        toward/towards/ku$ ~ each/siebie/sobie/centre/center/srodk/wall/edge/scian/brzeg
        behind/za$ +soba/it$/them ~ trail/slad/line/lini/smug/leaves/zostawia/ciagn
    """,
    "light.volumetric": """
        leaves/leave/trail/trails/zostawia/zostawiaj/po$_sobie/za$_soba ~ smug/smuga$/
            smuge$/streak/streaks
        @ray of$/z$ @stuff
        @ray ~ @stuff ~ star_shaped/wheel/spokes/szprych/from_the_centre/ze_srodka
        column$/columns$/pillar/pillars/slup/slupy$/cone/cones/stozek/stozk/finger/fingers @stuff
        @stuff column$/columns$/pillar/pillars/slup/slupy$/cone/cones/stozek/stozk/finger/fingers
        cloud/clouds/chmur/mgla$/mgly$/fog/mist @stuff
        @stuff cloud/clouds/chmur/mgla$/mgly$/fog/mist
        beam/beams ~ balance/bridge/steel/wood/lever/scales/waga$
        light/lekki/light$ +as$/touch/enough/than
    """,
    "light.shadow": """
        shade$/shades$ darker/lighter/paler/deeper/of$
        shadow/cien$/cienia$ of$ +doubt/its
        reflection/odbici/mirror/mirrors/lustr/mirrored/lustrzan ~ angle/axis/half/symmetr/kat$/
            kata$/osi$/polow/symetri/left_half/prawa_polow/movement/movements/ruchy$/ruchow
        twin/blizniak/blizniaczk/copy/kopi/double ~ @stuff ~ move/moves/opposite/rusza/powtarza/
            repeats
        lens/soczewk ~ shape/ksztalt
        prism/pryzmat ~ shape/triangle
        shadow_of_itself/cieniem_dawnego
    """,
    "material.fluid": """
        @liquid of$/z$ +@stuff/beads/balls/discs/kulek/krazkow/kropek/ziarenek
        @stuff ~ strumien/strumieni/strumienie/strumyk/stream/streams/river/rzek/rzeka$ ~ divide/
            divides/split/splits/-dzieli/-rozdziela/sort/sorter/gate/przegrod/rynn/funnel/lejek
        ani/bez/without/no$/not_a +kropli/wody/water/drop
        wave$/waves$/fala$/fale$/fali$/falami @stuff
        @stuff wave$/waves$/fala$/fale$/fali$/falami
        wave$/waves$/fala$/fale$ ~ runs/goes/travels/passes/przechodzi/biegnie/idzie/przebiega ~
            through/across/along/down/przez/po$/wzdluz
        snow$/snieg/sniegu$/sand$/piasek/piasku$ ~ falls/pada/sypie/settles
        tide$/tides$ ~ turn/turns
        pool$ ~ table/ball/balls/cue
        bubbles/bubble/banki$/bank$ ~ burst/pop/rise/float/-peka/-unosz
        fire$/ogien$ ~ cross/krzyzow/rapid/under/open
        cloud/clouds/chmur/chmura$/chmury$ @stuff
        @stuff cloud/clouds/chmur/chmura$/chmury$
        wash/washing/pranie ~ machine
        drop$/drops$/krople$/kropla$ ~ fall/falls/bounce/bounces/hit/hits/spadaj/spada/odbij/stuk/
            ring/brass/tin$
    """,
    "material.cloth": """
        sheet$/sheets$/curtain/curtains/carpet/veil @stuff
        @stuff sheet$/sheets$/curtain/curtains/carpet/veil
        page/kartk ~ calendar/kalendarz ~ @stuff
        flag/flags/flag$ ~ finish/start/meta$/mete$/mecie
        kite/latawiec/latawca ~ shape/quadrilateral/czworokat/ksztalt
        web/net$/siec/sieci$/siatk/mesh ~ @drape ~ @stuff
        paper/papier ~ tiger/trail/round
    """,
    "sound.speech": """
        @stuff gossip/chat/talk/whisper/answer/answers/sing/sings/argue/quarrel/plotk/rozmawia/
            szepcz/odpowiada/spiewa/kloca/gadaj/mowi/smieje/smieja
        question/pytani ~ answer/odpowiedz ~ @stuff
        tell/tells/mowi/mowia$ ~ apart/samo/story_of/za_siebie/wszystko
        say/says/mowi$/mowia$/read/reads/czyta ~ title/caption/sign/card/letters/napis/tytul/
            plansz/liter
        call/calls/calling ~ for/off/halt/heads
        words/slowa/word/slowo ~ made/letter/letters/written/spelled/spells/liter/litery/napisan/
            ulozon/dots/kropek
        answers/odpowiada ~ each/every/note/chord/echo/nut/akord/tone/bell/chime
        silence/cisza$ ~ speaks/mowi
    """,
    "sound.recording": """
        @instrument ~ string/strings/strun/struny$/key/keys/klawisz/shape/ksztalt/ball/balls/kulk/
            each_disc
        bell/bells/dzwon/dzwony$/dzwonek/gong/xylophone/ksylofon/drum/drums/beben/bebny/harp/
            harf @stuff
        @stuff bell/bells/dzwon/dzwony$/dzwonek/gong/xylophone/ksylofon/drum/drums/beben/bebny/
            harp/harf
        band/bands ~ rubber/elastic/colour/color/wide/narrow/gum
        organ/organs/organy ~ sense
        trumpet ~ shape
        ring/rings/dzwiek/note/tone/chime/nut/ton$ ~ contact/touch/hit/collision/bounce/stukn/
            zetkn/zderz/odbic/kontakt
        like$/jak$/niczym/jakby ~ @noise/@instrument
        record/records ~ high/world/score/time
        play/plays/gra$/graja$ ~ game/tag/chase/hide/berka/chowanego/role/part
        track/tracks @stuff
        @stuff track/tracks
        horn/horns ~ bull
        beat/rhythm/rytm ~ own/wlasn/steady/rown
    """,
    "subject.real_person": """
        @famous ~ demon/cage/klatk/cat$/kot$/theorem/twierdzeni/tree$/drzew/model/machine/maszyn/
            diagram/principle/zasad/equation/rownani/screw/srub/silnik/engine/solid/bryl/
            telescope/test/number/snowflake/curve/effect/efekt/experiment/eksperyment/
            doswiadczeni/telegraph/paradoks/paradox/dream/sen$
        ^kronik/^kroniki/^radio/^dom$/^morsk/^gora$/^nowa$/^nowy$/^stary$/^stara$/^zielon/^bial/
            ^czerwon/^swiet/^wielk/^mal/^trzy/^dwa/^pierwsz/^ostatni/^north/^south/^east/^west/
            ^old$/^mount/^lake/^cape/^fort/^port/^saint/^morska/^king_s/^christmas/^sunday/
            ^monday/^boze +#cap
        #cap +filmow/morsk/dolny/gorny/zdroj/bay/road/avenue/lane/park/hill/airport/express/
            orchestra/cup/league/festival/museum/cathedral/castle
    """,
    "subject.brand": """
        apple/jablk ~ tree/falls/newton/spada/drzew
        shell/muszl ~ beach/sea/morz/plaz
        ^mars$/^saturn$/^mercury$/^venus$
    """,
    "viewer.interaction": """
        jak$/gdy$/kiedy$/co$/ktore$/ktora$/ktory$/gdzie$/az$/jesli$ +@seeing
        @seeing
        if$/when$/where$/until/once/as$/while +you$ +see/hear/watch/look/think/believe/feel/count/
            listen/blink/know/notice/expect
        you$/we$ can$/may$/could/might +see/hear/count/watch/feel/almost/guess/tell/follow/only
        button/slider/przycisk/suwak/key/keys/klawisz ~ @stuff ~ hit/hits/lands/presses/falls/
            rolls/spada/uderza/naciska/laduje/wpada
        tap$ ~ drip/drips/water/dripping/leaking/kitchen
        press$ ~ printing/hydraulic/drukarsk
    """,
    "outside.data": """
        now$/teraz$ ~ and/then/juz/potem/znow/again
        tide/wind$/wiatr/temperature/temperatur @stuff
        @stuff tide/wind$/wiatr/temperature/temperatur
        counter/licznik @stuff
        @stuff counter/licznik
        score/wynik ~ ends/game/koniec/gry$
        today/dzis ~ here/tu$/tutaj
    """,
    "limit.bodies": f"""
        #many {_UNITS}
        {_UNITS} of$/x$ +#many
        in$/w$ a$/jeden/one$ million/milion
        one$/jedna$/jeden$/raz in$/na$ #many
        like$/jak$/jakby/feels/seems/worth/wart/chance/szans/times/cost/costs/kosztuj ~ #many
    """,
    "camera.rotation": """
        @stuff ~ tip/tips/topple/tumble/tumbles/heel/capsize/cartwheel/somersault/wheel/roll/
            rolls/spin/spins ~screen/frame/picture/ekran/kadr across/in$/through/over_the/po$/
            przez/w$/do$
        wheel/wheels/kolo$ ~ turns/rolls/spins
        camera/kamera ~ follows/zoom/zooms/back/closer/podaza/oddala/przybliza
    """,
    "outside.chance": """
        each/every/kazdy$/kazda$/kazde$ +run/turn/round/bounce/hit/fall/drop
        simulated/pseudo/seeded/symulowan
    """,
}
"""Feature → phrases that take it back where they share a word with it."""
