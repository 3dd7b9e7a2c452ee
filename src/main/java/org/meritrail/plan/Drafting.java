package org.meritrail.plan;

import java.util.List;
import java.util.function.Function;
import org.meritrail.policy.findings.Finding;

/** What came of offering files as a new draft. */
public sealed interface Drafting {

    <T> T fold(Function<Drafted, T> drafted, Function<Unchanged, T> unchanged, Function<Mistaken, T> mistaken);

    /** @param draft what is found in it besides is told with it as with every version */
    record Drafted(PlanVersion.Draft draft) implements Drafting {
        @Override
        public <T> T fold(Function<Drafted, T> drafted, Function<Unchanged, T> unchanged, Function<Mistaken, T> mistaken) {
            return drafted.apply(this);
        }
    }

    /** @param version the draft, submitted or approved version that has exactly these files */
    record Unchanged(PlanVersion version) implements Drafting {
        @Override
        public <T> T fold(Function<Drafted, T> drafted, Function<Unchanged, T> unchanged, Function<Mistaken, T> mistaken) {
            return unchanged.apply(this);
        }
    }

    /** Nothing was made; what is approved keeps serving. */
    record Mistaken(List<Finding> findings) implements Drafting {
        @Override
        public <T> T fold(Function<Drafted, T> drafted, Function<Unchanged, T> unchanged, Function<Mistaken, T> mistaken) {
            return mistaken.apply(this);
        }
    }
}
