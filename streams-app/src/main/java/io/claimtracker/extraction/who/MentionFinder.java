package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds names: those of the directory, and runs of capitalised words; a surname alone stands for the full name. */
public final class MentionFinder {
    private static final int SHORTEST_HEADING = 4;
    /** One word in so many may be small in a heading. */
    private static final int MOST_SMALL = 6;

    private static final Set<String> SMALL_IN_HEADINGS = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "and", "or", "for", "at", "by", "as", "with", "from", "but",
            "nor", "vs");
    private static final int SHORTEST_SHOUT = 3;

    private final ActorDirectory directory;
    private final NameRuns runs;
    private final RunReader runReader;
    private final FullNames fullNames;

    public MentionFinder(ActorDirectory directory) {
        Genders genders = new Genders();
        NameWords words = new NameWords(new PersonNouns(), genders);
        this.directory = directory;
        this.runs = new NameRuns(words);
        this.runReader = new RunReader(words);
        this.fullNames = new FullNames(genders);
    }

    public List<Mention> find(Prose prose) {
        KnownNames known = new KnownNames(directory, prose);
        List<Naming> namings = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            boolean heading = isHeading(prose, sentence);
            int at = sentence.first();
            while (at < sentence.end()) {
                if (!NameWords.isNameLike(prose, at) || NameWords.isTime(prose.token(at))) {
                    at++;
                    continue;
                }
                Range run = new Range(at, runs.end(prose, sentence, at));
                at = heading || isShouted(prose, run)
                        ? runReader.readHeading(prose, known, run, namings)
                        : runReader.read(prose, sentence, known, run, namings);
            }
        }
        return fullNames.of(prose, namings);
    }

    /** Three words or more all in capitals. */
    private static boolean isShouted(Prose prose, Range run) {
        int shouted = 0;
        for (int i = run.first(); i < run.end(); i++) {
            String text = prose.token(i).text();
            shouted += text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
        }
        return shouted >= SHORTEST_SHOUT;
    }

    /** Whether nearly all words have a capital but those that headings leave small, so that a capital tells nothing. */
    private static boolean isHeading(Prose prose, Sentence sentence) {
        int words = 0;
        int small = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = prose.token(i);
            if (token.isWord() && (token.text().length() > 4 || !SMALL_IN_HEADINGS.contains(token.lower()))) {
                words++;
                small += token.isCapitalised() || token.isNumber() ? 0 : 1;
            }
        }
        return words >= SHORTEST_HEADING && small * MOST_SMALL <= words;
    }
}
