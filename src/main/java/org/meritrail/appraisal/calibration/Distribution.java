package org.meritrail.appraisal.calibration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;

/**
 * How many of a unit have each rating, beside the guideline.
 *
 * @param unit         empty for people whose unit is not known, and for everybody together
 * @param guidanceOnly whether too few are rated for the guideline to be more than guidance: nothing is told as a deviation
 * @param levels       in the order of the guideline
 */
public record Distribution(String unit, int rated, int notRated, boolean guidanceOnly, List<Level> levels) {

    /**
     * @param count     those whose rating counts as this one
     * @param original  those who had it before calibration
     * @param share     of those rated, exact; zero where nobody is
     * @param guideline null if the policy states none for this rating
     * @param tooMany   how many more there are than the guideline allows; zero if it is guidance only
     * @param tooFew    how many the guideline asks for beyond those there are; zero if it is guidance only
     */
    public record Level(String rating, int count, int original, Exact share, Exact originalShare, Guideline guideline, int tooMany, int tooFew) {
    }

    static Distribution of(String unit, List<Rated> people, List<String> ratings, Map<String, Guideline> guidelines, int smallestUnit) {
        int rated = (int) people.stream().filter(Rated::isRated).count();
        Map<String, Long> now = count(people, Rated::rating);
        Map<String, Long> before = count(people, Rated::original);
        int originals = before.values().stream().mapToInt(Long::intValue).sum();
        boolean guidanceOnly = rated < smallestUnit;
        List<Level> levels = ratings.stream().map(rating -> {
            Guideline guideline = guidelines.get(rating);
            int count = now.getOrDefault(rating, 0L).intValue();
            int original = before.getOrDefault(rating, 0L).intValue();
            boolean binds = guideline != null && !guidanceOnly;
            return new Level(rating, count, original, share(count, rated), share(original, originals), guideline,
                    binds ? Math.max(0, count - guideline.most(rated)) : 0, binds ? Math.max(0, guideline.fewest(rated) - count) : 0);
        }).toList();
        return new Distribution(unit, rated, people.size() - rated, guidanceOnly, levels);
    }

    private static Map<String, Long> count(List<Rated> people, Function<Rated, String> rating) {
        return people.stream().map(rating).filter(given -> !given.isEmpty()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Exact share(int count, int of) {
        return of == 0 ? Exact.ZERO : Exact.of(count).dividedBy(Exact.of(of));
    }

    public boolean deviates() {
        return levels.stream().anyMatch(level -> level.tooMany() > 0 || level.tooFew() > 0);
    }
}
