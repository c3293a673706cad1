package io.claimtracker.extraction.who;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds which attributions stand in the content of another: Brook said <i>she believes …</i>. */
final class Nesting {
    private static final int NONE = -1;
    /** How many contents around one attribution are looked at. */
    private static final int DEEPEST = 8;

    private record Content(Span span, int attribution) {}

    private Nesting() {}

    /** For each attribution the number of the one around it, the innermost; -1 where there is none. */
    static int[] parents(List<Attribution> attributions) {
        List<Content> contents = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            for (Span span : attributions.get(i).content()) {
                contents.add(new Content(span, i));
            }
        }
        contents.sort(
                Comparator.comparingInt((Content content) -> content.span().begin())
                        .thenComparingInt(content -> -content.span().end()));
        Integer[] order = new Integer[attributions.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingInt(i -> attributions.get(i).cue().get(0).begin()));

        int[] parents = new int[attributions.size()];
        List<Content> open = new ArrayList<>();
        int next = 0;
        for (int i : order) {
            int at = attributions.get(i).cue().get(0).begin();
            while (next < contents.size() && contents.get(next).span().begin() <= at) {
                open.add(contents.get(next));
                next++;
            }
            while (!open.isEmpty() && open.get(open.size() - 1).span().end() <= at) {
                open.remove(open.size() - 1);
            }
            parents[i] = innermost(attributions.get(i), i, open);
        }
        return parents;
    }

    private static int innermost(Attribution attribution, int own, List<Content> open) {
        for (int i = open.size() - 1; i >= 0 && i >= open.size() - DEEPEST; i--) {
            Content content = open.get(i);
            boolean around = content.attribution() != own
                    && content.span().contains(attribution.cue().get(0))
                    && content.span().contains(attribution.content().get(0));
            if (around) {
                return content.attribution();
            }
        }
        return NONE;
    }
}
