package org.meritrail.policy;

import java.util.List;
import java.util.function.Function;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.sheets.Plan;

/** What came of reading a policy folder. */
public sealed interface PolicyReading {

    <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable);

    /** What reading alone tells. */
    List<Finding> findings();

    /** @param findings warnings, by place; often none */
    record Readable(Policy policy, List<Finding> findings) implements PolicyReading {
        @Override
        public <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable) {
            return readable.apply(this);
        }
    }

    /**
     * @param sound    what of the workbooks no mistake touches, so that it can be looked at all the same
     * @param findings every mistake, by place; at least one
     */
    record Unreadable(Plan sound, List<Finding> findings) implements PolicyReading {
        @Override
        public <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }
}
