package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rows of Records in an order in which each set comes after the one it belongs to, whatever their order on the sheet. */
final class OwnersFirst {

    private OwnersFirst() {
    }

    /** Rows that belong to each other in a circle stay at the end, where the owner of the first is unknown. */
    static List<SheetRow> sorted(List<SheetRow> rows) {
        List<SheetRow> sorted = new ArrayList<>();
        List<SheetRow> rest = new ArrayList<>(rows);
        while (!rest.isEmpty()) {
            Set<String> waiting = rest.stream().map(row -> row.cell("set").shown()).collect(Collectors.toSet());
            List<SheetRow> ready = rest.stream().filter(row -> !row.has("belongs-to") || !waiting.contains(row.cell("belongs-to").shown())).toList();
            if (ready.isEmpty()) {
                sorted.addAll(rest);
                return sorted;
            }
            sorted.addAll(ready);
            rest.removeAll(ready);
        }
        return sorted;
    }
}
