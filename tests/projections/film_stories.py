"""What happens to one film: made, judged, published, watched."""

from uuid import UUID

from domain.events import animation as films
from domain.events import publication as posts
from domain.events.audience import AudienceObserved
from domain.identifiers import AnimationId, Digest, PublicationId, audience_id
from tests.projections.streams import Scribe, any_payload


def drafted(
    attempt: int, step: str, *, score: float | None, cost: int = 0, verdict: str = "refused"
) -> films.AnimationDrafted:
    """An attempt at a document."""
    return films.AnimationDrafted(
        attempt=attempt,
        step=step,
        author="one/model",
        route="one/model",
        prompt_digest=Digest("0" * 64),
        raw_text="{}",
        verdict=verdict,
        refused_for="" if verdict == "accepted" else "quality",
        reason="" if verdict == "accepted" else "nothing moves",
        score=score,
        tokens_in=10,
        tokens_out=5,
        cost_micro_usd=cost,
    )


class FilmScribe(Scribe):
    """Writes down what happens to films."""

    def digest(self) -> Digest:
        """A new digest."""
        return Digest(f"{self.random.getrandbits(256):064x}")

    def make(self, film: UUID, *, hard_failures: int = 0, proxy: Digest | None = None) -> Digest:
        """The film is compiled, previewed, rendered and inspected."""
        self.write(film, any_payload(films.AnimationDrafted, self.random), actor="worker:compile")
        self.write(film, self.compiled(), actor="worker:compile")
        self.write(film, any_payload(films.AnimationPreviewed, self.random))
        file = self.digest()
        self._render(film, file, proxy)
        self.inspect(film, file, hard_failures=hard_failures)
        return file

    def compiled(self) -> films.AnimationCompiled:
        """A document was made."""
        return any_payload(films.AnimationCompiled, self.random)

    def _render(self, film: UUID, file: Digest, proxy: Digest | None) -> None:
        digests = any_payload(films.RenderDigests, self.random)
        fact = films.AnimationRendered(
            file=file,
            thumbnail=self.digest(),
            proxy=proxy,
            report=self.digest(),
            bytes=2_000_000,
            width=1080,
            height=1920,
            fps=30,
            frames=600,
            duration_s=20.0,
            ended_because="time",
            seed=7,
            versions={"renderer": "1", "language": "1.0", "design_system": "noir 1"},
            digests=digests,
            render_ms=15_000,
            realtime=1.33,
        )
        self.write(film, fact, actor="worker:render")

    def inspect(self, film: UUID, file: Digest, *, hard_failures: int = 0) -> None:
        """The finished file is measured."""
        findings = [
            films.Finding(
                check="loudness",
                passed=True,
                hard=False,
                measured=-14.2,
                limit="-14 ± 1 LUFS",
                message="as it should be",
            ),
            films.Finding(
                check="motion",
                passed=False,
                hard=False,
                measured=0.1,
                limit="≥ 0.2",
                frame=12,
                message="hardly moves",
            ),
        ]
        black = films.Finding(
            check="black",
            passed=False,
            hard=True,
            measured=1.0,
            limit="none",
            frame=3,
            message="black frame",
        )
        findings += [black] * hard_failures
        fact = films.AnimationInspected(
            file=file, findings=tuple(findings), thresholds="short 1", hard_failures=hard_failures
        )
        self.write(film, fact, actor="worker:inspect")

    def judge(self, film: UUID, file: Digest, verdict: str = "approve") -> UUID | None:
        """The operator accepts, rejects or sends back; the successor is returned."""
        if verdict == "approve":
            self.write(film, films.AnimationApproved(file=file), actor="operator")
            return None
        if verdict == "reject":
            self.write(film, films.AnimationRejected(reason="dull"), actor="operator")
            return None
        successor = self.uuid()
        fact = films.AnimationSentBack(reason="too slow", successor=AnimationId(successor))
        self.write(film, fact, actor="operator")
        return successor

    def request(self, film: UUID, file: Digest, platform: str = "youtube") -> UUID:
        """The film is to go out."""
        post = self.uuid()
        fact = posts.PublicationRequested(
            animation=AnimationId(film),
            platform=platform,
            account="main",
            mode="kit",
            file=file,
            title="Pierścienie",
            caption="Two rings",
            hashtags=("#rings",),
        )
        self.write(post, fact, actor="operator")
        kit = posts.OperatorAwaited(kit="2026-11-22-rings", instructions="Upload it.")
        self.write(post, kit, actor="worker:publish")
        return post

    def publish(self, post: UUID) -> None:
        """The operator confirms the address."""
        fact = posts.Published(
            url="https://example.org/v/1",
            remote_id="1",
            public_at=self.now,
            confirmed_by="operator",
        )
        self.write(post, fact, actor="operator")

    def observe(self, post: UUID, views: int | None, *, source: str = "manual") -> None:
        """Somebody reads the figures."""
        publication = PublicationId(post)
        fact = AudienceObserved(
            publication=publication, observed_at=self.now, source=source, views=views, likes=3
        )
        self.write(audience_id(publication), fact, actor="operator")
