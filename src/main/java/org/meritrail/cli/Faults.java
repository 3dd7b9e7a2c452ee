package org.meritrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.EarlierFolders;
import org.meritrail.batch.UnableToCalculate;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.intake.UnableToReadData;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.simulation.UnableToSimulate;
import picocli.CommandLine;

/** Says what went wrong in a sentence; a fault nobody foresaw keeps its stack trace, since hiding it would hide the cause. */
final class Faults implements CommandLine.IExecutionExceptionHandler {

    private static final int MOST_THREADS = 64;

    private final Telling telling;

    Faults(Telling telling) {
        this.telling = telling;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        List<Message> reasons = reasons(fault);
        if (reasons.isEmpty()) {
            telling.faults(List.of(Message.of("cli.unforeseen", fault.toString())), command.getErr());
            fault.printStackTrace(command.getErr());
        } else {
            telling.faults(reasons, command.getErr());
        }
        return Meritrail.FAULT;
    }

    static void checkThreads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Fault(Message.of("cli.threads", String.valueOf(threads), String.valueOf(MOST_THREADS)));
        }
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
        if (fault instanceof UnableToCalculate run) {
            return List.of(run.reason());
        }
        if (fault instanceof EarlierFolders.UnableToTakeOver folders) {
            return List.of(folders.reason());
        }
        if (fault instanceof UnableToSimulate question) {
            return List.of(question.reason());
        }
        if (fault instanceof Fault told) {
            return List.of(told.reason());
        }
        if (fault instanceof UncheckedIOException file) {
            return reasons(file.getCause());
        }
        if (fault instanceof IOException file) {
            return List.of(FileFault.reason(file));
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
