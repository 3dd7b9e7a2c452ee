package org.meritrail.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What each person earns besides commission, in which grade of comparable work, and within which range. */
final class Salaries {

    static final List<String> HEADER = List.of("gender", "grade", "salary", "range-min", "range-mid", "range-max", "probation");

    /** Somebody need not say. */
    private static final String NOT_STATED = "P-030";
    /** Percentages of the midpoint that the stories need: above the highest and below the lowest of the range, and nearly at the top. */
    private static final Map<String, Integer> STORIES = Map.of("P-005", 124, "P-018", 119, "P-034", 123, "P-044", 77, "P-057", 78);
    private static final List<String> ON_PROBATION = List.of(Team.JOINER, "P-052");

    private final Chance chance;

    Salaries(Chance chance) {
        this.chance = chance;
    }

    /** The columns of {@link #HEADER} for a person. */
    List<String> of(Person person) {
        long midpoint = midpoint(person);
        int usual = 99 + chance.around(6) - (isWoman(person) && person.role().equals(Person.SENIOR) ? 5 : 0);
        long salary = midpoint * STORIES.getOrDefault(person.id(), usual) / 100;
        return List.of(gender(person), grade(person), amount(salary), amount(midpoint * 8 / 10), amount(midpoint), amount(midpoint * 12 / 10),
                ON_PROBATION.contains(person.id()) ? "yes" : "no");
    }

    private static String gender(Person person) {
        return person.id().equals(NOT_STATED) ? "" : isWoman(person) ? "woman" : "man";
    }

    private static boolean isWoman(Person person) {
        boolean even = Team.place(person) % 2 == 0;
        return even != (person.region() == Person.Region.WEST);
    }

    private static String grade(Person person) {
        return switch (person.role()) {
            case Person.MANAGER -> "S3";
            case Person.SENIOR -> "S2";
            default -> "S1";
        };
    }

    private static long midpoint(Person person) {
        boolean euro = person.currency().equals("EUR");
        return switch (person.role()) {
            case Person.MANAGER -> euro ? 80_000 : 110_000;
            case Person.SENIOR -> euro ? 60_000 : 80_000;
            default -> euro ? 45_000 : 60_000;
        };
    }

    private static String amount(long whole) {
        return CsvFile.decimal(whole * 100, 2);
    }

    /** Absences of the year: the days of the first and the last one are days away. */
    static CsvFile leaves() {
        return new CsvFile("leaves.csv", List.of("id", "participant", "from", "to", "kind"), List.of(
                leave("L-001", "P-003", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 4, 15), "parental leave"),
                leave("L-002", "P-022", LocalDate.of(2025, 11, 3), LocalDate.of(2026, 1, 16), "parental leave"),
                leave("L-003", "P-037", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 10, 2), "long illness"),
                leave("L-004", "P-048", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 29), "unpaid leave"),
                leave("L-005", "P-048", LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 22), "unpaid leave")));
    }

    private static List<String> leave(String id, String participant, LocalDate from, LocalDate to, String kind) {
        return List.of(id, participant, from.toString(), to.toString(), kind);
    }
}
