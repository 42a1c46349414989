"""Voices and recordings in other words."""

SIGNS: dict[str, str] = {
    "sound.speech": """
        na$ +glos$ ~ -klock/-kloc/-czyta/-licz/-liczy/-mysl/-mowi/-odlicz/-opowiad/-rozmaw/-spier/
            -powtarz/-wymien/-krzycz/slyszymy
        out$ +loud
        z$ offu$
        tells$/explains$/opowiada$ us$/nam$/viewer/widzom$
        in$ ~ own$ words$
        crowd/tlum/choir/chorus/kids/children/dzieci/publicznosc/glos ~ shout/shouts/chant/chants/
            krzyczy/skanduje/-odlicza/wola$
        aloud
        hear/hears/heard/slychac/slyszymy/slyszysz/-slychac/-uslysz ~ mum/mums/mom/dad/gran/
            grandma/
            grandpa/mother/father/child/someone/narrator/night/mame$/mamy$/mama$/tate$/taty$/
            tata$/
            babci/babcie$/dziadk/dziecko$/kogos$/ktos$/jak$ ~ good/story/name/say/says/words/
            count/
            call/talk/explain/dobranoc/mowi/liczy/czyta/opowiad/wola/slowa/imie/-tlumacz/-szepcze/
            #cap
        slyszymy/slychac/hear/heard/-odpowiada/-wola/shouts/says$/mowi$/whispers/krzyczy/szepcze ~
            tak$/nie$/moje$/moj$/mine/yes$/no$/hello/goodnight/goodbye/dobranoc/halo/hej$/hey/
            sorry/
            przepraszam/dziekuje/thanks/ratunk/help$
        explains/narrates/comments/announces/recites/lectures/apologizes/apologises/confesses/
            argues/
            argue/quarrel/bicker/gossip/chat/chats/mutters/mumbles/babbles/mutter/scold/scolds
        tells$ us/you/how/what/why/the$/a$ story/tale/secret/joke/about
        opowiada/opowiadaja/objasnia/objasniaja/wyjasnia/komentuje/komentuja/relacjonuje/
            zapowiada$/
            recytuje/przeprasza/przepraszaj/narzeka/marudzi/klocicsie/kloca/plotkuja/plotkuje/
            szepcza/szepcze/szepce/mamrocze/mamrota/modli/wita$/zegna
        accent/akcent/dialect/gwar/gwara$/jakajac/stutter/lisp/hoarse/ochryp/szeptem/polglosem/
            bawaryjsk/slask ~ says/voice/speaks/talk/mowi/mowa/glos/opowiad/szept/czyta
        punchline/puent/puenta$/bedtime +story/dobranoc/fairytale/once +upon/dawno +dawno/
            za$ +gorami
        counts/count/odlicza/liczy/licza/-wylicz down$/to$/od$/do$/from$ ~ voice/german/french/
            english/
            polish/spanish/loud/po$ +polsku/po$ +niemiecku/po$ +angielsku/po$ +francusku/glos/
            dziec/
            child
        po$ +polsku/+niemiecku/+angielsku/+francusku/+wlosku/+czesku/+lacinie/+rosyjsku
        sing/sings/singing/sung/spiewa/spiewaja/nuci/-spiewa/-zaspiewa/-wyspiew ~ words/sto +lat/
            happy +birthday/verse/chorus/lullaby/carol/about/text/zwrotk/refren/kolysank/slowa$/
            tekst/
            o$/koled/hymn/serenad/aria/ari/jingle
        sto$ +lat
        happy +birthday +to/song
        radio/loudspeaker/megaphone/intercom/tannoy/phone/telephone/answering +machine/walkie/
            glosnik/
            megafon/radia$/telefon/domofon/sekretark/krotkofal/szczekaczk ~ says/say/announce/
            announces/
            voice/message/train/forecast/news/reads/-mowi/-zapowiada/-zapowiedz/komunikat/-czyta/
            -podaje/
            wiadomosc/prognoz/pociag/-oglasza/nadaj
        message/wiadomosc ~ answering/voicemail/poczt/sekretark/telefon/phone ~ play/hear/voice/
            -odtwarz/-slych/glosow
        referee/coach/commander/captain/sedzia/trener/komendant/kapral/sierzant/teacher/pani$/
            priest/
            ksiadz ~ shout/shouts/order/orders/yell/command/-krzycz/-wola/-komend/-rozkaz/-mowi/
            -glosi
        poem/poetry/sonnet/verse/wiersz/wierszyk/fraszk/rymowank/wyliczank/limerick/rhyme/modlitw/
            ojcze +nasz/psalm/inwokacj ~ say/says/spoken/heard/recit/read/reads/told/line/-slych/
            -mowi/
            -czyt/-recyt/-wypowiad/-deklam/-szept/-klepie/child/dziec
        letter/list$/listu$/diary/recipe/instruction/przepis/instrukcj/manifest/telegram/
            ogloszeni ~
            read/reads/reading/-czyta/-czytany/-odczyt/-dyktuj/dictate
        whisper/whispers/whispered/whispering/szept/szepty$/szeptu$/szeptem$ ~ name/names/word/
            words/
            ear/secret/hear/imie$/imiona$/slow/slowa$/ucho$/tajemnic/slychac/each/kazd
        choir/chor$/chorek/chorze$/soloist/baritone/tenor/soprano/alto/bas$/baryton ~ sings/sing/
            words/
            latin/hymn/text/-spiew/-spiewa/lacin/slowa$/tekst/alleluja/hallelujah
        lectur/tutorial/sermon/toast$/wyklad/wykladzie$/pogadank/pogadanka$/kazani/przemow/
            bulletin/
            apel$/slowo +wstepn/monolog/narrat ~ begin/hear/gives/voice/long/-slych/-wyglasz/
            -daje/
            -mow/glos/-prowadz
        natural$ +history/david$ +attenborough/krystyn czubowna/czubowny$/czubowna$
    """,
    "sound.recording": """
        from$/z$/ze$ my/mine/our/mojego$/mojej$/naszego$/naszej$ phone/recorder/garden/balcony/
            telefon/telefonu$/dyktafon/ogrod/ogrodu$/balkon/balkonu$ ~ crackl/sound/noise/rain/
            birds/hum/trzask/dzwiek/szum/deszcz/ptak/odglos
        as$/jak$/which/that/ktor/ktore$/ktory$ +i$/+we$ +recorded/+taped/+caught
        recorded/taped/nagran/nagrane$/nagrany$ ~ beach/shore/dawn/forest/garden/kitchen/station/
            station/balcony/plazy$/brzeg/swicie$/lesie$/ogrod/kuchni/dworc/balkon
        vinyl/gramophone/turntable/cassette/jukebox/winyl/gramofon/kaset/adapter$/magnetofon ~
            play/plays/crackle/music/song/-gra$/-trzeszcz/muzyk/piosenk/plyt/
            needle/igl/record/spin/-kreci
        birds$/birdsong/ptaki$/ptakow$/slowik/nightingale/cicada/cykad/swierszcz/crickets/frogs/
            zaby$ ~ sing/sings/call/calls/song/dawn/chirp/hear/-spiew/-cwierk/-slychac/swit/
            swicie$/-gra$/-graja$/-cyka/-kumka
        real/actual/genuine/authentic/original/autentyczn/prawdziw/oryginaln/rzeczywist ~ hooting/
            call/croak/roar/rumble/chime/heartbeat/purr/birdsong/engine/applause/rain/thunder/
            bells/
            crowd/wind/sea/whale/waves/pohukiw/rechot/ryk/bicie/mruczeni/spiew/silnik/warkot/
            oklask/
            grzmot/dzwon/tlum/szum/wieloryb/stukot/gwizd/odglos/dzwiek/nagran ~ hear/sound/play/
            recorded/background/from/tape/under/tle$/slychac/zlapan/nagran/dzwiek/leci/podklad/w$/
            z$
        owl/cuckoo/nightingale/whale/wolf/wolves/crickets/cicadas/frogs/seagull/gull/gulls/
            rooster/
            puszczyk/kukulk/slowik/wieloryb/swierszcz/cykad/zab/mew/mewy$/kogut/wilki$/skowronek ~
            hoot/hooting/call/calls/cry/cries/howl/croak/song/chirp/crow/-pohuk/-kuka/-spiew/
            -wycie/
            -rechot/-krzyk/-pian/-cyka/-krzycza/-wyja/-slychac/hear/heard ~ background/hear/heard/
            real/recorded/night/tape/distance/tle$/slychac/nagran/noc/nocy$/swit/las/lesie$
        brass$ +band/string$ +quartet/marching +band/gospel/jazz +trio/orkiestr +det/big_band/
            philharmonic/filharmoni/symphony +orchestra/orkiestra +symf/gorals +kapel/kapela$ ~
            play/plays/-gra$/-graja/hear/-slych/recorded/strike/-nagran/march/marsz/polk/tune/
            intro
        dyktafon/dictaphone/tape +recorder/magnetofon/field +mic/mikrofon/microphone ~ caught/
            captured/
            taped/-zlap/-nagr/-uchwyc/-zbier/birds/ptak/forest/las/sea/morz/real/autentyczn/hum/
            szum
        captured/taped/recorded/sampled/zlapan/zarejestrowan/nagran/uchwycon/wycieto ~ hoot/call/
            hum/rain/rumble/crackle/engine/heartbeat/owl/whale/frog/wolf/cricket/pohukiw/spiew/
            szum/
            stukot/bicie/serc/deszcz/puszczyk/sow/wieloryb/zab/ptak/wilk/swierszcz/dzwon/silnik
        needle/igla$/igly$/igle$/stylus ~ record/vinyl/groove/plyt/plyta$/rowek/rowk/winyl
        applause/cheering/laughter/laugh +track/ovation/oklask/owacj/brawa$/brawo/wiwat/smiech ~
            audience/real/studio/hall/stadium/crowd/burst/canned/puszki$/sala$/sali$/widown/
            widowni/
            stadion/tlum/publiczn/-rozleg/-wybuch/-zrywa
        heartbeat/bicie +serca/ultrasound/usg$ ~ real/recorded/baby/child/mother/dzieck/prawdziw/
            nagran/mojej/my$/mojego
        real +thing ~ hear/sound/taped/recorded
        taped/-nagralem/-nagralam/nagralismy/we$ +recorded/i$ +recorded
        bagpipe/dudy$/kobz/balalaika/sitar/didgeridoo/banjo/mandolin/ukulele/bandoneon/theremin/
            lira$ +korb/cymbal/cymbaly$/hurdy ~ play/plays/real/sound/brzmi/-gra$/-graja/-slych/
            -zagra/hear/
            dzwiek/solo/prawdziw
        sample/sampl/loop/probk/probki$ ~ drum/breakbeat/amen/rain/street/voice/record/vinyl/funk/
            jazz/hip +hop/deszcz/ulic/bebn/bebna$/glos/plyt/winyl/nagran
        clatter/rattle/stukot/turkot/hum/gwar/rumor/szmer/bustle/murmur/hubbub ~ train/station/
            street/cafe/market/market/school/pociag/pociagu$/dworc/ulic/kawiarn/targ/bazar/szkol/
            tramwaj/tram/typewriter/maszyn/kolejk
        sound/sounds/noise/dzwiek/dzwieki$/odglos/odglosy$ ~ frying/bacon/typewriter/steam/engine/
            heartbeat/zipper/kitchen/playground/smazen/maszyn/silnik/serca$/kuchni/kroki$/krokow/
            plac/szkol/przerw/podworek/podworka
    """,
    "sound.song": """
        pop$/famous/well$/known/favourite/favorite/popular/old$/childhood/wedding/folk$/rock$/
            jazz$/original/eighties/80s$/beatles/queen$ song/songs$/hit$/hits$/tune/ballad/anthem
        song$/songs$/tune$/melody/music/track$ ~ #cap
        song$/songs$ ~ radio/famous/everyone/everybody/lyrics/recorded/record$/band$/singer/
            film$/movie
        anthem/hymn$/hymnu$/hymnem$ ~ national/panstwow/narodow/olymp/olimp/play/-gra$
        symphony/concerto/sonata/nocturne/prelude/aria$/requiem/waltz/mazurka/polonaise/symfoni/
            koncert/sonat/sonata$/nokturn/preludi/ari$/aria$/mazurk/polonez/walc ~ #cap
        symphony/symfoni/opera$/oper$/aria$/requiem ~ play/plays/-gra$/-slych/hear/loud/tle$/
            background/conductor
        piosenk/piosenka$/piosenke$/piosenki$/przeboj/przeboju$/szlagier/evergreen/soundtrack/
            mixtape/playlist/ballad
        music$/muzyk/muzyka$/muzyke$ ~ famous/znan/slawn/film$/filmow/radio/spotify/chopin/
            mozart/bach/bacha$/beethoven/zespol/zespolu$/band$/licens
        beatles/abba$/metallica/queen$ ~ song/play/music/piosenk/-gra$/utwor
        utwor ~ znan/slawn/#cap/zespol/klasyczn
        disco$ polo$
        opening bars/chords ~ #cap
        original/oryginaln single/record$/version/wersj/nagrani/soundtrack/sciezk
        #cap +single/album/hit/song/track
        song$/songs$/tune$/hymn/carol/koled/piosenk/melodi/lullaby/kolysank ~ everyone/everybody/
            childhood/grandmother/wedding/school/radio/film/movie/old$/wszyscy$/kazdy$/dziecinst/
            babci/wesel/szkoln/znan/znana$/filmu$/star ~ knows/known/know$/plays/playing/played/
            sung/sing/znaj/zna$/-gra$/-leci/-spiew/-slychac/remember/pamiet/hear
        #cap ~ concerto/symphony/sonata/waltz/suite/aria/opera/nocturne/prelude/koncert/symfoni/
            sonat/walc/suit/ari/oper/nokturn/preludi/etiud/polonez/mazurk/requiem/bolero$
        bolero$/ninth/dziewiat symfoni/symphony
        radio$/gramofon/walkman/sluchawk/headphones ~ play/plays/song/music/-gra$/piosenk/muzyk/
            muzyka$/melodi/hit
        chart/charts/lista$_przebojow/top$_ten/karaoke/remix/cover$/lp$/playlist/mp3$/
            spotify/
            jukebox/szafa$_grajac/walkman/discman/pozytywk +gra
        classic/evergreen/hit$/hits/anthem/tune/song/piosenk/piosenka$/przeboj/kawalek/kawalk/
            szlagier/
            utwor/melodi ~ everyone/everybody/wedding/dance/dances/abba/queen/radio/eighties/
            nineties/
            seventies/summer/childhood/film/movie/famous/original/lata/osiemdziesiat/
            dziewiecdziesiat/
            siedemdziesiat/dziecinst/wesel/wakac/filmu$/serialu$/dobranoc/znan/znana$/wszyscy/
            kazdy/
            oryginaln/tamtych
        nocturne/nokturn/mazurk/polonez/etiud/etude/preludi/prelude/fugue/fuga/sonata/sonat/
            rapsod/
            rhapsody/symphon/symfoni/requiem/aria/ari/waltz/walc/concerto/bolero/oda +do/ode +to/
            toccata/marsz/march ~ chopin/chopina/bach/mozart/beethoven/vivaldi/ravel/verdi/
            tchaikov/
            czajkowsk/strauss/wagner/handel/haendl/debussy/liszt/grieg/moniuszk/radetz/turec/
            tureck/
            mendelss/ogrodnik/pianist/played/orchestra/orkiestr/-gra$/-zagran/recorded/wykonani
        chopin/bacha$/bach$/mozart/beethoven/vivaldi/ravel/czajkowsk/tchaikovsk/strauss/debussy/
            moniuszk/komeda/komedy$/niemen/niemena/krawczyk/zucha$/grechut/beatles/abby$/abba$/
            elvis/
            nirvana/metallica/sinatra/piaf/armstrong/presley/morricone ~ hear/hears/plays/play/
            played/
            music/tune/melody/song/piano/record/-gra$/-graja/-leci/-slych/slychac/muzyk/rytm/takt/
            takcie$/melodi/w$ +tle/to$/nut/utwor/plyt/zagra
    """,
}
