package io.claimtracker.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.avro.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The articles of the corpus Article-Bias-Prediction, one JSON object a line. Its texts are words set apart by spaces; they
 * are put together again as they may have been printed.
 */
final class TokenisedArticles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HASH_BYTES = 8;
    /** Others are too few to guess at. */
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private record Joint(Pattern pattern, String replacement) {
        Joint(String pattern, String replacement) {
            this(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }
    }

    private static final Joint[] JOINTS = {
        new Joint(" ([,.;:!?%)\\]}’”…])", "$1"),
        new Joint("([(\\[{“‘$£€#]) ", "$1"),
        new Joint(" ('(?:s|S|ve|re|ll|d|m|t|VE|RE|LL))\\b", "$1"),
        new Joint(" (n't)\\b", "$1"),
        new Joint(" (’(?:s|ve|re|ll|d|m|t))\\b", "$1"),
        new Joint("’ (s|t|re|ve|ll|d|m)\\b", "’$1"),
        new Joint("\\b([Cc]an) not\\b", "$1not"),
        new Joint("\\b([Gg]on|[Ww]an) (na)\\b", "$1$2"),
        new Joint(" '([ ,.;!?\\n]|$)", "'$1"),
        new Joint("(^|\\s)(') (?=\\w)", "$1$2"),
        new Joint("(\\d) , (\\d{3})", "$1,$2"),
    };

    private TokenisedArticles() {}

    /** Hands on every article once, in the order of the file. */
    static void read(Path path, Consumer<Article> consumer) throws IOException {
        Set<String> seen = new HashSet<>();
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Article article = article(JSON.readTree(line));
                if (seen.add(article.getUri())) {
                    consumer.accept(article);
                }
            }
        }
    }

    private static Article article(JsonNode json) {
        String title = json.path("title").asText();
        String body = json.path("content")
                .asText()
                .lines()
                .filter(line -> !line.isBlank())
                .map(TokenisedArticles::joined)
                .collect(Collectors.joining("\n\n"));
        return Article.newBuilder()
                .setUri("abp:" + hash(json.path("url").asText() + "|" + title))
                .setSource(json.path("source").asText())
                .setTitle(title.strip())
                .setPublished(published(json.path("date").asText()))
                .setBody(body)
                .build();
    }

    private static @Nullable Instant published(String date) {
        return ISO_DATE.matcher(date).matches()
                ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
                : null;
    }

    private static String joined(String line) {
        String joined = withQuotes(line);
        for (Joint joint : JOINTS) {
            joined = joint.pattern().matcher(joined).replaceAll(joint.replacement());
        }
        return joined;
    }

    /** Every other straight quote mark opens. */
    private static String withQuotes(String line) {
        boolean open = false;
        StringBuilder text = new StringBuilder();
        for (String token : line.split(" ", -1)) {
            boolean quote = token.equals("\"");
            boolean closes = quote && open;
            boolean afterOpening = !text.isEmpty() && open && text.charAt(text.length() - 1) == '"';
            text.append(text.isEmpty() || closes || afterOpening ? "" : " ").append(token);
            open ^= quote;
        }
        return text.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
