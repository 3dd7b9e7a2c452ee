package org.meritrail.excel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works out again what formulas of a workbook came to. Each formula is worked out once, from what the file holds in the cells it reads;
 * where all of them agree, so does the whole. Thereby nothing is followed from formula to formula, and the work is bounded by the cells that
 * formulas name.
 */
public final class Recomputation {

    private static final int MOST_FORMULAS = 50_000;

    private final Map<At, String> formulas;
    private final FormulaBook book;
    private final Map<At, Verdict> verdicts = new HashMap<>();
    private final Map<At, Set<At>> readers = new HashMap<>();

    /** @param sheet position among the sheets, from 0; rows from 1, columns from 0 */
    public record At(int sheet, int row, int column) {
    }

    /** What a cell holds. */
    public sealed interface Stored {

        /** @param digits as they lie in the file */
        record Number(String digits) implements Stored {
        }

        record Text(String text) implements Stored {
        }

        record Truth(boolean value) implements Stored {
        }

        /** @param name such as {@code #N/A} */
        record Error(String name) implements Stored {
        }
    }

    /** What came of a formula. */
    public sealed interface Verdict {

        <T> T fold(Supplier<T> agrees, Function<Differs, T> differs, Function<Refused, T> refused);

        /** It comes to what the file holds. */
        record Agrees() implements Verdict {
            @Override
            public <T> T fold(Supplier<T> agrees, Function<Differs, T> differs, Function<Refused, T> refused) {
                return agrees.get();
            }
        }

        /** @param recomputed as a reader knows it */
        record Differs(String recomputed) implements Verdict {
            @Override
            public <T> T fold(Supplier<T> agrees, Function<Differs, T> differs, Function<Refused, T> refused) {
                return differs.apply(this);
            }
        }

        /** @param what the function, name or cell because of which it is not worked out; empty where that is the formula itself */
        record Refused(Why why, String what) implements Verdict {
            @Override
            public <T> T fold(Supplier<T> agrees, Function<Differs, T> differs, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why a formula is not worked out. */
    public enum Why {
        /** Its result is an error. */
        ERROR,
        /** The file holds no result. */
        NOT_CALCULATED,
        /** It reads another file or program. */
        EXTERNAL,
        /** Its result changes by itself, or what it reads cannot be seen in it. */
        VOLATILE,
        FUNCTION,
        NAME,
        ARRAY,
        TOO_LARGE,
        SYNTAX,
        /** It depends on itself. */
        CIRCULAR,
        /** It reads a cell whose own formula does not agree or is refused. */
        READS_REFUSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Recomputation(List<String> sheets, Map<At, Stored> cells, Map<At, String> formulas) {
        this.formulas = formulas;
        this.book = new FormulaBook(sheets, cells);
    }

    /**
     * @param cells    what all cells hold, formulas' results included
     * @param formulas without the equals sign; empty for one of several cells at once
     * @return one verdict for each formula
     */
    public static Map<At, Verdict> of(List<String> sheets, Map<At, Stored> cells, Map<At, String> formulas) {
        return new Recomputation(sheets, cells, formulas).verdicts();
    }

    private Map<At, Verdict> verdicts() {
        Map<At, Integer> waiting = new HashMap<>();
        formulas.forEach((at, formula) -> {
            FormulaBook.Worked worked = verdicts.size() < MOST_FORMULAS ? book.work(at, formula)
                    : new FormulaBook.Worked(new Verdict.Refused(Why.TOO_LARGE, ""), Set.of());
            verdicts.put(at, worked.verdict());
            Set<At> read = new HashSet<>(worked.reads());
            read.retainAll(formulas.keySet());
            waiting.put(at, read.size());
            read.forEach(other -> readers.computeIfAbsent(other, none -> new HashSet<>()).add(at));
        });
        refuseWhatReadsRefused();
        refuseCircles(waiting);
        return verdicts;
    }

    private void refuseWhatReadsRefused() {
        Deque<At> refused = new ArrayDeque<>(verdicts.keySet().stream().filter(at -> !agrees(at)).toList());
        while (!refused.isEmpty()) {
            At at = refused.poll();
            for (At reader : readers.getOrDefault(at, Set.of())) {
                if (agrees(reader)) {
                    verdicts.put(reader, new Verdict.Refused(Why.READS_REFUSED, book.address(at)));
                    refused.add(reader);
                }
            }
        }
    }

    /** Formulas that read each other could agree with any result (Kahn, 1962: what is left when all that wait for nothing are taken away). */
    private void refuseCircles(Map<At, Integer> waiting) {
        Deque<At> ready = new ArrayDeque<>(waiting.keySet().stream().filter(at -> waiting.get(at) == 0).toList());
        Set<At> left = new HashSet<>(waiting.keySet());
        while (!ready.isEmpty()) {
            At at = ready.poll();
            left.remove(at);
            readers.getOrDefault(at, Set.of()).stream().filter(reader -> waiting.merge(reader, -1, Integer::sum) == 0).forEach(ready::add);
        }
        left.stream().filter(this::agrees).forEach(at -> verdicts.put(at, new Verdict.Refused(Why.CIRCULAR, book.address(at))));
    }

    private boolean agrees(At at) {
        return verdicts.get(at) instanceof Verdict.Agrees;
    }
}
