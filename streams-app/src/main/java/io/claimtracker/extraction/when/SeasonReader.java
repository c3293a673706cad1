package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads seasons of three whole months: next spring, the summer of 2022, winter (from December). */
final class SeasonReader implements NameReader {
    private final Map<String, Integer> firstMonths = new HashMap<>();

    SeasonReader() {
        Lexicon.table("seasons.txt").forEach((word, month) -> firstMonths.put(word, Integer.parseInt(month)));
    }

    @Override
    public @Nullable Dated read(Name name) {
        Integer month = firstMonths.get(name.head());
        if (month == null) {
            return null;
        }
        YearReader.Behind year = YearReader.behind(name.words(), name.behind(), name.anchor());
        if (year.number() > 0) {
            return new Dated(Period.ofMonths(year.number(), month, 3), year.end(), Needs.NOTHING, false);
        }
        if (name.words().is(name.behind(), "of")) {
            return null;
        }
        Period period =
                switch (name.which()) {
                    case NEXT -> Calendar.nextMonths(month, 3, name.anchor());
                    case LAST -> Calendar.lastMonths(month, 3, name.anchor());
                    case THIS, NEAREST -> Calendar.months(month, 3, name.anchor(), name.direction());
                };
        boolean picked = name.which() != WhichOne.NEAREST;
        return new Dated(period, name.behind(), name.needs(), picked);
    }
}
