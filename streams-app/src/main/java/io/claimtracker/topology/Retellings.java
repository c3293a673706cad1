package io.claimtracker.topology;

import io.claimtracker.avro.Reception;
import io.claimtracker.schemas.RecordKey;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Which of a holder's statements tell another one again, and what that makes of the other's reception. */
final class Retellings {
    private static final Reception ALONE = Reception.newBuilder().build();

    private final HolderStores stores;
    private final String prefix;

    Retellings(HolderStores stores, String holder) {
        this.stores = stores;
        this.prefix = RecordKey.prefix(holder);
    }

    /** The place of the statement that the one at a place tells again. */
    @Nullable
    String origin(String order) {
        return stores.origins().get(prefix + order);
    }

    /** Lets the statement at a place tell another again, or none. */
    void set(String order, @Nullable String origin) {
        @Nullable String before = origin(order);
        if (Objects.equals(before, origin)) {
            return;
        }
        if (before != null) {
            stores.retellings().delete(RetellingKey.at(prefix + before, order));
            stores.retellings().delete(RetellingKey.in(prefix + before, Place.uri(order), order));
            countArticle(before, order, -1);
        }
        if (origin != null) {
            countArticle(origin, order, 1);
            stores.retellings().put(RetellingKey.at(prefix + origin, order), "");
            stores.retellings().put(RetellingKey.in(prefix + origin, Place.uri(order), order), "");
        }
        stores.origins().put(prefix + order, origin);
    }

    /** Changes what is known of how the statement at a place was taken up. */
    void receive(String order, UnaryOperator<Reception> change) {
        KeyValueStore<String, Reception> receptions = stores.receptions();
        @Nullable Reception before = receptions.get(prefix + order);
        Reception after = change.apply(before == null ? ALONE : before);
        receptions.put(prefix + order, after.equals(ALONE) ? null : after);
    }

    /** An article counts once, however often it says the same. */
    private void countArticle(String origin, String order, int number) {
        String article = RetellingKey.in(prefix + origin, Place.uri(order));
        boolean counted = Place.uri(order).equals(Place.uri(origin));
        try (var others = stores.retellings().range(RecordKey.prefix(article), RecordKey.prefixEnd(article))) {
            counted |= others.hasNext();
        }
        if (!counted) {
            receive(origin, reception -> Reception.newBuilder(reception)
                    .setAppearances(reception.getAppearances() + number)
                    .build());
        }
    }
}
