package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import java.util.Map;
import java.util.Set;

/** Words for offices and roles, each under one spelling: Sen. and senators are senator. */
final class RoleNames {
    private final PersonNouns personNouns = new PersonNouns();
    private final Set<String> titles = Lexicon.words("titles.txt");
    private final Set<String> epithets = Lexicon.words("epithets.txt");
    private final Map<String, String> spellings = Lexicon.table("role-names.txt");

    boolean isRole(String lower) {
        return titles.contains(lower) || personNouns.contains(lower);
    }

    /** Whether the word alone tells nobody apart, so that it means whom the text is about: the candidate. */
    boolean isEpithet(String lower) {
        return epithets.contains(lower) || epithets.contains(lower.substring(lower.lastIndexOf('-') + 1));
    }

    boolean isOffice(String lower) {
        return titles.contains(lower);
    }

    boolean isPlural(String lower) {
        return personNouns.isPlural(lower);
    }

    boolean isPersonNoun(String lower) {
        return personNouns.contains(lower);
    }

    String of(String lower) {
        String spelling = spellings.get(lower);
        return spelling == null ? lower : spelling;
    }
}
