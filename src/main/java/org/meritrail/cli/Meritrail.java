package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerFactory;
import org.meritrail.kernel.Texts;
import org.meritrail.server.Server;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code meritrail}. Exit codes: 0 well; 1 findings, rejected rows or withheld payouts; 2 usage or fault. */
@Command(name = "meritrail", subcommands = {New.class, ImportTables.class, Validate.class, Propose.class, Evaluate.class, Explain.class, Statements.class, AskWhyNot.class,
        AskWhatIf.class, DrawCurve.class, Replay.class, VerifyExport.class, Diff.class, Text.class, Demo.class},
        synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, versionProvider = Meritrail.Version.class,
        exitCodeOnInvalidInput = Meritrail.FAULT, exitCodeOnExecutionException = Meritrail.FAULT,
        scope = ScopeType.INHERIT)
public final class Meritrail implements Runnable {

    static final int WELL = 0;
    static final int CONCERNS = 1;
    static final int FAULT = 2;

    private static final Pattern SETTING = Pattern.compile("--[a-z0-9-]+\\.[a-zA-Z0-9.\\[\\]-]+=.*|--debug|--trace");

    @CommandLine.Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        writeXmlWithTheJdk();
        if (isTheService(arguments)) {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
            Server.run(arguments);
            return;
        }
        searchNoJarsInVain();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Without a command, and with settings alone such as {@code --meritrail.home=/srv/meritrail}. */
    private static boolean isTheService(String[] arguments) {
        return Arrays.stream(arguments).allMatch(argument -> SETTING.matcher(argument).matches());
    }

    /** Otherwise all jars are searched for another library at each part of each workbook that is written. */
    private static void writeXmlWithTheJdk() {
        System.setProperty(TransformerFactory.class.getName(), TransformerFactory.newDefaultInstance().getClass().getName());
    }

    /** Looking for what is in no jar opens them all, which takes longer than a short command. */
    private static void searchNoJarsInVain() {
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("slf4j.provider", "org.slf4j.simple.SimpleServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    /** The same without ending the process. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Telling telling = Language.of(arguments);
        return new CommandLine(new Meritrail())
                .setResourceBundle(Texts.bundle("help", telling.texts().language()))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageMistakes(telling))
                .setExecutionExceptionHandler(new Faults(telling))
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Meritrail.class.getPackage().getImplementationVersion();
            return new String[] {"meritrail " + (version == null ? "development" : version)};
        }
    }
}
