package org.meritrail.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.batch.Run;
import org.meritrail.batch.RunReports;
import org.meritrail.batch.Runs;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The runs, and each with what a reviewer looks at. */
@Controller
class RunPages {

    private static final int FIRST_REJECTS = 10;

    private final Runs runs;
    private final RunReports reports;
    private final PlanVersions versions;
    private final PayrollOutbox outbox;

    RunPages(Runs runs, RunReports reports, PlanVersions versions, PayrollOutbox outbox) {
        this.runs = runs;
        this.reports = reports;
        this.versions = versions;
        this.outbox = outbox;
    }

    @GetMapping("/runs")
    String list(Model model) {
        model.addAttribute("runs", runs.all());
        return "runs";
    }

    @GetMapping("/runs/{number}")
    String one(@PathVariable int number, Texts texts, Model model) {
        Run run = runs.run(number).orElseThrow(Nothing::new);
        model.addAttribute("run", run);
        model.addAttribute("calculation", run.calculation().orElse(null));
        model.addAttribute("progress", runs.progress(number).orElse(null));
        model.addAttribute("review", runs.review(number).orElse(null));
        model.addAttribute("version", versions.version(run.order().version()).map(ShownVersion::of).orElse(null));
        model.addAttribute("rejects", run.calculation().isEmpty() ? null : Pager.of(runs.rejects(number, 0, FIRST_REJECTS)));
        model.addAttribute("late", run.order().takesUp() || run.state().equals("discarded") ? List.of() : runs.lateChanges(run));
        model.addAttribute("appraisal", reports.inBrief(run));
        model.addAttribute("reports", reports.of(run, texts));
        model.addAttribute("outputs", run.state().equals("released") ? outbox.files(number).keySet() : Set.of());
        return "run";
    }

    @GetMapping("/runs/{number}/rejects")
    String rejects(@PathVariable int number, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("run", runs.run(number).orElseThrow(Nothing::new));
        model.addAttribute("rejects", Pager.of(runs.rejects(number, Math.max(0, page), Pager.SIZE)));
        return "rejects";
    }

    /** For the page of a run that is being calculated. */
    @GetMapping("/runs/{number}/progress")
    @ResponseBody
    Map<String, Object> progress(@PathVariable int number, Texts texts) {
        boolean finished = !runs.run(number).orElseThrow(Nothing::new).state().equals("calculating");
        Runs.Progress progress = runs.progress(number).orElse(new Runs.Progress(0, 0));
        Written written = new Written(texts);
        return Map.of("finished", finished, "done", progress.done(), "of", progress.of(), "said",
                progress.of() == 0 ? texts.say("page.run.preparing")
                        : texts.say("page.run.progress", written.count(progress.done()), written.count(progress.of())));
    }
}
