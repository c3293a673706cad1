package io.claimtracker.benchmarks;

import java.util.List;

/**
 * Deals articles out in portions of 800 words, so that figures of articles of any length compare: a portion is as many
 * whole articles as are due, now none and now several, 800 words in the mean.
 */
final class ArticleWords {
    private static final int PORTION = 800;

    private final List<BenchmarkedArticle> articles;
    private int next;
    private int wordsDue;

    ArticleWords(List<BenchmarkedArticle> articles) {
        this.articles = articles;
    }

    /** Begins a portion; how many articles it has. */
    int portion() {
        wordsDue += PORTION;
        int count = 0;
        for (int at = next; wordsDue > 0; at = (at + 1) % articles.size()) {
            wordsDue -= articles.get(at).words();
            count++;
        }
        return count;
    }

    /** The next article, in turn. */
    BenchmarkedArticle next() {
        BenchmarkedArticle article = articles.get(next);
        next = (next + 1) % articles.size();
        return article;
    }
}
