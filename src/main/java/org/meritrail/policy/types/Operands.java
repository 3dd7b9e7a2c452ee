package org.meritrail.policy.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;

/** What the operands of one line are, and which of them clash. An operand that is told to be wrong is unknown from then on. */
final class Operands {

    private final Map<String, List<Kind>> byRole;
    private final List<Clash> clashes = new ArrayList<>();

    /** @param byRole at least one of each role that the line's operation reads */
    Operands(Map<String, List<Kind>> byRole) {
        this.byRole = byRole;
    }

    List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    int count(String role) {
        return byRole.getOrDefault(role, List.of()).size();
    }

    Kind get(String role) {
        return get(role, 0);
    }

    Kind get(String role, int at) {
        return byRole.get(role).get(at);
    }

    Kind amount(String role) {
        return amount(role, 0);
    }

    Kind amount(String role, int at) {
        return need(role, at, Kind::isAmount, "amount");
    }

    Kind amountOrDate(String role) {
        return need(role, 0, kind -> kind.isAmount() || kind.equals(Kind.DATE), "amount-or-date");
    }

    Kind money(String role) {
        return need(role, 0, kind -> kind.isMoney() || kind.equals(Kind.ZERO), "money");
    }

    Kind date(String role) {
        return need(role, 0, Kind.DATE::equals, "date");
    }

    Kind yesNo(String role) {
        return need(role, 0, Kind.YES_NO::equals, "yes-no");
    }

    /** @param needed key of what it is told to be needed */
    Kind need(String role, int at, Predicate<Kind> right, String needed) {
        Kind kind = get(role, at);
        if (kind.isVague() || right.test(kind)) {
            return kind;
        }
        clash(FindingCode.TYPE_WRONG, role, at, kind.shown(), Message.of("needed-kind." + needed));
        return Kind.UNKNOWN;
    }

    /** Whether an operand goes with what the line has taken in before it. */
    boolean fits(Kind before, Kind kind, String role, int at) {
        boolean fits = before.fits(kind);
        if (!fits) {
            boolean units = before.isAmount() && kind.isAmount();
            clash(units ? FindingCode.UNITS_CLASH : FindingCode.TYPE_WRONG, role, at, kind.shown(), before.shown());
        }
        return fits;
    }

    void clash(FindingCode code, String role, int at, Object... arguments) {
        clashes.add(new Clash(role, at, code, List.of(arguments)));
    }
}
