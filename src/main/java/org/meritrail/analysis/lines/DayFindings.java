package org.meritrail.analysis.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Day;

/** Days of a plan that no workbook is for, and values that are stated too late. */
final class DayFindings {

    private final Findings findings;
    private final Map<String, About> abouts;

    private DayFindings(Plan plan, Findings findings) {
        this.findings = findings;
        this.abouts = plan.abouts().stream().collect(Collectors.toMap(About::workbook, about -> about, (one, other) -> one));
    }

    static void find(Plan plan, Findings findings) {
        DayFindings days = new DayFindings(plan, findings);
        plan.abouts().stream().collect(Collectors.groupingBy(About::plan, TreeMap::new, Collectors.toList())).values().forEach(days::between);
        plan.values().stream().filter(value -> value.constant().source() != null && value.from() != null)
                .collect(Collectors.groupingBy(value -> value.constant().id(), TreeMap::new, Collectors.toList())).keySet()
                .forEach(id -> days.versions(plan.values().stream().filter(value -> value.constant().id().equals(id)).toList()));
    }

    /** @param workbooks of one plan */
    private void between(List<About> workbooks) {
        List<About> ordered = new ArrayList<>(workbooks.stream().filter(about -> about.inForceFrom() != null).toList());
        ordered.sort(Comparator.comparing(About::inForceFrom).thenComparing(About::workbook));
        LocalDate covered = null;
        for (About about : ordered) {
            if (covered != null && about.inForceFrom().isAfter(covered.plusDays(1))) {
                findings.add(FindingCode.DAYS_BETWEEN, Place.file("decision-tables/" + about.workbook()), "", new Day(covered.plusDays(1)),
                        new Day(about.inForceFrom().minusDays(1)));
            }
            LocalDate end = about.inForceTo() == null ? LocalDate.MAX.minusDays(1) : about.inForceTo();
            covered = covered == null || end.isAfter(covered) ? end : covered;
        }
    }

    /** @param versions of one value */
    private void versions(List<DatedValue> versions) {
        DatedValue first = versions.stream().min(Comparator.comparing(DatedValue::from, Comparator.nullsFirst(Comparator.naturalOrder()))).orElseThrow();
        CellRange cell = first.constant().source();
        About about = abouts.get(cell.workbook());
        if (about == null) {
            return;
        }
        if (first.from() != null && about.inForceFrom() != null && first.from().isAfter(about.inForceFrom())) {
            findings.add(FindingCode.VALUE_LATE, new Place("decision-tables/" + cell.workbook(), cell.sheet(), cell.cells().get(0)), first.constant().name(),
                    first.constant().name(), new Day(first.from()), new Day(about.inForceFrom()));
        }
    }
}
