package io.claimtracker.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.query.reads.Cursor;
import io.claimtracker.query.reads.PageRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * A list to its end, from parts that are each read a page at a time and merged by key. What is held is a page a part; the
 * first of each is read at once, so that whoever cannot be reached is known before anything is passed on.
 */
final class WholeList implements Iterator<JsonNode> {
    /** Items of a page. */
    static final int PAGE = PageRequest.MAX_LIMIT;

    private final PriorityQueue<Part> parts;

    /**
     * Reads the first pages.
     *
     * @param sources give the page of a part at a cursor; without one, the first
     * @param order of the keys
     * @throws QueryException if a page cannot be read
     */
    WholeList(List<Function<Optional<String>, JsonNode>> sources, Comparator<String> order) {
        parts = new PriorityQueue<>(Math.max(1, sources.size()), Comparator.comparing(Part::key, order));
        List<Part> first = new ArrayList<>();
        sources.forEach(source -> first.add(new Part(source)));
        first.forEach(this::queue);
    }

    @Override
    public boolean hasNext() {
        return !parts.isEmpty();
    }

    /**
     * The next item.
     *
     * @throws QueryException if the page that follows it cannot be read
     */
    @Override
    public JsonNode next() {
        Part part = parts.poll();
        if (part == null) {
            throw new NoSuchElementException();
        }
        JsonNode item = part.take();
        queue(part);
        return item;
    }

    private void queue(Part part) {
        if (part.fill()) {
            parts.add(part);
        }
    }

    /** The list as one source has it. */
    private static final class Part {
        private final Function<Optional<String>, JsonNode> source;
        private final Deque<Item> items = new ArrayDeque<>();
        private Optional<String> cursor = Optional.empty();
        private boolean ended;

        private record Item(String key, JsonNode json) {}

        private Part(Function<Optional<String>, JsonNode> source) {
            this.source = source;
        }

        private String key() {
            return items.getFirst().key();
        }

        private JsonNode take() {
            return items.removeFirst().json();
        }

        /** Whether there is an item to take, once a page has been read if need be. */
        private boolean fill() {
            while (items.isEmpty() && !ended) {
                JsonNode page = source.apply(cursor);
                JsonNode json = page.path("items");
                JsonNode keys = page.path("keys");
                // Where a list is not to be merged, it has its order already, and no keys.
                for (int i = 0; i < Math.min(json.size(), PAGE); i++) {
                    items.add(new Item(keys.path(i).asText(), json.get(i)));
                }
                cursor = next(page);
                ended = cursor.isEmpty();
            }
            return !items.isEmpty();
        }

        private static Optional<String> next(JsonNode page) {
            JsonNode keys = page.path("keys");
            if (page.path("resume").isTextual()) {
                return Optional.of(Cursor.encode(page.path("resume").asText()));
            }
            if (keys.size() > PAGE) {
                return Optional.of(Cursor.encode(keys.get(PAGE - 1).asText()));
            }
            return Optional.ofNullable(page.path("next").textValue());
        }
    }
}
