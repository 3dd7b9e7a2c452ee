package org.meritrail.web.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.privacy.Erasure;
import org.meritrail.privacy.Erasures;
import org.meritrail.privacy.LegalHold;
import org.meritrail.privacy.LegalHolds;
import org.meritrail.privacy.Retention;
import org.meritrail.privacy.Sweeping;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing persons, legal holds and retention. */
@RestController
final class PrivacyApi {

    /** @param participant the code; of a hold on everything empty @param note why; never empty, and without saying who */
    record AboutJson(String participant, String note) {
    }

    /** @param person the key @param participant the code; the token of an erased person @param name empty if there is none */
    record ErasureJson(int number, String person, String participant, String name, String state, List<StepJson> steps) {

        static ErasureJson of(Erasure erasure, Texts texts) {
            return new ErasureJson(erasure.number(), erasure.key(), erasure.participant(), erasure.name(), erasure.state().key(),
                    erasure.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
        }
    }

    /** @param participant empty for everyone */
    record HoldJson(int number, String participant, boolean holds, List<StepJson> steps) {

        static HoldJson of(LegalHold hold, Texts texts) {
            return new HoldJson(hold.number(), hold.participant(), hold.holds(), hold.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
        }
    }

    /** @param entry of the journal @param counts how much of each class was erased */
    record SweptJson(long entry, SortedMap<String, Integer> counts) {
    }

    private final Erasures erasures;
    private final LegalHolds holds;
    private final Sweeping sweeping;

    PrivacyApi(Erasures erasures, LegalHolds holds, Sweeping sweeping) {
        this.erasures = erasures;
        this.holds = holds;
        this.sweeping = sweeping;
    }

    /** The newest first. */
    @GetMapping("/api/erasures")
    List<ErasureJson> erasures(Texts texts) {
        return erasures.all().stream().map(one -> ErasureJson.of(one, texts)).toList();
    }

    /** Another administrator has to decide. */
    @PostMapping("/api/erasures")
    @ResponseStatus(HttpStatus.CREATED)
    ErasureJson request(@RequestBody AboutJson about, Actor me, Texts texts) {
        return ErasureJson.of(Problems.granted(erasures.request(me, Given.given(about.participant(), "participant"), Given.given(about.note(), "note"))), texts);
    }

    /** Erases the person. Refused to whoever asked for it, and while anything stands against it. */
    @PostMapping("/api/erasures/{number}/approve")
    ErasureJson approve(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        return ErasureJson.of(Problems.granted(erasures.approve(me, known(number), note.text())), texts);
    }

    /** Needs a note that says why. */
    @PostMapping("/api/erasures/{number}/reject")
    ErasureJson reject(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        return ErasureJson.of(Problems.granted(erasures.reject(me, known(number), note.text())), texts);
    }

    private int known(int number) {
        return erasures.erasure(number).orElseThrow(() -> Problems.unknown(Message.of("problem.erasure-unknown", String.valueOf(number)))).number();
    }

    /** The newest first. */
    @GetMapping("/api/holds")
    List<HoldJson> holds(Texts texts) {
        return holds.all().stream().map(one -> HoldJson.of(one, texts)).toList();
    }

    /** On one person; without a participant on everything. */
    @PostMapping("/api/holds")
    @ResponseStatus(HttpStatus.CREATED)
    HoldJson hold(@RequestBody AboutJson about, Actor me, Texts texts) {
        return HoldJson.of(Problems.granted(holds.set(me, about.participant() == null ? "" : about.participant(), Given.given(about.note(), "note"))), texts);
    }

    /** Needs a note that says why. */
    @PostMapping("/api/holds/{number}/lift")
    HoldJson lift(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        holds.hold(number).orElseThrow(() -> Problems.unknown(Message.of("problem.hold-unknown", String.valueOf(number))));
        return HoldJson.of(Problems.granted(holds.lift(me, number, note.text())), texts);
    }

    /** How long what is kept, as ISO 8601 periods; what is not there is kept for ever. */
    @GetMapping("/api/retention")
    SortedMap<String, String> retention() {
        SortedMap<String, String> periods = new TreeMap<>();
        for (Retention.Kept kept : Retention.Kept.values()) {
            sweeping.retention().of(kept).ifPresent(period -> periods.put(kept.key(), period.toString()));
        }
        return periods;
    }

    /** Erases at once what was kept long enough. */
    @PostMapping("/api/retention/sweep")
    SweptJson sweep(Actor me) {
        Sweeping.Swept swept = Problems.granted(sweeping.sweep(me));
        return new SweptJson(swept.entry().number(), swept.counts());
    }
}
