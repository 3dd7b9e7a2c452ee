package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Period;
import org.meritrail.policy.PolicyReading;

/** Makes, submits, approves and retires versions of the policy. */
public final class PlanVersions {

    /**
     * Offers the policy of a folder as a draft. A draft that came from the same maker and was never submitted is retired by a newer one.
     *
     * @param folder with {@code decision-tables/} and {@code rules/}; read once and not kept
     */
    public Drafting draft(Actor maker, Path folder) {
        throw new UnsupportedOperationException();
    }

    /** From now on the submitter is an author of the version. @param effective the days it may pay for */
    public Decision<PlanVersion.Submitted> submit(Actor who, int number, Effective effective, String note) {
        throw new UnsupportedOperationException();
    }

    /** Refused to every author of the version, whatever their roles. */
    public Decision<PlanVersion.Approved> approve(Actor who, int number, String note) {
        throw new UnsupportedOperationException();
    }

    /** Takes a version out of use: a refusal if it was submitted, an end if it was approved. */
    public Decision<PlanVersion.Retired> retire(Actor who, int number, String note) {
        throw new UnsupportedOperationException();
    }

    public Optional<PlanVersion> version(int number) {
        throw new UnsupportedOperationException();
    }

    /** As it was known at a time. The newest first. */
    public List<PlanVersion> asKnownOn(Instant time) {
        throw new UnsupportedOperationException();
    }

    public List<PlanVersion> all() {
        throw new UnsupportedOperationException();
    }

    /** The approved version that covers the whole period and was approved last. */
    public Optional<PlanVersion.Approved> payingFor(Period period) {
        throw new UnsupportedOperationException();
    }

    /** What the days of a version would be if its workbooks decide: the days on which all of them are in force. */
    public Effective proposed(PlanVersion version) {
        throw new UnsupportedOperationException();
    }

    /** Reads the version's stored bytes, never the folder; unreadable where this program finds mistakes that an earlier one did not. */
    public PolicyReading policy(PlanVersion version) {
        throw new UnsupportedOperationException();
    }

    /** The bytes of one of its files. */
    public Optional<byte[]> file(PlanVersion version, String path) {
        throw new UnsupportedOperationException();
    }
}
