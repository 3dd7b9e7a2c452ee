package org.meritrail.policy.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option.Slot;

/** The cells in which a row of Lines, Parts, Inputs or Payments names what its lines read. */
final class LineCells {

    private final Map<String, LineDraft> drafts = new HashMap<>();
    private final Map<String, SheetRow> rows = new HashMap<>();

    LineCells(List<LineDraft> drafts, List<InputsSheet.Substitute> substitutes) {
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
        substitutes.forEach(one -> rows.put(one.id(), one.row()));
    }

    /**
     * @param role of an operand, or the heading of a column
     * @param at   which of several of that role
     */
    Cell cell(Line line, String role, int at) {
        LineDraft draft = draft(line).orElse(null);
        return switch (line.operation()) {
            case IF_MISSING -> (draft == null ? rows.get(line.id()) : draft.row()).cell("if-missing");
            case ONLY_WHEN -> draft.row().cell(role.equals("with") ? "only-when" : role);
            case ROUND -> draft.row().cell("round");
            default -> of(draft, role, at);
        };
    }

    /** Lines of rows in which, or in whose parts, nothing was found: of others it is not known what they were meant to read. */
    List<WiredLine> sound(List<WiredLine> lines, Findings findings) {
        Set<Place> told = findings.rows();
        boolean allParts = told.stream().noneMatch(place -> SheetKind.of(place.sheet()).filter(SheetKind.PARTS::equals).isPresent());
        return lines.stream().filter(wired -> draft(wired.line())
                .map(draft -> !told.contains(draft.row().cell("line").place().wholeRow()) && (allParts || !readsParts(draft)))
                .orElse(true)).toList();
    }

    private static boolean readsParts(LineDraft draft) {
        return draft.operation().allows(Slot.PARTS) && !(draft.row().has("of") && draft.row().has("with"));
    }

    private Optional<LineDraft> draft(Line line) {
        return Optional.ofNullable(drafts.getOrDefault(line.id(), drafts.get(line.id().substring(0, line.id().length() - 1))));
    }

    private static Cell of(LineDraft draft, String role, int at) {
        if (role.equals("weight")) {
            return draft.parts().get(at).row().cell(role);
        }
        if (!role.equals("part")) {
            return draft.row().cell(role);
        }
        return draft.parts().isEmpty() ? draft.row().cell(at == 0 ? "of" : "with") : draft.parts().get(at).row().cell(role);
    }
}
