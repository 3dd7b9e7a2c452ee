package org.meritrail.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest.Flaw;
import org.meritrail.settlement.AdjustmentRequest.Meant;

/** Looks at requests that somebody makes together, before any of them counts. */
final class Requesting {

    private final Actor who;
    private final AdjustmentPolicy policy;
    /** Numbers of those that are waiting or approved. */
    private final Map<Meant, Integer> earlier = new HashMap<>();
    private final Map<Period, Optional<AdjustmentPolicy.Allowed>> allowed = new HashMap<>();
    private final Map<Period, Optional<Period>> runInstead = new HashMap<>();
    private final Set<Meant> seen = new HashSet<>();

    /** @param earlier all that were asked for before */
    Requesting(Actor who, AdjustmentPolicy policy, List<Adjustment> earlier) {
        this.who = who;
        this.policy = policy;
        earlier.stream().filter(one -> one instanceof Adjustment.Requested || one instanceof Adjustment.Approved)
                .forEach(one -> this.earlier.putIfAbsent(Meant.of(one), one.number()));
    }

    /** What is wrong with one, also that one before it was the same. */
    List<Flaw> flaws(AdjustmentRequest asked) {
        List<Flaw> flaws = new ArrayList<>();
        Adjustments.reasonNotTo(who, Right.ASK_FOR_ADJUSTMENT, asked.participant()).ifPresent(reason -> flaws.add(new Flaw("participant", reason)));
        flaws.addAll(asked.flaws());
        if (flaws.stream().noneMatch(flaw -> flaw.field().equals("participant")) && !policy.knows(asked.participant())) {
            flaws.add(Flaw.of("participant", "refused.adjustment-participant", asked.participant()));
        }
        Period period = asked.period().byUsualName();
        flaws.addAll(allowed(period).map(one -> one.flaws(asked))
                .orElseGet(() -> List.of(Flaw.of("period", "refused.no-version", period.name(), period.from().toString(), period.to().toString()))));
        runInstead.computeIfAbsent(period, policy::runInsteadOf).ifPresent(other -> flaws.add(Flaw.of("period", "refused.adjustment-other-period", period.name(), other.name())));
        if (flaws.isEmpty()) {
            askedBefore(asked).map(reason -> new Flaw("note", reason)).ifPresent(flaws::add);
        }
        return flaws;
    }

    /** A file that is handed in twice must not be paid twice. */
    private Optional<Message> askedBefore(AdjustmentRequest asked) {
        return !seen.add(asked.meant()) ? Optional.of(Message.of("refused.adjustment-twice"))
                : Optional.ofNullable(earlier.get(asked.meant())).map(number -> Message.of("refused.adjustment-asked-before", String.valueOf(number)));
    }

    /** Of one without flaws. */
    Adjustment.Terms terms(AdjustmentRequest asked) {
        return allowed(asked.period().byUsualName()).orElseThrow().terms(asked);
    }

    private Optional<AdjustmentPolicy.Allowed> allowed(Period period) {
        return allowed.computeIfAbsent(period, policy::allowedFor);
    }
}
