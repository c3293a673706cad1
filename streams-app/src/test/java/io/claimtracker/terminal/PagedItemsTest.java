package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list read page by page: an empty page may stand between others. */
class PagedItemsTest {
    private final List<String> asked = new ArrayList<>();
    private final PagedItems items = new PagedItems(this::page);

    private JsonNode page(Optional<String> cursor) {
        String at = cursor.orElse("first");
        asked.add(at);
        return switch (at) {
            case "first" -> page("second", 1, 2);
            case "second" -> page("third");
            case "third" -> page(null, 3);
            default -> throw new AssertionError("asked for " + at);
        };
    }

    @Test
    void everyItemOfEveryPageComesInOrder() {
        List<Integer> read = new ArrayList<>();
        items.forEachRemaining(item -> read.add(item.asInt()));

        assertThat(read).containsExactly(1, 2, 3);
        assertThat(asked).containsExactly("first", "second", "third");
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
        assertThat(asked).isEmpty();
        items.next();
        assertThat(items.hasNext()).isTrue();
        items.next();
        assertThat(asked).containsExactly("first");
        assertThat(items.hasNext()).isTrue();
        assertThat(asked).containsExactly("first", "second", "third");
    }

    private static JsonNode page(@Nullable String next, int... values) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("next", next);
        page.putArray("items");
        for (int value : values) {
            page.withArray("items").add(value);
        }
        return page;
    }
}
