package org.meritrail.cli;

import java.util.List;
import org.meritrail.batch.DryRun;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.intake.UnableToReadData;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import picocli.CommandLine;

/** Says what went wrong in a sentence; a fault nobody foresaw keeps its stack trace, since hiding it would hide the cause. */
final class Faults implements CommandLine.IExecutionExceptionHandler {

    private final Texts texts;

    Faults(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        List<Message> reasons = reasons(fault);
        reasons.forEach(reason -> command.getErr().println(texts.say("cli.fault", reason)));
        if (reasons.isEmpty()) {
            command.getErr().println(texts.say("cli.unforeseen", fault.toString()));
            fault.printStackTrace(command.getErr());
        }
        return Meritrail.FAULT;
    }

    private static List<Message> reasons(Exception fault) {
        if (fault instanceof UnableToReadData data) {
            return data.mistakes();
        }
        if (fault instanceof Evaluating.UnableToEvaluate evaluation) {
            return List.of(evaluation.reason());
        }
        if (fault instanceof DryRun.UnableToWrite files) {
            return List.of(files.reason());
        }
        if (fault instanceof Fault told) {
            return List.of(told.reason());
        }
        return fault instanceof Period.NoSuchPeriod period ? List.of(Message.of("cli.no-such-period", period.getMessage())) : List.of();
    }

    /** A fault that a command itself found. */
    static final class Fault extends RuntimeException {

        private final transient Message reason;

        Fault(Message reason) {
            super(reason.key());
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }
}
