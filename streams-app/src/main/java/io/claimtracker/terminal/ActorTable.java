package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Actors as a table. */
final class ActorTable {
    private ActorTable() {}

    /** Of actors as the API writes them. */
    static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("ACTOR", "NAME", "TYPE", "HOLDS", "IS TARGET OF").sparing("TYPE");
        for (JsonNode actor : items) {
            table.row(
                    Wording.text(actor.path("id")),
                    Wording.text(actor.path("name")),
                    Wording.word(actor.path("type")),
                    Wording.text(actor.path("held")),
                    Wording.text(actor.path("targeted")));
        }
        return table;
    }
}
