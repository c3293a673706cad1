package io.claimtracker.extraction.training;

import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence to learn syntax from.
 *
 * @param heads the head of each word, counted within the sentence; -1 for none
 * @param tags the tags to learn trees and relations with, as a tagger would give them
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Lesson(ParsedText text, Sentence sentence, int[] heads, int[] tags) {
    static List<Lesson> of(ParsedText text) {
        List<Lesson> lessons = new ArrayList<>();
        for (int number = 0; number < text.signals().sentences(); number++) {
            Sentence sentence = text.signals().sentence(number);
            int[] heads = new int[sentence.end() - sentence.first()];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = Math.max(-1, text.syntax().head(sentence.first() + i) - sentence.first());
            }
            lessons.add(new Lesson(text, sentence, heads, new int[heads.length]));
        }
        return lessons;
    }

    int size() {
        return heads.length;
    }

    int givenTag(int word) {
        return text.syntax().tag(sentence.first() + word);
    }

    int givenRelation(int word) {
        return text.syntax().relation(sentence.first() + word);
    }

    /** Takes up the words alone. */
    void begin(Draft draft) {
        draft.begin(text.signals(), sentence);
    }

    /** Takes up the words and the tags. */
    void beginTagged(Draft draft) {
        begin(draft);
        for (int i = 0; i < tags.length; i++) {
            draft.setTag(i, tags[i]);
        }
    }

    /** Keeps the tags that were found. */
    void keepTags(Draft draft) {
        for (int i = 0; i < tags.length; i++) {
            tags[i] = draft.tag(i);
        }
    }
}
