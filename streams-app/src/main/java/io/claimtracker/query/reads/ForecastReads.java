package io.claimtracker.query.reads;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.ForecastList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;

/**
 * Forecasts, by the last day of their window, the first to end first.
 *
 * <p>Windows that are over, that are not, or that reach into the days asked for are a stretch of a list, and nothing
 * outside it is read. Within it, open and pending windows are told apart one by one: of all that was ever forecast, few
 * are either.
 */
public final class ForecastReads {
    private final Stores stores;

    public ForecastReads(Stores stores) {
        this.stores = stores;
    }

    /**
     * Which forecasts are wanted.
     *
     * @param state those in this one
     * @param from those whose window reaches this day or further
     * @param to those whose window begins on this day or before
     * @param times when they stood so, and were known to
     */
    public record Wanted(
            Optional<ForecastTransition> state, Optional<LocalDate> from, Optional<LocalDate> to, BothTimes times) {

        /** Where they all lie. */
        private KeyRange in(String prefix) {
            ForecastList list =
                    state.equals(Optional.of(ForecastTransition.RESOLVED)) ? ForecastList.RESOLVED : ForecastList.EVERY;
            boolean over = state.equals(Optional.of(ForecastTransition.EXPIRED));
            boolean notOver = state.equals(Optional.of(ForecastTransition.OPEN))
                    || state.equals(Optional.of(ForecastTransition.PENDING));
            KeyRange all = KeyRange.under(prefix + list.name());
            Optional<LocalDate> least = from;
            if (notOver && least.map(times.asOf()::isAfter).orElse(true)) {
                least = Optional.of(times.asOf());
            }
            return new KeyRange(
                    least.map(day -> all.from() + day).orElse(all.from()),
                    over ? RecordKey.prefixEnd(all.from() + times.asOf().minusDays(1)) : all.to());
        }

        private Optional<SeenForecast> seen(Forecast forecast) {
            return SeenForecast.of(forecast, times)
                    .filter(seen -> state.map(seen.state()::equals).orElse(true))
                    .filter(seen -> to.map(day -> !seen.opens().isAfter(day)).orElse(true));
        }
    }

    /** The partition's, by the end of their window; one more than the page holds, if there is more. */
    public List<KeyValue<String, SeenForecast>> list(Wanted wanted, PageRequest page) {
        return wanted.in("").ascending(stores.get(ClaimStores.FORECAST_LISTS), page, passes(wanted)).stream()
                .map(entry -> KeyValue.pair(entry.key, wanted.seen(entry.value).orElseThrow()))
                .toList();
    }

    /** Those that the actor holds or is a target of. */
    public Page<SeenForecast> of(String actor, Wanted wanted, PageRequest page) {
        KeyRange range = wanted.in(RecordKey.prefix(actor));
        return Page.of(range.ascending(stores.get(ClaimStores.ACTOR_FORECASTS), page, passes(wanted)), page)
                .map(forecast -> wanted.seen(forecast).orElseThrow());
    }

    /** The forecast that a statement is, as it stood at these times; empty if it was none then, or did not count. */
    public Optional<SeenForecast> find(String statement, BothTimes times) {
        return KeyRange.under(statement)
                .last(stores.get(ClaimStores.FORECASTS), forecast -> SeenForecast.of(forecast, times)
                        .isPresent())
                .flatMap(entry -> SeenForecast.of(entry.value, times));
    }

    private static Predicate<Forecast> passes(Wanted wanted) {
        return forecast -> wanted.seen(forecast).isPresent();
    }
}
