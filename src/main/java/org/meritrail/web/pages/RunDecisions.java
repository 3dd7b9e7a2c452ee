package org.meritrail.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.batch.Population;
import org.meritrail.batch.Otherwise;
import org.meritrail.batch.Replaying;
import org.meritrail.batch.Replays;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts, reviews, signs, discards and releases runs. */
@Controller
class RunDecisions {

    private final Runs runs;
    private final Replays replays;

    RunDecisions(Runs runs, Replays replays) {
        this.runs = runs;
        this.replays = replays;
    }

    @PostMapping("/runs")
    String start(Actor me, @RequestParam String period, @RequestParam String payDate, @RequestParam(defaultValue = "") String participants,
                 RedirectAttributes next) {
        Answering answering = new Answering(next);
        Decision<Run> started = Typed.period(period).fold(
                typed -> Typed.day(payDate).fold(day -> start(me, typed, day, participants), Decision.Refused::new),
                Decision.Refused::new);
        return started.fold(run -> "redirect:/runs/" + run.number(), reason -> answering.refused("/runs", reason));
    }

    private Decision<Run> start(Actor me, Period period, LocalDate payDate, String participants) {
        SortedSet<String> codes = Stream.of(participants.split("[\\s,;]+")).filter(code -> !code.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() && !participants.isBlank() ? Decision.refused("refused.population-code", participants)
                : runs.start(me, period, payDate, new Population(codes));
    }

    /** Each closed period by a run of its own. */
    @PostMapping("/runs/take-up")
    String takeUp(Actor me, @RequestParam(defaultValue = "") List<String> periods, @RequestParam String paidIn, @RequestParam String payDate,
                  @RequestParam(defaultValue = "/runs") String back, RedirectAttributes next) {
        Answering answering = new Answering(next);
        String otherwise = back.matches("/runs/\\d{1,9}") ? back : "/runs";
        Decision<List<Run>> started = Typed.periods(periods).fold(closed -> Typed.period(paidIn).fold(open -> Typed.day(payDate).fold(
                day -> runs.takeUp(me, closed, open, day, Population.EVERYONE), Decision.Refused::new), Decision.Refused::new), Decision.Refused::new);
        return started.fold(those -> "redirect:/runs/" + those.get(0).number(), reason -> answering.refused(otherwise, reason));
    }

    @PostMapping("/runs/{number}/review")
    String review(Actor me, @PathVariable int number, @RequestParam String note, RedirectAttributes next) {
        return new Answering(next).decided(runs.review(me, number, note), "/runs/" + number, "page.run.reviewed");
    }

    @PostMapping("/runs/{number}/sign-offs")
    String sign(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") List<Integer> numbers, @RequestParam String note,
                RedirectAttributes next) {
        return new Answering(next).decided(runs.sign(me, number, new TreeSet<>(numbers), note), "/runs/" + number, "page.run.signed");
    }

    @PostMapping("/runs/{number}/discard")
    String discard(Actor me, @PathVariable int number, @RequestParam String note, RedirectAttributes next) {
        return new Answering(next).decided(runs.discard(me, number, note), "/runs/" + number, "page.run.discarded");
    }

    @PostMapping("/runs/{number}/release")
    String release(Actor me, @PathVariable int number, @RequestParam String note, RedirectAttributes next) {
        return new Answering(next).decided(runs.release(me, number, note), "/runs/" + number, "page.run.released");
    }

    @PostMapping("/runs/{number}/replays")
    String replay(Actor me, @PathVariable int number, RedirectAttributes next) {
        String page = "/runs/" + number;
        Answering answering = new Answering(next);
        return replays.replay(me, number).fold(replayed -> replayed.isSame() ? answering.done(page, told(replayed, "page.run.replayed"))
                : answering.refused(page, told(replayed, "page.run.replayed-otherwise"), others(replayed)), reason -> answering.refused(page, reason));
    }

    private static Message told(Replaying.Replayed replayed, String key) {
        return Message.of(key, Exact.of(replayed.same()), Exact.of(replayed.participants()));
    }

    private static List<Message> others(Replaying.Replayed replayed) {
        return Stream.of(replayed.otherwise().stream().map(Otherwise::member), replayed.differing().stream(), replayed.otherFiles().stream()).flatMap(each -> each).map(one -> Message.of("page.run.replayed-other", one)).toList();
    }
}
