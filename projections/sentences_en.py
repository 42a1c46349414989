"""The sentences of the audit log in English."""

from collections.abc import Mapping
from types import MappingProxyType

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "idea.proposed": "Idea “{title}” was proposed (source: {source}).",
        "idea.compared": "Idea “{name}” was compared with earlier ones: {verdict:word}.",
        "idea.verified": (
            "Idea “{name}” {feasible:yes=is feasible|is not feasible yet}"
            "{freed:yes=, after it was blocked|}"
            " ({missing:count=gap|gaps} in the language; {rules_version}, language"
            " {language_version})."
        ),
        "idea.sketched": "Idea “{name}” was sketched ({composer}).",
        "idea.picked": "Idea “{name}” was picked{reason:reason}.",
        "idea.deferred": "Idea “{name}” was kept for later{reason:reason}.",
        "idea.rejected": "Idea “{name}” was rejected{reason:reason}.",
        "idea.restored": "Idea “{name}” was restored{reason:reason}.",
        "gap.reported": "Gap “{feature}” in the language was reported{reason:reason}.",
        "gap.linked": "Gap “{name}” keeps idea “{idea_name}” waiting (“{evidence}”).",
        "gap.accepted": "Gap “{name}” was accepted{reason:reason}.",
        "gap.started": "Work on gap “{name}” was started{reason:reason}.",
        "gap.implemented": "Gap “{name}” is marked implemented in language {language_version}.",
        "gap.declined": "Gap “{name}” was declined{reason:reason}.",
        "gap.reopened": "Gap “{name}” was reopened{reason:reason}.",
        "day.opened": "Day {date} was opened ({zone}).",
        "day.ideas_asked": (
            "Day {name} asked for {count:count=idea|ideas} by itself: the pool had {pool},"
            " and {floor} are wanted."
        ),
        "day.candidates_offered": "For day {name}, {candidates:count=idea|ideas} stood for choice.",
        "day.idea_chosen": (
            "On day {name} idea “{idea_name}” was chosen{automatic:yes="
            " automatically|}{reason:reason}."
        ),
        "day.choice_undone": (
            "On day {name} the choice of idea “{idea_name}” was undone{reason:reason}."
        ),
        "day.slot_taken": (
            "In the window of day {date} a film goes to {platform:word} (account {account})."
        ),
        "day.closed": "Day {name} was closed: {outcome:word}.",
        "animation.commissioned": "Film “{title}” was commissioned (variation {variation}).",
        "animation.drafted": (
            "Draft {attempt} of the document of film “{name}” ({step:word}, {author}):"
            " {verdict:word}, {problems:count=problem|problems}, cost {cost_micro_usd:usd}"
            "{reason:reason}."
        ),
        "animation.compiled": (
            "Film “{name}” has its document “{film_title}” (language {language_version},"
            " seed {seed})."
        ),
        "animation.compilation_failed": (
            "No document could be made for film “{name}”{reason:reason}."
        ),
        "animation.previewed": "The preview of film “{name}” was ready after {milliseconds:s}.",
        "animation.rendered": (
            "Film “{name}” was rendered: {duration_s:n} s in {render_ms:s} ({realtime:n} ×"
            " real time)."
        ),
        "animation.rendering_failed": "Film “{name}” could not be rendered{reason:reason}.",
        "animation.inspected": (
            "Film “{name}” was inspected: {hard_failures:count=hard failure|hard failures}"
            " ({thresholds})."
        ),
        "animation.approved": (
            "Film “{name}” was approved{automatic:yes= automatically|}"
            "{checklist:yes= by the checklist|}{reason:reason}."
        ),
        "animation.rejected": "Film “{name}” was rejected{reason:reason}.",
        "animation.sent_back": "Film “{name}” was sent back{reason:reason}.",
        "animation.reopened": (
            "The judgement of film “{name}” was taken back ({judgement:word}){reason:reason}."
        ),
        "animation.noted": ("A note was written at frame {frame} of film “{name}”: “{remark}”."),
        "animation.note_withdrawn": (
            "The note at frame {frame} of film “{name}” was withdrawn: “{remark}”."
        ),
        "animation.tagged": "Film “{name}” now has {tags:count=tag|tags}.",
        "animation.archived": "Film “{name}” was archived{reason:reason}.",
        "animation.restored": "Film “{name}” was restored from the archive{reason:reason}.",
        "animation.purged": (
            "{files:count=file|files} of film “{name}” were deleted; it can be rendered again."
        ),
        "publication.requested": (
            "Publication of film “{title}” was requested: {platform:word}, {mode:word}."
        ),
        "publication.scheduled": "Publication of film “{name}” was scheduled for {publish_at:at}.",
        "publication.moved": (
            "Publication of film “{name}” was {taken_back:yes=moved back|moved}:"
            " {publish_at:at} (before {previous:at})."
        ),
        "publication.preflighted": (
            "Check before publishing film “{name}”: {passed:yes=passed|not passed}."
        ),
        "publication.dry_run": (
            "Dry run of publishing film “{name}”: {requests:count=request|requests}."
        ),
        "publication.blocked": (
            "Nothing of film “{name}” was sent: {missing:count=thing is|things are} missing."
        ),
        "publication.session_asked": "An upload session for film “{name}” was asked for.",
        "publication.session_opened": "An upload session for film “{name}” was opened.",
        "publication.upload_advanced": (
            "Uploading film “{name}”: {offset} of {size} bytes have arrived."
        ),
        "publication.last_chunk_asked": (
            "The last bytes of film “{name}” are sent, from byte {offset}."
        ),
        "publication.session_lost": (
            "The upload session of film “{name}” ended without a film{reason:reason}."
        ),
        "publication.uploaded": "Film “{name}” was uploaded (id {remote_id}).",
        "publication.checked": (
            "The platform was asked about film “{name}”: {standing:word}{note:reason}."
        ),
        "publication.adorned": "After the upload of film “{name}”: {done}{problem:reason}.",
        "publication.awaiting_operator": "Kit “{kit}” of film “{name}” waits for the operator.",
        "publication.published": "Film “{name}” was published: {url}.",
        "publication.outcome_unknown": (
            "It is unknown whether film “{name}” went out{reason:reason}."
        ),
        "publication.match_refused": "The post {remote_id} is not film “{name}”.",
        "publication.outcome_searched": (
            "The account was searched for film “{name}”:"
            " {candidates:count=post|posts} found{problem:reason}."
        ),
        "publication.outcome_decided": (
            "What became of film “{name}” was decided: {decision:word}{reason:reason}."
        ),
        "publication.resumed": "Publication of film “{name}” goes on{reason:reason}.",
        "publication.failed": "Publishing film “{name}” failed ({failure}){reason:reason}.",
        "publication.cancelled": "Publication of film “{name}” was cancelled{reason:reason}.",
        "publication.link_opened": (
            "A phone may fetch “{file}” of film “{name}” for {minutes:count=minute|minutes}."
        ),
        "publication.link_ended": (
            "The link of a phone to “{file}” of film “{name}” ended: {reason:word}."
        ),
        "publication.address_completed": "The full address of film “{name}” is {url}.",
        "publication.withdrawn": "Film “{name}” was withdrawn{reason:reason}.",
        "audience.observed": "Reading of film “{name}”: views {views} ({source}).",
        "audience.revised": (
            "The reading of film “{name}” of {observed_at:at} was revised: views"
            " {views}{reason:reason}."
        ),
        "audience.day_reported": (
            "Film “{name}” on {day}: views {views} ({source}, report {revision})."
        ),
        "audience.missed": (
            "The reading of film “{name}” of {expected_at:at} is missing{reason:reason}."
        ),
        "work.requested": "Work was requested: {name}.",
        "work.started": "Work began: {name} (attempt {attempt}, {worker}).",
        "work.succeeded": "Work was done: {name}, in {milliseconds:s}.",
        "work.failed": "Attempt {attempt} failed: {name} ({error}: {message}).",
        "work.parked": "Work waits for a decision: {name}{reason:reason}.",
        "work.resumed": "Work was resumed: {name}{reason:reason}.",
        "work.cancelled": "Work was cancelled: {name}{reason:reason}.",
        "settings.changed": "Setting {name} was changed: {previous} → {value}.",
        "notice.dismissed": "A notice was put aside ({kind:word}).",
        "notice.restored": "A notice was brought back ({kind:word}).",
        "notice.told": "The operator was told ({kind:word}, {channel:word}).",
        "notice.undelivered": "A notice did not arrive ({channel:word}){reason:reason}.",
        "notice.tested": "A channel for notices was tried out ({channel:word}).",
        "notice.webhook_kept": ("The webhook's address was kept{key_made:yes=, with a new key|}."),
        "notice.webhook_forgotten": "The webhook's address and key were forgotten.",
        "machine.disk_ran_low": "The disk ran low.",
        "machine.disk_recovered": "The disk has room again.",
        "schedule.ran": "Scheduler, day {date}: {outcome:word}.",
        "design_system.released": (
            "Design system {name} was released in version {version}{changes:reason}."
        ),
        "checklist.released": (
            "Checklist version {version} was released ({items:count=item|items}){changes:reason}."
        ),
        "platform.configured": "Platform {platform:word} was configured (account {account}).",
        "platform.connected": "Platform {platform:word} was connected (account {account}).",
        "platform.refreshed": "The access to platform {platform:word} was renewed.",
        "platform.refresh_failed": (
            "Platform {platform:word} did not renew the access (account {account}){reason:reason}."
        ),
        "platform.disconnected": (
            "Platform {platform:word} was disconnected (account {account}){reason:reason}."
        ),
        "experiment.registered": (
            "Experiment “{name}” was registered: {hypothesis} ({feature}, {platform:word},"
            " {films:count=film|films} on each side)."
        ),
        "experiment.concluded": (
            "Experiment “{name}” was concluded: {outcome:word}; {films_with:count=film|films}"
            " with and {films_without} without{reason:reason}."
        ),
        "model.asked": (
            "Model {provider}/{model} was asked ({task:stage}, attempt {attempt}), for"
            " {reserved_micro_usd:usd} at most."
        ),
        "model.answered": (
            "Model {provider}/{model} answered (attempt {attempt}): {verdict:word},"
            " {tokens_in} + {tokens_out} tokens, {cost_micro_usd:usd}, {milliseconds:s}."
        ),
        "model.failed": (
            "Model {provider}/{model} did not answer (attempt {attempt},"
            " {failure:word}){message:reason}."
        ),
        "model.exhausted": ("Nobody is left to be asked{reason:reason}."),
        "model_budget.reserved": (
            "Of the budget {micro_usd:usd} and {tokens:count=token|tokens} were reserved for"
            " a call to {provider}/{model}."
        ),
        "model_budget.settled": (
            "A call to {provider} was settled: {micro_usd:usd} and"
            " {tokens:count=token|tokens} ({outcome:word})."
        ),
        "model_budget.limited": (
            "The budget of models was set: {day_micro_usd:usd} and"
            " {day_tokens:count=token|tokens} a day, {month_micro_usd:usd} and"
            " {month_tokens:count=token|tokens} a month."
        ),
        "model_budget.stopped": ("Asking language models was stopped{reason:reason}."),
        "model_budget.lifted": ("Asking language models was allowed again{reason:reason}."),
        "model_provider.probed": (
            "Provider {provider} was probed ({model}): chat {chat:word}, schema mode"
            " {schema_mode}, embedding dimension {embedding_dimension}."
        ),
        "operator.created": "The operator was created (in the {door:word}).",
        "operator.signed_in": (
            "The operator signed in from {address} ({second_factor:word}, {user_agent})."
        ),
        "operator.sign_in_failed": (
            "A sign-in from {address} was refused ({reason:word}, failure {failures} in a row)."
        ),
        "operator.signed_out": "The operator signed out.",
        "operator.session_revoked": (
            "{sessions:count=session was|sessions were} ended: {reason:word}."
        ),
        "operator.password_changed": "The operator's password was changed.",
        "operator.totp_enabled": (
            "The second factor was turned on ({recovery_codes:count=recovery code|recovery codes})."
        ),
        "operator.totp_disabled": "The second factor was turned off.",
        "operator.recovery_code_used": (
            "A recovery code was used up; {left:count=code is|codes are} left."
        ),
        "operator.reset": "The operator's password, second factor and sessions were reset.",
    }
)
"""Topic → sentence. ``{name}`` is the name of the event's stream; see ``sentence_format``."""
