package org.meritrail.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.benchmark.WorkbookFuzzing;

import static org.assertj.core.api.Assertions.assertThat;

/** A few of the cases of {@code docs/benchmarks.md}: whatever is done to a workbook's file, reading it ends with findings or with a policy. */
class WorkbookFuzzTest {

    private static final int CASES = 300;
    private static final long SEED = 20_260_701;

    @Test
    void readsDamagedWorkbooksWithoutAFault(@TempDir Path folder) throws IOException {
        WorkbookFuzzing fuzzing = new WorkbookFuzzing(folder);
        for (int at = 0; at < CASES; at++) {
            assertThat(fuzzing.run(SEED + at)).as("seed " + (SEED + at)).isIn("findings", "the same", "another");
        }
    }
}
