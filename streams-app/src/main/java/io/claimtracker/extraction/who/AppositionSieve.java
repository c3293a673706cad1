package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.Optional;
import java.util.Set;

/** "Trump's running mate, Mike Pence", "a spokesman for the Pentagon, John Kirby": the person who is named behind a role. */
final class AppositionSieve implements Sieve {
    /** What sets an apposition off. */
    private static final String MARKS = ",—–-(:";
    /** What may stand among titles. */
    private static final Set<String> LINKS = Set.of("of", "the", "and", "former", "then", "acting", "now", "ex");

    private final RoleNames roleNames;

    AppositionSieve(RoleNames roleNames) {
        this.roleNames = roleNames;
    }

    @Override
    public String name() {
        return "apposition";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        Range range = phrase.range();
        for (Mention mention : scene.cast().within(range)) {
            int first = mention.range().first();
            if (mention.type() != ActorType.PERSON || first <= phrase.noun() || isOwner(prose, mention, range)) {
                continue;
            }
            boolean apposed = roleNames.isRole(phrase.word()) && isApposed(prose, phrase, first);
            if (apposed || isTitled(prose, mention, range)) {
                return Optional.of(mention.party());
            }
        }
        return body(scene, phrase);
    }

    /** Whether nothing but titles stands between a name and a comma before it. */
    private boolean isApposed(Prose prose, SourcePhrase phrase, int first) {
        int before = first - 1;
        while (before > phrase.noun()
                && (roleNames.isRole(prose.lower(before)) || prose.token(before).isCapitalised())) {
            before--;
        }
        return before > phrase.noun()
                && MARKS.contains(prose.token(before).text())
                && (!roleNames.isPlural(phrase.word()) || isFirstComma(prose, phrase, before));
    }

    /** "his rivals, Lea Sommer and Omar Haddad", but not "his rivals, among them Lea Sommer". */
    private static boolean isFirstComma(Prose prose, SourcePhrase phrase, int comma) {
        for (int i = phrase.noun() + 1; i < comma; i++) {
            if (prose.token(i).is(",")) {
                return false;
            }
        }
        return true;
    }

    /** "UMWA Director of Government Affairs Phil Smith": all before a name is its title. */
    private boolean isTitled(Prose prose, Mention mention, Range range) {
        if (mention.range().end() != segmentEnd(prose, range)) {
            return false;
        }
        boolean title = false;
        for (int i = range.first(); i < mention.range().first(); i++) {
            String word = prose.lower(i);
            boolean role = roleNames.isRole(word);
            boolean link = LINKS.contains(word);
            title |= role;
            if (word.equals("a")
                    || word.equals("an")
                    || (!role && !link && !prose.token(i).isCapitalised())) {
                return false;
            }
        }
        return title;
    }

    /** "Another union, the United Mine Workers,". */
    private static Optional<Party> body(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        int at = phrase.core().end();
        if (at >= phrase.range().end() || prose.token(at).isWord()) {
            return Optional.empty();
        }
        int first = prose.lower(at + 1).equals("the") ? at + 2 : at + 1;
        return scene
                .cast()
                .within(new Range(first, Math.min(first + 1, phrase.range().end())))
                .stream()
                .filter(mention -> mention.type() == ActorType.ORGANISATION
                        || mention.type() == ActorType.OUTLET
                        || mention.type() == ActorType.ARMED_GROUP)
                .map(Mention::party)
                .findFirst();
    }

    private static boolean isOwner(Prose prose, Mention mention, Range range) {
        return mention.range().end() < range.end()
                && SourcePhrase.isPossessive(prose, mention.range().end());
    }

    private static int segmentEnd(Prose prose, Range range) {
        int end = range.first();
        while (end < range.end() && !prose.token(end).is(",")) {
            end++;
        }
        return end;
    }
}
