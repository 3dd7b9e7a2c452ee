package org.meritrail.content;

import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;

/** What came of unpacking a ZIP file. */
public sealed interface Unpacked {

    <T> T fold(Function<Whole, T> whole, Function<Refused, T> refused);

    /** @param files where each file lies below the folder, with forward slashes, sorted; what systems add by themselves is left out */
    record Whole(List<String> files) implements Unpacked {
        @Override
        public <T> T fold(Function<Whole, T> whole, Function<Refused, T> refused) {
            return whole.apply(this);
        }
    }

    /** What lies in the folder now is of no use. @param reasons at least one */
    record Refused(List<Message> reasons) implements Unpacked {
        @Override
        public <T> T fold(Function<Whole, T> whole, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
