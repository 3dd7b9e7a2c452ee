package org.meritrail.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an explanation says that it read, against the records of its run. */
class ReadsTest {

    private static final String EXPLANATION = """
            {"components":[{"steps":[{"grounds":[{"kind":"read","record":{"id":"D-1","file":"deals.csv","row":7,"column":"amount","value":{"kind":"money","value":"250","currency":"EUR"}}}]},
            {"grounds":[{"kind":"read","record":{"id":"D-1","file":"deals.csv","row":7,"column":"amount","value":{"kind":"money","value":"250","currency":"EUR"}}}]}]}]}""";
    private static final String RECORD = """
            {"record":{"set":"deals","id":"D-1","file":"deals.csv","row":7,"fields":{"amount":{"kind":"money","value":"250","currency":"EUR"},"region":{"kind":"label","value":"DACH"}}}}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeExplanation() throws IOException {
        Files.writeString(folder.resolve("explanation"), EXPLANATION);
    }

    @Test
    void findsEachFigureOnceWhereverItIsRead() throws Exception {
        assertThat(checked(RECORD)).isOne();
    }

    @Test
    void namesWhatTheRecordsHaveDifferently() {
        for (String changed : new String[] {RECORD.replace("250", "250.01"), RECORD.replace(":7", ":8"), RECORD.replace("D-1", "D-2"), RECORD.replace("deals.csv", "deal.csv"),
                RECORD.replace("\"amount\"", "\"sum\""), RECORD.replace("EUR", "USD"), RECORD.replace("\"record\"", "\"correction\"")}) {
            assertThat(changed).isNotEqualTo(RECORD);
            assertThatThrownBy(() -> checked(changed)).as(changed).isInstanceOfSatisfying(Flaw.class, flaw -> assertThat(flaw.in(new Said("en")))
                    .isEqualTo("explanation: the records of the run do not have {\"currency\":\"EUR\",\"kind\":\"money\",\"value\":\"250\"} in deals.csv, row 7, amount"));
        }
    }

    /** A forger may leave anything out. */
    @Test
    void tellsOfAGroundThatLacksAMember() throws IOException {
        Files.writeString(folder.resolve("explanation"), EXPLANATION.replace("\"column\":\"amount\",", ""));

        assertThatThrownBy(() -> checked(RECORD)).isInstanceOfSatisfying(Flaw.class, flaw -> assertThat(flaw.in(new Said("en"))).startsWith("explanation: ").endsWith("deals.csv, row 7, null"));
    }

    @Test
    void endsInNoStackTraceWhateverIsWritten() throws IOException {
        StringWriter told = new StringWriter();
        Report report = new Report(new PrintWriter(told), new Said("en"), () -> "content/x");

        assertThat(report.check("reads", () -> new Object[] {((Object) "text").equals("") ? 1 : (Long) (Object) "text"})).isFalse();

        assertThat(told.toString()).startsWith("FAILS   content/x: something in it is missing");
        assertThat(report.end()).isEqualTo(Verify.FLAWED);
    }

    private int checked(String record) throws IOException, Flaw {
        Files.writeString(folder.resolve("part"), record + "\n");
        try (Export export = Export.open(folder)) {
            Reads reads = new Reads();
            reads.add("explanation", export.object("explanation"));
            reads.find(export, "part");
            return reads.checked(export);
        }
    }
}
