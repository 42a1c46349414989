"""The sentences of the audit log in Polish."""

from collections.abc import Mapping
from types import MappingProxyType

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "idea.proposed": "Zgłoszono pomysł „{title}” (źródło: {source}).",
        "idea.compared": "Porównano pomysł „{name}” z wcześniejszymi: {verdict:word}.",
        "idea.verified": (
            "Pomysł „{name}” {feasible:yes=jest wykonalny|nie jest jeszcze wykonalny}"
            "{freed:yes=, choć był zablokowany|}"
            " ({missing:count=luka|luki|luk} w języku; {rules_version}, język"
            " {language_version})."
        ),
        "idea.sketched": "Naszkicowano pomysł „{name}” ({composer}).",
        "idea.picked": "Wybrano pomysł „{name}”{reason:reason}.",
        "idea.deferred": "Odłożono pomysł „{name}” na później{reason:reason}.",
        "idea.rejected": "Odrzucono pomysł „{name}”{reason:reason}.",
        "idea.restored": "Przywrócono pomysł „{name}”{reason:reason}.",
        "gap.reported": "Zgłoszono lukę w języku „{feature}”{reason:reason}.",
        "gap.linked": "Na lukę „{name}” czeka pomysł „{idea_name}” („{evidence}”).",
        "gap.accepted": "Przyjęto lukę „{name}” do zrobienia{reason:reason}.",
        "gap.started": "Rozpoczęto pracę nad luką „{name}”{reason:reason}.",
        "gap.implemented": "Lukę „{name}” oznaczono jako zrobioną w języku {language_version}.",
        "gap.declined": "Odmówiono usunięcia luki „{name}”{reason:reason}.",
        "gap.reopened": "Otwarto na nowo lukę „{name}”{reason:reason}.",
        "day.opened": "Otwarto dzień {date} ({zone}).",
        "day.ideas_asked": (
            "Dzień {name} sam poprosił o {count:count=pomysł|pomysły|pomysłów}: w puli było"
            " {pool}, a ma być {floor}."
        ),
        "day.candidates_offered": (
            "Na dzień {name} wystawiono {candidates:count=pomysł|pomysły|pomysłów} do wyboru."
        ),
        "day.idea_chosen": (
            "W dniu {name} {automatic:yes=automatycznie wybrano|wybrano} pomysł"
            " „{idea_name}”{reason:reason}."
        ),
        "day.choice_undone": "W dniu {name} cofnięto wybór pomysłu „{idea_name}”{reason:reason}.",
        "day.slot_taken": (
            "W oknie dnia {date} film ma iść na platformę {platform:word} (konto {account})."
        ),
        "day.closed": "Zamknięto dzień {name}: {outcome:word}.",
        "animation.commissioned": "Zamówiono film „{title}” (wariant {variation}).",
        "animation.drafted": (
            "Próba {attempt} dokumentu filmu „{name}” ({step:word}, {author}): {verdict:word},"
            " {problems:count=problem|problemy|problemów},"
            " koszt {cost_micro_usd:usd}{reason:reason}."
        ),
        "animation.compiled": (
            "Film „{name}” ma dokument „{film_title}” (język {language_version}, ziarno {seed})."
        ),
        "animation.compilation_failed": (
            "Nie udało się ułożyć dokumentu filmu „{name}”{reason:reason}."
        ),
        "animation.previewed": "Podgląd filmu „{name}” gotowy po {milliseconds:s}.",
        "animation.rendered": (
            "Film „{name}” wyrenderowano: {duration_s:n} s w {render_ms:s} ({realtime:n} ×"
            " czas rzeczywisty)."
        ),
        "animation.rendering_failed": "Nie udało się wyrenderować filmu „{name}”{reason:reason}.",
        "animation.inspected": (
            "Sprawdzono film „{name}”: {hard_failures:count=twardy błąd|twarde"
            " błędy|twardych błędów} ({thresholds})."
        ),
        "animation.approved": (
            "{automatic:yes=Automatycznie zaakceptowano|Zaakceptowano} film"
            " „{name}”{checklist:yes= z listą kontrolną|}{reason:reason}."
        ),
        "animation.rejected": "Odrzucono film „{name}”{reason:reason}.",
        "animation.sent_back": "Odesłano film „{name}” do poprawy{reason:reason}.",
        "animation.reopened": ("Cofnięto ocenę filmu „{name}” ({judgement:word}){reason:reason}."),
        "animation.noted": ("Zapisano uwagę przy klatce {frame} filmu „{name}”: „{remark}”."),
        "animation.note_withdrawn": (
            "Wycofano uwagę przy klatce {frame} filmu „{name}”: „{remark}”."
        ),
        "animation.tagged": "Film „{name}” ma teraz {tags:count=znacznik|znaczniki|znaczników}.",
        "animation.archived": "Zarchiwizowano film „{name}”{reason:reason}.",
        "animation.restored": "Przywrócono film „{name}” z archiwum{reason:reason}.",
        "animation.purged": (
            "Usunięto {files:count=plik|pliki|plików} filmu „{name}”; można go wyrenderować znowu."
        ),
        "publication.requested": (
            "Zlecono publikację filmu „{title}”: {platform:word}, {mode:word}."
        ),
        "publication.scheduled": "Publikację filmu „{name}” zaplanowano na {publish_at:at}.",
        "publication.moved": (
            "{taken_back:yes=Cofnięto zmianę terminu|Zmieniono termin} publikacji filmu „{name}”:"
            " {publish_at:at} (przedtem {previous:at})."
        ),
        "publication.preflighted": (
            "Kontrola przed publikacją filmu „{name}”: {passed:yes=bez zastrzeżeń|są zastrzeżenia}."
        ),
        "publication.dry_run": (
            "Próba publikacji filmu „{name}” na sucho:"
            " {requests:count=zapytanie|zapytania|zapytań}."
        ),
        "publication.blocked": (
            "Nic z filmu „{name}” nie wysłano: {missing:count=brak|braki|braków} w ustawieniach."
        ),
        "publication.session_asked": "Poproszono o sesję wysyłania filmu „{name}”.",
        "publication.session_opened": "Otwarto sesję wysyłania filmu „{name}”.",
        "publication.upload_advanced": (
            "Wysyłanie filmu „{name}”: dotarło {offset} z {size} bajtów."
        ),
        "publication.last_chunk_asked": (
            "Wysyłane są ostatnie bajty filmu „{name}”, od bajtu {offset}."
        ),
        "publication.session_lost": (
            "Sesja wysyłania filmu „{name}” skończyła się bez filmu{reason:reason}."
        ),
        "publication.uploaded": "Wysłano film „{name}” (numer {remote_id}).",
        "publication.checked": (
            "Zapytano platformę o film „{name}”: {standing:word}{note:reason}."
        ),
        "publication.adorned": "Po wysłaniu filmu „{name}”: {done}{problem:reason}.",
        "publication.awaiting_operator": "Pakiet „{kit}” filmu „{name}” czeka na operatora.",
        "publication.published": "Opublikowano film „{name}”: {url}.",
        "publication.outcome_unknown": "Nie wiadomo, czy film „{name}” się ukazał{reason:reason}.",
        "publication.match_refused": "Wpis {remote_id} to nie film „{name}”.",
        "publication.outcome_searched": (
            "Szukano filmu „{name}” na koncie:"
            " {candidates:count=wpis|wpisy|wpisów}{problem:reason}."
        ),
        "publication.outcome_decided": (
            "Rozstrzygnięto, co się stało z filmem „{name}”: {decision:word}{reason:reason}."
        ),
        "publication.resumed": "Publikacja filmu „{name}” trwa dalej{reason:reason}.",
        "publication.failed": (
            "Publikacja filmu „{name}” nie powiodła się ({failure}){reason:reason}."
        ),
        "publication.cancelled": "Anulowano publikację filmu „{name}”{reason:reason}.",
        "publication.link_opened": (
            "Telefon może pobrać „{file}” filmu „{name}” przez {minutes:count=minutę|minuty|minut}."
        ),
        "publication.link_ended": (
            "Odnośnik telefonu do „{file}” filmu „{name}” wygasł: {reason:word}."
        ),
        "publication.address_completed": "Pełny adres filmu „{name}” to {url}.",
        "publication.withdrawn": "Wycofano film „{name}”{reason:reason}.",
        "audience.observed": "Odczyt filmu „{name}”: wyświetlenia {views} ({source}).",
        "audience.revised": (
            "Poprawiono odczyt filmu „{name}” z {observed_at:at}: wyświetlenia"
            " {views}{reason:reason}."
        ),
        "audience.day_reported": (
            "Film „{name}” w dniu {day}: wyświetlenia {views} ({source}, raport {revision})."
        ),
        "audience.missed": "Brakuje odczytu filmu „{name}” z {expected_at:at}{reason:reason}.",
        "work.requested": "Zlecono pracę: {name}.",
        "work.started": "Rozpoczęto pracę: {name} (próba {attempt}, {worker}).",
        "work.succeeded": "Wykonano pracę: {name}, w {milliseconds:s}.",
        "work.failed": "Próba {attempt} nie powiodła się: {name} ({error}: {message}).",
        "work.parked": "Praca czeka na decyzję: {name}{reason:reason}.",
        "work.resumed": "Wznowiono pracę: {name}{reason:reason}.",
        "work.cancelled": "Anulowano pracę: {name}{reason:reason}.",
        "settings.changed": "Zmieniono ustawienie {name}: {previous} → {value}.",
        "notice.dismissed": "Odłożono powiadomienie ({kind:word}).",
        "notice.restored": "Przywrócono powiadomienie ({kind:word}).",
        "notice.told": "Powiadomiono operatora ({kind:word}, {channel:word}).",
        "notice.undelivered": "Powiadomienie nie dotarło ({channel:word}){reason:reason}.",
        "notice.tested": "Wypróbowano kanał powiadomień ({channel:word}).",
        "notice.webhook_kept": (
            "Zapisano adres webhooka{key_made:yes= i wydano do niego nowy klucz|}."
        ),
        "notice.webhook_forgotten": "Usunięto adres i klucz webhooka.",
        "machine.disk_ran_low": "Na dysku zrobiło się mało miejsca.",
        "machine.disk_recovered": "Na dysku znów jest miejsce.",
        "schedule.ran": "Harmonogram, dzień {date}: {outcome:word}.",
        "design_system.released": (
            "Wydano system wizualny {name} w wersji {version}{changes:reason}."
        ),
        "checklist.released": (
            "Wydano listę kontrolną w wersji {version}"
            " ({items:count=punkt|punkty|punktów}){changes:reason}."
        ),
        "platform.configured": "Skonfigurowano platformę {platform:word} (konto {account}).",
        "platform.connected": "Połączono platformę {platform:word} (konto {account}).",
        "platform.refreshed": "Odnowiono dostęp do platformy {platform:word}.",
        "platform.refresh_failed": (
            "Platforma {platform:word} nie odnowiła dostępu (konto {account}){reason:reason}."
        ),
        "platform.disconnected": (
            "Odłączono platformę {platform:word} (konto {account}){reason:reason}."
        ),
        "experiment.registered": (
            "Zarejestrowano eksperyment „{name}”: {hypothesis} ({feature}, {platform:word},"
            " po {films:count=filmie|filmy|filmów} z każdej strony)."
        ),
        "experiment.concluded": (
            "Zakończono eksperyment „{name}”: {outcome:word};"
            " {films_with:count=film|filmy|filmów} z cechą i {films_without} bez"
            " niej{reason:reason}."
        ),
        "model.asked": (
            "Zapytano model {provider}/{model} ({task:stage}, próba {attempt}), najwyżej"
            " {reserved_micro_usd:usd}."
        ),
        "model.answered": (
            "Model {provider}/{model} odpowiedział (próba {attempt}): {verdict:word},"
            " {tokens_in} + {tokens_out} tokenów, {cost_micro_usd:usd}, {milliseconds:s}."
        ),
        "model.failed": (
            "Model {provider}/{model} nie odpowiedział (próba {attempt},"
            " {failure:word}){message:reason}."
        ),
        "model.exhausted": ("Nie ma już kogo pytać{reason:reason}."),
        "model_budget.reserved": (
            "Zarezerwowano w budżecie {micro_usd:usd} i {tokens:count=token|tokeny|tokenów}"
            " na zapytanie do {provider}/{model}."
        ),
        "model_budget.settled": (
            "Rozliczono zapytanie do {provider}: {micro_usd:usd} i"
            " {tokens:count=token|tokeny|tokenów} ({outcome:word})."
        ),
        "model_budget.limited": (
            "Ustawiono budżet modeli: {day_micro_usd:usd} i"
            " {day_tokens:count=token|tokeny|tokenów} na dzień, {month_micro_usd:usd} i"
            " {month_tokens:count=token|tokeny|tokenów} na miesiąc."
        ),
        "model_budget.stopped": ("Zatrzymano pytania do modeli językowych{reason:reason}."),
        "model_budget.lifted": ("Wznowiono pytania do modeli językowych{reason:reason}."),
        "model_provider.probed": (
            "Sprawdzono dostawcę {provider} ({model}): rozmowa {chat:word}, tryb schematu"
            " {schema_mode}, wymiar osadzeń {embedding_dimension}."
        ),
        "operator.created": "Utworzono operatora ({door:word}).",
        "operator.signed_in": (
            "Operator zalogował się z {address} ({second_factor:word}, {user_agent})."
        ),
        "operator.sign_in_failed": (
            "Odmówiono logowania z {address} ({reason:word}, nieudana próba z rzędu: {failures})."
        ),
        "operator.signed_out": "Operator wylogował się.",
        "operator.session_revoked": "Zakończono {sessions:count=sesję|sesje|sesji}: {reason:word}.",
        "operator.password_changed": "Zmieniono hasło operatora.",
        "operator.totp_enabled": (
            "Włączono drugi składnik logowania"
            " ({recovery_codes:count=kod zapasowy|kody zapasowe|kodów zapasowych})."
        ),
        "operator.totp_disabled": "Wyłączono drugi składnik logowania.",
        "operator.recovery_code_used": (
            "Zużyto kod zapasowy; {left:count=kod pozostał|kody pozostały|kodów pozostało}."
        ),
        "operator.reset": "Usunięto hasło, drugi składnik i sesje operatora.",
    }
)
"""Topic → sentence. ``{name}`` is the name of the event's stream; see ``sentence_format``."""
