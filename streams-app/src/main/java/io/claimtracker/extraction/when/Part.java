package io.claimtracker.extraction.when;

import java.time.LocalDate;

/** A part of a stretch of the calendar: its second quarter, its end, what is left of it. */
sealed interface Part {
    Period of(Period whole, LocalDate anchor);

    /** Whether it tells the time without a preposition, as "late next year" does and "the end of next year" does not. */
    default boolean bare() {
        return true;
    }

    /** Reads a rule: "2/3" is the second third; or a name. */
    static Part of(String rule) {
        int slash = rule.indexOf('/');
        return slash > 0
                ? new Share(Integer.parseInt(rule.substring(0, slash)), Integer.parseInt(rule.substring(slash + 1)))
                : Edge.valueOf(rule);
    }

    /** One of so many equal parts, the first being 1. */
    record Share(int which, int of) implements Part {
        @Override
        public Period of(Period whole, LocalDate anchor) {
            return whole.part(which - 1, of);
        }

        @Override
        public boolean bare() {
            return of == 3;
        }
    }

    /** A part that is told by an end of the whole, or by the anchor in it. */
    enum Edge implements Part {
        START {
            @Override
            public Period of(Period whole, LocalDate anchor) {
                return Period.ofDay(whole.first());
            }
        },
        END {
            @Override
            public Period of(Period whole, LocalDate anchor) {
                return Period.ofDay(whole.last());
            }
        },
        REST {
            @Override
            public Period of(Period whole, LocalDate anchor) {
                return whole.contains(anchor) ? new Period(anchor, whole.last()) : whole;
            }
        },
        EARLIER {
            @Override
            public Period of(Period whole, LocalDate anchor) {
                boolean begun = whole.first().isBefore(anchor);
                return begun ? new Period(whole.first(), anchor.minusDays(1)) : Period.ofDay(whole.first());
            }
        };

        @Override
        public boolean bare() {
            return this == REST || this == EARLIER;
        }
    }
}
