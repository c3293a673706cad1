package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.schemas.RecordKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules an article must keep to be sent. */
final class ArticleRules {
    private static final Set<ArticleField> DATES =
            EnumSet.of(ArticleField.PUBLISHED, ArticleField.MODIFIED, ArticleField.RETRIEVED);
    private static final int LONGEST_QUOTATION = 60;

    private final int maxBodyBytes;

    /** @param maxBodyBytes largest body, in bytes of UTF-8 */
    ArticleRules(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** The article, or the first rule that it breaks. */
    Read check(Draft draft) {
        return Stream.<Function<Draft, Optional<Read.Bad>>>of(
                        this::surrogates, this::uri, this::status, this::dates, this::body)
                .flatMap(rule -> rule.apply(draft).stream())
                .findFirst()
                .<Read>map(bad -> bad)
                .orElseGet(() -> new Read.Good(draft.place(), article(draft)));
    }

    private Optional<Read.Bad> surrogates(Draft draft) {
        for (ArticleField field : draft.fields()) {
            String text = draft.text(field).orElse("");
            int index = UnpairedSurrogate.in(text);
            if (index >= 0) {
                return Optional.of(draft.bad(
                        field,
                        String.format("has an unpaired surrogate, \\u%04X, at %,d", (int) text.charAt(index), index)));
            }
        }
        return Optional.empty();
    }

    private Optional<Read.Bad> uri(Draft draft) {
        Optional<String> given = draft.text(ArticleField.URI);
        if (given.isEmpty()) {
            return bad(draft, ArticleField.URI, "is missing");
        }
        String uri = given.get();
        if (uri.isBlank()) {
            return bad(draft, ArticleField.URI, "is empty");
        }
        if (uri.length() > RecordKey.MAX_PART_LENGTH) {
            return bad(
                    draft,
                    ArticleField.URI,
                    String.format(
                            "has %,d characters, at most %,d are allowed", uri.length(), RecordKey.MAX_PART_LENGTH));
        }
        for (int i = 0; i < uri.length(); i++) {
            if (Character.isISOControl(uri.charAt(i))) {
                return bad(
                        draft,
                        ArticleField.URI,
                        String.format("has control character U+%04X at %d", (int) uri.charAt(i), i));
            }
        }
        return Optional.empty();
    }

    private Optional<Read.Bad> status(Draft draft) {
        return draft.text(ArticleField.STATUS)
                .filter(status -> statusOf(status) == ArticleStatus.UNKNOWN)
                .map(status -> draft.bad(ArticleField.STATUS, "is " + quote(status) + ", expected usable or canceled"));
    }

    private Optional<Read.Bad> dates(Draft draft) {
        return DATES.stream()
                .filter(field -> draft.text(field).isPresent() && date(draft, field) == null)
                .findFirst()
                .map(field ->
                        draft.bad(field, "is " + quote(draft.text(field).orElse("")) + ", " + ArticleDates.EXPECTED));
    }

    private Optional<Read.Bad> body(Draft draft) {
        if (isCanceled(draft)) {
            return Optional.empty();
        }
        Optional<String> body = draft.text(ArticleField.BODY);
        if (body.isEmpty()) {
            return bad(draft, ArticleField.BODY, "is missing, and the article is not canceled");
        }
        if (body.get().isBlank()) {
            return bad(draft, ArticleField.BODY, "is empty, and the article is not canceled");
        }
        if (body.get().getBytes(StandardCharsets.UTF_8).length > maxBodyBytes) {
            return Optional.of(bodyTooLarge(draft));
        }
        return Optional.empty();
    }

    Read.Bad bodyTooLarge(Draft draft) {
        return draft.bad(
                ArticleField.BODY, String.format("is larger than %,d bytes of UTF-8 (--max-body-bytes)", maxBodyBytes));
    }

    private static Optional<Read.Bad> bad(Draft draft, ArticleField field, String reason) {
        return Optional.of(draft.bad(field, reason));
    }

    private static Article article(Draft draft) {
        return new Article(
                draft.text(ArticleField.URI).orElseThrow(),
                text(draft, ArticleField.VERSION),
                text(draft, ArticleField.TITLE),
                text(draft, ArticleField.SOURCE),
                text(draft, ArticleField.URL),
                text(draft, ArticleField.LANGUAGE),
                date(draft, ArticleField.PUBLISHED),
                date(draft, ArticleField.MODIFIED),
                date(draft, ArticleField.RETRIEVED),
                isCanceled(draft) ? ArticleStatus.CANCELED : ArticleStatus.USABLE,
                // What a publisher has taken back is not kept for ever in our log.
                isCanceled(draft) ? null : text(draft, ArticleField.BODY));
    }

    private static boolean isCanceled(Draft draft) {
        return draft.text(ArticleField.STATUS)
                .filter(status -> statusOf(status) == ArticleStatus.CANCELED)
                .isPresent();
    }

    private static ArticleStatus statusOf(String status) {
        return switch (status) {
            case "usable" -> ArticleStatus.USABLE;
            case "canceled" -> ArticleStatus.CANCELED;
            default -> ArticleStatus.UNKNOWN;
        };
    }

    private static @Nullable String text(Draft draft, ArticleField field) {
        return draft.text(field).orElse(null);
    }

    private static @Nullable Instant date(Draft draft, ArticleField field) {
        return draft.text(field).flatMap(ArticleDates::parse).orElse(null);
    }

    private static String quote(String text) {
        String shown = text.length() > LONGEST_QUOTATION ? text.substring(0, LONGEST_QUOTATION) + "…" : text;
        return String.format(Locale.ROOT, "\"%s\"", shown);
    }
}
