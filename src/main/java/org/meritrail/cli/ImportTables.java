package org.meritrail.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.meritrail.authoring.conversion.Conversion;
import org.meritrail.authoring.conversion.ToDecide;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.kernel.WholeFile;
import org.meritrail.policy.findings.Finding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over a native Drools decision table into a workbook, and says what was taken, changed and refused. */
@Command(name = "import")
final class ImportTables implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "import.out")
    private Path folder;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /**
     * The outcome as a program reads it.
     *
     * @param workbook null if nothing was written
     */
    record Printed(String workbook, List<Conversion.Taken> taken, List<Telling.Printed> findings, List<Telling.Printed> toDecide) {
    }

    @Override
    public Integer call() throws IOException {
        checkEnding();
        Conversion conversion = Conversion.of(file);
        String workbook = conversion.area() + "/" + conversion.area() + ".xlsx";
        Path target = folder.resolve("decision-tables").resolve(workbook);
        boolean written = !conversion.taken().isEmpty();
        if (written) {
            write(conversion, target);
        }
        print(conversion, written ? target : null, written ? ToDecide.in(target, workbook) : List.of());
        return conversion.refused().isEmpty() ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private void checkEnding() {
        if (!Files.isRegularFile(file)) {
            throw new Faults.Fault(Message.of(Files.isDirectory(file) ? "cli.import-folder" : "cli.import-nothing-there", file.toString()));
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (List.of(".xls", ".xlsx", ".csv").stream().noneMatch(name::endsWith)) {
            throw new Faults.Fault(Message.of("cli.import-ending", file.toString()));
        }
    }

    private void write(Conversion conversion, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        conversion.write(bytes, language.texts());
        try {
            WholeFile.create(target, bytes.toByteArray());
        } catch (FileAlreadyExistsException taken) {
            throw new Faults.Fault(Message.of("cli.import-exists", target.toString()));
        }
    }

    private void print(Conversion conversion, Path target, List<Finding> toDecide) {
        PrintWriter out = spec.commandLine().getOut();
        Telling telling = language.telling();
        if (language.json()) {
            out.println(Json.of(new Printed(target == null ? null : target.toString(), conversion.taken(), telling.printed(conversion.findings()),
                    telling.printed(toDecide))));
            return;
        }
        Texts texts = language.texts();
        conversion.taken().forEach(taken -> out.println(Conversion.said(taken, texts)));
        if (target != null) {
            out.println(texts.say("native.general"));
        }
        telling.findings(conversion.findings(), out);
        out.println(target == null ? texts.say("native.nothing-written") : texts.say("native.written", target.toString()));
        if (!toDecide.isEmpty()) {
            out.println(texts.say("native.to-decide"));
            telling.findings(toDecide, out);
        }
    }
}
