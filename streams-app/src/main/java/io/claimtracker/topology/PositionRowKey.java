package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.position.PlacedRow;
import io.claimtracker.schemas.RecordKey;
import java.util.List;

/**
 * The key of a position row: group, shelf, ORDER, and on the shelves of the past known from.
 *
 * @param group whose position on what it is: holder and issue, or target, issue and holder
 * @param shelf which rows these are
 * @param order the place of the statement among its holder's
 * @param rest what follows the place: known from, behind a tab, or nothing
 */
record PositionRowKey(String group, Shelf shelf, String order, String rest) {
    /**
     * Rows that are known now lie apart from those that are not, so that a seek need not step over a past however long.
     * Those that turned the position lie on shelves of their own too, without the position: where the last of them stands
     * says since when it is held.
     */
    enum Shelf {
        NOW("now"),
        PAST("past"),
        TURNED_NOW("turned-now"),
        TURNED_PAST("turned-past");

        private final String part;

        Shelf(String part) {
            this.part = part;
        }

        boolean isPast() {
            return switch (this) {
                case NOW, TURNED_NOW -> false;
                case PAST, TURNED_PAST -> true;
            };
        }

        /** What the keys of its rows in a group begin with. */
        String under(String group) {
            return RecordKey.prefix(group) + RecordKey.prefix(part);
        }
    }

    static PositionRowKey of(String group, PlacedRow placed) {
        PositionRow row = placed.row();
        return row.getKnownTo().isEmpty()
                ? new PositionRowKey(group, Shelf.NOW, placed.order(), "")
                : new PositionRowKey(
                        group,
                        Shelf.PAST,
                        placed.order(),
                        RecordKey.prefix("") + RecordKey.sortable(row.getKnownFrom()));
    }

    /**
     * Reads a key.
     *
     * @param groupParts how many parts the group has
     */
    static PositionRowKey parse(String key, int groupParts) {
        List<String> parts = RecordKey.parts(key);
        String group = joined(parts.subList(0, groupParts));
        String part = parts.get(groupParts);
        String order = joined(parts.subList(groupParts + 1, groupParts + 1 + Place.PARTS));
        String rest = key.substring(group.length() + part.length() + order.length() + 2);
        for (Shelf shelf : Shelf.values()) {
            if (shelf.part.equals(part)) {
                return new PositionRowKey(group, shelf, order, rest);
            }
        }
        throw new IllegalArgumentException("not the key of a position row: " + key);
    }

    String text() {
        return shelf.under(group) + order + rest;
    }

    /** The same place on another shelf. */
    PositionRowKey on(Shelf other) {
        return new PositionRowKey(group, other, order, rest);
    }

    /** The same row in another group. */
    PositionRowKey in(String otherGroup) {
        return new PositionRowKey(otherGroup, shelf, order, rest);
    }

    private static String joined(List<String> parts) {
        return RecordKey.of(parts.toArray(String[]::new));
    }
}
