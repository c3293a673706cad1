package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import io.claimtracker.extraction.when.Calendar;
import io.claimtracker.extraction.when.StatedDateReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds names: those of the directory, and runs of capitalised words; a surname alone stands for the full name. */
public final class MentionFinder {
    private static final int LONGEST_NAME = 7;
    /** A single unknown word may be a surname; unless it proves one, it is dropped. */
    private static final ActorType UNSURE = ActorType.OTHER;

    private static final Set<String> LINKS = Set.of("of", "de", "van", "bin", "al", "el", "von", "da", "for");
    private static final Set<String> GOVERNING = Set.of(
            "government",
            "administration",
            "military",
            "army",
            "forces",
            "parliament",
            "campaign",
            "ministry",
            "embassy",
            "police",
            "intelligence");

    private final ActorDirectory directory;
    private final Set<String> titles = Lexicon.words("titles.txt");
    private final Set<String> organisations = Lexicon.words("organisation-nouns.txt");
    private final Set<String> outlets = Lexicon.words("outlet-nouns.txt");
    private final Set<String> openers = Lexicon.words("sentence-openers.txt");
    private final Map<String, String> demonyms = Lexicon.table("demonyms.txt");

    public MentionFinder(ActorDirectory directory) {
        this.directory = directory;
    }

