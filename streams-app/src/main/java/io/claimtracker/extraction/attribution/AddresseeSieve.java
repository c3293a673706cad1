package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whom something is told is not what is told. "The dam is safe, &lt;he&gt; {told} [senators]" is about the dam; where nothing
 * stands before, as in "he told senators.", nothing is said.
 */
final class AddresseeSieve implements AttributionSieve {
    private static final String FOUND_BY = "+rule:addressee";
    private static final Set<String> TELLING = Set.of(
            "told", "tells", "tell", "telling", "informed", "informs", "assured", "assures", "reminded", "reminds");
    /** Longer than this, an object is more than a party that is spoken to. */
    private static final int LONGEST = 8;

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.size());
        for (Attribution one : found) {
            if (isAddressee(prose, reading, one)) {
                Range before = before(prose, reading, one);
                if (!before.isEmpty()) {
                    all.add(new Attribution(
                            one.source(),
                            one.cue(),
                            Edges.trimmed(prose, reading.signals(), List.of(before)),
                            one.confidence(),
                            one.foundBy() + FOUND_BY));
                }
            } else {
                all.add(one);
            }
        }
        return all;
    }

    /** Whether the content is no more than the party right behind a verb of telling. */
    private static boolean isAddressee(Prose prose, Reading reading, Attribution one) {
        Range cue = prose.tokens(one.cue().get(one.cue().size() - 1));
        Range content = prose.tokens(one.content().get(0));
        boolean told = one.content().size() == 1
                && TELLING.contains(prose.lower(cue.end() - 1))
                && content.first() == cue.end()
                && content.end() - content.first() <= LONGEST;
        for (int i = content.first(); told && i < content.end(); i++) {
            int tag = reading.syntax().tag(i);
            told = !prose.quoted(i) && !Reading.isVerb(tag) && tag != Tag.MODAL.code();
        }
        return told && closesSentence(prose, content.end());
    }

    private static boolean closesSentence(Prose prose, int end) {
        Sentence sentence = prose.sentenceAt(end - 1);
        return end >= sentence.end() || !prose.word(end).isWord();
    }

    /** What stands before the source in the sentence, if a comma parts it from the source and it has a verb. */
    private static Range before(Prose prose, Reading reading, Attribution one) {
        int cue = prose.tokenAt(one.cue().get(0).begin());
        List<Span> source = one.source();
        int speaker = source.isEmpty()
                ? cue
                : Math.min(cue, prose.tokenAt(source.get(0).begin()));
        int first = prose.sentenceAt(cue).first();
        boolean parted = speaker > first + 1 && prose.lower(speaker - 1).equals(",");
        Syntax syntax = reading.syntax();
        boolean verb = false;
        for (int i = first; parted && i < speaker; i++) {
            verb |= Reading.isVerb(syntax.tag(i));
        }
        return verb ? new Range(first, speaker - 1) : new Range(first, first);
    }
}
