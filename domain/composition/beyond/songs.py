"""Songs and pieces of music that exist already."""

from domain.composition.beyond.feature import Feature

_PIECE = (
    "song/songs/tune$/tunes$/ballad/anthem/hymn/carol/melody/track$/chorus/"
    "refrain/verse/lyrics/aria/arias/jingle/lullaby/waltz/mazurka/polonaise/nocturne/prelude/"
    "sonata/symphony/concerto/rhapsody/bolero$/requiem/serenade/overture/march$/tango/cantata/"
    "fugue/etude/opera/rag$/polka/riff/intro$/theme$/soundtrack/banger/earworm/shanty/spiritual/"
    "piosenk/piosenka$/piosenke$/piosenki$/piosenek$/piesn/utwor/utworu$/przeboj/przeboju$/"
    "szlagier/ballad/hymn/hymnu$/koled/koleda$/melodi/melodia$/refren/zwrotk/ari$/aria$/arie$/"
    "dzingiel/dzingl/kolysank/kolysanka$/walc/mazurk/polonez/nokturn/preludi/sonat/sonata$/"
    "symfoni/koncert/rapsodi/requiem/serenad/uwertur/marsz/tang/kantat/fug/fuga$/etiud/oper/"
    "opera$/polk/polka$/motyw$/motywu$/kawalek$/kawalka$/hicior/hicie$/sciezk/pastoralk/szant/"
    "czolowk/czolowka$/oda$/ody$/ode$"
)
_KNOWN = (
    "famous/well$_known/known/everyone/everybody/popular/classic/hit$/old$/favourite/favorite/"
    "wedding/national/christmas/birthday/childhood/nursery/folk$/rock$/pop$/jazz$/disco/punk$/"
    "metal$/rap$/techno/eighties/nineties/seventies/sixties/80s$/90s$/70s$/summer/radio/charts/"
    "eurovision/oscar/film$/movie/musical/cartoon/anime/series/telly/television/tv$/advert/"
    "commercial/football/scout/camp$/campfire/school/church/original/cover$/remix/karaoke/band$/"
    "singer/lyrics/recognise/recognize/recognisable/recognizable/hum$/along/znan/znana$/znany$/"
    "znanego$/znanej$/slynn/slawn/popularn/kultow/przeboj/kazdy$/wszyscy$/kazdemu$/ulubion/"
    "weseln/slubn/narodow/panstwow/swiateczn/urodzinow/dzieci/dzieciec/dziecinst/ludow/rockow/"
    "popow/jazzow/disco/punkow/metalow/hiphop/techno/lat/radi/radiow/liste$_przebojow/eurowizj/"
    "filmow/filmu$/bajk/bajki$/kreskow/seriala/serialu$/reklam/reklamy$/kibic/kibicow/harcersk/"
    "ogniskow/szkoln/koscieln/oryginaln/cover$/remiks/karaoke/zespol/zespolu$/wokalist/tekst/"
    "-pozna/-rozpozna/-nuci/-spiew/wakacyjn/klasyczn/klasyk"
)
_PLAYING = (
    "play/plays/played/playing/hear/hears/heard/sung/sings/sing$/blare/blares/blasting/hums/"
    "strikes_up/swells/background/backing/beat$/rhythm/set_to/dance/dances/dancing/jump/jumps/"
    "pulse/bounce/bounces/synced/sync/timed/time$_to/to$_the$/accompan/spotify/soundtrack/over$/"
    "gra$/graja$/-gra$/-zagra/-graja/leci$/leca$/-slych/slychac/slyszymy/brzmi/-brzmi/-rozbrzmiew/"
    "-spiew/-wyspiew/-nuci/tle$/podklad/rytm/rytmie$/rytmu$/takt/takcie$/taktu$/dzwiek/dzwieki$/"
    "dzwiekach$/wygryw/-wygrywa/tancz/-tancz/-tancza/skacz/-skacz/skacza/puszczon/nut/nute$/nuta$/"
    "-wybij/-wystuk/-wydzwan/do$"
)
_COMPOSER = (
    "^chopin/^szopen/^bach$/^bacha$/^bachem$/^mozart/^beethoven/^vivaldi/^ravel/^verdi/^rossini/"
    "^tchaikovsk/^czajkowsk/^strauss/^wagner/^handel/^haendl/^debussy/^liszt/^grieg/^moniuszk/"
    "^brahms/^schubert/^schumann/^mahler/^satie$/^pachelbel/^paganini/^puccini/^bizet/^dvorak/"
    "^smetan/^rachmanin/^prokofi/^stravinsk/^strawinsk/^shostakov/^szostakow/^holst$/^elgar/"
    "^orff$/^orffa$/^gershwin/^joplin/^penderec/^lutoslaws/^goreck/^preisner/^kilar/^komed/"
    "^morricone/^zimmer/^williams$/^einaudi/^glass$/^beatles/^abba$/^abby$/^queen$/^elvis/^presley/"
    "^sinatra/^piaf$/^armstrong/^nirvan/^metallic/^acdc$/^floyd/^bowie/^madonn/^prince$/^adele/"
    "^beyonce/^rihann/^swift$/^sheeran/^coldplay/^u2$/^stones/^zeppelin/^dylan/^marley/^jackson/"
    "^wham$/^eminem/^gaga$/^bieber/^bts$/^rammstein/^kraftwerk/^moniuszko/^niemen/^krawczyk/"
    "^grechut/^rodowicz/^perfect$/^perfectu$/^maanam/^lady$_pank/^kult$/^budk/^dzem$/^dzemu$/"
    "^skaldow/^skaldowie/^zenek/^martyniuk/^podsiadl/^sanah/^taco$/^quebonafid/^osieck/^kaczmarsk"
)

