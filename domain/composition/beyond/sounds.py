"""Voices and recordings."""

from domain.composition.beyond.feature import Feature

SPEECH = Feature(
    key="sound.speech",
    en="Nobody speaks: sound is made of notes.",
    pl="Nikt nie mówi: dźwięk składa się z nut.",
    signs="""
        ! voiceover/narrator/lektor
        voiceover/narrator/narrated/narrates/narration/lektor/lektork/narrac/audiobook/podcast
        voice over
        glos z$ offu$/gory$/radia$/telefonu$/kadru$/megafonu$/glosnik/sluchawk
        dialogue/monologue/dialog/monolog/commentator/commentary/komentator/spiker/announcer/
            interview/wywiad/speech$/przemowieni/przemow/spowiedz/lullaby/kolysank
        voice$/voices$ ~ @say
        glos$/glosem$/glosy$/glosu$ ~ @say
        voice$/voices$/glos$/glosy$ ~ child/childs/woman/womans/man$/mans$/old$/soft$/warm$/
            calm$/deep$/dzieciec/dziecka$/kobiec/mesk/cieply$/spokojny$/niski$/radiow/radio$/
            telephone/whispered/human/ludzk/grandmother/babci
        @person ~ say$/says$/speak/speaks/spoken/talk/talks/tell/tells/recite/whisper/whispers/
            narrat/sing$/sings$/singing/read$/reads$/explain/-opowiad/-opowiada/-mowi/-recyt/
            -szepcz/-czyta/-spiew/-spiewa/-nuci/-tlumacz
        hear/heard/hears/slychac/slyszymy/slyszy/uslysz ~ voice/voices/words/whisper/talk/
            someone/conversation/speech/slowa$/slow$/glos$/glosy$/szept/szepty$/rozmow/rozmowa$/
            rozmowe$/modlitw/czyj
        spoken/whispered/sung$ word/words/poem/verse/prayer/line/lines/names/numbers
        read$/reads$/reading ~ aloud/loud/poem/letter$/verse/diary/story
        -czyta/-recyt/-deklam ~ wiersz/list$/glos/poemat/pamietnik/dziennik/bajk/zwrotk
        wiersz/poem ~ recit/recyt/czyta/read
        sing$/sings$/singing/sung$/-spiewa/-spiew/-zaspiewa ~ words/lyric/verse/lyrics/refrain/
            chorus/slowa$/zwrotk/refren/tekst/hymn/koled/carol/choir/chor$/chorem$
        lyrics$/lyric$
        rap$/raps$/rapping/rapuje/rapuj
        tell$/tells$/told$/telling ~ story/joke ~ voice/aloud/camera/us$
        someone/somebody/ktos$ ~ say$/says$/speak/speaks/whisper/whispers/explain/-mowi/-szepcz/
            -szepta/-opowiada/-wola/-liczy$/calls$/count$/counts$
        telephone/phone/telefon/radio/radia$ ~ conversation/rozmow/rozmowa$/voice/glos/mow
        prayer/modlitw/sermon/kazani ~ voice/glos/@say/heard/slych
        stand$ up$ comedian
    """,
    unless="""
        glos$/glosu$/glosy$/glosow$ ~ wiekszosc/wybor/urn/oddaj/oddan/wazn/liczb/przewag/remis/
            za$/przeciw
        vote/votes ~ voice
        na$ +glos$
        voice of$ @stuff
        voice$/voices$/glos$/glosy$/glosu$/glosem$ ~ @stuff
        voice$/voices$ ~ note/chord/melody/harmony/size/canon
        glos$/glosy$ ~ nut/akord/melodi/kanon/harmoni
        dialogue/dialog/rozmow ~ @stuff
        monologue/monolog ~ @stuff
        kolysank/lullaby ~ @stuff
        lullaby/kolysank ~ note/nut/melod/swing/kolysz
        tell$/tells$ ~ apart/time$/difference
        sing$/sings$/singing ~ note/high/low$/@stuff
    """,
)

