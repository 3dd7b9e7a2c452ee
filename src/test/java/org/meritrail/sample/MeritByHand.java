package org.meritrail.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The year's appraisal and the merit round worked out a second time, in plain arithmetic of forty digits from the committed files and
 * with the guide's figures typed anew, so that nothing is shared with what it checks.
 */
final class MeritByHand {

    private static final MathContext MANY = new MathContext(40);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Map<String, String> BUDGETS = Map.of("Iberia", "3", "DACH", "2.8", "North America East", "3.2", "North America West", "3.2");

    private final Map<String, String> participant;

    private MeritByHand(Map<String, String> participant) {
        this.participant = participant;
    }

    /** Those who are still there at the end of the year. */
    static List<MeritByHand> everyone() {
        return ByHand.rows("participants.csv").stream().filter(row -> row.get("left").isEmpty()).map(MeritByHand::new).toList();
    }

    String id() {
        return participant.get("participant");
    }

    String region() {
        List<Map<String, String>> assignments = own("assignments.csv");
        return assignments.get(assignments.size() - 1).get("region");
    }

    private List<Map<String, String>> own(String file) {
        return ByHand.rows(file).stream().filter(row -> row.get("participant").equals(id())).toList();
    }

    private BigDecimal money(String column) {
        return new BigDecimal(participant.get(column));
    }

    /** Whether there is anything to rate by. */
    boolean isAppraised() {
        return Stream.of("goals.csv", "scores.csv", "reviews.csv").anyMatch(file -> !own(file).isEmpty());
    }

    BigDecimal score() {
        List<BigDecimal> quarters = own("scores.csv").stream().filter(row -> !row.containsValue("")).map(MeritByHand::quarter).toList();
        return weighted(List.of(List.of(goals()), quarters, views()), "50", "30", "20");
    }

