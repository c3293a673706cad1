package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorResolverTest {
    private final ActorResolver resolver = new ActorResolver();

    @Test
    void aLaterAliasRenamesTheActorAndItsIssue() {
        Statement before = resolver.resolve(statement("Northern Front"), new ListedActors(List.of()));
        assertThat(before.getIssue().getId()).isEqualTo("northern-front:regroup:saudi-arabia");

        ActorDirectory later = new ListedActors(List.of(
                new Actor("nf", "NF", ActorType.ARMED_GROUP, List.of("Northern Front"), null, List.of(), null)));
        Statement after = resolver.resolve(before, later);
        assertThat(after.getTargets().get(0).getId()).isEqualTo("nf");
        assertThat(after.getTargets().get(0).getMention()).isEqualTo("Northern Front");
        assertThat(after.getIssue().getId()).isEqualTo("nf:regroup:saudi-arabia");
        assertThat(after.getIssue().getLabel()).isEqualTo("NF regrouping in Saudi Arabia");
        assertThat(after).isEqualTo(resolver.resolve(statement("Northern Front"), later));
    }

    @Test
    void holderChainAndBackedHolderAreResolvedToo() {
        Statement resolved = resolver.resolve(statement("Northern Front"), ListedActors.builtIn());
        assertThat(resolved.getHolder().getId()).isEqualTo("kenneth-mckenzie");
        assertThat(resolved.getHolder().getType()).isEqualTo(ActorType.PERSON);
        assertThat(resolved.getChain()).extracting(ActorReference::getId).containsExactly("press-tv");
        assertThat(resolved.getBacking())
                .map(Backing::getHolder)
                .map(ActorReference::getId)
                .contains("mark-milley");
    }

    private static Statement statement(String target) {
        return new Statement(
                "id",
                StatementKind.ASSESSMENT,
                named("Gen. Frank McKenzie"),
                false,
                List.of(named("Press TV")),
                List.of(named(target)),
                new IssueName(ActorId.of(target), target, "regroup", "regrouping in", "saudi-arabia", "Saudi Arabia")
                        .toIssue(),
                Polarity.AFFIRMED,
                new Likelihood(LikelihoodBand.POSSIBLE, null, null, "could"),
                Sentiment.NEUTRAL,
                null,
                Quotation.INDIRECT,
                null,
                false,
                null,
                null,
                new Backing(BackingKind.ENDORSES, null, named("Milley")),
                new Evidence("u", null, "e", null, List.of(), List.of(), List.of(), "x"),
                0.9,
                "rule:test",
                null);
    }

    private static ActorReference named(String name) {
        return new ActorReference(ActorId.of(name), name, ActorType.OTHER, name);
    }
}
