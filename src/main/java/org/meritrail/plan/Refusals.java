package org.meritrail.plan;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.Finding;

/** Why something may not be done with a version; empty if it may. */
final class Refusals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a refusal tells of findings; all of them are told where the policy is validated. */
    private static final int MOST_FINDINGS = 5;

    private Refusals() {
    }

    static Optional<Message> ofActing(Actor who, String note) {
        if (!who.isPerson()) {
            return Optional.of(Message.of("refused.version.nobody"));
        }
        return Entry.reasonNotToNote(note);
    }

    static Optional<Message> ofDays(int number, Effective wanted, Effective inForce) {
        if (wanted.from() == null || wanted.isEmpty()) {
            return Optional.of(Message.of("refused.version.days", number));
        }
        if (inForce.isEmpty()) {
            return Optional.of(Message.of("refused.version.never-in-force", number));
        }
        return inForce.contains(wanted) ? Optional.empty()
                : Optional.of(Message.of("refused.version.not-in-force", number, wanted.said(), inForce.said()));
    }

    /** @param errors because of which the version would pay wrongly or not at all */
    static Optional<Message> ofSubmitting(int number, List<Finding> errors) {
        return told("refused.version.findings", number, errors);
    }

    /** @param unsigned what nobody has signed for yet */
    static Optional<Message> ofApproving(Actor who, PlanVersion.Submitted version, List<Finding> unsigned) {
        return ofAuthor("refused.version.author", who, version).or(() -> told("refused.version.unsigned", version.number(), unsigned));
    }

    static Optional<Message> ofSigning(Actor who, PlanVersion.Submitted version, String note) {
        Optional<Message> silent = note.isBlank() ? Optional.of(Message.of("refused.version.sign-why", version.number())) : Optional.empty();
        return ofAuthor("refused.version.author-signs", who, version).or(() -> silent);
    }

    private static Optional<Message> ofAuthor(String key, Actor who, PlanVersion.Submitted version) {
        return version.authors().contains(who.name()) ? Optional.of(Message.of(key, version.number(), who.name())) : Optional.empty();
    }

    private static Optional<Message> told(String key, int number, List<Finding> findings) {
        List<Message> first = findings.stream().limit(MOST_FINDINGS)
                .map(finding -> Message.of("refused.version.finding", finding.place().toString(), finding.reason())).toList();
        return first.isEmpty() ? Optional.empty() : Optional.of(Message.of(key, number, findings.size(), first));
    }

    /** Drafts go by whoever edits; what was submitted by its authors or an approver; what is approved by an approver, with a reason. */
    static Optional<Message> ofRetiring(Actor who, PlanVersion version, String note) {
        boolean approver = who.may(Right.APPROVE_POLICY);
        boolean may = version.fold(
                draft -> approver || who.may(Right.EDIT_POLICY),
                submitted -> approver || submitted.authors().contains(who.name()),
                approved -> approver,
                retired -> false);
        if (!may) {
            return Optional.of(Message.of("refused.version.may-not-retire", version.number(), said(version)));
        }
        boolean explained = !note.isBlank() || version instanceof PlanVersion.Draft;
        return explained ? Optional.empty() : Optional.of(Message.of("refused.version.why", version.number()));
    }

    static Message state(String key, PlanVersion version) {
        return Message.of(key, version.number(), said(version));
    }

    private static Message said(PlanVersion version) {
        return version.fold(
                draft -> Message.of("version.is.draft"),
                submitted -> by("version.is.submitted", submitted.submission()),
                approved -> by("version.is.approved", approved.approval()),
                retired -> by("version.is.retired", retired.retirement()));
    }

    private static Message by(String key, Entry entry) {
        return Message.of(key, entry.who(), TIME.format(entry.at()));
    }
}
