package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds each stage against attributions.txt, a set of cases meant as a score; the floors lie a little under it. */
class AttributionScoreTest {
    private static final double SURE = 0.9;
    /** How much of two contents must be the same for them to be one. */
    private static final double SAME = 0.6;

    private static final AttributionModel MODEL = AttributionModel.shipped();
    private static final List<MarkedText> CASES = MarkedCases.all();

    private final TrainedAttributionFinder finder = new TrainedAttributionFinder(MODEL);
    private final SyntaxReader syntaxReader = new SyntaxReader(MODEL.syntax());
    private final CueReader cueReader = new CueReader(MODEL.screen(), MODEL.cueChain(), MODEL.cueWeights());
    private final RoleReader roleReader = new RoleReader(MODEL.roleChain(), MODEL.roleWeights());
    private final CandidateRanker ranker = new CandidateRanker(MODEL.scoreWeight(), MODEL.rankWeights());

    @Test
    void cuesAreFound() {
        CaseScore touched = new CaseScore("cue stage: marked cues that are found at all");
        CaseScore exact = new CaseScore("cue stage: marked cues that are found exactly");
        for (MarkedText one : CASES) {
            Prose prose = MarkedCases.prose(one.text());
            Range cue = prose.tokens(one.cue().get(0));
            List<Range> found = cueReader.find(Reading.of(prose, syntaxReader)).stream()
                    .map(ScoredCue::range)
                    .toList();
            touched.add(found.stream().anyMatch(cue::overlaps), MarkedCases.mark(one));
            exact.add(found.contains(cue), MarkedCases.mark(one));
        }
        touched.atLeast(0.95);
        exact.atLeast(0.88);
    }

    @Test
    void rolesOfAMarkedCueAreRead() {
        CaseScore source = new CaseScore("role stage: sources of marked cues");
        CaseScore content = new CaseScore("role stage: contents of marked cues");
        for (MarkedText one : CASES) {
            Prose prose = MarkedCases.prose(one.text());
            Reading reading = Reading.of(prose, syntaxReader);
            Candidate read = read(reading, prose.tokens(one.cue().get(0)));
            source.add(
                    Edges.trimmed(prose, reading.signals(), read.source()).equals(one.source()), MarkedCases.mark(one));
            content.add(
                    Edges.trimmed(prose, reading.signals(), read.content()).equals(one.content()),
                    MarkedCases.mark(one));
        }
        source.atLeast(0.92);
        content.atLeast(0.92);
    }

    private Candidate read(Reading reading, Range cue) {
        CueMap map = new CueMap(reading.signals().size(), List.of(cue));
        CueSetting setting = new CueSetting(reading, map, cue, Windows.around(reading.signals(), cue));
        Workspace work = new Workspace();
        return ranker.best(setting, roleReader.find(setting, work), work);
    }

    @Test
    void attributionsAreFound() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(200);
        CaseScore cue = new CaseScore("all stages: cues");
        CaseScore source = new CaseScore("all stages: sources");
        CaseScore content = new CaseScore("all stages: contents");
        CaseScore whole = new CaseScore("all stages: whole attributions");
        for (MarkedText one : CASES) {
            Optional<Attribution> found = nearest(one, finder.find(MarkedCases.prose(one.text())));
            String marked = MarkedCases.mark(one);
            String told =
                    found.map(other -> MarkedCases.mark(one.text(), other)).orElse("nothing");
            cue.add(found.filter(other -> other.cue().equals(one.cue())).isPresent(), marked);
            source.add(
                    found.filter(other -> other.source().equals(one.source())).isPresent(), marked);
            content.add(
                    found.filter(other -> other.content().equals(one.content())).isPresent(), marked);
            whole.add(told.equals(marked), marked);
            if (!told.equals(marked)) {
                System.out.println(marked + "\n    found " + told);
            }
        }
        cue.atLeast(0.88);
        source.atLeast(0.9);
        content.atLeast(0.89);
        whole.atLeast(0.82);
    }

    @Test
    void whatIsSureIsRight() {
        CaseScore sure = new CaseScore("confidence of 0.9 or more: right ones");
        CaseScore doubtful = new CaseScore("confidence of less than 0.9: right ones");
        Map<String, List<MarkedText>> byText = CASES.stream()
                .collect(Collectors.groupingBy(MarkedText::text, LinkedHashMap::new, Collectors.toList()));
        byText.forEach((text, marked) -> {
            for (Attribution found : finder.find(MarkedCases.prose(text))) {
                boolean right = marked.stream().anyMatch(one -> isSame(one, found));
                (found.confidence() >= SURE ? sure : doubtful).add(right, MarkedCases.mark(text, found));
            }
        });
        sure.atLeast(0.93);
        doubtful.atLeast(0.7);
    }

    /** Whether the sources are the same, and most of the contents. */
    private static boolean isSame(MarkedText marked, Attribution found) {
        int shared = shared(marked.content(), found.content());
        int either = length(marked.content()) + length(found.content()) - shared;
        return found.source().equals(marked.source()) && shared >= SAME * either;
    }

    /** The attribution that has the same cue, at least in part; else the one with most of the content. */
    private static Optional<Attribution> nearest(MarkedText marked, List<Attribution> found) {
        Attribution nearest = null;
        int most = 0;
        for (Attribution one : found) {
            int shared = 1000 * shared(marked.cue(), one.cue()) + shared(marked.content(), one.content());
            if (shared > most) {
                most = shared;
                nearest = one;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int shared(List<Span> some, List<Span> others) {
        int shared = 0;
        for (Span one : some) {
            for (Span other : others) {
                shared += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
            }
        }
        return shared;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.begin()).sum();
    }
}
