package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.meritrail.authoring.templates.AreaName;
import org.meritrail.authoring.templates.OperationRules;
import org.meritrail.authoring.templates.Template;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.kernel.WholeFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a policy workbook to begin with: a small whole plan whose examples hold. */
@Command(name = "new")
final class New implements Callable<Integer> {

    @Parameters(paramLabel = "AREA", descriptionKey = "new.area")
    private String area;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", descriptionKey = "new.out")
    private Path folder;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "new.name")
    private String name;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR", descriptionKey = "new.currency")
    private String currency;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        Template template = Template.of(area.toLowerCase(Locale.ROOT)).orElseThrow(() -> new Faults.Fault(Message.of("new.no-such-area", area, areas(texts))));
        String named = name == null ? area.toLowerCase(Locale.ROOT) : name;
        if (!AreaName.isGood(named)) {
            throw new Faults.Fault(Message.of("new.bad-name", named));
        }
        Path file = folder.resolve("decision-tables").resolve(named).resolve(named + ".xlsx");
        byte[] workbook = template.workbook(texts, currency());
        OperationRules.write(folder);
        write(file, workbook);
        if (language.json()) {
            spec.commandLine().getOut().println(Json.of(Map.of("file", file.toString())));
        } else {
            spec.commandLine().getOut().println(texts.say("new.written", file.toString(), template.purpose(texts), quoted(folder)));
        }
        return Meritrail.WELL;
    }

    /** One in a line. */
    private static String areas(Texts texts) {
        return Template.AREAS.stream().map(known -> "\n  " + known + ": " + Template.of(known).orElseThrow().purpose(texts)).collect(Collectors.joining());
    }

    /** As a command line takes it. */
    private static String quoted(Path path) {
        return path.toString().contains(" ") ? '"' + path.toString() + '"' : path.toString();
    }

    private Currency currency() {
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Faults.Fault(Message.of("new.no-currency", currency));
        }
    }

    /** What somebody has written there is theirs. */
    private static void write(Path file, byte[] workbook) throws IOException {
        try {
            WholeFile.create(file, workbook);
        } catch (FileAlreadyExistsException taken) {
            throw new Faults.Fault(Message.of("new.exists", file.toString()));
        }
    }
}
