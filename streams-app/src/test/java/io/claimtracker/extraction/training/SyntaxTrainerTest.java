package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.ProseReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learns from a handful of sentences, and reads others that are made alike. */
class SyntaxTrainerTest {
    private static final ProseReader READER = new ProseReader();
    private static final SyntaxTrainer.Settings SMALL =
            new SyntaxTrainer.Settings(1, 1, 2, 1, 8, 8, 8, 12, 13, 12, 1000);

    /** Sentences, then the tag, the head (from 1; 0 for none) and the relation of each token. */
    private static final List<ParsedText> LESSONS = List.of(
            lesson("The mayor said taxes would fall.", "DT2det NN3nsubj VBD0root NNS6nsubj MD6aux VB3ccomp .3punct"),
            lesson("The senator said prices would rise.", "DT2det NN3nsubj VBD0root NNS6nsubj MD6aux VB3ccomp .3punct"),
            lesson("A spokesman denied the report.", "DT2det NN3nsubj VBD0root DT5det NN3dobj .3punct"),
            lesson("The minister praised a plan.", "DT2det NN3nsubj VBD0root DT5det NN3dobj .3punct"),
            lesson("Critics of the plan protested.", "NNS5nsubj IN4case DT4det NN1nmod VBD0root .5punct"),
            lesson("Members of the party voted.", "NNS5nsubj IN4case DT4det NN1nmod VBD0root .5punct"),
            lesson("He said it would fail.", "PRP2nsubj VBD0root PRP5nsubj MD5aux VB2ccomp .2punct"),
            lesson("She said they would stay.", "PRP2nsubj VBD0root PRP5nsubj MD5aux VB2ccomp .2punct"));

    private static final SyntaxModel MODEL = new SyntaxTrainer(SMALL).train(LESSONS);

    private static ParsedText lesson(String text, String cells) {
        String[] nodes = cells.split(" ", -1);
        int[] tags = new int[nodes.length];
        int[] heads = new int[nodes.length];
        int[] relations = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            String[] parts = nodes[i].split("(?<=\\d)|(?=\\d)", -1);
            tags[i] = Tag.of(parts[0]).code();
            heads[i] = Integer.parseInt(parts[1]) - 1;
            relations[i] = Relation.of(parts[2]).code();
        }
        return new ParsedText(signals(text), Syntax.of(tags, heads, relations));
    }

    private static Signals signals(String text) {
        return new Signals(READER.read(text));
    }

    private static byte[] bytes(SyntaxModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<String> read(SyntaxModel model, String text) {
        Syntax syntax = new SyntaxReader(model).read(signals(text));
        String[] words = new String[syntax.size()];
        Arrays.setAll(words, i -> Tag.of(syntax.tag(i)) + " " + syntax.head(i) + " " + Relation.of(syntax.relation(i)));
        return List.of(words);
    }

    @Test
    void whatWasLearnedIsReadAgain() {
        SyntaxReader reader = new SyntaxReader(MODEL);
        for (ParsedText lesson : LESSONS) {
            Syntax read = reader.read(lesson.signals());
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.tag(i)).isEqualTo(lesson.syntax().tag(i));
                assertThat(read.head(i)).isEqualTo(lesson.syntax().head(i));
                assertThat(read.relation(i)).isEqualTo(lesson.syntax().relation(i));
            }
        }
    }

    @Test
    void newSentencesAreReadLikeThoseLearned() {
        assertThat(read(MODEL, "The spokesman said prices would fall."))
                .containsExactly(
                        "DETERMINER 1 DETERMINER",
                        "NOUN 2 SUBJECT",
                        "PAST_VERB -1 ROOT",
                        "NOUN 5 SUBJECT",
                        "MODAL 5 AUXILIARY",
                        "BASE_VERB 2 CLAUSE",
                        "STOP 2 PUNCTUATION");
    }

    @Test
    void eachSentenceIsReadByItself() {
        List<String> both = read(MODEL, "He said it would fail. A spokesman denied the report.");
        assertThat(both.subList(0, 6)).isEqualTo(read(MODEL, "He said it would fail."));
        assertThat(both.get(7)).isEqualTo("NOUN 8 SUBJECT");
        assertThat(both.get(8)).isEqualTo("PAST_VERB -1 ROOT");
    }

    @Test
    void anEmptyTextHasNoSyntax() {
        assertThat(read(MODEL, "")).isEmpty();
    }

    @Test
    void trainingAgainGivesTheSameModelToTheByte() throws IOException {
        assertThat(bytes(new SyntaxTrainer(SMALL).train(LESSONS))).isEqualTo(bytes(MODEL));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = bytes(MODEL);
        SyntaxModel read = SyntaxModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(bytes(read)).isEqualTo(bytes);
        String text = "The senator of the party denied it.";
        assertThat(read(read, text)).isEqualTo(read(MODEL, text));
    }

    @Test
    void decisionsThatAlwaysComeOutAlikeAreKnown() {
        SyntaxTrainer.Settings sure = new SyntaxTrainer.Settings(1, 1, 2, 1, 8, 8, 8, 12, 13, 12, 3);
        SyntaxModel model = new SyntaxTrainer(sure).train(LESSONS);
        assertThat(MODEL.tags().known().size()).isZero();
        assertThat(model.tags().known().size()).isPositive();
        assertThat(model.arcs().known().size()).isPositive();
        assertThat(model.relations().known().size()).isPositive();
        String text = "The mayor said taxes would fall.";
        assertThat(read(model, text)).isEqualTo(read(MODEL, text));
    }

    @Test
    void weightsOfAnotherKindAreRefused() {
        assertThatThrownBy(() -> new SyntaxModel(MODEL.arcs(), MODEL.arcs(), MODEL.relations()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no model of tags: 3 outcomes, not 28");
    }
}
