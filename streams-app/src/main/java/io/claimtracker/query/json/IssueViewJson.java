package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Position;
import io.claimtracker.query.reads.IssueView;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JSON of who holds what on one issue. */
public final class IssueViewJson {
    private IssueViewJson() {}

    /** A view, with how far apart the positions are and who contradicts whom. */
    public static ObjectNode of(IssueView view) {
        List<Position> positions = view.positions();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("issue", QualifierJson.of(view.issue()));
        json.put("holders", positions.size()).put("complete", view.complete());
        json.set("spread", spread(positions));
        json.set("contradictions", contradictions(positions));
        ArrayNode items = json.putArray("positions");
        positions.forEach(position -> items.add(PositionJson.of(position)));
        return json;
    }

    /** How many hold each likelihood, by polarity and band, and the stretch of time that all windows together speak of. */
    private static ObjectNode spread(List<Position> positions) {
        ObjectNode spread = JsonNodeFactory.instance.objectNode();
        Map<Polarity, Map<LikelihoodBand, Integer>> counts = new TreeMap<>();
        for (Position position : positions) {
            counts.computeIfAbsent(position.getPolarity(), polarity -> new EnumMap<>(LikelihoodBand.class))
                    .merge(position.getLikelihood().getBand(), 1, Integer::sum);
        }
        ArrayNode likelihoods = spread.putArray("likelihoods");
        counts.forEach((polarity, bands) -> bands.forEach((band, holders) -> likelihoods
                .addObject()
                .put("polarity", polarity.name())
                .put("band", band.name())
                .put("holders", holders)));
        List<Position> dated =
                positions.stream().filter(one -> one.getHorizon().isPresent()).toList();
        spread.put("windows", dated.size());
        spread.put("from", bound(dated, true).map(LocalDate::toString).orElse(null));
        spread.put("to", bound(dated, false).map(LocalDate::toString).orElse(null));
        return spread;
    }

    /** The earliest start or the latest end; empty where one of them is open, or there is none. */
    private static Optional<LocalDate> bound(List<Position> dated, boolean start) {
        List<Optional<LocalDate>> bounds = dated.stream()
                .flatMap(one -> one.getHorizon().stream())
                .map(window -> start ? window.getFrom() : window.getTo())
                .toList();
        if (bounds.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Stream<LocalDate> days = bounds.stream().flatMap(Optional::stream);
        return start ? days.min(LocalDate::compareTo) : days.max(LocalDate::compareTo);
    }

    /** Who says that it is so against who says that it is not; empty where all agree. */
    private static ObjectNode contradictions(List<Position> positions) {
        ObjectNode sides = JsonNodeFactory.instance.objectNode();
        ArrayNode affirmed = sides.putArray("affirmed");
        ArrayNode negated = sides.putArray("negated");
        boolean both = positions.stream().map(Position::getPolarity).distinct().count() > 1;
        for (Position position : positions) {
            if (both) {
                ArrayNode side = position.getPolarity() == Polarity.NEGATED ? negated : affirmed;
                side.add(position.getHolder().getId());
            }
        }
        return sides;
    }
}
