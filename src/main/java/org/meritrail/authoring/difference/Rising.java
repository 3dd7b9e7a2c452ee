package org.meritrail.authoring.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;

/** The longest rising subsequence, by patience sorting. */
final class Rising {

    /** Stands for the number that is looked for. */
    private static final int NO_POSITION = -1;

    private Rising() {
    }

    /** @return the positions of its numbers, rising; of several that are as long, any */
    static List<Integer> longest(List<Integer> numbers) {
        List<Integer> tops = new ArrayList<>();
        int[] below = new int[numbers.size()];
        for (int at = 0; at < numbers.size(); at++) {
            int pile = pile(numbers, tops, numbers.get(at));
            below[at] = pile == 0 ? -1 : tops.get(pile - 1);
            if (pile == tops.size()) {
                tops.add(at);
            } else {
                tops.set(pile, at);
            }
        }
        LinkedList<Integer> longest = new LinkedList<>();
        for (int at = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); at >= 0; at = below[at]) {
            longest.addFirst(at);
        }
        return longest;
    }

    /** The first pile whose top is not below the number. */
    private static int pile(List<Integer> numbers, List<Integer> tops, int number) {
        int found = Collections.binarySearch(tops, NO_POSITION, Comparator.comparing(top -> top == NO_POSITION ? number : numbers.get(top)));
        return found >= 0 ? found : -found - 1;
    }
}
