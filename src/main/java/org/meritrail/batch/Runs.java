package org.meritrail.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meritrail.explanation.Explanation;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine;

/** Starts, calculates, reviews and releases runs. */
public final class Runs {

    /** How many participants of a run are done. */
    public record Progress(int done, int of) {
    }

    /**
     * Starts a run over the data of the latest delivery, under the approved version that pays for the period. It is calculated in
     * the background; a run of the same period, population, pay date, version and data is never started again unless it failed.
     */
    public Decision<Run> start(Actor who, Period period, LocalDate payDate, Population population) {
        throw new UnsupportedOperationException();
    }

    public Decision<Run> review(Actor who, int number, String note) {
        throw new UnsupportedOperationException();
    }

    public Decision<Run> discard(Actor who, int number, String note) {
        throw new UnsupportedOperationException();
    }

    /** Fixes the payroll lines. Refused to those who started or reviewed the run or approved its policy. */
    public Decision<Run> release(Actor who, int number, String note) {
        throw new UnsupportedOperationException();
    }

    /** Goes on with the runs that were being calculated when the service stopped. */
    public void resume() {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> run(int number) {
        throw new UnsupportedOperationException();
    }

    /** The newest first. */
    public List<Run> asKnownOn(Instant time) {
        throw new UnsupportedOperationException();
    }

    public List<Run> all() {
        throw new UnsupportedOperationException();
    }

    /** Of a run that is being calculated here. */
    public Optional<Progress> progress(int number) {
        throw new UnsupportedOperationException();
    }

    /** Of a run that is calculated, reviewed or released. */
    public Optional<Review> review(int number) {
        throw new UnsupportedOperationException();
    }

    /** @param page 0, 1, 2 ... */
    public record Page<T>(List<T> items, int page, int size, long total) {
    }

    /**
     * By participant, the payouts of a run.
     *
     * @param search  part of a code or a name, capitals aside; empty for all
     * @param outcome due, nothing-due or withheld; empty for all
     */
    public Page<Payout> payouts(int run, String search, String outcome, String sort, int page, int size) {
        throw new UnsupportedOperationException();
    }

    public Optional<Payout> payout(int run, String participant) {
        throw new UnsupportedOperationException();
    }

    public Explanation explanation(Payout payout) {
        throw new UnsupportedOperationException();
    }

    public Page<RunReject> rejects(int run, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** Of a released run, by key. */
    public List<PayrollLine> payroll(int run) {
        throw new UnsupportedOperationException();
    }

    /** The payouts of a participant in every released run, the newest first. */
    public List<Payout> payoutsOf(String participant) {
        throw new UnsupportedOperationException();
    }
}
