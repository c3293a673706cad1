package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import java.util.Arrays;
import java.util.List;

/** The syntax of a text as another parser wrote it, by that parser's own tokens. */
public record Treebank(List<Node> nodes) {
    public Treebank {
        nodes = List.copyOf(nodes);
    }

    /**
     * A token of the other parser.
     *
     * @param begin its first UTF-16 unit
     * @param end one past its last
     * @param tag its tag of the Penn Treebank
     * @param head the node that it depends on, by its number in the text; -1 for none
     * @param relation the type of that dependency
     */
    public record Node(int begin, int end, String tag, int head, String relation) {}

    /**
     * The syntax by our tokens. Of several nodes in one token the first counts that depends on something outside of it; a
     * node over several tokens counts for the first, and the rest depend each on the one before. Heads in another sentence
     * of ours are none.
     */
    public Syntax over(Prose prose, Signals signals) {
        int size = prose.tokens().size();
        int[] tokenOf = tokenOf(prose);
        int[] tags = new int[size];
        int[] heads = new int[size];
        int[] relations = new int[size];
        boolean[] found = new boolean[size];
        for (int i = 0; i < nodes.size(); i++) {
            int token = tokenOf[i];
            Node node = nodes.get(i);
            int head = node.head() < 0 ? -1 : tokenOf[node.head()];
            if (token >= 0 && head != token && !found[token]) {
                found[token] = true;
                tags[token] = Tag.of(node.tag()).code();
                heads[token] = head;
                relations[token] = Relation.of(node.relation()).code();
            }
        }
        for (int i = 0; i < size; i++) {
            if (!found[i]) {
                tags[i] = (signals.isWord(i) ? Tag.OTHER : Tag.STOP).code();
                heads[i] = i > 0 && heads[i - 1] != i ? i - 1 : -1;
                relations[i] = Relation.PUNCTUATION.code();
            }
        }
        for (int i = 0; i < size; i++) {
            if (heads[i] >= 0 && prose.sentenceOf(heads[i]) != prose.sentenceOf(i)) {
                heads[i] = -1;
            }
        }
        breakCircles(heads);
        for (int i = 0; i < size; i++) {
            relations[i] = heads[i] < 0 ? Relation.ROOT.code() : relations[i];
        }
        return Syntax.of(tags, heads, relations);
    }

    /** The token of ours that each node begins in, -1 for none. */
    private int[] tokenOf(Prose prose) {
        int[] tokenOf = new int[nodes.size()];
        int token = 0;
        for (int i = 0; i < tokenOf.length; i++) {
            Node node = nodes.get(i);
            while (token < prose.tokens().size() && prose.token(token).end() <= node.begin()) {
                token++;
            }
            boolean over = token < prose.tokens().size() && prose.token(token).begin() < node.end();
            tokenOf[i] = over ? token : -1;
        }
        return tokenOf;
    }

    private static void breakCircles(int[] heads) {
        int[] seen = new int[heads.length];
        Arrays.fill(seen, -1);
        for (int i = 0; i < heads.length; i++) {
            int last = i;
            for (int at = i; at >= 0 && (seen[at] < 0 || seen[at] == i); at = heads[at]) {
                if (seen[at] == i) {
                    heads[last] = -1;
                    break;
                }
                seen[at] = i;
                last = at;
            }
        }
    }
}