    public List<Mention> find(Prose prose) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Mention> mention = at(prose, sentence, i);
                mention.ifPresent(mentions::add);
                i = mention.map(one -> one.range().end()).orElse(i + 1);
            }
        }
        return withFullNames(prose, mentions);
    }

    private Optional<Mention> at(Prose prose, Sentence sentence, int i) {
        if (!isNameLike(prose, i)) {
            return Optional.empty();
        }
        Optional<Mention> known = known(prose, sentence, i);
        if (known.isPresent()) {
            return modifiesTitle(prose, known.get()) ? Optional.empty() : known;
        }
        Optional<Mention> homeland = homeland(prose, sentence, i);
        if (homeland.isPresent()) {
            return homeland;
        }
        return prose.token(i).isCapitalised() ? unknown(prose, sentence, i) : Optional.empty();
    }

    private Optional<Mention> known(Prose prose, Sentence sentence, int i) {
        int bound = Math.min(sentence.end(), i + LONGEST_NAME);
        int end = i + 1;
        while (end < bound && continuesName(prose, end)) {
            end++;
        }
        for (; end > i; end--) {
            boolean endsInName = prose.token(end - 1).isWord() && (isNameLike(prose, end - 1) || end - i > 1);
            if (!endsInName) {
                continue;
            }
            String name = prose.span(i, end).in(prose.text());
            Optional<Actor> actor = directory.find(name);
            if (actor.isPresent() && !(end == i + 1 && isTitle(prose, i))) {
                return Optional.of(
                        new Mention(new Range(i, end), name, actor.get().getType()));
            }
        }
        return Optional.empty();
    }

    /** "US President": the state is no party of its own. */
    private boolean modifiesTitle(Prose prose, Mention mention) {
        int next = mention.range().end();
        return mention.type() == ActorType.STATE
                && next < prose.tokens().size()
                && (isTitle(prose, next) || (prose.token(next).isWord() && isTitle(prose, next + 1)));
    }

    /** "the American homeland": the state that a demonym stands for. */
    private Optional<Mention> homeland(Prose prose, Sentence sentence, int i) {
        boolean soil =
                i + 1 < sentence.end() && Set.of("homeland", "soil", "mainland").contains(prose.lower(i + 1));
        String state = soil ? demonyms.getOrDefault(prose.token(i).text(), "") : "";
        return state.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mention(new Range(i, i + 2), state, ActorType.STATE));
    }

    /** A run of capitalised words that no directory knows: a title before it is left out, a demonym alone is none. */
    private Optional<Mention> unknown(Prose prose, Sentence sentence, int i) {
        int first = i;
        Token token = prose.token(i);
        boolean opensSentence = i == sentence.first()
                || (i == sentence.first() + 1 && !prose.token(i - 1).isWord());
        if (isTitle(prose, i) || (opensSentence && openers.contains(token.text()))) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < Math.min(sentence.end(), first + LONGEST_NAME)
                && prose.token(end).isWord()) {
            boolean linked = LINKS.contains(prose.lower(end))
                    && end + 1 < sentence.end()
                    && prose.token(end + 1).isCapitalised()
                    && isOrganisation(prose, first, end);
            if ((!prose.token(end).isCapitalised() && !linked)
                    || known(prose, sentence, end).isPresent()) {
                break;
            }
            end++;
        }
        boolean demonym = demonyms.containsKey(token.text());
        if (end < sentence.end() && GOVERNING.contains(prose.lower(end)) && (demonym || end > first)) {
            return Optional.of(mention(prose, first, end + 1, ActorType.ORGANISATION));
        }
        boolean titled = i > sentence.first() && isTitle(prose, i - 1);
        if (isOrganisation(prose, first, end) && end > first + 1) {
            return Optional.of(mention(prose, first, end, ActorType.ORGANISATION));
        }
        if (outlets.contains(prose.lower(end - 1)) && end > first + 1) {
            return Optional.of(mention(prose, first, end, ActorType.OUTLET));
        }
        boolean person = !demonym
                && (end - first >= 2 || titled)
                && end - first <= 4
                && !prose.text()
                        .substring(
                                prose.token(first).begin(), prose.token(first).end())
                        .matches("[A-Z]{2,}");
        boolean titleFollows = isTitle(prose, end - 1) || (end < sentence.end() && isTitle(prose, end));
        if (person && !(titleFollows && !titled)) {
            return Optional.of(mention(prose, first, end, ActorType.PERSON));
        }
        boolean single = end == first + 1 && !demonym && !titleFollows && !isTime(prose, first);
        return single ? Optional.of(mention(prose, first, end, UNSURE)) : Optional.empty();
    }

    private static Mention mention(Prose prose, int first, int end, ActorType type) {
        return new Mention(new Range(first, end), prose.span(first, end).in(prose.text()), type);
    }

    /** Gives a surname alone the full name that the article gives elsewhere; single unknown words are dropped. */
    private static List<Mention> withFullNames(Prose prose, List<Mention> mentions) {
        Map<String, Mention> bySurname = new HashMap<>();
        for (Mention mention : mentions) {
            Range range = mention.range();
            if (mention.type() == ActorType.PERSON && range.end() - range.first() > 1) {
                bySurname.putIfAbsent(prose.token(range.end() - 1).text(), mention);
            }
        }
        List<Mention> full = new ArrayList<>();
        for (Mention mention : mentions) {
            Range range = mention.range();
            boolean single = range.end() - range.first() == 1;
            Mention named = single ? bySurname.get(prose.token(range.first()).text()) : null;
            if (named != null) {
                full.add(new Mention(range, named.name(), ActorType.PERSON));
            } else if (mention.type() != UNSURE) {
                full.add(mention);
            }
        }
        return full;
    }

    private static boolean isTime(Prose prose, int at) {
        return Calendar.month(prose.lower(at)) > 0
                || StatedDateReader.weekday(prose.lower(at)).isPresent();
    }

    private boolean isOrganisation(Prose prose, int first, int end) {
        for (int i = first; i < end; i++) {
            if (organisations.contains(prose.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitle(Prose prose, int at) {
        return titles.contains(prose.lower(at));
    }

    private static boolean isNameLike(Prose prose, int at) {
        Token token = prose.token(at);
        if (!token.isWord()) {
            return false;
        }
        boolean joined = (token.is("al") || token.is("bin"))
                && at + 1 < prose.tokens().size()
                && prose.token(at + 1).isCapitalised();
        return token.isCapitalised() || joined || token.text().chars().anyMatch(Character::isUpperCase);
    }

    private static boolean continuesName(Prose prose, int at) {
        Token token = prose.token(at);
        return token.isWord() || token.text().length() > 1 || "'’\"“”,-".contains(token.text());
    }
}
