package org.meritrail.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The quarter's three scores of each person. Some are missing, in each of the ways in which they go missing. */
final class Scores {

    /** Nobody handed in anything. */
    private static final Set<String> WITHOUT_ROW = Set.of("P-020Q3", "P-044Q1", "P-007Q4");
    /** One of the three was not handed in. */
    private static final Set<String> WITH_GAP = Set.of("P-036Q3", "P-051Q2");

    private final List<List<String>> rows = new ArrayList<>();
    private final Chance chance;

    Scores(Chance chance) {
        this.chance = chance;
    }

    CsvFile file(List<Person> people) {
        for (Person person : people) {
            int level = 74 + chance.around(9);
            for (Quarter quarter : Quarter.values()) {
                if (person.worksIn(quarter) && !WITHOUT_ROW.contains(person.id() + quarter)) {
                    add(person, quarter, level);
                }
            }
        }
        rows.removeIf(row -> row.get(0).equals(Team.UNAPPRAISED));
        return new CsvFile("scores.csv", List.of("participant", "from", "to", "customer_satisfaction", "forecast_accuracy", "pipeline_hygiene"),
                rows);
    }

    private void add(Person person, Quarter quarter, int level) {
        String hygiene = score(level);
        rows.add(List.of(person.id(), quarter.first().toString(), quarter.last().toString(), score(level), score(level),
                WITH_GAP.contains(person.id() + quarter) ? "" : hygiene));
    }

    private String score(int level) {
        int tenths = 10 * (level + chance.around(6)) + 5 * chance.between(0, 1);
        return CsvFile.decimal(Math.max(0, Math.min(1000, tenths)), 1);
    }
}
