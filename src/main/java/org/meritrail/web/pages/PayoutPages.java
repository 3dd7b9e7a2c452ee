package org.meritrail.web.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.Explanation;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersions;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.meritrail.web.AskedPayouts;
import org.meritrail.web.ToldStatements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The payouts of a run, and why each is what it is. Participants see their own in released runs. */
@Controller
class PayoutPages {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Runs runs;
    private final PlanVersions versions;
    private final Inquiries inquiries;
    private final AskedPayouts asked;
    private final ToldStatements statements;

    PayoutPages(Runs runs, PlanVersions versions, Inquiries inquiries, AskedPayouts asked, ToldStatements statements) {
        this.runs = runs;
        this.inquiries = inquiries;
        this.versions = versions;
        this.asked = asked;
        this.statements = statements;
    }

    @GetMapping("/runs/{number}/payouts")
    String list(@PathVariable int number, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String outcome,
                @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "0") int page, Actor me, Model model) {
        model.addAttribute("run", runs.run(number).orElseThrow(Nothing::new));
        inquiries.list(me, number);
        model.addAttribute("search", search);
        model.addAttribute("outcome", outcome);
        model.addAttribute("sort", sort);
        model.addAttribute("payouts", Pager.of(runs.payouts(number, search.strip(), outcome, sort, Math.max(0, page), Pager.SIZE)));
        return "payouts";
    }

    /** Codes are whatever the data say, so that they do not stand in the path. */
    @GetMapping("/runs/{number}/payout")
    String one(@PathVariable int number, @RequestParam String participant, Actor me, Texts texts, Model model) {
        fill(model, asked.of(me, number, participant).orElseThrow(Nothing::new), texts, me.may(Right.SEE_POLICY));
        model.addAttribute("own", false);
        return "payout";
    }

    @GetMapping("/my")
    String my(Actor me, Model model) {
        Set<Period> newer = new HashSet<>();
        model.addAttribute("payouts", asked.own(me).stream().map(payout -> own(payout, newer)).toList());
        return "my";
    }

    /**
     * A participant's own payout and the run it was paid by.
     *
     * @param recalculated whether a later run of the period says what is due now
     */
    public record Own(Payout payout, Run run, boolean recalculated) {
    }

    private Own own(Payout payout, Set<Period> newer) {
        Run run = run(payout);
        return new Own(payout, run, !newer.add(run.order().period()));
    }

    @GetMapping("/my/{number}")
    String mine(@PathVariable int number, Actor me, Texts texts, Model model) {
        fill(model, asked.own(me, number).orElseThrow(Nothing::new), texts, false);
        model.addAttribute("own", true);
        return "payout";
    }

    /** In the reader's language, to be printed or saved as it is. */
    @GetMapping(path = "/runs/{number}/statement", produces = HTML)
    @ResponseBody
    String statement(@PathVariable int number, @RequestParam String participant, Actor me, Texts texts) {
        return statement(asked.of(me, number, participant).orElseThrow(Nothing::new), texts);
    }

    @GetMapping(path = "/my/{number}/statement", produces = HTML)
    @ResponseBody
    String myStatement(@PathVariable int number, Actor me, Texts texts) {
        return statement(asked.own(me, number).orElseThrow(Nothing::new), texts);
    }

    private String statement(Payout payout, Texts texts) {
        return StatementPage.of(statements.of(payout), texts);
    }

    private void fill(Model model, Payout payout, Texts texts, boolean linked) {
        Run run = run(payout);
        Explanation explanation = linked ? runs.explanation(payout) : runs.explanation(payout).withoutOthers();
        ShowingSteps showing = new ShowingSteps(texts, run.order().version(), run.order().delivery(), linked);
        model.addAttribute("run", run);
        model.addAttribute("payout", payout);
        model.addAttribute("explanation", explanation);
        model.addAttribute("signed", runs.signOffs(run.number()).stream().filter(one -> one.signed() != null && one.concerns(payout.participant())).toList());
        model.addAttribute("adjustments", runs.adjustments(payout));
        Statement statement = Statement.of(explanation);
        model.addAttribute("statement", statement);
        model.addAttribute("results", StatementPage.results(statement, texts));
        model.addAttribute("components", showing.all(explanation.components()));
        model.addAttribute("told", showing.told(explanation));
        model.addAttribute("alerts", showing.all(explanation.alerts()));
        model.addAttribute("version", versions.version(run.order().version()).map(ShownVersion::of).orElseThrow(Nothing::new));
    }

    private Run run(Payout payout) {
        return runs.run(payout.run()).orElseThrow(Nothing::new);
    }
}
