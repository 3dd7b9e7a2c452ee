package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who reports to whom on which day. */
public final class Reporting {

    private final BiFunction<String, LocalDate, Optional<String>> managers;

    /** @param managers the id of a participant's manager on a day */
    public Reporting(BiFunction<String, LocalDate, Optional<String>> managers) {
        this.managers = managers;
    }

    public Optional<String> manager(String participant, LocalDate day) {
        return managers.apply(participant, day);
    }

    /**
     * Everyone a participant reports to on a day, the nearest first. Where people report to each other in a circle the list ends
     * with the one that closes it, who is in it twice or is the participant.
     */
    public List<String> above(String participant, LocalDate day) {
        List<String> above = new ArrayList<>();
        Optional<String> next = manager(participant, day);
        while (next.isPresent()) {
            boolean circle = next.get().equals(participant) || above.contains(next.get());
            above.add(next.get());
            next = circle ? Optional.empty() : manager(next.get(), day);
        }
        return above;
    }

    /** Whether a list of {@link #above} ends in a circle. */
    public static boolean isCircle(String participant, List<String> above) {
        String last = above.isEmpty() ? "" : above.get(above.size() - 1);
        return last.equals(participant) || above.indexOf(last) < above.size() - 1;
    }
}
