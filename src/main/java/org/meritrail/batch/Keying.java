package org.meritrail.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.meritrail.intake.Received;
import org.meritrail.intake.Reject;
import org.meritrail.ledger.Person;
import org.meritrail.policy.Policy;
import org.meritrail.pseudonym.Concealing;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/**
 * Who is who in what is kept of a run.
 *
 * @param people          everybody whom its records name
 * @param concealing      puts tokens in the place of their codes and names
 * @param readsPayrollIds whether the policy reads how payroll knows people; otherwise that is not kept
 */
record Keying(List<Named> people, Concealing concealing, boolean readsPayrollIds) {

    /** As long as codes can be kept. */
    private static final int LONGEST = 200;
    /** Columns that name people, whatever data set they are in. */
    private static final List<String> NAMING = List.of("participant", "manager");
    /** What is said of a row whose value is somebody's code, be it a wrong one. */
    private static final Set<String> NAMING_REJECTS = Set.of("intake.participant.unknown", "intake.form.other");

    /** Of those who were erased only the token is left, and that stays; what no payroll could take is no code of anybody. */
    private static boolean isSomebodys(String code) {
        return !Person.TOKEN.matcher(code).find() && code.length() <= LONGEST && code.chars().noneMatch(Character::isISOControl);
    }

    static Keying of(Policy policy, List<Named> people) {
        boolean readsPayrollIds = policy.plan().inputs().stream()
                .anyMatch(input -> input.dataSet().equals(DataSet.PARTICIPANTS.key()) && input.column().equals("payroll-id"));
        return new Keying(people, new Concealing(people, policy.texts()), readsPayrollIds);
    }

    /** @param keys gives everybody's; those who have none yet get one */
    static Keying of(Policy policy, Received received, TakenOver taken, Function<Collection<String>, Map<String, Person>> keys) {
        Map<String, String> names = new HashMap<>();
        received.records(DataSet.PARTICIPANTS).forEach(one -> names.put(one.id(), text(one, "name").orElse("")));
        SortedSet<String> codes = new TreeSet<>(names.keySet());
        received.rejects().stream().filter(reject -> NAMING_REJECTS.contains(reject.reason().key())).map(Reject::value).filter(code -> !code.isBlank())
                .forEach(codes::add);
        received.accepted().values().forEach(records -> records.forEach(one -> NAMING.forEach(column -> text(one, column).ifPresent(codes::add))));
        taken.entries().stream().map(CarriedLine::of).map(CarriedLine::participant).filter(code -> !code.isEmpty()).forEach(codes::add);
        codes.removeIf(code -> !isSomebodys(code));
        Map<String, Person> known = keys.apply(codes);
        return of(policy, codes.stream().map(code -> new Named(known.get(code).key(), code, names.getOrDefault(code, ""))).toList());
    }

    private static Optional<String> text(InputRecord record, String column) {
        return record.field(column).filter(Label.class::isInstance).map(value -> ((Label) value).text());
    }
}