RECORDING = Feature(
    key="sound.recording",
    en="No recorded music or noise can be played: sound is synthesised.",
    pl="Nagranej muzyki ani odgłosów nie da się odtworzyć: dźwięk jest syntezą.",
    signs="""
        ! pop$ song
        pop$/famous/well$/known/favourite/favorite/popular/old$/childhood/wedding/folk$/rock$/
            jazz$/original/eighties/80s$/beatles/queen$ song/songs$/hit$/hits$/tune/ballad/anthem
        song$/songs$/tune$/melody/music/track$ ~ #cap
        song$/songs$ ~ radio/famous/everyone/everybody/lyrics/recorded/record$/band$/singer/
            film$/movie
        anthem/hymn$/hymnu$/hymnem$ ~ national/panstwow/narodow/olymp/olimp/play/-gra$
        recorded/recording/recordings/nagran/nagrani/nagrana$/nagrany$/nagrane$ ~ @sound/@noise/
            sound/dzwiek/odglos/szum/bicie/audio/real$/prawdziw/voice/glos/tape/tasm
        real$/actual/genuine/live$/prawdziw/autentyczn/zywy$/zywa$ ~ violin/cello/piano/guitar/
            drum$/drums$/trumpet/saxophone/flute/orchestra/choir/skrzyp/wiolonczel/fortepian/
            pianin/gitar/bebn/bebny$/trabk/saksofon/flet/orkiestr/chor$/instrument/akordeon/harf
        violin/cello/saxophone/accordion/orchestra/harpsichord/skrzyp/skrzypce$/skrzypiec$/
            wiolonczel/saksofon/akordeon/orkiestr/orkiestra$/klawesyn ~ play/plays/playing/solo/
            -gra$/-graja/-wchodz/recorded/-slych/-slychac/hear/heard/swell
        symphony/concerto/sonata/nocturne/prelude/aria$/requiem/waltz/mazurka/polonaise/symfoni/
            koncert/sonat/sonata$/nokturn/preludi/ari$/aria$/mazurk/polonez/walc ~ #cap
        symphony/symfoni/opera$/oper$/aria$/requiem ~ play/plays/-gra$/-slych/hear/loud/tle$/
            background/conductor
        piosenk/piosenka$/piosenke$/piosenki$/przeboj/przeboju$/szlagier/evergreen/soundtrack/
            mixtape/playlist/ballad
        vinyl/gramophone/turntable/cassette/jukebox/winyl/gramofon/kaset/adapter$/magnetofon ~
            play/plays/crackle/music/song/-gra$/-trzeszcz/muzyk/piosenk/plyt/
            needle/igl/record/spin/-kreci
        vinyl/gramophone/gramofon/kaset/winylow/jukebox
        z$ radia$/plyty$/kasety$/gramofonu$/winylu$
        from$ radio/record$/tape$/gramophone
        sample/samples/sampled/sampl ~ @sound/@noise/voice/drum/of$
        field +recording
        birdsong
        sound$/sounds$/noise$/noises$/hum$/roar$/murmur$/rustle$/crackle$ of$ @noise
        szum/szumi/odglos/odglosy$/spiew/gwar/halas/trzask/huk$/warkot/stukot/bicie$/dzwiek/
            dzwieki$ @noise
        hear/hears/heard/slychac/slyszymy/-slych ~ @noise ~ real$/prawdziw/sea$/surf$/birds/ptak/
            ptaki$/mewy$/morze$/las$/ulic/street/crowd/applause/laughter/oklask/brawa$/smiech/
            kroki$/footsteps/thunder/grzmot/traffic/train/pociag
        applause/oklask/brawa$/laughter ~ recorded/audience/end/burst/sound/-slych/-rozleg/-konc/
            widown
        barking/meowing/purring/neighing/szczekani/miauczeni/mruczeni/rzeni
        music$/muzyk/muzyka$/muzyke$ ~ famous/znan/slawn/film$/filmow/radio/spotify/chopin/
            mozart/bach/bacha$/beethoven/zespol/zespolu$/band$/licens
        beatles/abba$/metallica/queen$ ~ song/play/music/piosenk/-gra$/utwor
        utwor ~ znan/slawn/#cap/zespol/klasyczn
        disco$ polo$
        opening bars/chords ~ #cap
        recorded/recording/recordings/nagran/nagrani/nagranie$
        original/oryginaln single/record$/version/wersj/nagrani/soundtrack/sciezk
        #cap +single/album/hit/song/track
    """,
    unless="""
        song$/songs$/piosenk/orchestra/orkiestr/choir/chor$ of$ @stuff
        orkiestr/chor$/piosenk/spiew @stuff
        hit$/hits$ ~ wall/ground/floor/each/one/edge
        sample/sampl ~ random/statist/wheel
        record$/rekord ~ break/bij/pobij/high/score
        phone/camera/drone/screen/security/camcorder/webcam recording/recordings
        recorded/recording/recordings/nagran/nagrani/nagranie$ ~ camera/phone/video/film/filmow/
            clip/screen/match/mecz/drone/kamer/
            telefon/wideo$/archive/archiw/home/drona/footage/ekran/monitoring
        track$/tracks$ ~ race/run/rail/circular/nested
        song$ of$ ~ small/large/size
        spiew/spiewa @stuff
    """,
)

SOUNDS = (SPEECH, RECORDING)