    private BigDecimal goals() {
        List<Map<String, String>> all = own("goals.csv");
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map<String, String> top : all.stream().filter(goal -> goal.get("above").isEmpty()).toList()) {
            BigDecimal weight = new BigDecimal(top.get("weight").replace("%", ""));
            points = points.add(goal(top, all).multiply(weight));
            weights = weights.add(weight);
        }
        return points.divide(weights, MANY);
    }

    private static BigDecimal goal(Map<String, String> goal, List<Map<String, String>> all) {
        List<Map<String, String>> below = all.stream().filter(other -> other.get("above").equals(goal.get("id"))).toList();
        if (!below.isEmpty()) {
            return mean(below.stream().map(other -> goal(other, all)).toList());
        }
        if (goal.get("direction").equals("judged")) {
            return new BigDecimal(goal.get("mark"));
        }
        BigDecimal start = new BigDecimal(goal.get("start"));
        BigDecimal way = new BigDecimal(goal.get("reached")).subtract(start).multiply(HUNDRED)
                .divide(new BigDecimal(goal.get("target")).subtract(start), MANY);
        BigDecimal beyond = way.subtract(HUNDRED).max(BigDecimal.ZERO).min(BigDecimal.valueOf(50));
        return way.max(BigDecimal.ZERO).min(HUNDRED).add(beyond.multiply(new BigDecimal("0.4")));
    }

    private static BigDecimal quarter(Map<String, String> scores) {
        return new BigDecimal(scores.get("customer_satisfaction")).multiply(new BigDecimal("0.5"))
                .add(new BigDecimal(scores.get("forecast_accuracy")).multiply(new BigDecimal("0.3")))
                .add(new BigDecimal(scores.get("pipeline_hygiene")).multiply(new BigDecimal("0.2")));
    }

    private List<BigDecimal> views() {
        List<Map<String, String>> all = own("reviews.csv");
        Function<String, List<BigDecimal>> by = kind -> all.stream().filter(row -> row.get("kind").equals(kind)).map(row -> new BigDecimal(row.get("marked"))).toList();
        return all.isEmpty() ? List.of() : List.of(weighted(List.of(by.apply("self"), by.apply("manager"), by.apply("peer")), "10", "60", "30"));
    }

    /** The mean of means; whatever is empty is left out. */
    private static BigDecimal weighted(List<List<BigDecimal>> parts, String... weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int at = 0; at < weights.length; at++) {
            if (!parts.get(at).isEmpty()) {
                sum = sum.add(mean(parts.get(at)).multiply(new BigDecimal(weights[at])));
                all = all.add(new BigDecimal(weights[at]));
            }
        }
        return sum.divide(all, MANY);
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(numbers.size()), MANY);
    }

    String originalRating() {
        if (!isAppraised()) {
            return "not rated";
        }
        BigDecimal score = score();
        Predicate<String> below = edge -> score.compareTo(new BigDecimal(edge)) < 0;
        return below.test("60") ? "1 – below" : below.test("75") ? "2 – developing" : below.test("85") ? "3 – meets" : "4 – exceeds";
    }

    String rating() {
        return own("calibrations.csv").stream().map(row -> row.get("rating")).findFirst().orElseGet(this::originalRating);
    }

    private long daysAway() {
        return own("leaves.csv").stream().mapToLong(leave -> {
            LocalDate from = LocalDate.parse(leave.get("from"));
            LocalDate to = LocalDate.parse(leave.get("to"));
            return ChronoUnit.DAYS.between(from.isBefore(START) ? START : from, to.isAfter(END) ? END : to) + 1;
        }).sum();
    }

    boolean takesPart() {
        long months = Period.between(LocalDate.parse(participant.get("hired")), END).toTotalMonths();
        return months >= 6 && daysAway() <= 180 && participant.get("probation").equals("no");
    }

    private BigDecimal merit() {
        BigDecimal share = money("salary").multiply(HUNDRED).divide(money("range-mid"), MANY);
        int band = share.compareTo(BigDecimal.valueOf(90)) < 0 ? 0 : share.compareTo(BigDecimal.valueOf(110)) < 0 ? 1 : 2;
        int percent = Map.of("4 – exceeds", List.of(7, 5, 3), "3 – meets", List.of(5, 3, 1), "2 – developing", List.of(2, 1, 0), "1 – below", List.of(0, 0, 0), "not rated", List.of(2, 1, 0))
                .get(rating()).get(band);
        return BigDecimal.valueOf(percent, 2);
    }

    BigDecimal proposed() {
        LocalDate hired = LocalDate.parse(participant.get("hired"));
        long there = ChronoUnit.DAYS.between(hired.isBefore(START) ? START : hired, END) + 1 - daysAway();
        BigDecimal prorated = money("salary").multiply(merit()).multiply(BigDecimal.valueOf(there)).divide(BigDecimal.valueOf(365), MANY);
        return takesPart() ? prorated.max(money("range-min").subtract(money("salary"))) : BigDecimal.ZERO;
    }

    BigDecimal newSalary(BigDecimal increase) {
        return money("salary").add(increase).min(money("range-max").max(money("salary")));
    }

    BigDecimal lumpSum(BigDecimal increase) {
        return money("salary").add(increase).subtract(newSalary(increase));
    }

    static Map<String, List<MeritByHand>> byRegion() {
        return everyone().stream().collect(Collectors.groupingBy(MeritByHand::region));
    }

    static BigDecimal budget(String region) {
        return byRegion().get(region).stream().map(person -> person.money("salary")).reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(new BigDecimal(BUDGETS.get(region))).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal needed(String region) {
        return byRegion().get(region).stream().map(MeritByHand::proposed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By person: whole cents first, and those that are left go to the largest remainders. */
    static Map<String, BigDecimal> increases(String region) {
        BigDecimal needed = needed(region);
        BigDecimal fund = needed.min(budget(region));
        Map<String, BigDecimal> increases = new TreeMap<>();
        Map<String, BigDecimal> rests = new TreeMap<>();
        for (MeritByHand person : byRegion().get(region)) {
            BigDecimal share = fund.multiply(person.proposed()).divide(needed, MANY);
            increases.put(person.id(), share.setScale(2, RoundingMode.DOWN));
            rests.put(person.id(), share.subtract(increases.get(person.id())));
        }
        BigDecimal given = increases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int left = fund.setScale(2, RoundingMode.HALF_UP).subtract(given).movePointRight(2).intValueExact();
        List<String> order = new ArrayList<>(rests.keySet());
        order.sort(Comparator.comparing((String person) -> rests.get(person)).reversed().thenComparing(Comparator.naturalOrder()));
        order.subList(0, left).forEach(person -> increases.merge(person, new BigDecimal("0.01"), BigDecimal::add));
        return increases;
    }
}
