package io.claimtracker.extraction.what;

import io.claimtracker.avro.BackingKind;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a cue does to another's statement: approved, echoed, rejected. */
final class BackingCues {
    /** A backing verb of a cue, and what it means there. */
    record Verb(int token, BackingKind kind) {}

    private static final Set<String> BEFORE_VERBS =
            Set.of("to", "will", "would", "could", "can", "not", "they", "we", "i", "must", "should", "and");

    private static final Set<String> SELF = Set.of("he", "she", "they", "i", "we");

    private final CueWords words;
    private final Set<String> assenting = new HashSet<>();
    private final Set<String> answering = new HashSet<>();

    BackingCues(CueWords words) {
        this.words = words;
        Verbs verbs = new Verbs();
        for (String verb : List.of("agree", "share", "concur", "endorse", "support", "accept")) {
            assenting.addAll(verbs.forms(verb));
        }
        for (String verb : List.of(
                "echo", "contradict", "rebut", "refute", "agree", "disagree", "concur", "dispute", "corroborate")) {
            answering.addAll(verbs.forms(verb));
        }
    }

    @Nullable
    Verb find(Prose prose, Range cue) {
        boolean denied = false;
        for (int i = cue.first(); i < cue.end(); i++) {
            BackingKind kind = words.backing(prose.token(i)).orElse(null);
            if (kind != null && !isAdverb(prose, i)) {
                return denied ? denied(prose, i) : new Verb(i, kind);
            }
            denied |= isDenial(prose.lower(i));
        }
        return null;
    }

    /** The verb of one who says himself what he does to another's statement: "said he agreed with". */
    @Nullable
    Verb findOwn(Prose prose, Range content) {
        int verb = content.first() + 1;
        if (verb >= content.end() || !SELF.contains(prose.lower(content.first()))) {
            return null;
        }
        BackingKind kind = words.backing(prose.token(verb)).orElse(null);
        return kind == null || isAdverb(prose, verb) ? null : new Verb(verb, kind);
    }

    /** Whether a verb is done to what somebody says even where only the speaker is named, or only what was said. */
    boolean answers(String verb) {
        return answering.contains(verb);
    }

    /** "Does not share" rejects, "did not dispute" says nothing. */
    private @Nullable Verb denied(Prose prose, int token) {
        return assenting.contains(prose.lower(token)) ? new Verb(token, BackingKind.REJECTS) : null;
    }

    private static boolean isDenial(String word) {
        return switch (word) {
            case "not", "never", "declined", "declines", "refused", "refuses", "failed" -> true;
            default -> word.endsWith("n't");
        };
    }

    /** "Walked back his comments". */
    private static boolean isAdverb(Prose prose, int token) {
        return prose.lower(token).equals("back") && !BEFORE_VERBS.contains(prose.lower(token - 1));
    }
}
