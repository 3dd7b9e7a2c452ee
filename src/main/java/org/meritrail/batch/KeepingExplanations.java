package org.meritrail.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.meritrail.content.Contents;
import org.meritrail.content.Packed;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

/**
 * Makes everybody's explanation and keeps it. They are made several at a time, while others are being stored, and never all of them at once,
 * since together they can be large. What is kept depends on nothing of this.
 */
final class KeepingExplanations {

    /** Explanations that are stored in one go. */
    private static final int AT_ONCE = 100;
    /** Explanations that are made before their turn to be stored. */
    private static final int AHEAD = 2 * AT_ONCE;

    private final Contents contents;
    private final int threads;

    KeepingExplanations(Contents contents, int threads) {
        this.contents = contents;
        this.threads = threads;
    }

    /** @return what they are kept under, in the order of the outcomes */
    List<Fingerprint> keep(Payable payable) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            return keep(payable, workers);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnableToCalculate(Message.of("evaluation.interrupted"));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Fingerprint> keep(Payable payable, ExecutorService workers) throws InterruptedException, ExecutionException {
        Explanations explanations = new Explanations(payable);
        Iterator<Outcome> outcomes = payable.evaluation().outcomes().iterator();
        Queue<Future<Packed>> ahead = new ArrayDeque<>();
        List<Packed> made = new ArrayList<>();
        List<Fingerprint> kept = new ArrayList<>();
        while (outcomes.hasNext() || !ahead.isEmpty()) {
            while (outcomes.hasNext() && ahead.size() < AHEAD) {
                Outcome next = outcomes.next();
                ahead.add(workers.submit(() -> packed(explanations, next, payable.keying())));
            }
            made.add(ahead.remove().get());
            if (made.size() == AT_ONCE || ahead.isEmpty()) {
                kept.addAll(contents.putAll(made));
                made.clear();
            }
        }
        return kept;
    }

    /** On any thread. */
    private Packed packed(Explanations explanations, Outcome outcome, Keying keying) {
        return contents.pack(Json.bytes(explanations.of(outcome), keying.concealing()));
    }
}
