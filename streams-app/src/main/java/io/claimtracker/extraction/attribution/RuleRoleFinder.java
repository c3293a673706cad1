package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.attribution.Cue.Form;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds source and content of each cue by rule, sentence by sentence, then the quotes that go on without a cue. */
public final class RuleRoleFinder implements RoleFinder {
    private final SourceRules sources;
    private final ContentRules contents;
    private final CueWords words;
    private final BeforeCue beforeCue;
    private final RunningQuotes runningQuotes = new RunningQuotes();

    public RuleRoleFinder(CueWords words) {
        Set<String> finite = Lexicon.words("finite-verbs.txt");
        this.words = words;
        this.sources = new SourceRules(finite);
        this.contents = new ContentRules(finite, words);
        this.beforeCue = new BeforeCue(contents, sources);
    }

    @Override
    public List<Attribution> find(Prose prose, List<Cue> cues) {
        List<Found> found = new ArrayList<>();
        int next = 0;
        while (next < cues.size()) {
            int sentence = prose.sentenceOf(cues.get(next).first());
            int end = next;
            while (end < cues.size() && prose.sentenceOf(cues.get(end).first()) == sentence) {
                end++;
            }
            found.addAll(inSentence(prose, prose.sentences().get(sentence), cues.subList(next, end)));
            next = end;
        }
        found.addAll(runningQuotes.find(prose, found));
        found.sort(Comparator.comparingInt(Found::position));
        return found.stream().map(one -> one.attribution(prose)).toList();
    }

    private List<Found> inSentence(Prose prose, Sentence sentence, List<Cue> cues) {
        Set<Integer> starts = new HashSet<>();
        cues.forEach(cue -> starts.add(cue.first()));
        List<Found> found = new ArrayList<>();
        for (Cue cue : cues) {
            boolean inside = found.stream()
                    .anyMatch(one -> one.content().stream().anyMatch(range -> range.contains(cue.first())));
            if (!inside) {
                roles(prose, sentence, cue, starts, found).ifPresent(found::add);
            }
        }
        found.removeIf(one -> (one.cue().form() == Form.ACCORDING && holdsAnother(one, found))
                || (one.cue().form() == Form.HEARSAY && found.size() > 1));
        return found;
    }

    private static boolean holdsAnother(Found outer, List<Found> all) {
        return all.stream()
                .anyMatch(one -> !one.equals(outer)
                        && one.cue().form() != Form.HEARSAY
                        && outer.content().stream()
                                .anyMatch(range -> range.contains(one.cue().first())));
    }

    private Optional<Found> roles(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts, List<Found> soFar) {
        return switch (cue.form()) {
            case VERB -> verb(prose, sentence, cue, starts);
            case PARTICIPLE -> behind(prose, sentence, cue, mainSource(prose, sentence, cue, soFar), starts);
            case PASSIVE -> passive(prose, sentence, cue, starts);
            case QUOTING -> quoting(prose, sentence, cue, starts);
            case ACCORDING -> according(prose, sentence, cue, starts);
            case NOUN -> behind(prose, sentence, cue, owner(prose, sentence, cue), starts);
            case JUDGING -> judging(prose, sentence, cue, starts, soFar);
            case BACKING -> backing(prose, sentence, cue);
            case HEARSAY -> hearsay(prose, sentence, cue);
            case HEADLINE ->
                found(cue, Optional.of(new Range(cue.end(), sentence.end())), new Range(sentence.first(), cue.first()));
        };
    }

    private Optional<Found> verb(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts) {
        Optional<Found> before = beforeCue.find(prose, sentence, cue);
        return before.isPresent()
                ? before
                : behind(prose, sentence, cue, sources.before(prose, sentence, cue.first()), starts)
                        .filter(one -> one.source().isPresent());
    }

    private Optional<Found> behind(
            Prose prose, Sentence sentence, Cue cue, Optional<Range> source, Set<Integer> starts) {
        OptionalInt start = contents.start(prose, sentence, cue);
        if (start.isEmpty() || start.getAsInt() >= sentence.end()) {
            return Optional.empty();
        }
        int end = contents.end(prose, sentence, start.getAsInt(), starts);
        return found(cue, source, new Range(start.getAsInt(), end));
    }

