package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Option;

/** The calculations that make one result of several: their sum, mean, smallest or largest. */
final class Reducing {

    private Reducing() {
    }

    /** Of very many others' results only what they come to together is stated. */
    static List<Calculation> of(Option option, List<Taken> taken, int count) {
        List<Taken> unnamed = taken.stream().filter(Taken::unnamed).toList();
        boolean isExtreme = option == Option.SMALLEST || option == Option.LARGEST;
        List<String> of = new ArrayList<>(taken.stream().filter(one -> !one.unnamed()).map(isExtreme ? Taken::once : Taken::term).toList());
        if (!unnamed.isEmpty()) {
            of.add(isExtreme ? extreme(option, unnamed).once()
                    : unnamed.stream().map(Taken::all).reduce(Exact.ZERO, Exact::plus).plain());
        }
        return switch (option) {
            case SUM -> List.of(Calculation.of("sum", of));
            case MEAN -> List.of(Calculation.of("sum", of), Calculation.of("quotient", Calculation.BEFORE, String.valueOf(count)));
            default -> List.of(Calculation.of(option == Option.SMALLEST ? "least" : "greatest", of));
        };
    }

    private static Taken extreme(Option option, List<Taken> taken) {
        Comparator<Taken> order = Comparator.comparing(Taken::number);
        return taken.stream().min(option == Option.SMALLEST ? order : order.reversed()).orElseThrow();
    }
}
