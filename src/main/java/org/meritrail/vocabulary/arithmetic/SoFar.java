package org.meritrail.vocabulary.arithmetic;

import java.util.AbstractList;
import java.util.List;

/** The beginning of a list that grows on, and what follows it. Those who keep one share the list. */
final class SoFar<T> extends AbstractList<T> {

    private final List<? extends T> growing;
    private final int count;
    private final List<? extends T> then;

    private SoFar(List<? extends T> growing, List<? extends T> then) {
        this.growing = growing;
        this.count = growing.size();
        this.then = then;
    }

    /** What the list holds now, whatever is added to it later. */
    static <T> List<T> of(List<? extends T> growing) {
        return new SoFar<>(growing, List.of());
    }

    static <T> List<T> of(List<? extends T> growing, List<T> then) {
        return growing.isEmpty() ? then : new SoFar<>(growing, then);
    }

    @Override
    public T get(int at) {
        return at < count ? growing.get(at) : then.get(at - count);
    }

    @Override
    public int size() {
        return count + then.size();
    }
}
