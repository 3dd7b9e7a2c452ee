package org.meritrail.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Texts;
import org.meritrail.simulation.Change;
import org.meritrail.simulation.WhatIf;
import org.meritrail.simulation.WhatIfText;

/**
 * What would have changed a payout, as a page shows it.
 *
 * @param first  of each input, turned one way, the first few
 * @param others more of the same kinds
 */
public record ShownChanges(WhatIf told, List<Shown> first, List<Shown> others) {

    private static final int MOST_OF_A_KIND = 3;

    /**
     * @param moved from what to what
     * @param gives what comes of it
     */
    public record Shown(Change change, String moved, String gives) {
    }

    static ShownChanges of(WhatIf answer, Texts texts) {
        List<Shown> first = new ArrayList<>();
        List<Shown> others = new ArrayList<>();
        Map<List<Object>, Integer> told = new HashMap<>();
        for (Change change : answer.changes()) {
            boolean more = change.by() != null && !change.by().value().startsWith("-");
            boolean few = told.merge(List.of(change.input().word(), more), 1, Integer::sum) <= MOST_OF_A_KIND;
            (few ? first : others).add(new Shown(change, WhatIfText.moved(change, texts), WhatIfText.gives(change, answer, texts)));
        }
        return new ShownChanges(answer, first, others);
    }
}
