package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Report;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Scope;

/** Reads which word plays which role in reports: each has one in all workbooks together, of participants or of what they belong to. */
final class ReportsSheet {

    static final List<String> ROLE_KEYS = Arrays.stream(Role.values()).map(Role::key).toList();

    private static final Words ROLES = Words.of("role.", ROLE_KEYS);

    private final Names names;
    private final Sets sets;
    private final TypeCheck types;
    private final Findings findings;
    private final Map<Role, Plan.Reported> roles = new EnumMap<>(Role.class);
    private final Map<Role, Cell> named = new EnumMap<>(Role.class);
    /** The set whose records are the ratings, once it is known. */
    private Optional<String> ratings = Optional.empty();

    ReportsSheet(Names names, Sets sets, TypeCheck types, Findings findings) {
        this.names = names;
        this.sets = sets;
        this.types = types;
        this.findings = findings;
    }

    List<Plan.Reported> read(List<SheetRow> rows) {
        boolean readable = names.areAllRead();
        for (SheetRow row : rows) {
            Optional<Role> role = row.need("role").flatMap(typed -> row.word("role", ROLES)).map(ReportsSheet::role);
            role.ifPresent(one -> named.putIfAbsent(one, row.cell("role")));
            readable &= role.isPresent();
            Optional<Names.Named> word = row.need("name").flatMap(name -> names.resolve(row.cell("name"), name));
            word.filter(known -> !known.isUnread()).ifPresent(known -> role.ifPresent(one -> add(row, one, known)));
        }
        if (readable) {
            tellIncomplete();
        }
        return List.copyOf(roles.values());
    }

    /** At the first role that asks for the report. Whatever is named counts, though its word may be wrong. */
    private void tellIncomplete() {
        for (Report report : Report.values()) {
            List<Message> lacking = report.lacking(named.keySet()).stream().map(role -> Message.of("role." + role.key())).toList();
            if (!lacking.isEmpty()) {
                named.entrySet().stream().filter(role -> report.isAskedForBy(role.getKey())).map(Map.Entry::getValue).findFirst()
                        .ifPresent(cell -> findings.add(FindingCode.REPORT_INCOMPLETE, cell.place(), cell.shown(), Message.of("report." + report.key()), lacking));
            }
        }
    }

    private static Role role(String key) {
        return Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Ratings and their guideline are rows of one table that the company has. */
    private boolean isOfTable(String set) {
        boolean rows = sets.find(set).filter(known -> known.owner().equals(Scope.COMPANY))
                .map(known -> known.source().fold(data -> false, table -> true, calendar -> false, distinct -> false)).orElse(sets.isUnread(set));
        ratings = rows ? ratings.or(() -> Optional.of(set)) : ratings;
        return rows && ratings.filter(set::equals).isPresent();
    }

    private void add(SheetRow row, Role role, Names.Named word) {
        if (role.isOfRatings() ? !isOfTable(word.per()) : !sets.canRead(Scope.PARTICIPANTS, word.per())) {
            row.find(FindingCode.SCOPE_WRONG, "name", Scope.shown(word.per()), Message.of(role.isOfRatings() ? "reports.rows-of-company" : "set.participants"));
        } else if (roles.putIfAbsent(role, new Plan.Reported(role, word.id(), row.range())) != null) {
            row.find(FindingCode.NAME_TWICE, "role", row.cell("role").shown(), Names.ELSEWHERE);
        } else if (role == Role.BUDGET && word.per().equals(Scope.PARTICIPANTS)) {
            row.find(FindingCode.BUDGET_OF_EACH, "name");
        } else {
            types.checkReported(role, word.id(), row.cell("name"));
        }
    }
}
