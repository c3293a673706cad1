package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The items of a list over all its pages, each read when the one before is used up. */
final class PagedItems implements Iterator<JsonNode> {
    private final Function<Optional<String>, JsonNode> pages;
    private Iterator<JsonNode> items = Collections.emptyIterator();
    private Optional<String> next = Optional.empty();
    private boolean ended;

    /** @param pages gives the page at a cursor; without one, the first */
    PagedItems(Function<Optional<String>, JsonNode> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !ended) {
            JsonNode page = pages.apply(next);
            items = page.path("items").iterator();
            next = page.path("next").isTextual() ? Optional.of(page.path("next").asText()) : Optional.empty();
            ended = next.isEmpty();
        }
        return items.hasNext();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
