package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Articles made up from a seed, as long and as full of statements as news is: about 800 words, a statement in every third
 * sentence. The same number gives the same article everywhere, so that figures can be compared.
 */
final class GeneratedArticles {
    private static final int WORDS = 800;
    private static final int SENTENCES_IN_PARAGRAPH = 3;
    private static final Instant FIRST_PUBLISHED = Instant.parse("2021-01-01T06:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(37);

    private static final List<String> OUTLETS = List.of("The Morning Ledger", "Harbour Post", "Northern Wire");
    private static final List<String> OFFICES =
            List.of("Gen.", "Senator", "Defence Minister", "Governor", "Judge", "Dr");
    private static final List<String> FIRST_NAMES = List.of(
            "Omar", "Ruth", "Anna", "Idris", "Mark", "Leila", "Pavel", "Grace", "Tomás", "Yuki", "Hannah", "Karim");
    private static final List<String> SURNAMES = List.of(
            "Haddad",
            "Calder",
            "Lindqvist",
            "Kaya",
            "Moreau",
            "Okafor",
            "Novak",
            "O’Dell",
            "Silva",
            "Tanaka",
            "Weiss",
            "Rahimi",
            "Petrov",
            "Mbeki",
            "Larsen",
            "Costa",
            "Doyle",
            "Farouk",
            "Ivanova",
            "Brandt");
    private static final List<String> UNNAMED =
            List.of("a senior official", "the spokesman", "the foreign ministry", "analysts at the institute");
    private static final List<String> CUES =
            List.of("said", "told reporters", "warned", "insisted", "believes", "denied");
    private static final List<String> ACTORS = List.of(
            "al-Qaeda",
            "the Northern Front",
            "Iran",
            "the central bank",
            "NATO",
            "Turkey",
            "the opposition",
            "Google",
            "the teachers’ union",
            "France",
            "the Harbour Authority",
            "Hezbollah",
            "the World Bank",
            "Kenya");
    private static final List<String> HEDGES =
            List.of("could", "will", "is likely to", "may", "is unlikely to", "must");
    private static final List<String> EVENTS = List.of(
            "regroup",
            "attack the border towns",
            "leave the talks",
            "raise its rates",
            "rebuild its forces",
            "win the vote",
            "sign the agreement",
            "close the port",
            "pay the fine",
            "release the prisoners",
            "withdraw its offer",
            "ban the imports",
            "strike again",
            "support the plan");
    private static final List<String> WINDOWS = List.of(
            "",
            " in 6 to 36 months",
            " by the end of next year",
            " within two weeks",
            " before the election",
            " in Afghanistan");
    private static final List<String> FILLERS = List.of(
            "The road to the valley was closed for a third day after heavy rain.",
            "Prices in the capital rose by 3.5 per cent over the quarter, the sharpest rise since 2008.",
            "Families had been leaving the villages since early spring, most of them on foot.",
            "The committee meets again on Tuesday behind closed doors.",
            "Nobody was hurt, and by noon the market had opened again.",
            "The agreement, signed in 2015, gave both sides a year to withdraw from the bridge.",
            "It was the second such visit this year and the first since the two governments fell out.",
            "Outside the court about 200 people waited in the cold for a verdict that did not come.");

    private GeneratedArticles() {}

    /** The article of a number. */
    static Article article(int number) {
        Random random = new Random(number);
        return Article.newBuilder()
                .setUri("generated:" + number)
                .setTitle("Talks go on as " + pick(random, ACTORS) + " waits")
                .setSource(pick(random, OUTLETS))
                .setPublished(FIRST_PUBLISHED.plus(BETWEEN.multipliedBy(number)))
                .setStatus(ArticleStatus.USABLE)
                .setBody(body(random))
                .build();
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder();
        int words = 0;
        for (int sentence = 1; words < WORDS; sentence++) {
            String text = sentence % SENTENCES_IN_PARAGRAPH == 0 ? attribution(random) : pick(random, FILLERS);
            words += text.split(" ").length;
            body.append(text).append(sentence % SENTENCES_IN_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return body.toString().strip();
    }

    private static String attribution(Random random) {
        String speaker = speaker(random);
        String cue = pick(random, CUES);
        String content =
                pick(random, ACTORS) + " " + pick(random, HEDGES) + " " + pick(random, EVENTS) + pick(random, WINDOWS);
        return switch (random.nextInt(3)) {
            case 0 -> capitalised(speaker) + " " + cue + " that " + content + ".";
            case 1 -> "“" + capitalised(content) + ",” " + speaker + " " + cue + ".";
            default -> "According to " + speaker + ", " + content + ".";
        };
    }

    /** Mostly a named one, of some hundreds; half of those with an office. */
    private static String speaker(Random random) {
        if (random.nextInt(5) == 0) {
            return pick(random, UNNAMED);
        }
        String name = pick(random, FIRST_NAMES) + " " + pick(random, SURNAMES);
        return random.nextBoolean() ? pick(random, OFFICES) + " " + name : name;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
