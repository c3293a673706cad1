package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreebankTest {
    private static final ProseReader READER = new ProseReader();

    /** Nodes as "text tag head relation", which stand in the text in this order; heads from 1, 0 for none. */
    private static Syntax over(String text, String... nodes) {
        List<Treebank.Node> found = new ArrayList<>();
        int at = 0;
        for (String node : nodes) {
            String[] cells = node.split(" ", -1);
            int begin = text.indexOf(cells[0], at);
            at = begin + cells[0].length();
            found.add(new Treebank.Node(begin, at, cells[1], Integer.parseInt(cells[2]) - 1, cells[3]));
        }
        Prose prose = READER.read(text);
        return new Treebank(found).over(prose, new Signals(prose));
    }

    private static List<Integer> heads(Syntax syntax) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < syntax.size(); i++) {
            heads.add(syntax.head(i));
        }
        return heads;
    }

    @Test
    void likeTokensAreTakenOver() {
        Syntax syntax = over("Officials deny it", "Officials NNS 2 nsubj", "deny VBP 0 root", "it PRP 2 dobj");
        assertThat(heads(syntax)).containsExactly(1, -1, 1);
        assertThat(syntax.tag(0)).isEqualTo(Tag.NOUN.code());
        assertThat(syntax.relation(0)).isEqualTo(Relation.SUBJECT.code());
        assertThat(syntax.relation(1)).isEqualTo(Relation.ROOT.code());
    }

    @Test
    void aContractionIsOneWordAndTheFirstPartThatHangsElsewhereSpeaksForIt() {
        Syntax syntax = over("They don't pay", "They PRP 4 nsubj", "do VBP 4 aux", "n't RB 4 neg", "pay VB 0 root");
        assertThat(heads(syntax)).containsExactly(2, 2, -1);
        assertThat(syntax.relation(1)).isEqualTo(Relation.AUXILIARY.code());
    }

    @Test
    void whatHangsWithinOneOfOurTokensIsLeftOut() {
        Syntax syntax = over(
                "A well-known rival",
                "A DT 5 det",
                "well RB 4 advmod",
                "- : 4 punct",
                "known JJ 5 amod",
                "rival NN 0 root");
        assertThat(heads(syntax)).containsExactly(2, 2, -1);
        assertThat(syntax.relation(1)).isEqualTo(Relation.ADJECTIVE.code());
        assertThat(syntax.tag(1)).isEqualTo(Tag.ADJECTIVE.code());
    }

    @Test
    void theRestOfALongerTokenHangsOnItsBeginning() {
        Syntax syntax = over("Costs rose 5%!", "Costs NNS 2 nsubj", "rose VBD 0 root", "5% CD 2 dobj", "! . 2 punct");
        assertThat(heads(syntax)).containsExactly(1, -1, 1, 2, 1);
    }

    @Test
    void noHeadIsInAnotherSentence() {
        Syntax syntax = over(
                "He left. She stayed.",
                "He PRP 2 nsubj",
                "left VBD 0 root",
                ". . 5 punct",
                "She PRP 5 nsubj",
                "stayed VBD 2 parataxis",
                ". . 5 punct");
        assertThat(heads(syntax)).containsExactly(1, -1, -1, 4, -1, 4);
        assertThat(syntax.relation(4)).isEqualTo(Relation.ROOT.code());
    }

    @Test
    void circlesAreBroken() {
        Syntax syntax = over("one two three four", "one NN 2 dep", "two NN 3 dep", "three NN 1 dep", "four NN 3 dep");
        assertThat(heads(syntax)).containsExactly(1, 2, -1, 2);
    }
}
