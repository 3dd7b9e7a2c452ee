package org.meritrail.excel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What came of looking at a file before it is opened as a workbook. */
public sealed interface Admission {

    <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused);

    /** A workbook that may be opened. Whatever opens one asks for this and not for a path, so that nothing gets around the gate. */
    final class Admitted implements Admission {

        private final Path workbook;

        Admitted(Path workbook) {
            this.workbook = workbook;
        }

        public Path workbook() {
            return workbook;
        }

        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused) {
            return admitted.apply(this);
        }
    }

    /** @param refusals at least one; all that were found, as far as the file could be looked at */
    record Refused(List<Refusal> refusals) implements Admission {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
