package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people an article names in full, by surname and by first name; two of one surname stay two. */
final class Namesakes {
    /** How many tokens into its sentence a name still counts as what the sentence is about. */
    private static final int OPENING = 8;

    private static final class Person {
        private String name;
        private int words;
        private int count;
        private int lastToken = -1;
        private final Gender gender;

        Person(String name, int words, Gender gender) {
            this.name = name;
            this.words = words;
            this.gender = gender;
        }
    }

    private final Prose prose;
    private final Genders genders;
    private final Map<String, Person> byKey = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();

    Namesakes(Prose prose, Genders genders) {
        this.prose = prose;
        this.genders = genders;
    }

    void add(Naming naming) {
        int first = naming.range().first();
        int last = lastOf(naming);
        if (last == first && naming.actor().isEmpty()) {
            return;
        }
        String given = prose.token(first).text();
        String surname = prose.token(last).text();
        int words = naming.range().end() - first;
        Person person = byKey.get(key(naming));
        if (person == null) {
            person = new Person(naming.name(), words, genders.ofGivenName(given));
            byKey.put(key(naming), person);
        }
        if (words > person.words) {
            person.name = naming.name();
            person.words = words;
        }
        person.count++;
        index(surname, person);
        if (last > first) {
            index(given, person);
        }
    }

    /** The full name of whom a naming means; empty where the article names no such person in full. */
    Optional<String> fullName(Naming naming) {
        Person own = byKey.get(key(naming));
        List<Person> namesakes = byWord.getOrDefault(
                naming.isSingle() ? naming.name() : prose.token(lastOf(naming)).text(), List.of());
        Person chosen = choose(naming, namesakes);
        boolean fuller = own == null || naming.isSingle() || (chosen != null && chosen.words > own.words);
        Person person = fuller && chosen != null ? chosen : own;
        if (person == null) {
            return Optional.empty();
        }
        if (!naming.isSingle()) {
            person.lastToken = naming.range().first();
        }
        return Optional.of(person.name);
    }

    /** The full name of who bears a surname, whoever is named most of several. */
    Optional<String> surname(String word) {
        Person best = null;
        for (Person person : byWord.getOrDefault(word, List.of())) {
            best = best == null || person.count > best.count ? person : best;
        }
        return Optional.ofNullable(best).map(person -> person.name);
    }

    private @Nullable Person choose(Naming naming, List<Person> namesakes) {
        int first = naming.range().first();
        Gender titled = first > 0 ? genders.ofWord(prose.lower(first - 1)) : Gender.UNKNOWN;
        Person best = null;
        int most = -1;
        for (Person person : namesakes) {
            boolean fits =
                    !person.gender.clashesWith(titled) && (naming.isSingle() || endsIn(person.name, naming.name()));
            int weight = isAbout(person, first) ? Integer.MAX_VALUE : person.count;
            if (fits && weight > most) {
                most = weight;
                best = person;
            }
        }
        return best;
    }

    /** Debbie Lindner Schulz is Lindner Schulz, too. */
    private static boolean endsIn(String name, String end) {
        int from = name.length() - end.length();
        return from > 0 && name.charAt(from - 1) == ' ' && name.regionMatches(true, from, end, 0, end.length());
    }

    /** Whether the sentence before, or this one, opens with the person's full name. */
    private boolean isAbout(Person person, int token) {
        if (person.lastToken < 0) {
            return false;
        }
        int sentence = prose.sentenceOf(person.lastToken);
        return sentence >= prose.sentenceOf(token) - 1
                && person.lastToken - prose.sentences().get(sentence).first() <= OPENING;
    }

    private void index(String word, Person person) {
        List<Person> people = byWord.computeIfAbsent(word, key -> new ArrayList<>(1));
        if (!people.contains(person) && people.size() < 8) {
            people.add(person);
        }
    }

    /** The surname: the last word but for Jr. and III. */
    private int lastOf(Naming naming) {
        int last = naming.range().end() - 1;
        while (last > naming.range().first()
                && (NameWords.isSuffix(prose.token(last)) || !prose.token(last).isWord())) {
            last--;
        }
        return last;
    }

    private String key(Naming naming) {
        if (!naming.actor().isEmpty()) {
            return naming.actor();
        }
        int last = lastOf(naming);
        String surname = prose.token(last).text();
        return last == naming.range().first()
                ? surname
                : (prose.token(naming.range().first()).text() + ' ' + surname).toLowerCase(Locale.ROOT);
    }
}
