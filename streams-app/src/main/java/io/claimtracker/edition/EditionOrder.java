package io.claimtracker.edition;

import io.claimtracker.avro.Edition;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of several usable editions of one article is the newest: by version, else modified, then recorded at, then hash. */
final class EditionOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Comparator<Edition> WITHOUT_VERSION = Comparator.comparing(
                    (Edition edition) -> edition.getModified().orElse(null),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Edition::getRecordedAt)
            .thenComparing(Edition::getHash);

    private EditionOrder() {}

    static Optional<Edition> newest(Collection<Edition> editions) {
        return editions.stream().max(among(editions));
    }

    /** Versions decide only where every edition has one, and are numbers only where every one is. */
    private static Comparator<Edition> among(Collection<Edition> editions) {
        if (!editions.stream().allMatch(edition -> edition.getVersion().isPresent())) {
            return WITHOUT_VERSION;
        }
        boolean numeric = editions.stream().map(EditionOrder::version).allMatch(NUMBER.asMatchPredicate());
        Comparator<Edition> byVersion = numeric
                ? Comparator.comparing(edition -> new BigDecimal(version(edition)))
                : Comparator.comparing(EditionOrder::version);
        return byVersion.thenComparing(WITHOUT_VERSION);
    }

    private static String version(Edition edition) {
        return edition.getVersion().orElseThrow();
    }
}
