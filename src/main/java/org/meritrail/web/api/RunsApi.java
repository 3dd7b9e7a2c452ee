package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.meritrail.batch.LateChange;
import org.meritrail.batch.Population;
import org.meritrail.batch.Replaying;
import org.meritrail.batch.Replays;
import org.meritrail.batch.Run;
import org.meritrail.batch.RunReject;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts, reviews and releases runs. */
@RestController
final class RunsApi {

    /** @param participants codes; null or empty for everyone */
    record OrderJson(String period, String payDate, List<String> participants) {
    }

    record NoteJson(String note) {

        String text() {
            return note == null ? "" : note;
        }
    }

    /** @param numbers of sign-offs @param note why they are given */
    record SignatureJson(List<Integer> numbers, String note) {
    }

    /** @param reason in the reader's language */
    record RejectJson(String file, int row, String column, String value, String reason) {

        static RejectJson of(RunReject reject, Texts texts) {
            return new RejectJson(reject.file(), reject.row(), reject.column(), reject.value(), reject.reason().in(texts));
        }
    }

    /** @param periods closed ones; null or empty for those of the year for which something has changed @param paidIn an open one @param participants as of a run */
    record TakeUpJson(List<String> periods, String paidIn, String payDate, List<String> participants) {
    }

    /** @param run the last released one @param version that pays now; null if it is the one that paid @param earlier whether an earlier period was paid anew */
    record LateJson(String period, int run, Integer version, List<String> files, boolean earlier) {

        static LateJson of(LateChange change) {
            return new LateJson(change.period().name(), change.run(), change.version(), change.files(), change.earlier());
        }
    }

    private final Runs runs;
    private final Replays replays;

    RunsApi(Runs runs, Replays replays) {
        this.runs = runs;
        this.replays = replays;
    }

    /** The newest first. */
    @GetMapping("/api/runs")
    Paging.Page<RunJson> runs(@RequestParam(name = "known-on", required = false) Instant knownOn, @RequestParam(defaultValue = "0") int page,
                            @RequestParam(defaultValue = "50") int size, Texts texts) {
        return Paging.of(page, size).of((knownOn == null ? runs.all() : runs.asKnownOn(knownOn)).stream().map(run -> json(run, texts)).toList());
    }

    /** It is calculated in the background; its state tells when it is done. */
    @PostMapping("/api/runs")
    @ResponseStatus(HttpStatus.CREATED)
    RunJson start(@RequestBody OrderJson order, Actor me, Texts texts) {
        return json(Problems.granted(runs.start(me, Days.period(order.period()), Days.date(order.payDate(), "payDate"), population(order.participants()))), texts);
    }

    /** Works closed periods out again, each by a run of its own, whose differences an open period pays. */
    @PostMapping("/api/runs/take-up")
    @ResponseStatus(HttpStatus.CREATED)
    List<RunJson> takeUp(@RequestBody TakeUpJson order, Actor me, Texts texts) {
        List<Period> closed = order.periods() == null ? List.of() : order.periods().stream().map(Days::period).toList();
        return Problems.granted(runs.takeUp(me, closed, Days.period(order.paidIn()), Days.date(order.payDate(), "payDate"), population(order.participants())))
                .stream().map(run -> json(run, texts)).toList();
    }

    private static Population population(List<String> participants) {
        List<String> codes = participants == null ? List.of() : participants;
        codes.forEach(code -> Given.given(code, "participants"));
        return new Population(new TreeSet<>(codes));
    }

    /** Closed periods of the year before the run's for which something has changed since they were paid. */
    @GetMapping("/api/runs/{number}/late-changes")
    List<LateJson> late(@PathVariable int number) {
        return runs.lateChanges(known(number)).stream().map(LateJson::of).toList();
    }

    @GetMapping("/api/runs/{number}")
    RunJson run(@PathVariable int number, Texts texts) {
        return json(known(number), texts);
    }

    /** What a reviewer looks at. */
    @GetMapping("/api/runs/{number}/review")
    ReviewJson review(@PathVariable int number, Texts texts) {
        known(number);
        return runs.review(number).map(review -> ReviewJson.of(review, texts))
                .orElseThrow(() -> Problems.of(Message.of("refused.run-not-calculated", String.valueOf(number))));
    }

    @PostMapping("/api/runs/{number}/review")
    RunJson review(@PathVariable int number, @RequestBody NoteJson note, Actor me, Texts texts) {
        known(number);
        return decided(runs.review(me, number, note.text()), texts);
    }

    /** Signs what alerts want to be signed before release; the review lists it. */
    @PostMapping("/api/runs/{number}/sign-offs")
    RunJson sign(@PathVariable int number, @RequestBody SignatureJson signature, Actor me, Texts texts) {
        known(number);
        Given.given(signature.numbers(), "numbers").forEach(one -> Given.given(one, "numbers"));
        return decided(runs.sign(me, number, new TreeSet<>(signature.numbers()), Given.given(signature.note(), "note")), texts);
    }

    @PostMapping("/api/runs/{number}/discard")
    RunJson discard(@PathVariable int number, @RequestBody NoteJson note, Actor me, Texts texts) {
        known(number);
        return decided(runs.discard(me, number, note.text()), texts);
    }

    /** Refused to those who started or reviewed the run or had a part in its policy. */
    @PostMapping("/api/runs/{number}/release")
    RunJson release(@PathVariable int number, @RequestBody NoteJson note, Actor me, Texts texts) {
        known(number);
        return decided(runs.release(me, number, note.text()), texts);
    }

    /** Works the run out again from what is kept of it, and compares byte by byte; the answer comes when that is done. */
    @PostMapping("/api/runs/{number}/replays")
    Replaying.Replayed replay(@PathVariable int number, Actor me) {
        known(number);
        return Problems.granted(replays.replay(me, number));
    }

    /** Rows of data that the run could not use, or that counted for nobody. */
    @GetMapping("/api/runs/{number}/rejects")
    Paging.Page<RejectJson> rejects(@PathVariable int number, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size,
                                  Texts texts) {
        known(number);
        Paging.of(page, size);
        return Paging.of(runs.rejects(number, page, size), reject -> RejectJson.of(reject, texts));
    }

    private Run known(int number) {
        return runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
    }

    private RunJson decided(Decision<Run> decision, Texts texts) {
        return json(Problems.granted(decision), texts);
    }

    private RunJson json(Run run, Texts texts) {
        return RunJson.of(run, runs.progress(run.number()).orElse(null), texts);
    }
}
