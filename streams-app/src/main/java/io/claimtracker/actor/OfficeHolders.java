package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Role;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who held the offices, on the day of each statement, that an edition names its holders by: the defense minister. A pure
 * function of the edition and the loaded directory.
 *
 * <p>Nothing is guessed. The office must be one in the directory word for word (see {@link OfficeKey}), state and all; the
 * statement needs a day; and of all entries with that office exactly one may have held it then, and surely did: whose
 * first day is not known never does, and a day of handing over is nobody's. "A defense minister" is any, and what a
 * statement's own words call by another office than its holder's is left alone.
 */
public final class OfficeHolders {
    private static final Pattern INDEFINITE = Pattern.compile("(?i)(?:an?|one|another|some|unnamed)\\s.*");
    private static final Pattern ASIDE = Pattern.compile("(?i)[,(;—–]|\\swho\\s");
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "him", "her", "his", "hers", "i", "me", "my", "we", "us", "our", "they", "their", "who");

    private final ActorEntries loaded;
    private final Merges merges;
    private final List<Statement> statements;
    private final Supplier<String> body;

    /**
     * @param statements those of one edition, as extraction has them
     * @param body the edition's text, asked for only where an office is in the directory
     */
    public OfficeHolders(
            ActorEntries loaded, ActorDirectory builtIn, List<Statement> statements, Supplier<String> body) {
        this.loaded = loaded;
        this.merges = new Merges(loaded, builtIn);
        this.statements = statements;
        this.body = body;
    }

    /** Those found, by the index of their statement. */
    public Map<Integer, ActorReference> find() {
        if (loaded.isEmpty()) {
            return Map.of();
        }
        Map<Integer, ActorReference> found = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            int index = i;
            holder(statements.get(i)).ifPresent(holder -> found.put(index, holder));
        }
        if (!found.isEmpty()) {
            String text = body.get();
            Set<ActorReference> anybody = introducedAsAnybody(text);
            found.keySet().removeIf(index -> {
                Statement statement = statements.get(index);
                return anybody.contains(statement.getHolder()) || !isMeant(statement, text);
            });
        }
        return found;
    }

    /** Whether a statement's holder may be named by an office: what an article is indexed by. */
    public static Optional<String> key(Statement statement) {
        return statement.getAnonymous() && statement.getStatedAt().isPresent()
                ? OfficeKey.of(statement.getHolder().getMention())
                : Optional.empty();
    }

    /** Statements with such holders in their places, and in those of whom they back. */
    public static List<Statement> resolved(List<Statement> statements, Map<Integer, ActorReference> holders) {
        if (holders.isEmpty()) {
            return statements;
        }
        Map<String, ActorReference> byStatement = new HashMap<>();
        holders.forEach((index, holder) -> byStatement.put(statements.get(index).getId(), holder));
        List<Statement> resolved = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            Optional<ActorReference> holder = Optional.ofNullable(byStatement.get(statement.getId()));
            Optional<Backing> backing = statement.getBacking();
            Optional<ActorReference> backed =
                    backing.flatMap(Backing::getStatement).flatMap(id -> Optional.ofNullable(byStatement.get(id)));
            if (holder.isPresent() || backed.isPresent()) {
                Statement.Builder one = Statement.newBuilder(statement);
                holder.ifPresent(who -> one.setHolder(who).setAnonymous(false));
                backed.ifPresent(who -> one.setBacking(new Backing(
                        backing.orElseThrow().getKind(),
                        backing.flatMap(Backing::getStatement).orElse(null),
                        who)));
                resolved.add(one.build());
            } else {
                resolved.add(statement);
            }
        }
        return resolved;
    }

    private Optional<ActorReference> holder(Statement statement) {
        return key(statement)
                .flatMap(key -> holder(key, statement.getStatedAt().orElseThrow()))
                .map(id -> {
                    ActorReference written = statement.getHolder();
                    Optional<Actor> actor = merges.entry(id);
                    return new ActorReference(
                            id,
                            actor.map(Actor::getName)
                                    .filter(name -> !name.isEmpty())
                                    .orElse(written.getName()),
                            actor.map(Actor::getType).orElse(written.getType()),
                            written.getMention());
                });
    }

    /** Whoever held an office on a day, if it was one and that is sure. */
    private Optional<String> holder(String key, LocalDate day) {
        Set<String> possible = new HashSet<>();
        Set<String> sure = new HashSet<>();
        for (String id : loaded.named(key)) {
            for (Role role : loaded.get(id).map(Actor::getRoles).orElse(List.of())) {
                boolean over = role.getTo().filter(to -> to.isBefore(day)).isPresent();
                boolean ahead = role.getFrom().filter(day::isBefore).isPresent();
                if (!over
                        && !ahead
                        && OfficeKey.of(role.getTitle()).filter(key::equals).isPresent()) {
                    possible.add(merges.end(id));
                    role.getFrom().ifPresent(from -> sure.add(merges.end(id)));
                }
            }
        }
        return possible.size() == 1 ? sure.stream().findFirst() : Optional.empty();
    }

    private Set<ActorReference> introducedAsAnybody(String text) {
        Set<ActorReference> anybody = new HashSet<>();
        for (Statement statement : statements) {
            if (statement.getAnonymous()
                    && INDEFINITE.matcher(source(statement, text)).matches()) {
                anybody.add(statement.getHolder());
            }
        }
        return anybody;
    }

    /** A source says less than its holder's name, never something else: "the minister", "he". */
    private static boolean isMeant(Statement statement, String text) {
        String source = ASIDE.split(source(statement, text), 2)[0].strip();
        return PRONOUNS.contains(source.toLowerCase(Locale.ROOT))
                || OfficeWords.of(statement.getHolder().getMention()).containsAll(OfficeWords.of(source));
    }

    /** The source as it stands in the text, white space folded. */
    private static String source(Statement statement, String text) {
        StringBuilder source = new StringBuilder();
        for (Span span : statement.getEvidence().getSource()) {
            if (span.getBegin() >= 0 && span.getBegin() <= span.getEnd() && span.getEnd() <= text.length()) {
                source.append(text, span.getBegin(), span.getEnd()).append(' ');
            }
        }
        return source.toString().strip().replaceAll("\\s+", " ");
    }
}
