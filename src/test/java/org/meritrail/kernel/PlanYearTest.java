package org.meritrail.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanYearTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 2026-07-15, 2026-01-01", "4, 1, 2026-03-31, 2025-04-01", "4, 1, 2026-04-01, 2026-04-01", "2, 29, 2027-02-28, 2027-02-28", "2, 29, 2027-02-27, 2026-02-28"})
    void startsOnTheLastStartUpToADay(int month, int day, LocalDate within, LocalDate first) {
        assertThat(PlanYear.of(MonthDay.of(month, day), within).first()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1, 31, 2026-04-29 2026-07-30 2026-10-30 2027-01-30", "8, 31, 2025-11-29 2026-02-27 2026-05-30 2026-08-30",
            "11, 30, 2026-02-27 2026-05-29 2026-08-29 2026-11-29", "11, 29, 2024-02-28 2024-05-28 2024-08-28 2024-11-28",
            "2, 29, 2027-05-28 2027-08-28 2027-11-28 2028-02-28", "1, 1, 2026-03-31 2026-06-30 2026-09-30 2026-12-31"})
    void endsItsQuartersOnTheDayBeforeTheNextOneStartsInAShorterMonthToo(int month, int day, String ends) {
        List<LocalDate> quarters = Stream.of(ends.split(" ")).map(LocalDate::parse).toList();
        PlanYear year = PlanYear.of(MonthDay.of(month, day), quarters.get(0));
        List<LocalDate> days = year.first().datesUntil(year.first().plusMonths(12).plusDays(2)).toList();
        assertThat(days.stream().filter(one -> endsPart(year, one, 3))).isEqualTo(quarters);
        assertThat(days.stream().filter(one -> endsPart(year, one, 12))).containsExactly(quarters.get(3));
    }

    @Test
    void startsAgainOnTheDayAfterItEnds() {
        MonthDay leap = MonthDay.of(2, 29);
        LocalDate day = LocalDate.of(2023, 3, 1);
        for (int years = 0; years < 8; years++) {
            PlanYear year = PlanYear.of(leap, day);
            LocalDate end = year.first().datesUntil(year.first().plusDays(367)).filter(one -> endsPart(year, one, 12)).findFirst().orElseThrow();
            day = end.plusDays(1);
            assertThat(PlanYear.of(leap, day).first()).isEqualTo(day);
            assertThat(PlanYear.of(leap, end).first()).isEqualTo(year.first());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 7", "4, 6, 28", "1, 31, 30", "2, 29, 1", "11, 30, 59", "8, 31, 88"})
    void endsEachQuarterInOnePeriodHoweverLongPeriodsAre(int month, int day, int length) {
        PlanYear year = PlanYear.of(MonthDay.of(month, day), LocalDate.of(2026, 12, 31));
        LocalDate end = PlanYear.of(MonthDay.of(month, day), year.first().plusMonths(13)).first();
        List<LocalDate> starts = year.first().datesUntil(end, java.time.Period.ofDays(length)).toList();
        assertThat(starts.stream().filter(start -> year.endsPartWithin(period(start, start.plusDays(length - 1L)), 3))).hasSize(4);
        assertThat(year.endsPartWithin(period(year.first(), end.minusDays(2)), 12)).isFalse();
        assertThat(year.endsPartWithin(period(year.first(), end.minusDays(1)), 12)).isTrue();
    }

    private static boolean endsPart(PlanYear year, LocalDate day, int months) {
        return year.endsPartWithin(period(day, day), months);
    }

    private static Period period(LocalDate from, LocalDate to) {
        return new Period(from + ".." + to, from, to);
    }
}
