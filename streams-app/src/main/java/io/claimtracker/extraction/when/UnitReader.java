package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads units of the calendar: next year, this week, the quarter, the new year, year's end. */
final class UnitReader implements NameReader {
    private final Map<String, TimeUnit> units = TimeUnit.byWord();

    @Override
    public @Nullable Dated read(Name name) {
        boolean end = name.head().equals("year-end");
        TimeUnit unit = end ? TimeUnit.YEAR : units.get(name.head());
        if (unit == null || !unit.isCalendar() || name.head().endsWith("s")) {
            return null;
        }
        Words words = name.words();
        boolean possessive = words.is(name.behind(), "'s") && words.is(name.behind() + 1, "end");
        boolean yearEnd = possessive || (unit == TimeUnit.YEAR && words.is(name.behind(), "end"));
        if (name.which() == WhichOne.NEAREST && !name.definite() && !end && !yearEnd) {
            return null;
        }
        LocalDate day = unit.from(name.anchor(), name.which().away());
        Period whole = unit.around(day);
        int last = possessive ? name.behind() + 2 : yearEnd ? name.behind() + 1 : name.behind();
        Dated dated = new Dated(whole, last, name.needs(), name.which() != WhichOne.NEAREST);
        return end || yearEnd ? dated.part(Part.Edge.END, name.anchor()) : dated;
    }
}
