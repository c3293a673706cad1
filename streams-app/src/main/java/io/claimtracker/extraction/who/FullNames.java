package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each name the fullest one that the article has for it: a surname, a first name, an acronym, the last word of an
 * organisation. A single word that proves to be none of these is dropped.
 */
final class FullNames {
    private final Genders genders;

    FullNames(Genders genders) {
        this.genders = genders;
    }

    List<Mention> of(Prose prose, List<Naming> namings) {
        Namesakes people = new Namesakes(prose, genders);
        Map<String, String> acronyms = new HashMap<>();
        Map<String, String> lastWords = new HashMap<>();
        for (Naming naming : namings) {
            if (naming.type() == ActorType.PERSON) {
                people.add(naming);
            } else if (!naming.isSingle() && !isPlace(naming.type())) {
                acronyms.putIfAbsent(initials(naming.name()), naming.name());
                lastWords.putIfAbsent(lastWord(naming.name()), naming.name());
            }
        }
        List<Mention> mentions = new ArrayList<>(namings.size());
        for (Naming naming : namings) {
            mention(prose, naming, people, acronyms, lastWords).ifPresent(mentions::add);
        }
        return mentions;
    }

    private static Optional<Mention> mention(
            Prose prose, Naming naming, Namesakes people, Map<String, String> acronyms, Map<String, String> lastWords) {
        Range range = naming.range();
        boolean unsure = naming.isSingle() && naming.type() == ActorType.OTHER;
        if (naming.type() == ActorType.PERSON || unsure) {
            Optional<String> full = people.fullName(naming);
            if (full.isPresent() || !unsure) {
                return Optional.of(new Mention(range, full.orElse(naming.name()), ActorType.PERSON));
            }
            boolean definite =
                    range.first() > 0 && prose.lower(range.first() - 1).equals("the");
            return definite
                    ? Optional.ofNullable(lastWords.get(naming.name())).map(name -> organisation(range, name))
                    : Optional.empty();
        }
        Optional<String> surname =
                naming.isSingle() && naming.actor().isEmpty() && naming.name().length() > 3
                        ? people.surname(calm(naming.name()))
                        : Optional.empty();
        if (surname.isPresent()) {
            return Optional.of(new Mention(range, surname.get(), ActorType.PERSON));
        }
        boolean acronym = naming.actor().isEmpty() && naming.isSingle();
        String name = acronym ? acronyms.getOrDefault(naming.name(), naming.name()) : naming.name();
        return Optional.of(new Mention(range, name, naming.type()));
    }

    private static Mention organisation(Range range, String name) {
        return new Mention(range, name, ActorType.ORGANISATION);
    }

    /** JAKE TAPPER with small letters: Jake Tapper. */
    static String calm(String name) {
        StringBuilder calm = new StringBuilder(name);
        for (int i = 1; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i - 1))) {
                calm.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
        }
        return calm.toString();
    }

    private static boolean isPlace(ActorType type) {
        return type == ActorType.PLACE || type == ActorType.STATE;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1));
            if (begins && Character.isUpperCase(name.charAt(i))) {
                initials.append(name.charAt(i));
            }
        }
        return initials.toString();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
