package io.claimtracker.query.parts;

import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.reads.Cursor;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.routing.Freshness;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.search.Sought;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request's parameters, read as what they are meant to be. Every reading throws {@link BadQueryException} for a value
 * that is none.
 *
 * @param path what stands for {names} in the route's path
 * @param query the parameters after the question mark
 * @param body what was sent along; empty where nothing may be
 * @param lastEventId the id of the last event that whoever asks has of a stream
 */
public record Question(
        Map<String, String> path, Map<String, List<String>> query, String body, Optional<String> lastEventId) {
    /** Longest text to look for, in characters. */
    static final int MAX_SEARCH_LENGTH = 200;

    /** The parameter by which an answer from an old copy is refused. */
    public static final String MAX_STALENESS = "maxStaleness";

    private static final BigDecimal MOST_STALENESS = BigDecimal.valueOf(86_400);

    Question(Map<String, String> path, Map<String, List<String>> query, String body) {
        this(path, query, body, Optional.empty());
    }

    /** A question with these parameters, sent by an instance that has read it. */
    public static Question of(Map<String, String> parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return new Question(Map.of("id", parameters.getOrDefault("id", "")), query, "");
    }

    /** All that is asked by, to be sent to another instance; what stands in the path goes by its name. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(path);
        query.forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.remove(MAX_STALENESS);
        return parameters;
    }

    /** The same with another value of a parameter, or of what stands in the path. */
    public Question with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters());
        changed.put(name, value);
        return of(changed);
    }

    /** How old the copies may be that it is answered from; without end where it does not say. */
    public Duration maxStaleness() {
        return text(MAX_STALENESS)
                .map(text -> {
                    try {
                        BigDecimal seconds = new BigDecimal(text);
                        if (seconds.signum() >= 0 && seconds.compareTo(MOST_STALENESS) <= 0) {
                            return Duration.ofMillis(seconds.movePointRight(3).longValue());
                        }
                    } catch (NumberFormatException e) {
                        // Said below: it is no number.
                    }
                    throw new BadQueryException(
                            MAX_STALENESS + " is " + text + "; it must be seconds from 0 to " + MOST_STALENESS);
                })
                .orElse(Freshness.UNKNOWN.minusSeconds(1));
    }

    /** Several ids, apart by commas. */
    List<String> ids(int most) {
        List<String> ids = Arrays.asList(text("ids").orElse("").split(","));
        if (ids.size() > most) {
            throw new BadQueryException("ids has " + ids.size() + " of them; at most " + most + " are allowed");
        }
        return ids.stream().map(id -> key("ids", id)).toList();
    }

    /**
     * The question, if these are all the parameters that it has.
     *
     * @throws BadQueryException if a parameter is none of these, or is given twice, or a range ends before it begins
     */
    public Question allowing(List<String> known) {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw new BadQueryException("unknown parameter " + parameter.getKey()
                        + (known.isEmpty() ? "; there are none here" : "; known are " + String.join(", ", known)));
            }
            if (parameter.getValue().size() > 1) {
                throw new BadQueryException(parameter.getKey() + " is given more than once");
            }
        }
        if (known.contains("from") && known.contains("to")) {
            date("from").ifPresent(from -> date("to").filter(from::isAfter).ifPresent(to -> {
                throw new BadQueryException("from is " + from + ", after to, which is " + to);
            }));
        }
        return this;
    }

    /** An id in the path. */
    public String id() {
        return key("the id", path.getOrDefault("id", ""));
    }

    /** A parameter that goes into a store key; an empty one is as good as none. */
    public Optional<String> key(String name) {
        return text(name).map(value -> key(name, value));
    }

    /** A parameter as it is; an empty one is as good as none. */
    public Optional<String> text(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** What to look for; empty when nothing is said. */
    public Optional<Sought> sought() {
        String text = text("q").orElse("");
        if (text.length() > MAX_SEARCH_LENGTH) {
            throw new BadQueryException(
                    "q has " + text.length() + " characters, at most " + MAX_SEARCH_LENGTH + " are allowed");
        }
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Sought.of(text));
        } catch (IllegalArgumentException e) {
            throw new BadQueryException("q " + e.getMessage());
        }
    }

    /**
     * A parameter that must be one of these, in whatever case.
     *
     * @throws BadQueryException if it is another
     */
    public <E extends Enum<E>> Optional<E> oneOf(String name, List<E> values) {
        return text(name).map(text -> values.stream()
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadQueryException(name + " is " + text + "; it must be one of "
                        + String.join(", ", values.stream().map(Enum::name).toList()))));
    }

    /**
     * A date.
     *
     * @throws BadQueryException if it is none, or of no year from 1 to 9999
     */
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                return inRange(name, LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw new BadQueryException(name + " is " + text + "; it must be a date such as 2021-09-29");
            }
        });
    }

    /** The UTC day of a date or an instant. */
    Optional<LocalDate> day(String name) {
        return text(name)
                .map(text -> isDate(text)
                        ? date(name).orElseThrow()
                        : instant(name, text).atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** An instant, or the last one of a date. */
    Optional<Instant> until(String name) {
        return text(name)
                .map(text -> isDate(text)
                        ? date(name)
                                .orElseThrow()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusNanos(1)
                        : instant(name, text));
    }

    /** An instant, or the first one of a date. */
    public Optional<Instant> since(String name) {
        return text(name)
                .map(text -> isDate(text)
                        ? date(name).orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant()
                        : instant(name, text));
    }

    /**
     * Which part of a list is wanted.
     *
     * @throws BadQueryException if {@code limit} or {@code cursor} cannot be
     */
    public PageRequest page() {
        int limit = text("limit").map(Question::number).orElse(PageRequest.DEFAULT_LIMIT);
        return new PageRequest(limit, text("cursor").map(Cursor::decode));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadQueryException(
                    "limit is " + text + "; it must be a number from 1 to " + PageRequest.MAX_LIMIT);
        }
    }

    private static boolean isDate(String text) {
        return text.indexOf('T') < 0 && text.indexOf('t') < 0;
    }

    private static Instant instant(String name, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            inRange(name, instant.atZone(ZoneOffset.UTC).toLocalDate());
            return instant;
        } catch (DateTimeException e) {
            throw new BadQueryException(name + " is " + text
                    + "; it must be a date such as 2021-09-29 or an instant such as 2021-09-29T14:00:00Z");
        }
    }

    private static LocalDate inRange(String name, LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new BadQueryException(name + " is " + date + "; years go from 0 to 9999");
        }
        return date;
    }

    private static String key(String name, String value) {
        try {
            return RecordKey.of(value);
        } catch (IllegalArgumentException e) {
            throw new BadQueryException(name + " cannot be: " + e.getMessage());
        }
    }

    /** All values of a type. */
    public static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
