"""Wiring of the stages: which adapters each of them works with."""

import os
import socket
import threading
from zoneinfo import ZoneInfo

import psycopg

from adapters.documents.markdown_ideas import MarkdownIdeas
from api.bootstrap import Kinora
from api.holding import Holding
from api.idea_pool import ViewedIdeaPool
from api.meters import meters_of
from api.notice_channels import channel_of
from api.notifying import ViewedNotices
from api.publishers import publisher_of
from domain.commands.catching_up import catch_up
from domain.ports import Unavailable
from domain.production.stage import Stage
from domain.stages.compare import compare
from domain.stages.compile import compilation_failed, compile_document
from domain.stages.generate import Sources
from domain.stages.inspect import inspect
from domain.stages.job import Conclusion, Job, Perform
from domain.stages.measure import measure
from domain.stages.notify import notify, undelivered
from domain.stages.perform import Workshop
from domain.stages.preview import preview
from domain.stages.propose import propose
from domain.stages.publish import publish
from domain.stages.render import render, rendering_failed
from domain.stages.sketch import sketch
from domain.stages.verify import verify


def build_workshop(kinora: Kinora, stopping: threading.Event) -> Workshop:
    """The workshop of one process; ``stopping`` interrupts what runs in it."""
    lease_s = kinora.settings.lease_s
    return Workshop(
        store=kinora.store,
        leases=kinora.leases,
        clock=kinora.clock,
        hold=Holding(kinora.store, kinora.leases, lease_s=lease_s, stopping=stopping),
        stages=build_stages(kinora),
        worker=f"{socket.gethostname()}:{os.getpid()}",
        lease_s=lease_s,
        masked=kinora.redact,
        on_facts={
            Stage.COMPILE: compilation_failed,
            Stage.RENDER: rendering_failed,
            Stage.PREVIEW: rendering_failed,
            Stage.NOTIFY: undelivered,
        },
    )


def build_stages(kinora: Kinora) -> dict[Stage, Perform]:
    """Every stage with its adapters."""
    pool = ViewedIdeaPool(kinora.views)
    store, artifacts, scratch = kinora.store, kinora.artifacts, kinora.scratch_folder
    stages = {
        Stage.PROPOSE: propose(idea_sources(kinora), store),
        Stage.COMPARE: compare(store, pool, kinora.similarity),
        Stage.VERIFY: verify(store, kinora.adviser),
        Stage.SKETCH: sketch(store, pool, kinora.drafter),
        Stage.COMPILE: compile_document(store, kinora.desk),
        Stage.PREVIEW: preview(store, kinora.renderer, artifacts, scratch),
        Stage.RENDER: render(store, kinora.renderer, artifacts, scratch),
        Stage.INSPECT: inspect(store, kinora.inspector, artifacts),
        Stage.MEASURE: measure(store, meters_of(kinora), kinora.clock),
        Stage.PUBLISH: publish(
            store,
            kinora.hand_over,
            artifacts,
            kinora.clock,
            lambda request: publisher_of(kinora, request),
            lambda publication, now: catch_up(
                store, kinora.request(), publication, now=now, zone=ZoneInfo(kinora.zone)
            ),
        ),
        Stage.NOTIFY: notify(
            store, ViewedNotices(kinora), lambda channel: channel_of(kinora, channel)
        ),
    }
    return {stage: _naming_absence(perform) for stage, perform in stages.items()}


def idea_sources(kinora: Kinora) -> Sources:
    """Where new ideas may come from."""
    from api.embedding import selection_of

    return Sources(
        adviser=kinora.adviser,
        reader=MarkdownIdeas(),
        pool=ViewedIdeaPool(kinora.views),
        select=selection_of,
    )


def _naming_absence(perform: Perform) -> Perform:
    """Say in the domain's words that the database of the read models is away."""

    def named(job: Job) -> Conclusion:
        try:
            return perform(job)
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            raise Unavailable(str(error)) from error

    return named
