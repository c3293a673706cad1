package io.claimtracker.extraction.when;

/** What a preposition, or what stands for one, makes of a length of time and of a stretch of the calendar. */
record Lead(Reach ofLength, Reach ofCalendar) {
    /** Reads "UNTIL WHOLE". */
    static Lead of(String reaches) {
        int space = reaches.indexOf(' ');
        return new Lead(Reach.valueOf(reaches.substring(0, space)), Reach.valueOf(reaches.substring(space + 1)));
    }
}
