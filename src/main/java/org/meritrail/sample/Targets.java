package org.meritrail.sample;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Quotas, and how much of its quota each person is to sell in each quarter: from 30 % to 160 %, with a few told stories. */
final class Targets {

    private static final long THOUSAND = 100_000;

    /** Attainments of the third quarter in percent that the stories need. */
    private static final Map<String, Integer> STORIES = Map.of(Team.JOINER, 34, Team.LEAVER, 88, Team.MOVER, 107, "P-009", 158, "P-028", 41,
            "P-033", 112, "P-040", 93, "P-052", 38);

    private final Map<Person, Map<Quarter, Long>> quotas = new HashMap<>();
    /** In hundredths of a percent. */
    private final Map<Person, Map<Quarter, Integer>> attainments = new HashMap<>();

    Targets(Iterable<Person> people, Chance chance) {
        for (Person person : people) {
            int skill = 92 + chance.around(16);
            Map<Quarter, Long> quota = new EnumMap<>(Quarter.class);
            Map<Quarter, Integer> attainment = new EnumMap<>(Quarter.class);
            for (Quarter quarter : Quarter.values()) {
                quota.put(quarter, quota(person, quarter, chance));
                attainment.put(quarter, attainment(person, quarter, skill + chance.around(14), chance.between(0, 99)));
            }
            quotas.put(person, quota);
            attainments.put(person, attainment);
        }
    }

    private static long quota(Person person, Quarter quarter, Chance chance) {
        long usual = switch (person.role()) {
            case Person.MANAGER -> 150;
            case Person.SENIOR -> 330;
            default -> 220;
        };
        long quota = usual + 10L * chance.between(0, 4);
        if (person.firstDay(quarter).isAfter(quarter.first())) {
            return quota / 30 * 10 * THOUSAND;
        }
        return person.lastDay(quarter).isBefore(quarter.last()) ? quota / 15 * 10 * THOUSAND : quota * THOUSAND;
    }

    private static int attainment(Person person, Quarter quarter, int chosen, int hundredths) {
        int told = quarter == Quarter.Q3 ? STORIES.getOrDefault(person.id(), chosen) : chosen;
        return Math.max(3_000, Math.min(16_000, 100 * told + hundredths));
    }

    /** In cents of the person's currency. */
    long quota(Person person, Quarter quarter) {
        return quotas.get(person).get(quarter);
    }

    /** In cents of the person's currency. */
    long sales(Person person, Quarter quarter) {
        return quota(person, quarter) / 10_000 * attainments.get(person).get(quarter);
    }
}