SONG = Feature(
    key="sound.song",
    part_of="sound.recording",
    en="No existing song or piece of music can be played: contacts are notes of a scale.",
    pl="Nie da się zagrać istniejącej piosenki ani utworu: zetknięcia są dźwiękami gamy.",
    compared=True,
    signs=f"""
        ! pop$ song
        {_KNOWN} {_PIECE}
        {_PIECE} ~ {_KNOWN} ~ {_PLAYING}
        {_PIECE} #cap
        #cap {_PIECE}
        {_PIECE} ~ {_COMPOSER}
        {_COMPOSER} ~ {_PLAYING}
        #cap ~ plays$/playing/blares/blasting/leci$ ~ while/background/as$/over/radio/tle$/w$_tle/
            podczas/gdy$/a$
        do$/przy$/to$/in$ +rytm/+rytmie/+dzwiekach/+takt/+melodi/+nute/+akompaniament/+the$/+time ~
            #cap
        set/synced/timed/choreographed/danc/edited/cut$ to$ #cap
        to$ the$ tune/beat/strains/sound/rhythm/melody/music of$
        soundtrack/sciezk +of/+dzwiekow/+from/+z
        music/muzyk/muzyka$/muzyke$/muzyki$ ~ famous/znan/slawn/filmow/spotify/zespol/zespolu$/
            band$/licens/radio/radia$/charts/known/disco/from/z$ +filmu/z$ +gry/z$ +serialu/
            z$ +reklamy
        disco$ polo$
        opening/first/pierwsz bars/chords/notes/takt/takty$/akord/akordy$/dzwiek ~ #cap
        sto$ +lat ~ -spiew/-gra$/-zagra/dzwiek/dzwiekach$/melodi/tort/urodzin/imienin/swieczk/
            -wybrzmi/chor/nut/slychac
        happy +birthday ~ sing/sung/sings/play/plays/to$/tune/melody/notes/candles/cake/hum
        version/wersj/wersja$/melodi/tune/bells/carol/koled ~ everyone/everybody/kazdy$/wszyscy$ ~
            know/knows/zna$/znaja$
        koled/carol/piosenk/piosence$/song/tune/hit$/przeboj/kolysance$/kolysank/pastoralk/hymn ~
            przy$/to$/do$/along/while/podczas/leci$ ~ #cap
        jingle_bells/silent_night/auld_lang/cicha_noc/wlazl_kotek/panie_janie/frere_jacques/
            twinkle_twinkle/fur_elise/dla_elizy/moonlight_sonata/bohemian_rhapsody/ode_to/
            oda_do/four_seasons/cztery_pory/swan_lake/jezioro_labedzie/wedding_march/
            marsz_weselny/marsz_zalobny/funeral_march/blue_danube/star_wars/gwiezdnych_wojen/
            la$_marseillaise/mazurk_dabrowsk/god$_save/stille_nacht/o$_sole/imperial_march/
            czerwone_jabluszk/szla_dzieweczk/hej$_sokoly/gorniku/bogurodzic/rota$/barka$ ~
            {_PLAYING}
        nursery_rhyme/rhymes/christmas_carol/national_anthem/hymn_narodow/hymn_panstw/
            hymn_polski/pop_song/love_song/theme_song/signature_tune/kolysank_dla ~ {_PLAYING}
        hum/hums/whistle/whistles/-nuci/-gwizdz/-gwizda/tap/taps/-wystuk/-wystukuj ~ tune$/song/
            melody/melodi/piosenk/marsz/march/hymn/anthem/refren
        lyrics/karaoke/playlist/evergreen/szlagier/przeboj/przeboju$/discograph
        everyone/everybody/kazdy$/wszyscy$ ~ knows/know/zna$/znaja$ ~ tune/song/melody/words/
            piosenk/melodi/refren/slowa$
        remix/mashup/cover$ of$ #cap
        #cap +single/album/hit/song/track/chorus/tune/riff
    """,
    unless="""
        song/songs/tune/melody/piosenk/melodi/orchestra/orkiestr/choir/chor of$/z$ @stuff
        @stuff ~ #cap ~ letters/litery/word/slow/napis
        hit$/hits$ ~ wall/ground/floor/each/one/edge/other/peg/pegs/ball/balls
        track$/tracks$ ~ @stuff
        track$/tracks$ ~ race/run/rail/circular/nested/running
        theme$ ~ colour/color
        march/marsz/marches ~ @stuff
        verse/lyrics ~ caption/written/letters/litery
        no$/not/without/bez$/nie$/zadn song/songs/tune/music/piosenk/muzyk/muzyki$/melodi
        own$/wlasn +tune/tunes/melody/song/melodi/melodie$/piosenk
        walc/walca$/tango/tanga$/polk/polka$/waltz ~ @stuff ~ dance/dances/-tancz/-tancza
    """,
)
