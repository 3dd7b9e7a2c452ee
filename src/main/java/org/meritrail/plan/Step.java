package org.meritrail.plan;

import org.meritrail.governance.Entry;

/** A step in a version's life; each is taken at most once. */
public sealed interface Step {

    /** As it is stored. */
    String key();

    Entry entry();

    /** The version after the step. */
    PlanVersion of(PlanVersion before);

    record Submission(Effective effective, Entry entry) implements Step {
        @Override
        public String key() {
            return "submitted";
        }

        @Override
        public PlanVersion of(PlanVersion before) {
            return new PlanVersion.Submitted(before.bytes(), effective, entry);
        }
    }

    record Approval(Entry entry) implements Step {
        @Override
        public String key() {
            return "approved";
        }

        @Override
        public PlanVersion of(PlanVersion before) {
            return before.fold(
                    draft -> never(draft),
                    submitted -> new PlanVersion.Approved(submitted.bytes(), submitted.effective(), submitted.submission(), entry),
                    approved -> never(approved),
                    retired -> never(retired));
        }

        private static PlanVersion never(PlanVersion before) {
            throw new IllegalStateException("an approval of " + before);
        }
    }

    record Retirement(Entry entry) implements Step {
        @Override
        public String key() {
            return "retired";
        }

        @Override
        public PlanVersion of(PlanVersion before) {
            return new PlanVersion.Retired(before, entry);
        }
    }
}
