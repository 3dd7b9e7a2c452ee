package org.meritrail.sample;

import java.util.ArrayList;
import java.util.List;

/** How people see themselves and are seen by managers and peers; and which ratings of the year the calibration changed. */
final class Reviews {

    private final Chance chance;
    private final List<List<String>> rows = new ArrayList<>();

    Reviews(Chance chance) {
        this.chance = chance;
    }

    /** Peers are asked in the second and fourth quarter. Every tenth review or so is not handed in. */
    CsvFile file(List<Person> people) {
        for (Person person : people) {
            int usual = 76 + chance.around(7);
            int level = person.id().equals(Team.STRUGGLER) ? 55 : usual;
            for (Quarter quarter : Quarter.values()) {
                if (person.worksIn(quarter)) {
                    add(person, quarter, 1, "self", level + 4);
                    add(person, quarter, 2, "manager", level - 1);
                    if (quarter == Quarter.Q2 || quarter == Quarter.Q4) {
                        add(person, quarter, 3, "peer", level);
                        add(person, quarter, 4, "peer", level + 1);
                    }
                }
            }
        }
        rows.removeIf(row -> row.get(1).equals(Team.UNAPPRAISED));
        return new CsvFile("reviews.csv", List.of("id", "participant", "from", "to", "kind", "marked"), rows);
    }

    private void add(Person person, Quarter quarter, int number, String kind, int level) {
        int mark = Math.max(0, Math.min(100, level + chance.around(4)));
        if (!chance.oneIn(10)) {
            rows.add(List.of("R-" + person.id().substring(2) + "-" + quarter + "-" + number, person.id(), quarter.first().toString(),
                    quarter.last().toString(), kind, String.valueOf(mark)));
        }
    }

    static CsvFile calibrations() {
        return new CsvFile("calibrations.csv", List.of("id", "participant", "rating", "reason", "author", "recorded"), List.of(
                List.of("K-001", "P-009", "3 – meets", "Won back the laboratory chain that the region had lost", "Carmen Ortega", "2027-01-11"),
                List.of("K-002", "P-027", "4 – exceeds", "Took over two territories while a colleague was ill", "Katrin Vogel", "2027-01-12"),
                List.of("K-003", "P-039", "3 – meets", "Goals were lower than those of peers in the other regions", "Susan Whitaker", "2027-01-12"),
                List.of("K-004", "P-060", "3 – meets", "Same results as peers who are rated 3 in the other regions", "Robert Lindqvist", "2027-01-13")));
    }
}
