package io.claimtracker.producer;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Role;
import io.claimtracker.schemas.ActorIds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an entry of the directory must be. */
final class ActorRules {
    /** Longest name or title, in characters. */
    static final int LONGEST_TEXT = 200;

    /** Most aliases, and most roles, of one entry. */
    static final int MOST = 200;

    private static final Set<String> FIELDS =
            Set.of("id", "name", "type", "aliases", "wikidata", "roles", "mergedInto", "removed");
    private static final Set<String> ROLE_FIELDS = Set.of("title", "from", "to");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d{0,14}");

    private ActorRules() {}

    /** The entry that a parsed object is, or the first thing that is wrong with it. */
    static ActorRead check(Place place, JsonNode node) {
        String shown =
                node.path("id").isTextual() ? Line.of(shortened(node.path("id").asText())) : "without id";
        try {
            return entry(place, node);
        } catch (BadField e) {
            return new ActorRead.Bad(place, shown, e.field, e.reason);
        }
    }

    private static ActorRead entry(Place place, JsonNode node) {
        if (!node.isObject()) {
            throw new BadField("", "is no object with id, name and type");
        }
        requireKnown(node, FIELDS, "");
        String id = id(node, "id").orElseThrow(() -> new BadField("id", "is missing"));
        if (node.path("removed").asBoolean()) {
            return new ActorRead.Entry(place, id, null);
        }
        Optional<String> mergedInto = id(node, "mergedInto");
        if (mergedInto.isPresent() && mergedInto.get().equals(id)) {
            throw new BadField("mergedInto", "is the entry itself");
        }
        Optional<String> name = text(node, "name", "name");
        if (name.isEmpty() && mergedInto.isEmpty()) {
            throw new BadField("name", "is missing");
        }
        return new ActorRead.Entry(
                place,
                id,
                new Actor(
                        id,
                        name.orElse(""),
                        type(node),
                        aliases(node),
                        wikidata(node).orElse(null),
                        roles(node),
                        mergedInto.orElse(null)));
    }

    private static Optional<String> id(JsonNode node, String field) {
        Optional<String> id = text(node, field, field);
        if (id.isPresent() && !ActorIds.isId(id.get())) {
            throw new BadField(
                    field,
                    "is '" + Line.of(shortened(id.get())) + "'; an id is small letters and digits, in words joined by"
                            + " single hyphens, such as omar-haddad");
        }
        return id;
    }

    private static ActorType type(JsonNode node) {
        Optional<String> text = text(node, "type", "type");
        if (text.isEmpty()) {
            return ActorType.OTHER;
        }
        String wanted = text.get().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(ActorType.values())
                .filter(type -> type.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadField(
                        "type",
                        "is '" + Line.of(shortened(text.get())) + "'; it must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(ActorType.values())
                                                .map(Enum::name)
                                                .toList())));
    }

    private static Optional<String> wikidata(JsonNode node) {
        Optional<String> item = text(node, "wikidata", "wikidata");
        if (item.isPresent() && !WIKIDATA.matcher(item.get()).matches()) {
            throw new BadField("wikidata", "is no item such as Q34490");
        }
        return item;
    }

    private static List<String> aliases(JsonNode node) {
        List<String> aliases = new ArrayList<>();
        for (JsonNode item : list(node, "aliases")) {
            String field = "aliases[" + aliases.size() + "]";
            aliases.add(text(item, field).orElseThrow(() -> new BadField(field, "is empty")));
        }
        return aliases;
    }

    private static List<Role> roles(JsonNode node) {
        List<Role> roles = new ArrayList<>();
        for (JsonNode item : list(node, "roles")) {
            String field = "roles[" + roles.size() + "]";
            if (!item.isObject()) {
                throw new BadField(field, "is no object with title, from and to");
            }
            requireKnown(item, ROLE_FIELDS, field + ".");
            String title = text(item, "title", field + ".title")
                    .orElseThrow(() -> new BadField(field + ".title", "is missing"));
            Optional<LocalDate> from = date(item, "from", field);
            Optional<LocalDate> to = date(item, "to", field);
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new BadField(field + ".to", "is before its from");
            }
            roles.add(new Role(title, from.orElse(null), to.orElse(null)));
        }
        return roles;
    }

    private static Optional<LocalDate> date(JsonNode node, String name, String parent) {
        String field = parent + "." + name;
        return text(node, name, field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new BadField(field, "is '" + Line.of(shortened(text)) + "'; expected a date such as 2021-10-01");
            }
        });
    }

    private static JsonNode list(JsonNode node, String field) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new BadField(field, "is no list");
        }
        if (list.size() > MOST) {
            throw new BadField(field, "has " + list.size() + " items, at most " + MOST + " are allowed");
        }
        return list;
    }

    private static Optional<String> text(JsonNode node, String name, String field) {
        return text(node.path(name), field);
    }

    private static Optional<String> text(JsonNode value, String field) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadField(field, "is no text");
        }
        String text = value.asText().strip();
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadField(field, "has a control character or more than " + LONGEST_TEXT + " characters");
        }
        if (UnpairedSurrogate.in(text) >= 0) {
            throw new BadField(field, "has half a character");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A misspelt field would be lost without a word, and with it the alias or merge that was meant. */
    private static void requireKnown(JsonNode node, Set<String> known, String parent) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new BadField(parent + Line.of(shortened(name)), "is no field of an entry");
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** Ends the check of one entry. */
    private static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String reason;

        BadField(String field, String reason) {
            super(field + " " + reason, null, false, false);
            this.field = field;
            this.reason = reason;
        }
    }
}
