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
        commentator/commentary/komentator/spiker/announcer/
            interview/wywiad/speech$/przemowieni/przemow/spowiedz
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
        dialogue/monologue/dialog/monolog/conversation/rozmow/rozmowa$/rozmowe$ ~ @person/heard/
            hear/voice/phone/overheard/-slych/glos/telefon/actors/aktor/actor/radio/off/tape
        lullaby/kolysank ~ @person/words/sung/mother/slowa$/-spiew/-nuci/hums/sings
        name$/names$/imie$/imiona$/imion$/nazwisk ~ spoken/called/read/aloud/whisper/-czyta/
            -wola/-szept/-wymaw/-wyczyt/-wypowiad
        -mowi/-mowia/-opowiada/-szepcze$/-wola$/-krzyczy/says$/speaks$/tells$/whispers$ ~ babci/
            dziadek/matka$/mama$/ojciec$/dziecko$/kobieta$/mezczyzna$/dziewczynk/chlopiec/aktor/
            spiker/prowadzac/prezenter/starsz/pani$/pan$/ona$/on$/she$/he$/presenter/host$/
            teacher/nauczyciel
        letter$/list$/diary/pamietnik/story/histori/bajk/wiersz/poem/fairy ~ read$/reads/reading/
            aloud/told/narrated/-czyta/-czytan/-opowiad/-opowiadan/voice/glos/glosem$
        joke/kawal/dowcip/anecdote/anegdot ~ tell/tells/told/-opowiad
        count/counts/counting/-odlicza/-licz/-liczy ~ aloud/loud/voice/glos/glosem$/out +loud
        explain/explains/-tlumacz/-tlumaczy/-wyjasnia/-objasnia ~ expert/scientist/teacher/
            doctor/profesor/ekspert/naukow/nauczyciel/lekarz/voice/glos
        word$/words$/slow/slowo$/slowa$ ~ hear/heard/spoken/said/whispered/-slych/-slysz/-uslysz/
            -mowion/-szept/-wypowiedz/-pada$
        talk/talks/talking/rozmawia/gada$/gadaja$/plotkuj ~ @person/about/aloud/phone/telefon/
            kuchni/kitchen/radio
        choir/chor$/chorem$/singer/vocal/wokal/soprano/sopran/tenor$/alto$ ~ words/sing/sings/
            aria/sung/-spiew/slowa$/lyrics/la$/voice/glos
        sprawozdawc/reporter/auctioneer/licytator/preacher/kaznodziej/przewodnik/guide$/teacher/
            prowadzac ~ @say
        remember/remembers/recall/-wspomin ~ voice/voices/glos/glosem$
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
        @stuff talk/talks/-mowi/-mowia
        words$/slowa$/slowo$ ~ letter/litery$/liter/fall/-spada/written/title/napis/caption
    """,
)

RECORDING = Feature(
    key="sound.recording",
    en="No recorded music or noise can be played: sound is synthesised.",
    pl="Nagranej muzyki ani odgłosów nie da się odtworzyć: dźwięk jest syntezą.",
    signs="""
        ! pop$ song
        recorded/recording/recordings/nagran/nagrani/nagrana$/nagrany$/nagrane$ ~ @sound/@noise/
            sound/dzwiek/odglos/szum/bicie/audio/real$/prawdziw/voice/glos/tape/tasm
        real$/actual/genuine/live$/prawdziw/autentyczn/zywy$/zywa$ ~ violin/cello/piano/guitar/
            drum$/drums$/trumpet/saxophone/flute/orchestra/choir/skrzyp/wiolonczel/fortepian/
            pianin/gitar/bebn/bebny$/trabk/saksofon/flet/orkiestr/chor$/instrument/akordeon/harf
        violin/cello/saxophone/accordion/orchestra/harpsichord/skrzyp/skrzypce$/skrzypiec$/
            wiolonczel/saksofon/akordeon/orkiestr/orkiestra$/klawesyn ~ play/plays/playing/solo/
            -gra$/-graja/-wchodz/recorded/-slych/-slychac/hear/heard/swell
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
        recorded/recording/recordings/nagran/nagrani/nagranie$
        band$/orchestra/choir/chor$/chorem$/orkiestr/orkiestra$/kapel/kwartet/quartet/trio ~
            play/plays/perform/live$/recorded/-gra$/-graja/-wykon/-zaspiew/concert/koncert/-nagran
        guitar/piano/violin/cello/trumpet/drum$/drums$/saxophone/organ$/gitar/gitara$/fortepian/
            skrzypce$/wiolonczel/trabk/trabka$/perkusj/organy$/saksofon/akordeon/flet/
            harmonijk ~ real$/solo/recorded/played/riff/player/live$/prawdziw/solow/solowk/
            -nagran/-gra$/-zagra/ton$/tonu$
        concert/koncert ~ recorded/live$/-nagran/hall/filharmoni/pianin/fortepian/audience/public
        noise/sound/sounds/dzwiek/dzwieki$/halas/odglos/odglosy$/szum ~ city/street/traffic/
            station/crowd/rain/sea$/forest/real$/kitchen/factory/storm/miast/ulic/dworc/tlum/
            deszcz/morz/morza$/las/lasu$/kuchni/fabryk/burz/stadion/prawdziw/rzek/wiatr
        crackl/trzask/trzaski$/-trzeszcz ~ fire/fireplace/vinyl/record$/radio/ogni/ogien$/ognisk/
            kominek/kominka$/plyt/plyta$/drew
        roar/roars/cheer/cheers/chant/-skand/-ryk/okrzyk/doping ~ crowd/stadium/fans/tlum/
            stadion/kibic/trybun
        bells$/dzwony$/dzwon$ ~ church/cathedral/tower/koscieln/katedr/wiez/kosciol ~ recorded/
            real$/toll/-bija/-bije/-slych/sunday/niedziel
        whistle/horn$/siren/gwizd/syren/klakson ~ train/ship/ambulance/factory/lokomotyw/pociag/
            statk/karetk/fabry
        purr/purrs/bark/barks/moo$/howl/howls/-mrucz/-szczek/-miaucz/-wyje$/-rzy$ ~ cat/dog/kot$/
            kota$/pies$/psa$/wolf/wilk/cow/krow
        laugh/laughter/smiech/smiechu$ ~ child/children/recorded/heard/dzieci/-slych/echo/
            audience/widown
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
        band$/orchestra/choir/chor$/orkiestr/quartet/kwartet/trio ~ @stuff
        @sound ~ synth/each/kazd/size/note$/nuta$/nut$/wielkosc
        noise/szum ~ random/white$/pixel/grain/losow
        bells$/dzwony$ ~ @stuff
        crackl/trzask/-trzeszcz ~ @stuff
        guitar/piano/violin/cello/gitar/fortepian/skrzypce$/drum$/drums$/bebn ~ string/strings/
            struna$/struny$/string/line$/lines$/kresk/kresek/taut
        concert/koncert ~ @stuff
    """,
)

SOUNDS = (SPEECH, RECORDING)
