package org.meritrail.cli;

import java.io.PrintWriter;
import java.util.List;
import org.meritrail.kernel.Message;
import picocli.CommandLine;

/** Says what is wrong with the words of a command, in the reader's language, and where help is. */
final class UsageMistakes implements CommandLine.IParameterExceptionHandler {

    private final Telling telling;

    UsageMistakes(Telling telling) {
        this.telling = telling;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] arguments) {
        PrintWriter err = mistake.getCommandLine().getErr();
        Message help = Message.of("cli.help", mistake.getCommandLine().getCommandSpec().qualifiedName());
        telling.faults(List.of(Message.of("cli.usage", reason(mistake), help)), err);
        return Meritrail.FAULT;
    }

    private static Message reason(CommandLine.ParameterException mistake) {
        if (mistake instanceof CommandLine.MissingParameterException missing) {
            List<String> labels = missing.getMissing().stream().map(UsageMistakes::label).toList();
            return Message.of("cli.missing", labels);
        }
        if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            return meant.isEmpty() ? Message.of("cli.unmatched", unmatched.getUnmatched())
                    : Message.of("cli.unmatched-like", unmatched.getUnmatched().get(0), String.join(", ", meant));
        }
        return mistake.getArgSpec() == null
                ? Message.of("cli.wrong", mistake.getMessage())
                : Message.of("cli.wrong-value", label(mistake.getArgSpec()), String.valueOf(mistake.getValue()));
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }
}