    private Optional<Found> passive(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts) {
        Optional<Found> before = beforeCue.find(prose, sentence, cue);
        if (before.isPresent()) {
            return before;
        }
        return behind(prose, sentence, cue, sources.before(prose, sentence, cue.first()), starts);
    }

    private Optional<Found> quoting(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts) {
        Range object = new Range(cue.first() + 1, cue.end() - 2);
        Cue behind = new Cue(new Range(cue.end() - 2, cue.end()), cue.form(), cue.foundBy());
        Optional<Range> source = object.isEmpty() ? Optional.empty() : Optional.of(object);
        return behind(prose, sentence, behind, source, starts)
                .map(one -> new Found(
                        new Cue(new Range(cue.first(), cue.first() + 1), cue.form(), cue.foundBy()),
                        one.source(),
                        one.content()));
    }

    private Optional<Found> according(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts) {
        Optional<Range> source = sources.from(prose, sentence, cue.end());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (cue.first() > sentence.first() + 2) {
            return found(cue, source, new Range(sentence.first(), cue.first()));
        }
        int comma = source.get().end();
        while (comma < sentence.end() && !prose.token(comma).is(",")) {
            comma++;
        }
        int start = comma + 1;
        Optional<Range> whole = Optional.of(new Range(source.get().first(), comma));
        return start < sentence.end()
                ? found(cue, whole, new Range(start, contents.end(prose, sentence, start, starts)))
                : Optional.empty();
    }

    private Optional<Found> judging(Prose prose, Sentence sentence, Cue cue, Set<Integer> starts, List<Found> soFar) {
        boolean blame = cue.foundBy().equals("rule:blame");
        boolean participle = prose.lower(cue.first()).endsWith("ing");
        Optional<Range> source = blame || participle
                ? mainSource(prose, sentence, cue, soFar)
                : sources.before(prose, sentence, cue.first());
        int start = blame ? cue.first() : cue.end();
        int end = contents.end(prose, sentence, start, starts);
        if (source.isEmpty() || end - start < 3) {
            return Optional.empty();
        }
        String link = words.judgementLink(prose.token(cue.first())).orElse("-");
        boolean linked = (blame || link.equals("-"))
                ? !Set.of("for", "on", "to", "off", "upon", "in", "up").contains(prose.lower(start))
                : contains(prose, start + 1, Math.min(end, start + 20), link);
        return linked ? found(cue, source, new Range(start, end)) : Optional.empty();
    }

    private Optional<Found> backing(Prose prose, Sentence sentence, Cue cue) {
        Optional<Range> source = sources.before(prose, sentence, cue.first());
        int start = prose.lower(cue.end()).equals("with") ? cue.end() + 1 : cue.end();
        int end = start;
        boolean clause = false;
        while (end < sentence.end() && (clause || !prose.token(end).is(","))) {
            clause = clause || prose.token(end).is("that");
            end++;
        }
        return source.isEmpty() ? Optional.empty() : found(cue, source, new Range(start, end));
    }

    private Optional<Found> hearsay(Prose prose, Sentence sentence, Cue cue) {
        int end = cue.end();
        while (end < sentence.end() && !prose.token(end).is(",")) {
            end++;
        }
        return found(cue, Optional.empty(), new Range(sentence.first(), end));
    }

    private Optional<Range> mainSource(Prose prose, Sentence sentence, Cue cue, List<Found> soFar) {
        if (!soFar.isEmpty() && soFar.get(soFar.size() - 1).source().isPresent()) {
            return soFar.get(soFar.size() - 1).source();
        }
        return sources.subject(prose, sentence, cue.first());
    }

    /** "Milley's warning that": the owner of a noun is its source. */
    private Optional<Range> owner(Prose prose, Sentence sentence, Cue cue) {
        for (int i = cue.first() - 1; i > sentence.first() && i > cue.first() - 4; i--) {
            if (prose.lower(i).equals("'s") || prose.lower(i).equals("’s")) {
                return sources.before(prose, sentence, i);
            }
            if (RuleCueFinder.isPossessive(prose, i) && prose.token(i).isWord()) {
                return Optional.of(new Range(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean contains(Prose prose, int first, int end, String word) {
        for (int i = first; i < end; i++) {
            if (prose.lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Found> found(Cue cue, Optional<Range> source, Range content) {
        return content.isEmpty() ? Optional.empty() : Optional.of(new Found(cue, source, List.of(content)));
    }
}
