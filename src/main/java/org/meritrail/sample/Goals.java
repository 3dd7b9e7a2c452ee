package org.meritrail.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three to five goals of each person for each quarter, measured or judged; those of managers are a tree. */
final class Goals {

    /** One person's weights of one quarter do not come to 100 %. */
    static final String FORGETFUL = "P-041";

    private static final List<List<String>> WEIGHTS = List.of(List.of("50%", "30%", "20%"), List.of("40%", "30%", "20%", "10%"),
            List.of("30%", "25%", "20%", "15%", "10%"));
    private static final List<Kind> KINDS = List.of(new Kind("Win new customers", 0, 8, 14), new Kind("Lose fewer customers", 12, 4, 8),
            new Kind("Show instruments at customers", 20, 40, 60), new Kind("Forecast with less error in %", 25, 8, 14),
            new Kind("Learn the new product line", 0, 0, 0), new Kind("Answer complaints in fewer days", 10, 3, 5),
            new Kind("Keep account plans up to date", 0, 0, 0));

    private static final String TREE = "goals below";

    private final Chance chance;
    private final Map<String, Integer> levels = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** What a goal is about, where it starts and between which figures its target lies; no figures at all for one that is judged. */
    private record Kind(String text, int start, int low, int high) {

        boolean isJudged() {
            return high == 0;
        }

        String direction() {
            return isJudged() ? "judged" : high > start ? "more is better" : "less is better";
        }
    }

    Goals(Chance chance) {
        this.chance = chance;
    }

    CsvFile file(List<Person> people) {
        for (Person person : people) {
            int usual = 84 + chance.around(8);
            levels.put(person.id(), person.id().equals(Team.STRUGGLER) ? 48 : usual);
            for (Quarter quarter : Quarter.values()) {
                if (person.worksIn(quarter)) {
                    add(person, quarter);
                }
            }
        }
        rows.removeIf(row -> row.get(1).equals(Team.UNAPPRAISED));
        return new CsvFile("goals.csv", List.of("id", "participant", "from", "to", "goal", "direction", "start", "target", "reached", "mark", "weight",
                "above"), rows);
    }

    private void add(Person person, Quarter quarter) {
        if (person.role().equals(Person.MANAGER)) {
            addTree(person, quarter);
            return;
        }
        List<String> weights = WEIGHTS.get(chance.between(0, WEIGHTS.size() - 1));
        int first = chance.between(0, KINDS.size() - 1);
        boolean forgets = quarter == Quarter.Q4 && person.id().equals(FORGETFUL);
        for (int at = 0; at < weights.size(); at++) {
            goal(person, quarter, at + 1, KINDS.get((first + at) % KINDS.size()), forgets && at == 0 ? "15%" : weights.get(at), "");
        }
    }

    /** The region grows as its customers and its team do, and customers are won and kept. */
    private void addTree(Person person, Quarter quarter) {
        parent(person, quarter, 1, "Grow the region", "60%", "");
        parent(person, quarter, 2, "More customers", "", id(person, quarter, 1));
        goal(person, quarter, 3, KINDS.get(0), "", id(person, quarter, 2));
        goal(person, quarter, 4, KINDS.get(1), "", id(person, quarter, 2));
        goal(person, quarter, 5, KINDS.get(4), "", id(person, quarter, 1));
        goal(person, quarter, 6, KINDS.get(3), "25%", "");
        goal(person, quarter, 7, KINDS.get(6), "15%", "");
    }

    private void parent(Person person, Quarter quarter, int number, String text, String weight, String above) {
        row(person, quarter, number, text, TREE, List.of("", "", "", ""), weight, above);
    }

    private void goal(Person person, Quarter quarter, int number, Kind kind, String weight, String above) {
        int level = Math.max(20, levels.get(person.id()) + chance.around(12));
        if (kind.isJudged()) {
            row(person, quarter, number, kind.text(), kind.direction(), List.of("", "", "", String.valueOf(Math.min(100, level))), weight, above);
            return;
        }
        int target = chance.between(kind.low(), kind.high());
        int way = target - kind.start();
        int reached = kind.start() + Math.floorDiv(way * level + 50, 100);
        row(person, quarter, number, kind.text(), kind.direction(), List.of(String.valueOf(kind.start()), String.valueOf(target),
                String.valueOf(Math.max(0, reached)), ""), weight, above);
    }

    private void row(Person person, Quarter quarter, int number, String text, String direction, List<String> figures, String weight, String above) {
        List<String> row = new ArrayList<>(List.of(id(person, quarter, number), person.id(), quarter.first().toString(), quarter.last().toString(), text,
                direction));
        row.addAll(figures);
        row.addAll(List.of(weight, above));
        rows.add(row);
    }

    private static String id(Person person, Quarter quarter, int number) {
        return "G-" + person.id().substring(2) + "-" + quarter + "-" + number;
    }
}
