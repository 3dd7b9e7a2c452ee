package org.meritrail.policy;

import java.util.List;
import java.util.function.Function;
import org.meritrail.policy.findings.Finding;

/** What came of reading a policy folder. */
public sealed interface PolicyReading {

    <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable);

    /** All of them errors or all of them warnings: what is used by nobody shows only once there are no errors. */
    List<Finding> findings();

    /** @param findings warnings, by place; often none */
    record Readable(Policy policy, List<Finding> findings) implements PolicyReading {
        @Override
        public <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable) {
            return readable.apply(this);
        }
    }

    /** @param findings every mistake, by place; at least one */
    record Unreadable(List<Finding> findings) implements PolicyReading {
        @Override
        public <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }
}
