package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of the people of an article are men and which women, by titles, first names and offices. */
final class People {
    private final Map<String, Gender> genders = new HashMap<>();
    private final Genders lexicon;

    People(Prose prose, Genders lexicon, List<Mention> mentions) {
        this.lexicon = lexicon;
        for (Mention mention : mentions) {
            if (mention.type() == ActorType.PERSON) {
                Gender gender = of(prose, mention);
                if (gender != Gender.UNKNOWN) {
                    genders.putIfAbsent(mention.name(), gender);
                }
            }
        }
    }

    /** Of somebody named, or of somebody who is not: a spokeswoman. */
    Gender gender(Party party) {
        Gender known = genders.get(party.name());
        if (known != null) {
            return known;
        }
        if (!party.anonymous()) {
            return lexicon.ofGivenName(firstWord(party.name()));
        }
        for (String word : party.name().split(" ", 8)) {
            Gender gender = lexicon.ofWord(word);
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    private Gender of(Prose prose, Mention mention) {
        int first = mention.range().first();
        Gender titled = lexicon.ofWord(prose.lower(first - 1));
        if (titled != Gender.UNKNOWN) {
            return titled;
        }
        return lexicon.ofGivenName(firstWord(mention.name()));
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
