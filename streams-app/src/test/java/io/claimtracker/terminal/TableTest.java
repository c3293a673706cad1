package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ShiftCause;
import io.claimtracker.query.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAlignByWhatIsSeen() {
        assertThat(new Table("NAME", "AT")
                        .row("Şimşek", "1")
                        .row("e\u0301te\u0301", "2")
                        .row("習近平", "3")
                        .row("😀", "4")
                        .render(80))
                .isEqualTo("""
                        NAME    AT
                        Şimşek  1
                        e\u0301te\u0301     2
                        習近平  3
                        😀      4
                        """);
    }

    @Test
    void theLongestCellsAreCutUntilTheTableFits() {
        assertThat(new Table("ID", "TEXT")
                        .row("1", "al-Qaeda could regroup there")
                        .render(20))
                .isEqualTo("""
                        ID  TEXT
                        1   al-Qaeda could …
                        """);
    }

    @Test
    void textCannotSteerTheTerminal() {
        assertThat(new Table("TEXT").row("a\u001B[31m\nb\u202Ec").render(80)).isEqualTo("TEXT\na [31m b c\n");
    }

    @Test
    void positionsReadAsWords() {
        assertThat(PositionTable.ofPositions(List.of(Records.position("s", "2021-09-28", "2021-09-29T00:00:00Z")
                                .build()))
                        .render(200))
                .isEqualTo("""
                        HOLDER       ISSUE                               LIKELIHOOD      WINDOW           SENTIMENT  SINCE       STATED      STATEMENTS
                        Mark Milley  al-Qaeda regrouping in Afghanistan  likely 55–80 %  2022-03-29 to …  negative   2021-09-28  2021-09-28  1
                        """);
    }

    @Test
    void shiftsShowBothSides() {
        var before = Records.position("s", "2021-09-28", "2021-09-29T00:00:00Z").build();
        assertThat(ShiftTable.ofShifts(List.of(Records.shift("id", "2021-11-02T08:30:00Z", before, null)
                                .setCause(ShiftCause.STATED)
                                .build()))
                        .render(200))
                .isEqualTo("""
                        AT          HOLDER       ISSUE                               CHANGE                 BEFORE                           AFTER
                        2021-11-02  Mark Milley  al-Qaeda regrouping in Afghanistan  strengthened, earlier  likely 55–80 %, 2022-03-29 to …  -
                        """);
    }

    @Test
    void aShiftByACorrectionSaysSo() {
        var before = Records.position("s", "2021-09-28", "2021-09-29T00:00:00Z").build();
        assertThat(ShiftTable.ofShifts(List.of(Records.shift("id", "2021-11-02T08:30:00Z", before, before)
                                .setCause(ShiftCause.WITHDRAWN)
                                .build()))
                        .render(200))
                .contains("  corrected  ")
                .doesNotContain("strengthened");
    }

    @Test
    void whatCanBeSparedGoesBeforeTheRestIsCutTooShort() {
        Table table = new Table("DATE", "SPARE", "WHOM", "TEXT")
                .sparing("SPARE")
                .row("2021-09-29", "not so needful", "Mark Milley", "al-Qaeda could regroup there");
        assertThat(table.render(72)).contains("SPARE");
        assertThat(table.render(40)).isEqualTo("""
                DATE        WHOM         TEXT
                2021-09-29  Mark Milley  al-Qaeda could…
                """);
    }
}
