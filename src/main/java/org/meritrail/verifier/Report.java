package org.meritrail.verifier;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/** Tells each check as it is made, and remembers whether one failed. */
final class Report {

    private final PrintWriter out;
    private final Said said;
    private final Supplier<String> lastRead;
    private final Set<String> flaws = new HashSet<>();
    private boolean skipped;

    /** @param lastRead the file that was looked at last */
    Report(PrintWriter out, Said said, Supplier<String> lastRead) {
        this.out = out;
        this.said = said;
        this.lastRead = lastRead;
    }

    /** A check. */
    interface Check {

        /** @return what to fill into the text of a check that holds */
        Object[] made() throws IOException, Flaw;
    }

    /** @param key of the text that says what holds @return whether it does */
    boolean check(String key, Check check) throws IOException {
        try {
            out.println(said.text("holds", said.text("check." + key, check.made())));
            return true;
        } catch (Flaw flaw) {
            return failed(flaw);
        } catch (ZipException | EOFException damaged) {
            return failed(new Flaw(lastRead.get(), "zip-damaged"));
        } catch (RuntimeException | StackOverflowError malformed) {
            return failed(Flaw.malformed(lastRead.get(), malformed));
        }
    }

    /** Told once, though several checks need what does not hold. */
    private boolean failed(Flaw flaw) {
        String told = flaw.in(said);
        if (flaws.add(told)) {
            out.println(said.text("fails", told));
        }
        return false;
    }

    void step(Recomputing.Step step) {
        out.println("        " + "  ".repeat(step.depth()) + step.name() + " = " + step.value() + (step.work().isEmpty() ? "" : "   " + step.work())
                + (step.told() ? "   " + said.text("step.told") : "")
                + (step.places().isEmpty() ? "" : "   — " + String.join("; ", step.places())));
    }

    void note(String key, Object... arguments) {
        out.println(said.text("note", said.text("note." + key, arguments)));
    }

    /** What was asked for and could not be looked at, with what to do. */
    void skipped(String key, Object... arguments) {
        out.println(said.text("skipped", said.text("skipped." + key, arguments)));
        skipped = true;
    }

    /** Later releases may write acts that were not looked at. */
    void unknown(Acts acts) throws Flaw {
        SortedSet<String> others = KnownActs.others(acts);
        if (!others.isEmpty()) {
            note("acts-unknown", String.join(", ", others));
        }
    }

    /** Nobody is paid by a run that was never released. */
    void unreleased(Acts acts, long run) throws Flaw {
        Optional<Leaf> discarded = acts.last("run.discarded", "run", run);
        if (discarded.isPresent()) {
            note("discarded", run, discarded.get().text("who"));
        } else {
            note("not-released", run);
        }
    }

    /** Whether the export and what the auditor kept are of one ledger, without looking at leaves. */
    void consistent(CheckpointChecks checkpoints, Note since) throws IOException {
        check("since-consistent", () -> {
            checkpoints.checkKept();
            return new Object[] {since.place()};
        });
    }

    boolean isFlawed() {
        return !flaws.isEmpty();
    }

    int end() {
        if (isFlawed()) {
            out.println(said.text("end.flawed"));
            return Verify.FLAWED;
        }
        out.println(said.text(skipped ? "end.skipped" : "end.holds"));
        return skipped ? Verify.FAULT : Verify.HOLDS;
    }
}
