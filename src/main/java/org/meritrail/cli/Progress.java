package org.meritrail.cli;

import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.meritrail.kernel.Texts;
import picocli.CommandLine;

/** A bar on the terminal, if there is one; where output goes to a file or a pipe nothing is drawn. */
final class Progress implements IntConsumer, AutoCloseable {

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress over(int participants, Texts texts) {
        // From Java 22 on there is a console even where there is no terminal; picocli knows the difference.
        boolean isTerminal = CommandLine.Help.Ansi.AUTO.enabled();
        return new Progress(isTerminal
                ? new ProgressBarBuilder().setTaskName(texts.say("summary.participants")).setInitialMax(participants)
                        .setStyle(ProgressBarStyle.ASCII).clearDisplayOnFinish().build()
                : null);
    }

    /** @param done participants so far */
    @Override
    public void accept(int done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
