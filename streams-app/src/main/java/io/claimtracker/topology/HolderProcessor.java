package io.claimtracker.topology;

import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Joins a holder's claims and assessments and folds them into positions, the only place where that is done. It keeps the
 * set of the holder's statement rows; a record adds one, ends one or takes one out. {@link VoiceFold} tells which statements
 * that makes count, and refolds the histories they are in. Here too those who back the holder's statements meet these
 * ({@link Answers}), and what the holder's own statements back comes back ({@link BackerRows}). What changes is stored and
 * forwarded.
 */
final class HolderProcessor implements Processor<String, HolderInput, String, HolderChange> {
    private ProcessorContext<String, HolderChange> context;
    private HolderStores stores;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    HolderProcessor() {}

    @Override
    public void init(ProcessorContext<String, HolderChange> context) {
        this.context = context;
        stores = HolderStores.of(context);
    }

    @Override
    public void process(Record<String, HolderInput> record) {
        List<String> parts = RecordKey.parts(record.key());
        String holder = parts.get(0);
        StatementShelf statements = new StatementShelf(stores, holder);
        HolderViews views = new HolderViews(stores, holder);
        Answers answers = new Answers(stores, statements, views, holder);
        BackerRows backers = new BackerRows(stores, statements, holder);

        HolderInput input = record.value();
        if (input instanceof HolderInput.Row row) {
            String name = RecordKey.of(parts.get(1), parts.get(2), parts.get(3));
            fold(backers.receive(name, row.statement()), statements, views, answers);
        } else if (input instanceof HolderInput.Link link) {
            fold(backers.link(parts, link.link()), statements, views, answers);
        } else if (input instanceof HolderInput.Answer answer) {
            answers.receive(record.key(), answer.backer());
        }
        context.forward(record.withValue(views.change(answers.links())));
    }

    private static void fold(
            List<Update<Statement>> updates, StatementShelf statements, HolderViews views, Answers answers) {
        VoiceFold fold = new VoiceFold(statements, views);
        for (Update<Statement> update : updates) {
            @Nullable Statement before = update.before();
            @Nullable Statement after = update.after();
            if (before == null || after == null || endless(before).equals(endless(after))) {
                fold.change(update.key(), before, after);
            } else {
                fold.change(update.key(), before, null);
                fold.change(update.key(), null, after);
            }
        }
        answers.statementsChanged(views.seen());
    }

    private static Statement endless(Statement statement) {
        return Statement.newBuilder(statement).setWithdrawnAt(null).build();
    }
}
