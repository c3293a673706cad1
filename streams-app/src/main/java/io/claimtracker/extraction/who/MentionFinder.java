package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds names: those of the directory, and runs of capitalised words; a surname alone stands for the full name. */
public final class MentionFinder {
    private final ActorDirectory directory;
    private final NameWords words;
    private final Titles titles;
    private final NameRuns runs;
    private final RunReader runReader;
    private final FullNames fullNames;

    public MentionFinder(ActorDirectory directory) {
        Genders genders = new Genders();
        this.words = new NameWords(new PersonNouns(), genders);
        this.titles = new Titles(words);
        this.directory = directory;
        this.runs = new NameRuns(words);
        this.runReader = new RunReader(words, titles);
        this.fullNames = new FullNames(genders);
    }

    public List<Mention> find(Prose prose) {
        KnownNames known = new KnownNames(directory, prose, words, titles);
        List<Naming> namings = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            boolean heading = Headings.isHeading(prose, sentence);
            int at = sentence.first();
            while (at < sentence.end()) {
                if (!NameWords.isNameLike(prose, at)) {
                    at++;
                    continue;
                }
                if (NameWords.isTime(prose.token(at))) {
                    monthAsName(prose, at).ifPresent(namings::add);
                    at++;
                    continue;
                }
                Range run = new Range(at, runs.end(prose, sentence, at));
                at = heading || Headings.isShouted(prose, run)
                        ? runReader.readHeading(prose, known, run, namings)
                        : runReader.read(prose, sentence, known, run, namings);
            }
        }
        return fullNames.of(prose, namings);
    }

    /** "May said": a month that opens its sentence may be a surname; unless it proves one, it is dropped. */
    private static Optional<Naming> monthAsName(Prose prose, int at) {
        boolean opens =
                at == prose.sentenceAt(at).first() || !prose.token(at - 1).isWord();
        boolean verb = at + 1 < prose.tokens().size() && Verbs.isVerb(prose.lower(at + 1));
        return opens || verb
                ? Optional.of(new Naming(new Range(at, at + 1), prose.token(at).text(), ActorType.OTHER, ""))
                : Optional.empty();
    }
}
