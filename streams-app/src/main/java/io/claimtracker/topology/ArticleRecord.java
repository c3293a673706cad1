package io.claimtracker.topology;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Edition;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.ReadResult;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.ValueReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record from the articles topic, read: an edition, the erasure of one, or nothing that can be used. */
sealed interface ArticleRecord {
    /** An edition and its text. */
    record Recorded(Edition edition, Article article) implements ArticleRecord {}

    /** A tombstone: the edition under this key is to be erased. */
    record Erased(String uri) implements ArticleRecord {}

    /** A record that cannot be used, and why. */
    record Unusable(String reason, @Nullable String exception) implements ArticleRecord {
        Unusable(String reason) {
            this(reason, null);
        }
    }

    /**
     * Reads a record.
     *
     * @param maxBodyBytes largest body in bytes of UTF-8
     * @throws io.claimtracker.schemas.SetupException if the registry cannot be reached: the record may well be readable
     */
    static ArticleRecord read(
            @Nullable String key, byte @Nullable [] value, ValueReader<Article> reader, int maxBodyBytes) {
        if (key == null) {
            return new Unusable("no key; an article's key is its uri, the time it was sent and its edition's hash");
        }
        List<String> parts = RecordKey.parts(key);
        Instant recordedAt;
        try {
            recordedAt = Instant.parse(parts.size() < 2 ? "" : parts.get(1));
        } catch (DateTimeException e) {
            return new Unusable("key '" + shortened(key) + "' is not a uri and the time sent, joined by a tab");
        }
        String uri = parts.get(0);
        if (value == null) {
            return new Erased(uri);
        }
        ReadResult<Article> read = reader.read(value);
        if (read instanceof ReadResult.Unreadable<Article> unreadable) {
            return new Unusable(unreadable.reason(), unreadable.exception());
        }
        Article article = ((ReadResult.Value<Article>) read).value();
        @Nullable String problem = problem(article, uri, maxBodyBytes);
        if (problem != null) {
            return new Unusable(problem);
        }
        Edition edition = edition(article, recordedAt);
        return key.equals(keyOf(edition))
                ? new Recorded(edition, article)
                : new Unusable("key '" + shortened(key) + "' is not the edition's: its hash is " + edition.getHash());
    }

    /** The key under which an edition is sent and stored. */
    static String keyOf(Edition edition) {
        return Topics.articleKey(edition.getUri(), edition.getRecordedAt(), edition.getHash());
    }

    private static @Nullable String problem(Article article, String uri, int maxBodyBytes) {
        if (!article.getUri().equals(uri)) {
            return "uri '" + shortened(article.getUri()) + "' is not the key's, '" + shortened(uri) + "'";
        }
        if (uri.isBlank()) {
            return "uri is missing";
        }
        if (uri.chars().anyMatch(Character::isISOControl) || uri.length() > RecordKey.MAX_PART_LENGTH) {
            return "uri has a control character or more than " + RecordKey.MAX_PART_LENGTH + " characters";
        }
        return switch (article.getStatus()) {
            case CANCELED -> null;
            case UNKNOWN -> "status is unknown";
            case USABLE -> {
                if (article.getBody().isEmpty()) {
                    yield "body is missing";
                }
                int bytes = article.getBody().get().getBytes(StandardCharsets.UTF_8).length;
                yield bytes > maxBodyBytes ? "body has " + bytes + " bytes, at most " + maxBodyBytes : null;
            }
        };
    }

    private static Edition edition(Article article, Instant recordedAt) {
        return Edition.newBuilder()
                .setUri(article.getUri())
                .setVersion(article.getVersion().orElse(null))
                .setModified(article.getModified().orElse(null))
                .setStatus(article.getStatus() == ArticleStatus.USABLE ? ArticleStatus.USABLE : ArticleStatus.CANCELED)
                .setHash(EditionHash.of(article))
                .setRecordedAt(recordedAt)
                .build();
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }
}
