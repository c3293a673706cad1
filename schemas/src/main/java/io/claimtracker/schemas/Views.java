package io.claimtracker.schemas;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * One set of views: the topics that one application derives from the sources of truth, which all applications share. A
 * named set lies beside the others, as {@code NAME.claims}, {@code NAME.positions} and so on; that is how a new extractor
 * comes to views of its own while those of the old one still answer.
 *
 * @param name lower-case letters and digits joined by hyphens; empty for the views whose topics have the plain names
 */
public record Views(String name) {
    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*)?");

    /** The views whose topics have the plain names. */
    public static final Views UNNAMED = new Views("");

    /** @throws IllegalArgumentException if the name is none */
    public Views {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("views is '" + name
                    + "', but must be lower-case letters and digits joined by hyphens, " + LONGEST
                    + " characters at most");
        }
    }

    /** A topic as these views have it: a shared one is itself, a derived one is their own. */
    public <V extends SpecificRecord> Topic<V> topic(Topic<V> topic) {
        return name.isEmpty() || Topics.SHARED.contains(topic)
                ? topic
                : new Topic<>(name + "." + topic.name(), topic.valueType(), topic.retention());
    }

    /** Every topic that an application with these views reads or writes. */
    public List<Topic<?>> topics() {
        return Topics.ALL.stream().<Topic<?>>map(this::topic).toList();
    }

    /** Those that belong to these views alone. */
    public List<Topic<?>> derived() {
        return Topics.ALL.stream()
                .filter(topic -> !Topics.SHARED.contains(topic))
                .<Topic<?>>map(this::topic)
                .toList();
    }

    /** The command that creates what these views need. */
    public String setup() {
        return "./claims setup" + (name.isEmpty() ? "" : " --views " + name);
    }

    /** In words: the views next. */
    @Override
    public String toString() {
        return name.isEmpty() ? "the views without a name" : "the views " + name;
    }
}
