package org.meritrail.plan;

import java.util.function.Function;
import org.meritrail.governance.Entry;

/** A version of the whole policy, in one of its states. Its files never change; an edited workbook is another version. */
public sealed interface PlanVersion {

    Bytes bytes();

    default int number() {
        return bytes().number();
    }

    <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired);

    /** Can be tried and submitted. */
    record Draft(Bytes bytes) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return draft.apply(this);
        }
    }

    /** Waits for somebody else to approve it. */
    record Submitted(Bytes bytes, Effective effective, Entry submission) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return submitted.apply(this);
        }
    }

    /** The only state that can pay. */
    record Approved(Bytes bytes, Effective effective, Entry submission, Entry approval) implements PlanVersion {
        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return approved.apply(this);
        }
    }

    /**
     * Out of use, from whatever state: replaced by a newer draft, refused, or no longer wanted. Runs that used it keep it.
     *
     * @param before what it was
     */
    record Retired(PlanVersion before, Entry retirement) implements PlanVersion {
        @Override
        public Bytes bytes() {
            return before.bytes();
        }

        @Override
        public <T> T fold(Function<Draft, T> draft, Function<Submitted, T> submitted, Function<Approved, T> approved, Function<Retired, T> retired) {
            return retired.apply(this);
        }
    }
}
