package io.claimtracker.actor;

import io.claimtracker.avro.Issue;

/**
 * What an issue is about, part by part: main target, kind of event, place. Its id joins their ids, its label is for
 * people; a part that is absent is empty.
 *
 * @param phrase the event as it stands in the label between target and place: regrouping in
 */
public record IssueName(
        String targetId, String targetName, String kind, String phrase, String placeId, String placeName) {
    private static final char SEPARATOR = ':';

    /** Reads an issue back, given the name its main target had when it was written. */
    public static IssueName of(Issue issue, String targetName) {
        String id = issue.getId();
        int first = id.indexOf(SEPARATOR);
        int last = id.lastIndexOf(SEPARATOR);
        if (first < 0 || last == first) {
            return new IssueName("", "", id, issue.getLabel(), "", "");
        }
        String label = issue.getLabel();
        String rest = !targetName.isEmpty() && label.startsWith(targetName)
                ? label.substring(targetName.length()).strip()
                : label;
        String placeId = id.substring(last + 1);
        String placeName = placeId.isEmpty() ? "" : placeIn(rest, placeId);
        String phrase = rest.substring(0, rest.length() - placeName.length()).strip();
        return new IssueName(
                id.substring(0, first), targetName, id.substring(first + 1, last), phrase, placeId, placeName);
    }

    public Issue toIssue() {
        String id = targetId + SEPARATOR + kind + SEPARATOR + placeId;
        String label = String.join(
                " ",
                java.util.stream.Stream.of(targetName, phrase, placeName)
                        .filter(part -> !part.isEmpty())
                        .toList());
        return Issue.newBuilder().setId(id).setLabel(label).build();
    }

    /** The place's name ends the label: the shortest run of its last words that has the place's id. */
    private static String placeIn(String label, String placeId) {
        for (int space = label.lastIndexOf(' '); space >= 0; space = label.lastIndexOf(' ', space - 1)) {
            String words = label.substring(space + 1);
            if (ActorId.of(words).equals(placeId)) {
                return words;
            }
        }
        return "";
    }
}
