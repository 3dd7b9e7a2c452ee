package org.meritrail.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.intake.UnableToReadData;
import org.meritrail.kernel.Message;
import org.meritrail.policy.drools.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calculates runs one after the other. What is wrong with policy or data ends a run; what is wrong with the machine, such as a full
 * disk or a database that is down, does not: it is tried again, at longer and longer intervals. A fault of the program ends it too,
 * and can be seen in the log.
 */
final class RunQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "runs");
        thread.setDaemon(true);
        return thread;
    });
    private final Calculating calculating;
    private final Keeping keeping;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Runs.Progress> progress = new ConcurrentHashMap<>();

    RunQueue(Calculating calculating, Keeping keeping) {
        this.calculating = calculating;
        this.keeping = keeping;
    }

    /** Does nothing if the run is waiting or being calculated already. */
    void add(Run.Order order) {
        if (waiting.add(order.number())) {
            worker.execute(() -> calculate(order, FIRST_WAIT));
        }
    }

    Optional<Runs.Progress> progress(int run) {
        return Optional.ofNullable(progress.get(run));
    }

    private void calculate(Run.Order order, Duration wait) {
        try {
            attempt(order);
            waiting.remove(order.number());
        } catch (RuntimeException | Error fault) {
            deal(order, wait, fault);
        } finally {
            progress.remove(order.number());
        }
    }

    private void deal(Run.Order order, Duration wait, Throwable fault) {
        if (isOfTheMachine(fault)) {
            tryAgain(order, wait, fault);
            return;
        }
        LOG.error("Run {} met a fault of the program", order.number(), fault);
        try {
            fail(order, List.of(Message.of("batch.fault", fault.toString())));
            waiting.remove(order.number());
        } catch (RuntimeException unkept) {
            // As long as nothing says that it failed the run is one that is being calculated.
            unkept.addSuppressed(fault);
            tryAgain(order, wait, unkept);
        }
    }

    /** Disks fill up and databases go away, and come back. What else goes wrong would go wrong for ever. */
    private static boolean isOfTheMachine(Throwable fault) {
        List<Throwable> causes = Stream.iterate(fault, cause -> cause != null, Throwable::getCause).toList();
        return causes.stream().anyMatch(cause -> cause instanceof IOException || cause instanceof SQLException)
                && causes.stream().noneMatch(Contents.DamagedContent.class::isInstance);
    }

    private void tryAgain(Run.Order order, Duration wait, Throwable fault) {
        if (!worker.isShutdown()) {
            LOG.error("Run {} could not be calculated now and is tried again in {} s: {}", order.number(), wait.toSeconds(), fault.toString());
            Duration next = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            worker.schedule(() -> calculate(order, next), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Run.Order order) {
        try {
            Results results = calculating.results(order, of -> progress.put(order.number(), new Runs.Progress(0, of)),
                    done -> progress.computeIfPresent(order.number(), (run, before) -> new Runs.Progress(done, before.of())));
            keeping.keep(order, results);
        } catch (UnableToCalculate wrong) {
            fail(order, List.of(wrong.reason()));
        } catch (DryRun.UnableToWrite wrong) {
            fail(order, List.of(wrong.reason()));
        } catch (UnableToReadData wrong) {
            fail(order, wrong.mistakes());
        } catch (Evaluating.UnableToEvaluate wrong) {
            fail(order, List.of(wrong.reason()));
        } catch (Rules.UnableToCompile wrong) {
            fail(order, wrong.findings().stream().map(finding -> Message.of("batch.finding", finding.place().toString(), finding.reason())).toList());
        }
    }

    /** A service that stops interrupts the calculation, which is no fault of policy or data: the run goes on after the next start. */
    private void fail(Run.Order order, List<Message> reasons) {
        if (!worker.isShutdown()) {
            // Reasons may quote data; the run has them.
            LOG.error("Run {} failed: {}", order.number(), reasons.stream().map(Message::key).toList());
            keeping.fail(order, reasons);
        }
    }

    /** Leaves what is not calculated yet to the next start. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
