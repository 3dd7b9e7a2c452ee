package org.meritrail.verifier;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Verifies an export of the ledger: {@code java -cp meritrail.jar org.meritrail.verifier.Verify --vkey KEY EXPORT}. Ends with 0 if everything
 * holds, 1 if something does not, and 2 if it, or what was asked for, could not be looked at.
 */
public final class Verify {

    static final int HOLDS = 0;
    static final int FLAWED = 1;
    static final int FAULT = 2;

    private Verify() {
    }

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    /** The same without ending the process. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Said said = new Said(Arguments.language(arguments));
        if (Arguments.askForHelp(arguments)) {
            out.println(said.text("usage"));
            return HOLDS;
        }
        try {
            return verified(Arguments.of(arguments), out, said);
        } catch (Arguments.Usage usage) {
            err.println(said.text(usage.getMessage(), usage.argument()));
            err.println(said.text("usage"));
            return FAULT;
        } catch (Flaw unfit) {
            err.println(said.text("unreadable", unfit.in(said)));
            return FAULT;
        } catch (InvalidPathException noFile) {
            err.println(said.text("unreadable.name", noFile.getInput()));
            return FAULT;
        } catch (IOException unreadable) {
            err.println(said.text("unreadable", Unreadable.reason(unreadable)));
            return FAULT;
        }
    }

    private static int verified(Arguments wanted, PrintWriter out, Said said) throws IOException {
        try (Export export = Export.open(Path.of(wanted.export()))) {
            return verified(export, wanted, new Report(out, said, export::lastRead));
        } catch (Flaw flaw) {
            out.println(flaw.in(said));
            return FLAWED;
        }
    }

    private static int verified(Export export, Arguments wanted, Report report) throws IOException, Flaw {
        try {
            return new Verification(export, wanted, report).run();
        } catch (ZipException | EOFException damaged) {
            throw new Flaw(export.lastRead(), "zip-damaged");
        } catch (RuntimeException | StackOverflowError malformed) {
            throw Flaw.malformed(export.lastRead(), malformed);
        }
    }
}
