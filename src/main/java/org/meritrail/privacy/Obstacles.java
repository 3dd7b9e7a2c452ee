package org.meritrail.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.batch.Owing;
import org.meritrail.batch.RunHistory;
import org.meritrail.batch.RunStep;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.AccountRecords;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Identity;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.PayrollLine;

/** What stands against erasing a person now: a legal hold, also on somebody named beside them, an account, pay that is not settled, and data that would bring the person back. */
final class Obstacles {

    /** Named in one sentence. */
    private static final int MOST_FILES = 10;

    private final PrivacyRecords records;
    private final Runs.Records runs;
    private final Owing owing;
    private final AccountRecords accounts;
    private final Deliveries deliveries;
    private final RawFiles raw;
    private final Eraser eraser;

    Obstacles(PrivacyRecords records, Runs.Records runs, AccountRecords accounts, Deliveries deliveries, RawFiles raw, Eraser eraser) {
        this.records = records;
        this.runs = runs;
        this.owing = new Owing(runs);
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.raw = raw;
        this.eraser = eraser;
    }

    Optional<Message> first(String key, Identity person) {
        return hold(key).or(() -> heldWith(new Mentions(person))).or(() -> account(person.participant())).or(() -> run(person)).or(() -> adjustment(person.participant())).or(() -> owed(person.participant()))
                .or(() -> inForce(new Mentions(person)));
    }

    private Optional<Message> hold(String key) {
        return records.holds().stream().filter(LegalHold::holds).filter(hold -> hold.isForEveryone() || hold.key().equals(key)).findFirst()
                .map(hold -> Message.of("refused.legal-hold", String.valueOf(hold.number()), hold.set().who(), hold.set().at()));
    }

    /** What names both cannot be erased for the one and kept for the other, and left behind it would name the one for good. */
    private Optional<Message> heldWith(Mentions mentions) {
        return Held.now(records, runs.persons()).stream().flatMap(held -> heldWith(held.hold(), eraser.shared(mentions, held.mentions())).stream()).findFirst();
    }

    private static Optional<Message> heldWith(LegalHold hold, List<Object> shared) {
        return shared.isEmpty() ? Optional.empty() : Optional.of(Message.of("refused.erasure-held", String.valueOf(hold.number()), hold.set().who(), hold.set().at(),
                shared.stream().limit(MOST_FILES).toList()));
    }

    private Optional<Message> account(String participant) {
        return accounts.all().stream().filter(account -> account.active() && account.participant().equals(participant)).findFirst()
                .map(account -> Message.of("refused.erasure-account", account.name()));
    }

    private Optional<Message> run(Identity person) {
        return runs.runs().histories().stream().filter(Obstacles::isOpen).filter(history -> concerns(history, person)).findFirst()
                .map(history -> Message.of("refused.erasure-run", String.valueOf(history.order().number())));
    }

    /** Until it failed, was discarded, or its files were written for payroll. */
    static boolean isOpen(RunHistory history) {
        return !history.has(RunStep.FAILED) && !history.has(RunStep.DISCARDED) && !history.has(RunStep.WRITTEN);
    }

    /** What it was calculated from is needed as long as it is open, whoever is paid. */
    private boolean concerns(RunHistory history, Identity person) {
        boolean pays = history.has(RunStep.CALCULATED) ? runs.payouts().payout(history.order().number(), person.participant()).isPresent()
                : history.order().population().has(person.participant());
        return pays || raw.mention(new Mentions(person), raw.of(history));
    }

    private Optional<Message> adjustment(String participant) {
        return runs.adjustments().all().stream().filter(one -> one.terms().participant().equals(participant)).filter(this::isWaiting).findFirst()
                .map(one -> Message.of("refused.erasure-adjustment", String.valueOf(one.number())));
    }

    private boolean isWaiting(Adjustment adjustment) {
        return adjustment instanceof Adjustment.Requested || adjustment instanceof Adjustment.Approved && runs.payroll().ofPeriod(adjustment.terms().period())
                .stream().map(PayrollLine::key).noneMatch(adjustment.terms().key()::equals);
    }

    /** Nobody could be paid it any more. */
    private Optional<Message> owed(String participant) {
        return owing.to(participant).map(run -> Message.of("refused.erasure-owed", String.valueOf(run)));
    }

    /** The next run would pay the person again, as somebody new. */
    private Optional<Message> inForce(Mentions mentions) {
        Set<String> named = deliveries.latest().map(latest -> deliveries.filesAfter(latest.number()).entrySet().stream()
                .filter(file -> raw.mention(mentions, List.of(file.getValue())))
                .map(file -> file.getKey()).collect(Collectors.toSet())).orElse(Set.of());
        List<Object> first = named.stream().sorted().limit(MOST_FILES).<Object>map(name -> name).toList();
        return first.isEmpty() ? Optional.empty() : Optional.of(Message.of("refused.erasure-in-force", first));
    }
}
