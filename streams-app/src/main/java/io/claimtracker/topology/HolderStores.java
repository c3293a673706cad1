package io.claimtracker.topology;

import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores of a holder's partition, each as {@link ClaimStores} describes it. */
record HolderStores(
        KeyValueStore<String, Statement> statements,
        KeyValueStore<String, String> statementKeys,
        KeyValueStore<String, String> withdrawals,
        KeyValueStore<String, String> wordings,
        KeyValueStore<String, String> origins,
        KeyValueStore<String, String> retellings,
        KeyValueStore<String, Reception> receptions,
        KeyValueStore<String, Statement> backers,
        KeyValueStore<String, BackingLink> links,
        KeyValueStore<String, Statement> answers,
        KeyValueStore<String, String> answerDays,
        KeyValueStore<String, BackingLink> answerLinks,
        KeyValueStore<String, String> answered,
        KeyValueStore<String, Statement> received,
        KeyValueStore<String, PositionRow> positions,
        KeyValueStore<String, Long> positionCounts,
        KeyValueStore<String, PositionShift> shifts) {
    static final List<Store<?>> ALL = List.of(
            ClaimStores.STATEMENTS,
            ClaimStores.STATEMENT_KEYS,
            ClaimStores.WITHDRAWALS,
            ClaimStores.WORDINGS,
            ClaimStores.ORIGINS,
            ClaimStores.RETELLINGS,
            ClaimStores.RECEPTIONS,
            ClaimStores.BACKERS,
            ClaimStores.BACKING_LINKS,
            ClaimStores.ANSWERS,
            ClaimStores.ANSWER_DAYS,
            ClaimStores.ANSWER_LINKS,
            ClaimStores.ANSWERED,
            ClaimStores.RECEIVED_ANSWERS,
            ClaimStores.POSITIONS,
            ClaimStores.POSITION_COUNTS,
            ClaimStores.SHIFTS);

    static HolderStores of(ProcessorContext<?, ?> context) {
        return new HolderStores(
                context.getStateStore(ClaimStores.STATEMENTS.name()),
                context.getStateStore(ClaimStores.STATEMENT_KEYS.name()),
                context.getStateStore(ClaimStores.WITHDRAWALS.name()),
                context.getStateStore(ClaimStores.WORDINGS.name()),
                context.getStateStore(ClaimStores.ORIGINS.name()),
                context.getStateStore(ClaimStores.RETELLINGS.name()),
                context.getStateStore(ClaimStores.RECEPTIONS.name()),
                context.getStateStore(ClaimStores.BACKERS.name()),
                context.getStateStore(ClaimStores.BACKING_LINKS.name()),
                context.getStateStore(ClaimStores.ANSWERS.name()),
                context.getStateStore(ClaimStores.ANSWER_DAYS.name()),
                context.getStateStore(ClaimStores.ANSWER_LINKS.name()),
                context.getStateStore(ClaimStores.ANSWERED.name()),
                context.getStateStore(ClaimStores.RECEIVED_ANSWERS.name()),
                context.getStateStore(ClaimStores.POSITIONS.name()),
                context.getStateStore(ClaimStores.POSITION_COUNTS.name()),
                context.getStateStore(ClaimStores.SHIFTS.name()));
    }
}
