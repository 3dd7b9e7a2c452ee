package org.meritrail.analysis.lines;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Scope;

/** Payments that pay the same money twice (two of one line, or one of a line that is added into another that is paid), or another line than they are called. */
final class PaymentFindings {

    private final Plan plan;
    private final Map<String, WiredLine> lines = new HashMap<>();
    private final Told told;

    private PaymentFindings(Plan plan, Told told) {
        this.plan = plan;
        plan.lines().forEach(wired -> lines.put(wired.line().id(), wired));
        this.told = told;
    }

    static void find(Plan plan, Told told) {
        PaymentFindings finding = new PaymentFindings(plan, told);
        List<WiredLine> payments = plan.payments();
        IntStream.range(0, payments.size()).forEach(at -> finding.look(payments, at));
        payments.forEach(finding::lookForTheLineOfItsName);
    }

    /** A component that is called as a line of participants is meant to pay that line, or something that is worked out from it. */
    private void lookForTheLineOfItsName(WiredLine payment) {
        Line own = payment.line();
        String paid = plan.paid(payment);
        Set<String> behind = readBy(paid);
        List<WiredLine> named = lines.values().stream().filter(wired -> wired.line().name().equals(own.name()) && wired.line().per().equals(Scope.PARTICIPANTS)
                && wired.line().operation() != Operation.FALL_DUE).toList();
        if (!named.isEmpty() && named.stream().noneMatch(wired -> behind.contains(wired.line().id()))) {
            told.tell(FindingCode.PAID_OTHERWISE, own.source(), own.name(), own.name(), name(paid));
        }
    }

    /** A word, and all that it is worked out from. */
    private Set<String> readBy(String word) {
        Set<String> read = new LinkedHashSet<>(List.of(word));
        Deque<String> ahead = new ArrayDeque<>(read);
        while (!ahead.isEmpty()) {
            Optional.ofNullable(lines.get(ahead.poll())).stream().flatMap(wired -> wired.operands().values().stream()).flatMap(List::stream).filter(read::add)
                    .forEach(ahead::add);
        }
        return read;
    }

    private void look(List<WiredLine> payments, int at) {
        Line own = payments.get(at).line();
        String paid = plan.paid(payments.get(at));
        Stream.concat(payments.stream().limit(at), payments.stream().skip(at + 1L)).forEach(other -> {
            String also = plan.paid(other);
            if (also.equals(paid) && payments.indexOf(other) < at) {
                told.tell(FindingCode.PAID_TWICE, own.source(), own.name(), own.name(), other.line().name(), name(paid));
            } else if (!also.equals(paid) && added(also).contains(paid) && !taken(also).contains(paid)) {
                told.tell(FindingCode.PAID_WITHIN, own.source(), own.name(), own.name(), name(paid), other.line().name(), name(also));
            }
        });
    }

    private Object name(String word) {
        return Wording.name(plan, word);
    }

    /** Words that are in a line's result with their whole amount. */
    private Set<String> added(String id) {
        Set<String> found = new LinkedHashSet<>();
        follow(id, found, false);
        return found;
    }

    /** Words that something is taken away for on the way, so that it may be just them that are not paid again. */
    private Set<String> taken(String id) {
        Set<String> found = new LinkedHashSet<>();
        follow(id, found, true);
        return found;
    }

    private void follow(String id, Set<String> found, boolean less) {
        WiredLine wired = lines.get(id);
        if (wired == null) {
            return;
        }
        Stream<String> next = switch (wired.line().operation()) {
            case ADD -> parts(wired, false);
            case SUBTRACT, LIMIT, TAKE, ROUND, IF_MISSING, ONLY_WHEN -> wired.operands().get("of").stream();
            default -> Stream.of();
        };
        Stream<String> without = switch (wired.line().operation()) {
            case ADD -> parts(wired, true);
            case SUBTRACT -> wired.operands().get("with").stream();
            default -> Stream.of();
        };
        if (less) {
            without.forEach(taken -> {
                found.add(taken);
                found.addAll(added(taken));
            });
        }
        next.forEach(part -> {
            if (!less) {
                found.add(part);
            }
            follow(part, found, less);
        });
    }

    private static Stream<String> parts(WiredLine sum, boolean less) {
        List<String> parts = sum.operands().get("part");
        List<Line.Part> signs = sum.line().parts();
        return IntStream.range(0, parts.size()).filter(at -> (at < signs.size() && signs.get(at).less()) == less).mapToObj(parts::get);
    }
}
